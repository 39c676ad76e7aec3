"""Changing households, and who belongs to which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from weg.foundation.access.actions import action, require
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.people.actions import references
from weg.people.actions.checking import stay_problems, tidy
from weg.people.actions.hooks import FOLLOWERS
from weg.people.actions.stamps import locked, unchanged
from weg.people.models import Household, HouseholdLink, Person, Requirement

FIELDS = (
    "case_number",
    "expected",
    "until",
    "urgency",
    "school_district",
    "work_district",
    "note",
)


@action("people.change_household", on="household")
def change_household(
    *, actor: Actor, household: Household, fields: Mapping[str, Any], seen: str | None = None
) -> Household:
    """Change some fields (names in ``FIELDS``); urgency needs ``people.set_urgency`` too.

    seen: ``stamp(household, FIELDS)`` of what the editor saw; Refused when it changed since.
    """
    kept = locked(household)
    unchanged(kept, FIELDS, seen)
    changed = _put(kept, fields)
    if "urgency" in changed:
        require(actor, "people.set_urgency", kept)
        _check_urgency(kept.urgency)
    for problem in stay_problems(kept.expected, kept.until):
        raise problem.refusal()
    if changed:
        kept.save(update_fields=changed)
    return kept


@action("people.regroup", on="household")
def move_person_to_household(*, actor: Actor, person: Person, household: Household) -> Person:
    """The person belongs to another household from now on; other rooms' rows follow."""
    moved = locked(person)
    before = moved.household
    if before.pk == household.pk:
        message = _("The person belongs to this household already.")
        raise Refused(message, code="same_household", field="household")
    if moved.merged_into_id:
        message = _("This record was merged into another one.")
        raise Refused(message, code="merged", field="person")
    moved.household = locked(household)
    moved.save(update_fields=["household"])
    for follow in FOLLOWERS:
        follow(moved, before, moved.household)
    return moved


@action("people.regroup", on="household")
def split_household(*, actor: Actor, household: Household, people: Sequence[Person]) -> Household:
    """These people become a household of their own, with the same requirements.

    A couple separates, a child comes of age: the note and the links stay with the old household.
    """
    _check_split(household, people)
    old = locked(household)
    [reference] = references.draw(1)
    new = Household.objects.create(
        reference=reference,
        case_number=old.case_number,
        expected=old.expected,
        until=old.until,
        urgency=old.urgency,
        school_district_id=old.school_district_id,
        work_district_id=old.work_district_id,
    )
    _copy_requirements(old, new)
    for person in people:
        move_person_to_household(actor=actor, person=person, household=new)
    return new


@action("people.regroup", on="household")
def join_households(*, actor: Actor, household: Household, other: Household) -> Household:
    """The people of the other household join this one, with requirements and links."""
    if household.pk == other.pk:
        message = _("A household cannot join itself.")
        raise Refused(message, code="same_household", field="other")
    for person in Person.objects.filter(household=other, merged_into=None).order_by("pk"):
        move_person_to_household(actor=actor, person=person, household=household)
    _copy_requirements(other, household)
    _copy_links(other, household)
    return locked(household)


def _put(household: Household, fields: Mapping[str, Any]) -> list[str]:
    if unknown := set(fields) - set(FIELDS):
        raise TypeError(f"not a field of a household: {sorted(unknown)}")
    changed = []
    for name, value in fields.items():
        wanted = tidy(value) if name == "case_number" else value
        if getattr(household, name) != wanted:
            setattr(household, name, wanted)
            changed.append(name)
    return changed


def _check_urgency(urgency: int) -> None:
    if not 0 <= urgency <= 9:
        message = _("Urgency is a number from 0 to 9.")
        raise Refused(message, code="urgency_range", field="urgency")


def _check_split(household: Household, people: Sequence[Person]) -> None:
    if not people:
        message = _("Choose who leaves the household.")
        raise Refused(message, code="nobody", field="people")
    if any(person.household_id != household.pk for person in people):
        message = _("Not everyone chosen belongs to this household.")
        raise Refused(message, code="not_of_household", field="people")
    left = Person.objects.filter(household=household, merged_into=None, died=None)
    if not left.exclude(pk__in=[person.pk for person in people]).exists():
        message = _("Someone has to stay in the household.")
        raise Refused(message, code="nobody_left", field="people")


def _copy_requirements(source: Household, target: Household) -> None:
    Requirement.objects.bulk_create(
        (
            Requirement(
                household=target, feature=row.feature, strength=row.strength, during=row.during
            )
            for row in source.requirements.all()
        ),
        ignore_conflicts=True,
    )


def _copy_links(source: Household, target: Household) -> None:
    rows = [*source.links_from.all(), *source.links_to.all()]
    for row in rows:
        end = row.second_id if row.first_id == source.pk else row.first_id
        if end != target.pk:
            low, high = sorted((end, target.pk))
            HouseholdLink.objects.get_or_create(
                first_id=low, second_id=high, defaults={"kind": row.kind}
            )
