"""What is written down in a case. Contents go nowhere but into the case, and are sealed there."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import DatabaseError
from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, explaining
from weg.foundation.periods import today
from weg.returns.actions.acting import check_past, locked, running
from weg.returns.models import Case, CaseItem, FollowUp, Note, Plan
from weg.returns.models.contents import PLANNED


@action("returns.work", on="case")
def write_note(*, actor: Actor, case: Case, day: date, text: str) -> Note:
    """What was talked about."""
    kept = locked(case)
    check_past(day)
    words = _written(text)
    return Note.objects.create(case=kept, day=day, text=words, by=actor.sight.label[:200])


@action("returns.work", on="case")
def change_note(*, actor: Actor, case: Case, note: Note, day: date, text: str) -> Note:
    """It was wrong or not whole; what stood there before is kept nowhere."""
    row = _own(locked(case), note)
    check_past(day)
    row.day, row.text, row.by = day, _written(text), actor.sight.label[:200]
    row.save()
    return row


@action("returns.work", on="case")
def remove_note(*, actor: Actor, case: Case, note: Note) -> None:
    """It belongs into another case, or the family does not want it to be kept."""
    _own(locked(case), note).delete()


def _own(case: Case, note: Note) -> Note:
    return Note.objects.select_for_update(of=("self",)).get(pk=note.pk, case=case)


def _written(text: str) -> str:
    if not text.strip():
        raise Refused(_("Write something."), code="text_missing", field="text")
    return text.strip()


@action("returns.work", on="case")
def save_plan(*, actor: Actor, case: Case, **fields: Any) -> Plan:
    """The plan for arriving again; fields as of ``Plan``."""
    kept = running(case)
    if strange := set(fields) - set(PLANNED):
        raise TypeError(f"a plan has no {', '.join(sorted(strange))}")
    plan, _new = Plan.objects.get_or_create(case=kept)
    for name, value in fields.items():
        setattr(plan, name, value.strip())
    plan.save()
    return plan


@action("returns.work", on="case")
def add_item(*, actor: Actor, case: Case, name: str, due: date | None = None) -> CaseItem:
    """Something that this journey needs and the catalogue does not have."""
    kept = running(case)
    if not name.strip():
        raise Refused(_("Say what is to be done."), code="name_missing", field="name")
    return CaseItem.objects.create(case=kept, name=name.strip(), due=due)


@action("returns.work", on="case")
def settle_item(
    *,
    actor: Actor,
    case: Case,
    item: CaseItem,
    state: str,
    due: date | None = None,
    note: str = "",
) -> CaseItem:
    """By when something must be done, whether it is done, or that it is not needed."""
    kept = running(case)
    row = CaseItem.objects.select_for_update(of=("self",)).get(pk=item.pk, case=kept)
    row.state, row.due, row.note = CaseItem.State(state), due, note.strip()
    if row.state != CaseItem.State.DONE:
        row.done = None
    elif row.done is None:
        row.done = today()
    row.save()
    return row


@action("returns.work", on="case")
def follow_up(*, actor: Actor, case: Case, number: int, day: date, text: str) -> FollowUp:
    """How the family is. number: which of the agreed follow-ups it was."""
    kept = running(case)
    _check_followup(kept, day)
    words, label = _written(text), actor.sight.label[:200]
    with explaining(_explain):
        return FollowUp.objects.create(case=kept, number=number, day=day, text=words, by=label)


@action("returns.work", on="case")
def correct_follow_up(
    *, actor: Actor, case: Case, followup: FollowUp, day: date, text: str
) -> FollowUp:
    """The day or the text was wrong; what stood there before is kept nowhere."""
    kept = running(case)
    _check_followup(kept, day)
    row = FollowUp.objects.select_for_update(of=("self",)).get(pk=followup.pk, case=kept)
    row.day, row.text, row.by = day, _written(text), actor.sight.label[:200]
    row.save()
    return row


@action("returns.work", on="case")
def remove_follow_up(*, actor: Actor, case: Case, followup: FollowUp) -> None:
    """It was written down by mistake: it is owed again, and its text is gone."""
    kept = running(case)
    FollowUp.objects.select_for_update(of=("self",)).get(pk=followup.pk, case=kept).delete()


def _check_followup(case: Case, day: date) -> None:
    check_past(day)
    if case.left is None or day < case.left:
        raise Refused(
            _("Follow-ups begin with the day of the departure."), code="not_left", field="day"
        )


def _explain(constraint: str, error: DatabaseError) -> Refused | None:
    if constraint != "return_followup_once":
        return None
    return Refused(_("This follow-up has been written down already."), code="followup_twice")
