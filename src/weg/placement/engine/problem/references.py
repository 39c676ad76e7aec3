"""Do all names in the problem mean something, and only one thing?"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from ..errors import Fault, ProblemRefused

if TYPE_CHECKING:
    from .model import Apart, Near, Problem


def refuse_dangling(problem: "Problem") -> None:
    """Raise `ProblemRefused` when an id is doubled or a reference leads nowhere."""
    faults = list(_faults(problem))
    if faults:
        raise ProblemRefused(faults)


def refuse_decisions(problem: "Problem") -> None:
    """The same for pins and forbids alone, when all else has been looked over already."""
    room_site: dict[str, str | None] = {
        room: site.id for room, site in problem.site_by_room.items()
    }
    faults = list(_decisions(problem, room_site))
    if faults:
        raise ProblemRefused(faults)


def _faults(problem: "Problem") -> Iterator[Fault]:
    doubled = list(_doubled_ids(problem))
    yield from doubled
    yield from _places(problem)
    unit_site = {unit.id: unit.site for unit in problem.units}
    room_site = {room.id: unit_site.get(room.unit) for room in problem.rooms}
    districts = {district.id for district in problem.districts}
    sites = {site.id for site in problem.sites}
    for index, household in enumerate(problem.households):
        path = f"$.households[{index}]"
        if not districts >= household.district_cost.keys():
            yield from _unknown(districts, household.district_cost, f"{path}.district_cost")
        if not sites >= household.site_cost.keys():
            yield from _unknown(sites, household.site_cost, f"{path}.site_cost")
        if household.lives:
            yield from _room_list(room_site, household.lives, f"{path}.lives")
    yield from _relations(problem)
    yield from _decisions(problem, room_site)


def _doubled_ids(problem: "Problem") -> Iterator[Fault]:
    for name in ("districts", "sites", "units", "rooms", "households"):
        seen: set[str] = set()
        for index, item in enumerate(getattr(problem, name)):
            if item.id in seen:
                yield Fault(f"$.{name}[{index}].id", f'"{item.id}" is used twice')
            seen.add(item.id)


def _places(problem: "Problem") -> Iterator[Fault]:
    levels = (
        ("sites", problem.sites, "district", problem.districts),
        ("units", problem.units, "site", problem.sites),
        ("rooms", problem.rooms, "unit", problem.units),
    )
    for name, items, key, targets in levels:
        known = {target.id for target in targets}
        for index, item in enumerate(items):
            reference = getattr(item, key)
            if reference not in known:
                yield Fault(f"$.{name}[{index}].{key}", f'there is no {key} "{reference}"')


def _unknown(known: set[str], names: Iterable[str], path: str) -> Iterator[Fault]:
    for name in names:
        if name not in known:
            yield Fault(f"{path}.{name}", f'there is nothing with the id "{name}"')


def _room_list(
    room_site: dict[str, str | None], rooms: Sequence[str], path: str
) -> Iterator[Fault]:
    for index, room in enumerate(rooms):
        if room not in room_site:
            yield Fault(f"{path}[{index}]", f'there is no room "{room}"')
        elif room in rooms[:index]:
            yield Fault(f"{path}[{index}]", f'room "{room}" is named twice')
    if len({room_site[room] for room in rooms if room in room_site}) > 1:
        yield Fault(path, "the rooms lie in more than one site")


def _relations(problem: "Problem") -> Iterator[Fault]:
    known = {household.id for household in problem.households}
    both: tuple[tuple[str, Sequence[Near | Apart]], ...] = (
        ("near", problem.near),
        ("apart", problem.apart),
    )
    for name, pairs in both:
        for index, pair in enumerate(pairs):
            for place, household in enumerate((pair.first, pair.second)):
                if household not in known:
                    yield Fault(
                        f"$.{name}[{index}][{place}]", f'there is no household "{household}"'
                    )
            if pair.first == pair.second:
                yield Fault(f"$.{name}[{index}]", "names the same household twice")


def _decisions(problem: "Problem", room_site: dict[str, str | None]) -> Iterator[Fault]:
    known = problem.household_by_id.keys()
    sites = problem.site_by_id.keys()
    pinned: set[str] = set()
    for index, pin in enumerate(problem.pins):
        if pin.household not in known:
            yield Fault(f"$.pins[{index}][0]", f'there is no household "{pin.household}"')
        if pin.household in pinned:
            yield Fault(f"$.pins[{index}][0]", f'"{pin.household}" is pinned twice')
        pinned.add(pin.household)
        yield from _room_list(room_site, pin.rooms, f"$.pins[{index}][1]")
    for index, forbid in enumerate(problem.forbid):
        if forbid.household not in known:
            yield Fault(f"$.forbid[{index}][0]", f'there is no household "{forbid.household}"')
        if forbid.site not in sites:
            yield Fault(f"$.forbid[{index}][1]", f'there is no site "{forbid.site}"')
