"""Special needs of the demo city: who was assessed, what was found, and one protected address."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

from weg.care.counselling.models import Intake
from weg.city.models import District, Member, Role
from weg.foundation.access.actors import Actor
from weg.housing.models import Site
from weg.needs.actions import (
    TakenOver,
    close_half_years,
    name_reader,
    protect_address,
    save_offer,
    take_over,
)
from weg.needs.models import Assessment, Group
from weg.people.models import Person, Requirement

FOUND = {
    "step_free": "Menschen mit Behinderung",
    "wheelchair": "Menschen mit Behinderung",
    "women_only": "Alleinreisende Frauen",
    "lgbti_protected": "LSBTTIQ",
    "own_bath": "Schwere körperliche Erkrankung",
    "quiet": "Psychische Erkrankung, auch nach einem Trauma",
}
"""What was found where a place must have this: the demo city's requirements have reasons too."""
SAID = (
    "Schläft schlecht, wünscht sich ein ruhiges Zimmer.",
    "Fühlt sich im Haus sicher. Fragt nach einem Sprachkurs.",
    "Braucht Hilfe beim Tragen, die Treppe ist mühsam.",
    "Geht regelmäßig zur Behandlung, hat alle Papiere dabei.",
    "Möchte mit niemandem über die Flucht sprechen.",
)
OLD, GROWN = 65, 18
READERS = 6
OFFERS = {
    "Menschen mit Behinderung": (
        "Beratung zum Schwerbehindertenausweis", "Rollstuhlgruppe", "Fahrdienst",
    ),
    "LSBTTIQ": ("Offener Abend", "Beratung zu zweit"),
    "Schwangere": ("Hebammensprechstunde", "Kurs vor der Geburt"),
    "Ältere Menschen": ("Mittagstisch", "Spaziergang am Mittwoch"),
    "Psychische Erkrankung, auch nach einem Trauma": ("Ruhige Stunde", "Gespräch mit Dolmetschen"),
}  # fmt: skip
COVER, STREET = "Haus Linde", "Kanalgasse 14"


def load(actor: Actor, today: date) -> None:
    """Seeded: the same city every time."""
    random = Random(53)  # noqa: S311 (nothing secret)
    rows = list(_rows(random, today))
    take_over(actor=actor, rows=rows)
    _readers(actor, random, rows, today)
    _shelter(actor)
    _offers(actor, random, today)
    close_half_years(actor=actor, day=today)


def _offers(actor: Actor, random: Random, today: date) -> None:
    """Some districts have something for a group, many have nothing."""
    districts = list(District.objects.order_by("number"))
    groups = {group.name: group for group in Group.objects.all()}
    for name, offers in OFFERS.items():
        for offer in offers:
            for district in random.sample(districts, min(4, len(districts))):
                save_offer(
                    actor=actor, group=groups[name], district=district, name=offer,
                    by=f"Nachbarschaftshaus {district.name}", since=today - timedelta(days=200),
                )  # fmt: skip


def _rows(random: Random, today: date) -> Iterator[TakenOver]:
    """A sheet for everybody whose household's intake says that needs were looked at."""
    groups = dict(Group.objects.values_list("name", "pk"))
    reasons = _reasons(groups)
    intakes = Intake.objects.exclude(assessed=None).values_list(
        "case__household", "assessed", "case__responsible"
    )
    looked = {household: (day, member) for household, day, member in intakes.order_by("pk") if day}
    names = {m.pk: str(m) for m in Member.objects.select_related("user", "organisation")}
    people = Person.objects.filter(household__in=looked, merged_into=None, died=None)
    for person in people.order_by("pk"):
        day, member = looked[person.household_id]
        found = _groups(random, person, reasons, groups, today)
        yield TakenOver(
            person=person.pk,
            day=day,
            assessor=member,
            by=names.get(member, "Sozialdienst"),
            groups=tuple(sorted(found)),
            statements=random.choice(SAID) if found else "",
            review=day + timedelta(days=random.choice((90, 180, 365))) if found else None,
        )
        if found and random.random() < 0.2:
            yield TakenOver(
                person=person.pk, day=day - timedelta(days=12), assessor=member,
                by=names.get(member, "Sozialdienst"), kind=Assessment.Kind.LAND,
                received_from="Landeserstaufnahme", documents="Ein Arztbrief lag bei.",
            )  # fmt: skip


def _reasons(groups: dict[str, int]) -> dict[int, set[int]]:
    """Groups by household, as its requirements suggest."""
    found: dict[int, set[int]] = {}
    rows = Requirement.objects.filter(feature__in=FOUND)
    for household, feature in rows.values_list("household", "feature"):
        found.setdefault(household, set()).add(groups[FOUND[feature]])
    return found


def _groups(
    random: Random, person: Person, reasons: dict[int, set[int]], groups: dict[str, int], day: date
) -> set[int]:
    age = day.year - person.date_of_birth.year if person.date_of_birth else 30
    if age < GROWN:
        return {groups["Kinder und Jugendliche"]} if random.random() < 0.1 else set()
    found = set(reasons.get(person.household_id, ()))
    if age >= OLD:
        found.add(groups["Ältere Menschen"])
    if person.sex == "f" and age < 40 and random.random() < 0.05:
        found.add(groups["Schwangere"])
    if random.random() < 0.04:
        found.add(groups["Psychische Erkrankung, auch nach einem Trauma"])
    return found


def _readers(actor: Actor, random: Random, rows: list[TakenOver], today: date) -> None:
    """A few people for whom somebody else needs to know."""
    manager: Any = Member.objects.filter(role=Role.HOUSE_MANAGER).order_by("pk").first()
    numbers = sorted({row.person for row in rows if row.groups})
    if manager is None:
        return
    for person in Person.objects.filter(pk__in=random.sample(numbers, READERS)).order_by("pk"):
        name_reader(
            actor=actor, person=person, member=manager, why="Begleitung zur Klinik",
            until=today + timedelta(days=60),
        )  # fmt: skip


def _shelter(actor: Actor) -> None:
    """The smallest house for women alone has a protected address."""
    houses = Site.objects.filter(features="women_only", during__endswith=None).order_by("pk")
    smallest = min(houses, key=lambda one: (one.places.count(), one.pk), default=None)
    if smallest is not None:
        protect_address(
            actor=actor, site=smallest, name=COVER, street=STREET, phone="0711 000 000",
            directions="Eingang vom Hof, zweimal klingeln.",
        )  # fmt: skip
