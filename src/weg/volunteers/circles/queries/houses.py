"""Houses that a circle may be named for. Circles, and whoever accompanies them, see none."""

from __future__ import annotations

from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.periods import today
from weg.housing.models import Site


def open_sites() -> list[tuple[int, str, str]]:
    """(id, name, district) of today's houses: a protected one has no street."""
    with seeing(EVERYTHING, "circles.open_sites"):
        rows = Site.objects.filter(during__contains=today()).exclude(street="", postcode="")
        named = rows.order_by("district__name", "name")
        return list(named.values_list("pk", "name", "district__name"))
