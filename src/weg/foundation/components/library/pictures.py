"""Charts and maps as a component; what can be drawn is in `weg.foundation.pictures`."""

from __future__ import annotations

from typing import Any

from weg.foundation.components.registry import Component, Prop, register
from weg.foundation.pictures import picture


def _figure(props: dict[str, Any]) -> dict[str, Any]:
    return {"figure": picture(props["chart"], heading=props["heading"])}


register(
    Component(
        "picture",
        "A chart or map with its figures as a table",
        props=(
            Prop("chart", "a BarChart, LineChart, OccupancyStrip or DistrictMap"),
            Prop("heading", "show the chart's title above it", True),
        ),
        prepare=_figure,
    )
)
