"""What return counselling does when records are merged or erased, and what a copy of data says.

Nobody who merges or erases learns that there is a case: what moved is remembered in the case.
"""

from __future__ import annotations

import logging
from typing import Any

from django.db.models import BooleanField
from django.db.models.expressions import RawSQL
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weg.foundation.access.actors import System
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.erasing import Counts
from weg.foundation.sealing import Unsealable
from weg.people.actions.hooks import Due, Eraser, Mover, on_erasing, on_merge
from weg.people.models import Person
from weg.people.queries.copy import register_copy
from weg.returns.actions.withdrawing import erase_cases
from weg.returns.models import Case

log = logging.getLogger(__name__)


def move(kept: Person, other: Person) -> None:
    """The other's household has nobody left: its case is one of the kept record's household."""
    left = Person.objects.filter(household=other.household_id, merged_into=None)
    if kept.household_id == other.household_id or left.exclude(pk=other.pk).exists():
        return
    with seeing(EVERYTHING, "records.follow"):
        for case in _cases_of(other.household_id):
            _lead(case, [*case.households, other.household_id], kept.household_id)


def bring_back(kept: Person, other: Person, moved: Any) -> None:
    with seeing(EVERYTHING, "records.follow"):
        for case in _cases_of(kept.household_id):
            if case.households[-1:] == [other.household_id]:
                _lead(case, case.households[:-1], other.household_id)


def _lead(case: Case, before: list[int], household: int) -> None:
    case.households_before = " ".join(map(str, before))
    case.household_number = str(household)
    case.save(update_fields=["households_before", "household_number"])


def erase(due: Due) -> Counts:
    """A case ends with its household at the latest. What is said of it in the log of erasing is
    nothing: it would say of a household erased alone that there was a case."""
    with seeing(EVERYTHING, "records.erase"):
        cases = [case.pk for case in _cases_of(*due.households)]
    erase_cases(actor=System(), cases=cases)
    return Counts()


def _cases_of(*households: int) -> list[Case]:
    """Cases of these households: sealed, so each is opened. Without the key there is none to see,
    and no merge and no erasure of others must fail for it."""
    wanted = set(households)
    linked = RawSQL("returns_case.household_number <> ''", [], output_field=BooleanField())
    rows = Case.objects.annotate(linked=linked).filter(linked=True).order_by("pk")
    try:
        found = rows.only("household_number", "households_before")
        return [case for case in found if case.household in wanted]
    except Unsealable as refused:
        log.error("sealed contents could not be opened: %s", refused.code)
        return []


def copy_part(person: Person) -> Any:
    """The same for everybody: whether there is a case, only its counsellors know."""
    return [
        _(
            "Return counselling keeps its records apart. Whether there are any is known to its"
            " counsellors alone, who give a copy of them to the family itself."
        )
    ]


def register() -> None:
    """Called when the app is ready."""
    on_merge(Mover("returns", move, bring_back))
    on_erasing(Eraser("returns_case", erase))
    register_copy(gettext_lazy("Return counselling"), copy_part)
