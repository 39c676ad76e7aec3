"""A case from the first talk to its end. Nothing goes on without the family wanting it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _

from weg.city.models import Member, Role
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.periods import covers, today
from weg.returns.actions.acting import (
    add_items,
    check_after_opening,
    check_past,
    due_before,
    locked,
    running,
)
from weg.returns.actions.telling import tell_again, tell_departure
from weg.returns.models import Agreement, Case, CaseItem, Item


@action("returns.open")
def open_case(*, actor: Actor, family: str, day: date) -> Case:
    """The first talk has been: from now on the case exists for whoever opened it."""
    check_past(day)
    if not family.strip():
        raise Refused(_("Say how you call the family."), code="family_missing", field="family")
    made = Case.objects.create(
        organisation_id=actor.sight.organisation or 0,
        counsellors=[actor.sight.member],
        family=family.strip(),
        opened=day,
    )
    Agreement.objects.create(case=made, stage=made.stage, day=day)
    add_items(made, Item.objects.filter(active=True, for_children=False))
    return made


@action("returns.work", on="case")
def agree_stage(*, actor: Actor, case: Case, stage: str, agreed: bool, day: date) -> Case:
    """The family wants to go on to this stage (or back to an earlier one)."""
    kept = running(case)
    check_past(day)
    check_after_opening(kept, day)
    if not agreed:
        raise Refused(
            _("Only what the family wants goes on. Ask them, and say here that they agreed."),
            code="not_agreed",
            field="agreed",
        )
    if stage == Case.Stage.AFTER and kept.left is None:
        raise Refused(
            _("Enter the day of the departure: then the time after the return begins."),
            code="not_left",
            field="stage",
        )
    if stage != Case.Stage.AFTER and kept.left is not None:
        raise Refused(_("The family has left already."), code="left_already", field="stage")
    kept.stage = Case.Stage(stage)
    kept.save(update_fields=["stage"])
    Agreement.objects.create(case=kept, stage=stage, day=day)
    return kept


@action("returns.work", on="case")
def plan_journey(*, actor: Actor, case: Case, leaves: date | None) -> Case:
    """The planned day of departure; deadlines follow it, and housing's day if it was told one."""
    kept = running(case)
    if kept.left is not None:
        raise Refused(_("The family has left already."), code="left_already")
    if leaves is not None and leaves < today():
        raise Refused(_("This day has passed."), code="day_past", field="leaves")
    before, kept.leaves = kept.leaves, leaves
    kept.save(update_fields=["leaves"])
    _move_deadlines(kept, before)
    tell_again(kept)
    return kept


def _move_deadlines(case: Case, before: date | None) -> None:
    """Deadlines that count back from the journey, unless somebody has set another day."""
    rows = case.items.filter(state=CaseItem.State.OPEN, item__lead_days__isnull=False)
    for row in rows.select_related("item"):
        if row.due is None or row.due == due_before(before, row.item):
            row.due = due_before(case.leaves, row.item)
            row.save(update_fields=["due"])


@action("returns.work", on="case")
def record_departure(*, actor: Actor, case: Case, day: date) -> Case:
    """They have left, as they wanted; follow-ups count from this day."""
    kept = running(case)
    check_past(day)
    if kept.left is not None:
        raise Refused(_("The family has left already."), code="left_already")
    if kept.stage != Case.Stage.JOURNEY:
        raise Refused(
            _("The family has not agreed to the journey yet."), code="not_agreed", field="day"
        )
    check_after_opening(kept, day)
    kept.left, kept.stage = day, Case.Stage.AFTER
    kept.save(update_fields=["left", "stage"])
    tell_departure(kept, day)
    return kept


@action("returns.work", on="case")
def correct_departure(*, actor: Actor, case: Case, day: date | None) -> Case:
    """They left on another day than was entered, or (None) have not left: then housing is told the
    planned day again, if it was told one."""
    kept = running(case)
    if kept.left is None:
        raise Refused(_("No departure has been entered."), code="not_left", field="day")
    if day is not None:
        check_past(day)
        check_after_opening(kept, day)
    first = kept.followups.order_by("day").first()
    if first is not None and (day is None or first.day < day):
        raise Refused(
            _("A follow-up was on %(day)s: correct or remove that first.")
            % {"day": f"{first.day:%d.%m.%Y}"},
            code="followed_up",
            field="day",
        )
    kept.left = day
    kept.stage = Case.Stage.JOURNEY if day is None else Case.Stage.AFTER
    kept.save(update_fields=["left", "stage"])
    if day is None:
        tell_again(kept)
    return kept


@action("returns.work", on="case")
def end_case(*, actor: Actor, case: Case, outcome: str, day: date) -> Case:
    """Nothing is left to do. From here the period of keeping counts."""
    kept = running(case)
    check_past(day)
    check_after_opening(kept, day)
    if kept.left is not None and day < kept.left:
        raise Refused(_("This day is before the departure."), code="day_early", field="day")
    if outcome == Case.Outcome.RETURNED and kept.left is None:
        raise Refused(_("Enter the day of the departure first."), code="not_left", field="outcome")
    if outcome == Case.Outcome.STAYS and kept.left is not None:
        raise Refused(_("The family has left already."), code="left_already", field="outcome")
    kept.ended, kept.outcome = day, Case.Outcome(outcome)
    kept.save(update_fields=["ended", "outcome"])
    return kept


@action("returns.work", on="case")
def reopen_case(*, actor: Actor, case: Case) -> Case:
    """It was ended by mistake, or the family has come back to ask."""
    kept = locked(case)
    if kept.ended is None:
        raise Refused(_("This counselling goes on already."), code="case_runs")
    kept.ended, kept.outcome = None, ""
    kept.save(update_fields=["ended", "outcome"])
    return kept


@action("returns.work", on="case")
def name_counsellors(*, actor: Actor, case: Case, counsellors: Collection[Member]) -> Case:
    """Who counsels: colleagues of the same organisation, also for a time of absence.

    Whoever is left out does not see the case any more.
    """
    kept = locked(case)
    if not counsellors:
        raise Refused(
            _("Somebody must counsel: name at least one."),
            code="nobody",
            field="counsellors",
        )
    for member in counsellors:
        _check(member, kept)
    # Whoever gives the case away may not write rows that do not exist for them.
    sight = replace(EVERYTHING, member=actor.sight.member, label=actor.sight.label)
    with seeing(sight, "returns.name_counsellors"):
        kept.counsellors = sorted(member.pk for member in counsellors)
        kept.save(update_fields=["counsellors"])
    return kept


def _check(member: Member, case: Case) -> None:
    fits = member.role == Role.RETURN_COUNSELLOR and covers(member.during, today())
    if not fits or member.organisation_id != case.organisation_id:
        raise Refused(
            _("%(name)s is no return counsellor of this organisation.") % {"name": member.user},
            code="no_counsellor",
            field="counsellors",
        )
