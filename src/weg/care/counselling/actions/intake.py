"""The intake sheet, and school and day-care places."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from weg.care.counselling.models import Case, Intake, SchoolPlace
from weg.city.models import District
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, explaining
from weg.foundation.periods import today
from weg.people.actions import change_household
from weg.people.actions.stamps import locked
from weg.people.models import Person

FIELDS = ("interpreter", "language", "insurance", "bank_account", "registration", "benefits")


@action("counselling.work", on="case")
def save_intake(*, actor: Actor, case: Case, fields: Mapping[str, Any]) -> Intake:
    """Keep what was said so far (names in ``FIELDS``); the sheet can be left and found again."""
    if unknown := set(fields) - set(FIELDS):
        raise TypeError(f"not a field of the intake: {sorted(unknown)}")
    intake, _new = Intake.objects.update_or_create(case=case, defaults=dict(fields))
    return intake


@action("counselling.work", on="case")
def complete_intake(*, actor: Actor, case: Case, assessed: bool) -> Intake:
    """The sheet has been gone through. assessed: special needs were looked at, whatever came out.

    Stops the clock of the needs assessment (Art. 25 Directive (EU) 2024/1346).
    """
    intake, _new = Intake.objects.get_or_create(case=case)
    intake.completed = intake.completed or today()
    if assessed:
        intake.assessed = intake.assessed or today()
    else:
        intake.assessed = None
    intake.save(update_fields=["completed", "assessed"])
    return intake


@action("counselling.work", on="case")
def need_school_place(
    *, actor: Actor, case: Case, person: Person, kind: str, needed_from: date, class_type: str = ""
) -> SchoolPlace:
    """A child of the household needs a place."""
    if person.household_id != case.household_id:
        message = _("This child does not belong to the household.")
        raise Refused(message, code="not_of_household", field="person")
    with explaining(_explain):
        return SchoolPlace.objects.create(
            case=case, person=person, kind=kind, needed_from=needed_from, class_type=class_type
        )


@action("counselling.work", on="place")
def change_school_place(
    *,
    actor: Actor,
    place: SchoolPlace,
    state: str,
    kind: str,
    class_type: str = "",
    needed_from: date | None = None,
    applied_on: date | None = None,
    institution: str = "",
    district: District | None = None,
) -> SchoolPlace:
    """Where the search stands. With a place and its district, planning keeps the child near it.

    The district goes to the household, where placement reads it: it is stored nowhere else.
    """
    kept = locked(place)
    kept.state, kept.kind, kept.class_type = state, kind, class_type
    kept.needed_from = needed_from or kept.needed_from
    kept.applied_on = applied_on
    if state == SchoolPlace.State.WAITING and not applied_on:
        message = _("Say when the place was applied for.")
        raise Refused(message, code="applied_missing", field="applied_on")
    kept.institution, kept.district = institution.strip(), district
    with explaining(_explain):
        kept.save()
    if state == SchoolPlace.State.GOT and district:
        household = kept.case.household
        change_household(actor=actor, household=household, fields={"school_district": district})
    return kept


def _explain(constraint: str, error: Exception) -> Refused | None:
    if constraint != "school_place_once_a_child":
        return None
    message = _("A place is kept for this child already. Change that one.")
    return Refused(message, code="place_once", field="person")
