"""Registering households and people: one, or a whole list at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from django.db import DatabaseError, connection
from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, explaining
from weg.foundation.periods import period, today
from weg.people.actions import references
from weg.people.actions.checking import household_problems, newborn_problems, person_problems, tidy
from weg.people.actions.entries import NewHousehold, NewPerson
from weg.people.actions.looking import look_for_same
from weg.people.actions.name_keys import write_keys
from weg.people.models import Household, LegalStatus, Person, PersonLanguage, Requirement

BATCH = 2000
Pair = tuple[Household, NewHousehold]


@action("people.register")
def register_households(
    *, actor: Actor, households: Sequence[NewHousehold], look: bool = True
) -> list[Household]:
    """Register all households or, when one of them is wrong, none.

    look: whether to note likely duplicates for somebody to decide (page ``people:duplicates``).
    Returns the households in the order given, with ``people`` prefetched in the order given.
    Raises Refused with the first thing that is wrong.
    """
    for entry in households:
        _check(entry)
    _check_foreign_keys_at_once()
    with explaining(explain_person):
        made = _make_households(households)
        people = _make_people(made)
    _make_requirements(made)
    if look:
        look_for_same(people)
    return [household for household, _entry in made]


@action("people.register")
def register_household(*, actor: Actor, household: NewHousehold, look: bool = True) -> Household:
    """Register one household."""
    [made] = register_households(actor=actor, households=[household], look=look)
    return made


@action("people.register_birth")
def register_birth(*, actor: Actor, household: Household, child: NewPerson) -> Person:
    """A child born into a household: for the house manager of its site too."""
    for problem in (*newborn_problems(child.date_of_birth), *person_problems(child)):
        raise problem.refusal()
    with explaining(explain_person):
        person = _person(household, child)
        person.save(force_insert=True)
        _make_details([(person, child)])
    return person


@action("people.register")
def register_person(
    *, actor: Actor, household: Household, person: NewPerson, look: bool = True
) -> Person:
    """Someone more in a household that is there already."""
    for problem in person_problems(person):
        raise problem.refusal()
    with explaining(explain_person):
        made = _person(household, person)
        made.save(force_insert=True)
        _make_details([(made, person)])
    if look:
        look_for_same([made])
    return made


def _check_foreign_keys_at_once() -> None:
    """Each statement's foreign keys when it ends, not all at commit.

    PostgreSQL walks the queue of what is left till commit in every history trigger: without this
    a list takes time by the square of its length.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def _check(entry: NewHousehold) -> None:
    for problem in household_problems(entry):
        who = ""
        if problem.person is not None:
            person = entry.people[problem.person]
            who = tidy(f"{person.given_name} {person.surname}")
        raise problem.refusal(who)


def _make_households(entries: Sequence[NewHousehold]) -> list[Pair]:
    drawn = iter(references.draw(sum(not entry.reference for entry in entries)))
    households = [
        Household(
            reference=tidy(entry.reference) or next(drawn),
            case_number=tidy(entry.case_number)[:60],
            expected=entry.expected,
            until=entry.until,
            urgency=entry.urgency,
            note=entry.note.replace("\x00", "").strip(),
            school_district_id=entry.school_district_id,
            work_district_id=entry.work_district_id,
        )
        for entry in entries
    ]
    Household.objects.bulk_create(households, batch_size=BATCH)
    return list(zip(households, entries, strict=True))


def _make_people(made: Sequence[Pair]) -> list[Person]:
    entries: list[tuple[Person, NewPerson]] = []
    for household, entry in made:
        people = [_person(household, one) for one in entry.people]
        _remember(household, people)
        entries += zip(people, entry.people, strict=True)
    people = [person for person, _entry in entries]
    Person.objects.bulk_create(people, batch_size=BATCH)
    _make_details(entries)
    return people


def _remember(household: Household, people: list[Person]) -> None:
    """``household.people.all()`` gives these people without a query."""
    known = household.people.all()
    known._result_cache = people
    household._prefetched_objects_cache = {"people": known}  # type: ignore[attr-defined]


def _person(household: Household, entry: NewPerson) -> Person:
    return Person(
        household=household,
        given_name=tidy(entry.given_name),
        surname=tidy(entry.surname),
        sex=entry.sex,
        date_of_birth=entry.date_of_birth,
        birth_quality=entry.birth_quality,
        nationality=entry.nationality,
        azr_number=tidy(entry.azr_number),
        phone=tidy(entry.phone),
    )


def _make_details(entries: Sequence[tuple[Person, NewPerson]]) -> None:
    """Languages, statuses and name keys of people just made."""
    PersonLanguage.objects.bulk_create(
        (
            PersonLanguage(person=person, language=code, needs_interpreter=needs, rank=rank)
            for person, entry in entries
            for rank, (code, needs) in enumerate(entry.languages)
        ),
        batch_size=BATCH,
    )
    LegalStatus.objects.bulk_create(
        (row for person, entry in entries for row in _statuses(person, entry)),
        batch_size=BATCH,
    )
    write_keys(person for person, _entry in entries)


def _statuses(person: Person, entry: NewPerson) -> Iterator[LegalStatus]:
    """Each until the next one begins."""
    known = [*entry.earlier, *([entry.status] if entry.status else [])]
    ends = [since for _kind, since in known[1:]]
    for (kind, since), end in zip_longest(known, ends):
        yield LegalStatus(person=person, kind=kind, during=period(since, end))


def _make_requirements(made: Sequence[Pair]) -> None:
    Requirement.objects.bulk_create(
        (row for household, entry in made for row in _requirements(household, entry)),
        batch_size=BATCH,
    )


def _requirements(household: Household, entry: NewHousehold) -> Iterator[Requirement]:
    during = period(entry.since or today())
    for strength, features in (
        (Requirement.Strength.MUST, entry.must),
        (Requirement.Strength.SHOULD, entry.should),
        (Requirement.Strength.PROTECTS, entry.protects),
    ):
        for feature in dict.fromkeys(features):
            yield Requirement(
                household=household, feature=feature, strength=strength, during=during
            )


def explain_person(constraint: str, error: DatabaseError) -> Refused | None:
    """What the database refuses about persons and households, as a sentence."""
    if constraint == "person_azr_once":
        message = _("Another person is registered with this AZR number.")
        return Refused(message, code="azr_taken", field="azr_number")
    if constraint.startswith("people_household_reference"):
        message = _("Another household has this reference already.")
        return Refused(message, code="reference_taken", field="reference")
    return None
