"""Every place an officer could choose by hand for a household: free rooms, unit by unit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from weg.foundation.periods import today
from weg.housing.models import Place, Room, Site, Unit
from weg.housing.queries.free import Neighbour, free_places, neighbours
from weg.placement.models import Proposal


@dataclass(frozen=True)
class FreeUnit:
    """A unit with rooms free for the whole time, and who else lives there (never by name)."""

    unit: Unit
    rooms: list[tuple[Room, int]]
    neighbours: list[Neighbour]

    @property
    def places(self) -> int:
        return sum(count for _room, count in self.rooms)


def span_of(proposal: Proposal) -> tuple[date, date | None]:
    """The days for which the household needs its place."""
    start = max(today(), proposal.arrives)
    return start, proposal.until if proposal.until and proposal.until > start else None


def sites_with_room(proposal: Proposal) -> Mapping[Site, int]:
    """Sites with their number of free places for the household's days, most first."""
    start, end = span_of(proposal)
    counts: dict[int, int] = defaultdict(int)
    for site in free_places(start, end).values_list("site_id", flat=True):
        counts[site] += 1
    found = Site.objects.select_related("district").in_bulk(sorted(counts))
    return {
        found[site]: count
        for site, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    }


def units_with_room(proposal: Proposal, site: Site) -> list[FreeUnit]:
    """The site's units with free rooms for the household's days, the fullest fit last."""
    start, end = span_of(proposal)
    by_unit: dict[Unit, dict[Room, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for place in free_places(start, end).filter(site=site):
        by_unit[place.room.unit][place.room].append(place)
    others = neighbours([unit.pk for unit in by_unit], start, end)
    return [
        FreeUnit(
            unit,
            [(room, len(places)) for room, places in rooms.items()],
            others.get(unit.pk, []),
        )
        for unit, rooms in by_unit.items()
    ]
