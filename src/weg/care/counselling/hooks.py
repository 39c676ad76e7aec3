"""What counselling does when other rooms move, merge or erase; registered when the app is ready.

Others act here whose own rows do not reach into counselling, so it is done as the system.
"""

from __future__ import annotations

import logging
from typing import Any

from weg.care.counselling.actions.following import follow_households
from weg.care.counselling.models import Case, SchoolPlace
from weg.foundation.access.actors import System
from weg.foundation.access.refusals import Refused
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.erasing import Counts, erase_rows
from weg.foundation.models import ClockDecision
from weg.housing.actions.steps import on_step
from weg.housing.models import Step
from weg.people.actions import Mover, on_household_change, on_merge
from weg.people.actions.hooks import Due, Eraser, on_erasing
from weg.people.models import Household, Person

log = logging.getLogger(__name__)


def follow_step(step: Step) -> None:
    """Somebody moved: their cases follow. A norm that is missing stops no move."""
    rows = [row for change in step.changes for row in (change["before"], change["after"]) if row]
    households = {row["household"] for row in rows if row.get("household")}
    if not households:
        return
    try:
        follow_households(actor=System("counselling.follow"), households=households)
    except Refused as refused:
        log.warning("cases did not follow a move: %s", refused.code)


def follow_child(person: Person, before: Household, after: Household) -> None:
    """A child's place goes to the case of the household it belongs to now."""
    with seeing(EVERYTHING, "counselling.follow"):
        for place in SchoolPlace.objects.filter(person=person).select_related("case"):
            case = Case.objects.filter(
                household=after, organisation=place.case.organisation_id, ended=None
            ).first()
            if case:
                SchoolPlace.objects.filter(pk=place.pk).update(case=case)


def _move(kept: Person, other: Person) -> list[int]:
    with seeing(EVERYTHING, "counselling.follow"):
        taken = SchoolPlace.objects.filter(person=kept).values("case")
        rows = SchoolPlace.objects.filter(person=other).exclude(case__in=taken)
        numbers = list(rows.values_list("pk", flat=True))
        SchoolPlace.objects.filter(pk__in=numbers).update(person=kept)
    return numbers


def _bring_back(kept: Person, other: Person, moved: Any) -> None:
    with seeing(EVERYTHING, "counselling.follow"):
        SchoolPlace.objects.filter(pk__in=moved, person=kept).update(person=other)


def _erase_decisions(due: Due) -> Counts:
    """Decisions on deadlines name people by number only, so no key leads to them."""
    counts: Counts = Counts()
    for subject, numbers in (("person", due.people), ("household", due.households)):
        rows = ClockDecision.objects.filter(subject=subject, record__in=numbers)
        counts += erase_rows(due.rule, rows)
    return counts


def register() -> None:
    on_step(follow_step)
    on_household_change(follow_child)
    on_merge(Mover("school_places", _move, _bring_back))
    on_erasing(Eraser("foundation_clockdecision", _erase_decisions))
