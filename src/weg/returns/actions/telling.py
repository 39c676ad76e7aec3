"""Housing learns the day on which a household leaves, and nothing more.

It is a planned end of the stay, set by Weg itself: no member and no action of this room stands in
housing's steps or history. Return counselling reads nothing of the records for it: whoever knows
the reference and a birthday of the household can have its day set, and is told no more.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor, System
from weg.foundation.access.refusals import Refused
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.periods import today
from weg.housing.actions import shorten, undo
from weg.housing.models import Step
from weg.people.models import Household, Person
from weg.returns.actions.acting import running
from weg.returns.models import Case


@action("returns.work", on="case")
def link_household(*, actor: Actor, case: Case, reference: str, born: date) -> Case:
    """Which household it is. reference: as on the family's papers; born: of one of its people."""
    kept = running(case)
    with seeing(EVERYTHING, "returns.link"):
        people = Person.objects.filter(
            household__reference=reference.strip(),
            date_of_birth=born,
            merged_into=None,
            erased=None,
        )
        number = people.order_by("pk").values_list("household", flat=True).first()
    if number is None:
        raise Refused(
            _("There is no household with this reference and this date of birth."),
            code="household_unknown",
            field="reference",
        )
    _take_back(kept)
    kept.household_number, kept.households_before = str(number), ""
    kept.save(update_fields=["household_number", "households_before", "told"])
    return kept


@action("returns.work", on="case")
def unlink_household(*, actor: Actor, case: Case) -> Case:
    """The family does not want housing to be told; a day that was told is taken back."""
    kept = running(case)
    if kept.left is None:
        _take_back(kept)
    kept.told = ""
    kept.household_number = kept.households_before = ""
    kept.save(update_fields=["household_number", "households_before", "told"])
    return kept


@action("returns.work", on="case")
def tell_housing(*, actor: Actor, case: Case, agreed: bool) -> Case:
    """The planned day becomes the end of the household's stay, and moves along if it changes."""
    kept = running(case)
    if not agreed:
        raise Refused(
            _("Only when the family wants it: say here that they agreed."),
            code="not_agreed",
            field="agreed",
        )
    if kept.household is None or kept.leaves is None:
        raise Refused(
            _("Enter the household and the planned day of departure first."), code="not_ready"
        )
    _tell(kept, kept.leaves)
    return kept


def tell_again(case: Case) -> None:
    """The planned day changed: so does what housing was told, if it was. Where housing cannot take
    the new day (nobody of the household lives there any more), it knows none from then on."""
    if not case.told:
        return
    _take_back(case)
    case.save(update_fields=["told"])
    if case.leaves is not None:
        with suppress(Refused):
            _tell(case, case.leaves)


def tell_departure(case: Case, day: date) -> None:
    """They left before the day that housing was told: the place need not wait for it."""
    end = max(day, today())
    told = case.told
    if told and case.leaves is not None and end < case.leaves:
        try:
            with transaction.atomic():
                _tell(case, end)
        except Refused:
            case.told = told


def _tell(case: Case, day: date) -> None:
    _take_back(case)
    with seeing(EVERYTHING, "housing"):
        household = Household.objects.get(pk=case.household or 0)
        step = shorten(actor=System(), household=household, end=day)
    case.told = str(step.pk)
    case.save(update_fields=["told"])


def take_back(case: Case) -> bool:
    """The stay ends when it would have ended; False when something has changed there since."""
    if not case.told:
        return True
    with seeing(EVERYTHING, "housing"):
        step = Step.objects.filter(pk=int(case.told)).first()
        try:
            if step is not None:
                undo(actor=System(), step=step)
        except Refused:
            return False
    return True


def _take_back(case: Case) -> None:
    take_back(case)
    case.told = ""
