"""What a protocol begins with: who, where, which things and keys."""

from __future__ import annotations

from typing import Any

from weg.care.houses.models import CatalogueItem, KeyLoan, Protocol
from weg.foundation.periods import today
from weg.housing.models import Occupancy, Site
from weg.housing.models.occupancy import Kind
from weg.people.models import Household

Json = dict[str, Any]


def rows_of(site: Site, household: Household, kind: str) -> list[Occupancy]:
    """The household's places here: those it comes to or lives in, else the ones it left last."""
    rows = (
        Occupancy.objects.filter(
            site=site, household=household, kind__in=(Kind.STAY, Kind.RESERVATION)
        )
        .select_related("person", "place__room__unit")
        .order_by("person__date_of_birth", "pk")
    )
    current = [row for row in rows if row.ends > today()]
    if current and kind == Protocol.Kind.OUT:
        current = [row for row in current if row.starts <= today()] or current
    if current:
        return current
    last = max((row.ends for row in rows), default=None)
    return [row for row in rows if row.ends == last]


def people_of(site: Site, household: Household, kind: str) -> list[str]:
    """Names as a protocol writes them, the oldest first."""
    rows = rows_of(site, household, kind)
    people = {row.person_id: row.person for row in rows if row.person}
    return [f"{person.given_name} {person.surname}".strip() for person in people.values()]


def place_of(site: Site, household: Household, kind: str) -> str:
    """Unit and room with the numbers of the places: "W1/Z2 (1, 2)"."""
    rooms: dict[str, set[int]] = {}
    for row in rows_of(site, household, kind):
        room = row.place.room
        rooms.setdefault(f"{room.unit}/{room}", set()).add(row.place.number)
    parts = [f"{room} ({', '.join(map(str, sorted(n)))})" for room, n in sorted(rooms.items())]
    return "; ".join(parts)[:300]


def beginning(site: Site, household: Household, kind: str) -> Protocol:
    """A protocol not kept yet: the catalogue's things moving in, what was given moving out."""
    people = people_of(site, household, kind)
    given = Protocol(
        site=site,
        household=household,
        kind=kind,
        day=today(),
        people=people,
        place=place_of(site, household, kind),
        meters=[{"name": item.name, "value": ""} for item in _items("meter")],
    )
    if kind == Protocol.Kind.OUT:
        given.inventory = _things_given(site, household) or _things(len(people))
        given.keys = [
            {"number": loan.number, "what": loan.what, "back": False}
            for loan in open_loans(site, household)
        ]
    else:
        given.inventory = _things(len(people))
    return given


def open_loans(site: Site, household: Household) -> list[KeyLoan]:
    rows = KeyLoan.objects.filter(site=site, household=household, back_on=None, settled=None)
    return list(rows.order_by("number", "pk"))


def _items(kind: str) -> list[CatalogueItem]:
    return list(CatalogueItem.objects.filter(list=kind, active=True).order_by("rank", "pk"))


def _things(people: int) -> list[Json]:
    each = {"person": people, "household": 1}
    return [
        {"name": item.name, "count": each[item.each], "condition": "good", "note": ""}
        for item in _items("inventory")
    ]


def _things_given(site: Site, household: Household) -> list[Json]:
    """What the signed move-in protocol says; what was noted then is not repeated."""
    last = (
        Protocol.objects.filter(
            site=site, household=household, kind=Protocol.Kind.IN, signed_at__isnull=False
        )
        .order_by("-day", "-pk")
        .first()
    )
    return [{**line, "note": ""} for line in last.inventory] if last else []
