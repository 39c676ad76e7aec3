"""Units, rooms and their places: adding them in bulk, changing and retiring them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypedDict, Unpack

from django.db.models import Count
from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import period
from weg.housing.actions.displaced import displacing_nobody
from weg.housing.actions.sites import features_of, naming_once
from weg.housing.models import Density, Place, Room, Site, Unit


@dataclass(frozen=True)
class RoomPlan:
    """A room to be: area in m²; ``fixed_places`` where beds are set and not derived."""

    name: str
    area: Decimal
    fixed_places: int | None = None


@dataclass(frozen=True)
class UnitPlan:
    """A unit to be, with its rooms; ``features``: codes of its own, beside the site's."""

    name: str
    rooms: tuple[RoomPlan, ...]
    floor: int = 0
    families_share: bool = False
    features: tuple[str, ...] = ()


class UnitFields(TypedDict, total=False):
    name: str
    floor: int
    families_share: bool


class RoomFields(TypedDict, total=False):
    name: str
    area: Decimal
    fixed_places: int | None


@action("housing.manage_site", on="site")
def add_units(
    *, actor: Actor, site: Site, units: Sequence[UnitPlan], starts: date | None = None
) -> list[Unit]:
    """Add units with rooms and as many places as the densest standard of the site asks for.

    starts: first day the rooms are in use; default the site's opening.
    Five statements, however many units. Refused: name_taken, unit_without_room.
    """
    if not all(unit.rooms for unit in units):
        raise Refused(_("Every unit needs at least one room."), code="unit_without_room")
    rooms_during = period(starts or site.during.lower)
    with naming_once(_("The site already has a unit of one of these names.")):
        made = Unit.objects.bulk_create(
            Unit(site=site, name=u.name, floor=u.floor, families_share=u.families_share)
            for u in units
        )
    pairs = [(unit, room) for unit, plan in zip(made, units, strict=True) for room in plan.rooms]
    rooms = Room.objects.bulk_create(
        Room(unit=u, name=r.name, area=r.area, fixed_places=r.fixed_places, during=rooms_during)
        for u, r in pairs
    )
    _add_places(rooms, _least_area(site), {})
    _add_features(made, units)
    return made


def _least_area(site: Site) -> Decimal:
    """m² a person in the densest period of the site."""
    areas = Density.objects.filter(site=site).values_list("square_metres", flat=True)
    return min(areas, default=Decimal(7))


def _add_places(rooms: Iterable[Room], least: Decimal, present: dict[int, int]) -> None:
    Place.objects.bulk_create(
        Place(room=room, number=number + 1)
        for room in rooms
        for number in range(present.get(room.pk, 0), places_needed(room, least))
    )


def places_needed(room: Room, square_metres: Decimal) -> int:
    """How many places the room has where each counts for this many m²."""
    return room.fixed_places if room.fixed_places is not None else int(room.area // square_metres)


def complete_places(site: Site, square_metres: Decimal) -> None:
    """Add the places that a denser standard gives the rooms; they are usable when it holds."""
    rooms = list(Room.objects.filter(unit__site=site).annotate(present=Count("places")))
    _add_places(rooms, square_metres, {room.pk: room.present for room in rooms})


def _add_features(units: Sequence[Unit], plans: Sequence[UnitPlan]) -> None:
    link = Unit.features.through
    link.objects.bulk_create(
        link(unit_id=unit.pk, feature_id=code)
        for unit, plan in zip(units, plans, strict=True)
        for code in plan.features
    )


@action("housing.manage_site", on="unit")
def change_unit(
    *,
    actor: Actor,
    unit: Unit,
    features: Collection[str] | None = None,
    **fields: Unpack[UnitFields],
) -> Unit:
    """Change a unit's name, floor, whether families share it, and its own features (codes)."""
    for name, value in fields.items():
        setattr(unit, name, value)
    with naming_once(_("The site already has a unit of this name.")):
        unit.save()
    if features is not None:
        unit.features.set(features_of(features))
    return unit


@action("housing.manage_site")
def add_room(*, actor: Actor, unit: Unit, plan: RoomPlan, starts: date | None = None) -> Room:
    """Add one room to a unit, in use from ``starts`` (default: the site's opening)."""
    with naming_once(_("The unit already has a room of this name.")):
        room = Room.objects.create(
            unit=unit,
            name=plan.name,
            area=plan.area,
            fixed_places=plan.fixed_places,
            during=period(starts or unit.site.during.lower),
        )
    _add_places([room], _least_area(unit.site), {})
    return room


@action("housing.manage_site")
def change_room(*, actor: Actor, room: Room, **fields: Unpack[RoomFields]) -> Room:
    """Change a room's name, area or fixed places; Displaced when somebody would lose a place."""
    site = room.unit.site
    for name, value in fields.items():
        setattr(room, name, value)
    with displacing_nobody(site, "area" if "area" in fields else "fixed_places"):
        with naming_once(_("The unit already has a room of this name.")):
            room.save()
        _add_places([room], _least_area(site), {room.pk: room.places.count()})
    return room


@action("housing.manage_site")
def retire_room(*, actor: Actor, room: Room, day: date | None) -> Room:
    """The room is in use up to ``day``, not including it; None takes a retirement back."""
    if day is not None and day <= room.during.lower:
        raise Refused(
            _("The room is in use from %(day)s only.")
            % {"day": room.during.lower.strftime("%d.%m.%Y")},
            code="period_empty",
            field="day",
        )
    with displacing_nobody(room.unit.site, "day"):
        room.during = period(room.during.lower, day)
        room.save(update_fields=["during"])
    return room
