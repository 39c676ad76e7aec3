"""Plans of units that come again and again, as ``add_units`` takes them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from weg.housing.actions import RoomPlan, UnitPlan

PRESETS: dict[str, tuple[Promise | str, dict[str, Any]]] = {
    "modular78": (
        _("Modular building, 78 places"),
        {"count": 13, "rooms": 2, "area": "14.5", "fixed_places": None},
    ),
    "module": (
        _("Module units of 40 m², 4 places"),
        {"count": 39, "rooms": 1, "area": "40", "fixed_places": 4, "families_share": False},
    ),
    "hotel": (
        _("Hotel, double rooms"),
        {"count": 20, "rooms": 1, "area": "16", "fixed_places": 2},
    ),
    "hall": (
        _("Hall, cabins of 6"),
        {"count": 1, "rooms": 20, "area": "27", "fixed_places": 6},
    ),
}
"""Values to begin with. A modular building holds 78 at 4.5 m²: 26 rooms of 14.5 m² for 3."""


def equal_units(
    *,
    count: int,
    rooms: int,
    area: Decimal,
    fixed_places: int | None = None,
    begins: str = "",
    first: int = 1,
    floor: int = 0,
    families_share: bool = False,
    features: tuple[str, ...] = (),
) -> list[UnitPlan]:
    """``count`` units of ``rooms`` equal rooms, named by number from ``first`` on."""
    plan = tuple(RoomPlan(str(n + 1), area, fixed_places) for n in range(rooms))
    width = len(str(first + count - 1))
    return [
        UnitPlan(f"{begins}{number:0{width}}", plan, floor, families_share, features)
        for number in range(first, first + count)
    ]
