"""One place: what it is on a day, and who had it before and will have it after."""

from __future__ import annotations

from datetime import date

from weg.foundation.periods import covers
from weg.housing.models import Occupancy, Place
from weg.housing.queries.board import Bed, bed_on


def occupancies_of_place(place: Place) -> list[Occupancy]:
    """All occupancies of the place, latest first."""
    rows = Occupancy.objects.filter(place=place).select_related("person", "household")
    return list(rows.order_by("-starts"))


def state_of(place: Place, day: date, occupancies: list[Occupancy]) -> Bed[Place, Occupancy]:
    """The place on the day, from its occupancies (in any order)."""
    coming = sorted((o for o in occupancies if o.ends > day), key=lambda o: o.starts)
    usable = any(covers(span, day) for span in place.usable)
    return bed_on(place, day, coming, usable)


def company(occupancy: Occupancy) -> list[Occupancy]:
    """The occupancies of the household that are of one kind and touch this one, itself included."""
    rows = Occupancy.objects.select_related("person", "place__room__unit").filter(
        household=occupancy.household_id,
        kind=occupancy.kind,
        site=occupancy.site_id,
        starts__lt=occupancy.ends,
        ends__gt=occupancy.starts,
    )
    return list(rows.order_by("person__date_of_birth", "person_id"))
