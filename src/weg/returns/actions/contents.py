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
    if not text.strip():
        raise Refused(_("Write something."), code="text_missing", field="text")
    return Note.objects.create(case=kept, day=day, text=text.strip(), by=actor.sight.label[:200])


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
    check_past(day)
    if kept.left is None or day < kept.left:
        raise Refused(
            _("Follow-ups begin with the day of the departure."), code="not_left", field="day"
        )
    if not text.strip():
        raise Refused(_("Write something."), code="text_missing", field="text")
    with explaining(_explain):
        return FollowUp.objects.create(
            case=kept, number=number, day=day, text=text.strip(), by=actor.sight.label[:200]
        )


def _explain(constraint: str, error: DatabaseError) -> Refused | None:
    if constraint != "return_followup_once":
        return None
    return Refused(_("This follow-up has been written down already."), code="followup_twice")
