"""Many sites at once, whole: an old system's stock of houses, or the demo city's."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import connection
from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.periods import period
from weg.housing.actions.sites import features_of, naming_once
from weg.housing.models import Density, LimitException, Operation, Place, Room, Site, Unit

BATCH = 2000


@dataclass(frozen=True, kw_only=True)
class NewRoom:
    """A room. area in m²; places: how many beds are numbered, from 1."""

    name: str
    area: Decimal
    places: int
    fixed_places: int | None = None


@dataclass(frozen=True, kw_only=True)
class NewUnit:
    name: str
    rooms: Sequence[NewRoom]
    floor: int = 0
    features: Collection[str] = ()
    families_share: bool = False


@dataclass(frozen=True, kw_only=True)
class NewSite:
    """A site with everything in it.

    densities: (from, until, m² a person, source). operators: (organisation id, from, until).
    exceptions: (places at most, from, until, reason, decided by).
    """

    name: str
    district_id: int
    kind: str
    opens: date
    units: Sequence[NewUnit]
    densities: Sequence[tuple[date, date | None, Decimal, str]]
    operators: Sequence[tuple[int, date, date | None]] = ()
    exceptions: Sequence[tuple[int, date, date, str, str]] = ()
    closes: date | None = None
    no_new_from: date | None = None
    street: str = ""
    interim: bool = False
    cleaning_days: int = 0
    features: Collection[str] = ()
    source: str = ""
    note: str = ""


PlaceIds = dict[tuple[int, int, int], int]
"""Ids of a site's places by (unit in the site, room in the unit, number of the place)."""


@action("housing.settle")
def build_sites(*, actor: Actor, sites: Sequence[NewSite]) -> list[tuple[Site, PlaceIds]]:
    """Make all sites or none; returns each with the ids of its places, in the order given."""
    _prepare_transaction()
    with naming_once(_("Two sites have the same name.")):
        made = _make_sites(sites)
    units = _make_units(made)
    rooms = _make_rooms(units)
    _make_periods(made)
    places = _make_places(rooms)
    _make_features(made, units)
    return [(site, places.get(site.pk, {})) for site, _entry in made]


def _prepare_transaction() -> None:
    """For the rest of the transaction, what makes many rows cheap.

    History triggers walk the queue of unchecked foreign keys: long queues cost time by their
    square. The triggers' queries are planned while the tables are still empty: without the second
    setting they would read whole tables for every row.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET LOCAL enable_seqscan = off")


def _make_sites(entries: Sequence[NewSite]) -> list[tuple[Site, NewSite]]:
    sites = [
        Site(
            name=entry.name,
            district_id=entry.district_id,
            kind=entry.kind,
            street=entry.street,
            interim=entry.interim,
            during=period(entry.opens, entry.closes),
            no_new_from=entry.no_new_from,
            cleaning_days=entry.cleaning_days,
            source=entry.source,
            note=entry.note,
        )
        for entry in entries
    ]
    Site.objects.bulk_create(sites, batch_size=BATCH)
    return list(zip(sites, entries, strict=True))


def _make_periods(made: Sequence[tuple[Site, NewSite]]) -> None:
    """Operators, exceptions, densities: before the places, whose usable days follow from them."""
    Operation.objects.bulk_create(
        Operation(site=site, organisation_id=organisation, during=period(start, end))
        for site, entry in made
        for organisation, start, end in entry.operators
    )
    LimitException.objects.bulk_create(
        LimitException(
            site=site, limit=limit, during=period(start, end), reason=reason, decided_by=by
        )
        for site, entry in made
        for limit, start, end, reason, by in entry.exceptions
    )
    Density.objects.bulk_create(
        Density(site=site, during=period(start, end), square_metres=area, source=source)
        for site, entry in made
        for start, end, area, source in entry.densities
    )


UnitRow = tuple[Unit, int, NewUnit, NewSite]
RoomRow = tuple[Room, int, int, int, NewRoom]


def _make_units(made: Sequence[tuple[Site, NewSite]]) -> list[UnitRow]:
    rows: list[UnitRow] = [
        (
            Unit(site=site, name=unit.name, floor=unit.floor, families_share=unit.families_share),
            number,
            unit,
            entry,
        )
        for site, entry in made
        for number, unit in enumerate(entry.units)
    ]
    Unit.objects.bulk_create([row[0] for row in rows], batch_size=BATCH)
    return rows


def _make_rooms(units: Sequence[UnitRow]) -> list[RoomRow]:
    rows: list[RoomRow] = [
        (
            Room(
                unit=unit,
                name=room.name,
                area=room.area,
                fixed_places=room.fixed_places,
                during=period(site.opens, site.closes),
            ),
            unit.site_id,
            number,
            position,
            room,
        )
        for unit, number, entry, site in units
        for position, room in enumerate(entry.rooms)
    ]
    Room.objects.bulk_create([row[0] for row in rows], batch_size=BATCH)
    return rows


def _make_places(rooms: Sequence[RoomRow]) -> Mapping[int, PlaceIds]:
    rows = [
        (Place(room=room, number=number), site, (unit, position, number))
        for room, site, unit, position, entry in rooms
        for number in range(1, entry.places + 1)
    ]
    Place.objects.bulk_create([row[0] for row in rows], batch_size=BATCH)
    found: dict[int, PlaceIds] = {}
    for place, site, key in rows:
        found.setdefault(site, {})[key] = place.pk
    return found


def _make_features(made: Sequence[tuple[Site, NewSite]], units: Sequence[UnitRow]) -> None:
    codes = {code for _site, entry in made for code in entry.features}
    codes |= {code for _unit, _number, entry, _site in units for code in entry.features}
    features_of(codes)  # refuses what the city does not know
    Site.features.through.objects.bulk_create(
        Site.features.through(site_id=site.pk, feature_id=code)
        for site, entry in made
        for code in dict.fromkeys(entry.features)
    )
    Unit.features.through.objects.bulk_create(_unit_features(units), batch_size=BATCH)


def _unit_features(units: Sequence[UnitRow]) -> Iterator[Any]:
    for unit, _number, entry, _site in units:
        for code in dict.fromkeys(entry.features):
            yield Unit.features.through(unit_id=unit.pk, feature_id=code)
