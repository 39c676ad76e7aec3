"""The city's districts as a map."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from weg.city.models import District, Municipality
from weg.foundation.pictures import DistrictMap, Region

Shown = tuple[District, float | None, str]
"""A district with its figure (None: not known) and the address that it leads to."""


def district_map(title: str, shown: Iterable[Shown], **look: Any) -> DistrictMap | None:
    """None while no outlines are known. look: unit, decimals and breaks of the map."""
    regions = tuple(
        Region(one.name, one.path, value, url, (one.label_x, one.label_y))
        for one, value, url in shown
        if one.path
    )
    here = Municipality.objects.first() if regions else None
    if here is None:
        return None
    left, top, width, height = (float(part) for part in here.view_box.split())
    return DistrictMap(title, regions, (left, top, width, height), here.attribution, **look)
