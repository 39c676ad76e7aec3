"""From counts to rooms: every household of a count gets its own rooms."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..problem import Household
from .city import City, Finder
from .fillings import Bundle, Pattern, choose_rooms
from .linear import Floats
from .master import Master
from .scene import Group
from .stock import Slot, Split, UnitClass


@dataclass
class Counts:
    """A solution of the counted program, in households."""

    stays: list[tuple[Household, tuple[str, ...]]] = field(default_factory=list)
    slots: dict[int, list[Household]] = field(default_factory=lambda: defaultdict(list))
    splits: list[tuple[Household, Split]] = field(default_factory=list)
    patterns: list[tuple[UnitClass, Pattern]] = field(default_factory=list)
    given: dict[tuple[int, Group], int] = field(default_factory=dict)
    """Class and group: how many units of the class are given to the group."""
    others: list[Household] = field(default_factory=list)
    """Whom the counts leave without a place, or give parts of several (when not yet whole)."""


def read_counts(master: Master, x: Floats) -> Counts:
    """Who of each kind takes what; within a kind in the order of the file."""
    counts = Counts()
    waiting = {kind.index: list(kind.households) for kind in master.kinds}
    for column, stay in master.stay_column.items():
        if x[column] > 0.5:
            counts.stays.append((stay.anchor.household, stay.anchor.rooms))
            waiting[master.kind_of[stay.anchor.household.id]].clear()
    for column, (index, pattern) in master.pattern_column.items():
        number = int(x[column] + 0.5)
        counts.patterns += [(master.stock.classes[index], pattern)] * number
    counts.given = {key: int(x[column] + 0.5) for key, column in master.group_column.items()}
    for column, (kind, slot) in master.pair_column.items():
        for _ in range(_number(x[column], waiting[kind])):
            one, split = waiting[kind].pop(0), master.stock.slots[slot].split
            if split is None:
                counts.slots[slot].append(one)
            else:
                counts.splits.append((one, split))
    counts.others = [one for rest in waiting.values() for one in rest]
    return counts


def _number(value: float, waiting: list[Household]) -> int:
    return min(len(waiting), int(value + 0.5))


def settle(master: Master, counts: Counts, finder: Finder, city: City) -> City | None:
    """Put the counts into a city with nobody in it but who is decided.

    Who does not fit in rooms, and then whoever has none by the counts, is inserted where it is
    cheapest; None when somebody who may not lose their place would."""
    finder.city = city
    left: list[Household] = []
    # Who lives there may stay in any case; rooms of a plan before are taken by the rules.
    counts.stays.sort(key=lambda stay: set(stay[0].lives) != set(stay[1]))
    for household, rooms in counts.stays:
        if set(household.lives) == set(rooms) or city.may_take(household, rooms):
            city.put(household, rooms)
        else:
            left.append(household)
    _share_out(master, city, counts)
    for household, split in counts.splits:
        if not _take_split(city, household, split):
            left.append(household)
    slots = [(master.stock.slots[slot], found) for slot, found in sorted(counts.slots.items())]
    for slot, households in sorted(slots, key=lambda found: found[0].group is None):
        # Who must keep apart from others chooses first.
        households.sort(key=lambda one: one.id not in city.apart)
        if slot.group is not None:
            left += _fill_beds(master, city, counts, slot, households)
        else:
            left += _fill(master, city, slot, households)
    done = insert_all(master, city, finder, left)
    return city if done and insert_all(master, city, finder, counts.others) else None


def _share_out(master: Master, city: City, counts: Counts) -> None:
    """Give whole units to patterns, and the bundles of each to the households that take them."""
    waiting: dict[tuple[int, Bundle], list[Household]] = {}
    for index, households in counts.slots.items():
        slot = master.stock.slots[index]
        if slot.unit_class is not None and slot.bundle in slot.unit_class.bundles:
            waiting[id(slot.unit_class), slot.bundle] = households
    for unit_class, pattern in counts.patterns:
        takers = [waiting.get((id(unit_class), bundle), []) for bundle in pattern]
        unit = next((unit for unit in unit_class.units if not city.inside[unit]), None)
        if unit is None or not any(takers):
            continue
        for bundle, households in zip(pattern, takers, strict=True):
            one = next((h for h in households if _may_enter(city, h, unit)), None)
            if one is not None:
                households.remove(one)
                city.put(one, _rooms_of(city, unit, bundle) or ())


def _rooms_of(city: City, unit: str, bundle: Bundle) -> tuple[str, ...] | None:
    """Free rooms of the unit that make up the bundle."""
    free = [room for room in city.scene.rooms_of(unit) if not city.in_room[room.id]]
    chosen: list[str] = []
    for size, number in bundle:
        chosen += [room.id for room in free if room.places == size][:number]
    return tuple(chosen) if len(chosen) == sum(number for _, number in bundle) else None


def _fill(master: Master, city: City, slot: Slot, households: list[Household]) -> list[Household]:
    units = slot.unit_class.units if slot.unit_class else []
    if slot.bundle and slot.unit_class:
        return [one for one in households if not _take_bundle(city, one, slot)]
    return [one for one in households if not _take_unit(city, one, units)]


def _fill_beds(
    master: Master, city: City, counts: Counts, slot: Slot, households: list[Household]
) -> list[Household]:
    if slot.pool is not None:
        units = slot.pool.units
    else:
        units = list(_given_units(master, city, counts, slot))
    return [one for one in households if not _take_bed(city, one, units)]


def _given_units(master: Master, city: City, counts: Counts, slot: Slot) -> Iterator[str]:
    """As many units of each class as are given to the group; first those with people in them."""
    if slot.beds is None or slot.group is None:
        return
    for unit_class in slot.beds.classes:
        number = counts.given.get((master.class_index[id(unit_class)], slot.group), 0)
        fitting = [unit for unit in unit_class.units if city.is_group(unit, slot.group)]
        yield from sorted(fitting, key=lambda unit: not city.inside[unit])[:number]


def _take_bed(city: City, one: Household, units: list[str]) -> bool:
    """Units that already have people in them before empty ones."""
    for unit in sorted(units, key=lambda unit: not city.inside[unit]):
        rooms = city.rooms_in(one, unit)
        if rooms is not None and _may_enter(city, one, unit):
            city.put(one, rooms)
            return True
    return False


def _take_unit(city: City, one: Household, units: list[str]) -> bool:
    for unit in units:
        if not city.inside[unit] and _may_enter(city, one, unit):
            rooms = city.rooms_in(one, unit)
            if rooms is not None:
                city.put(one, rooms)
                return True
    return False


def _take_bundle(city: City, one: Household, slot: Slot) -> bool:
    """The fullest unit that still has the bundle's rooms."""
    best: tuple[int, tuple[str, ...]] | None = None
    for unit in slot.unit_class.units if slot.unit_class else ():
        if any(other.single for other in city.inside[unit]) or not _may_enter(city, one, unit):
            continue
        rooms = _rooms_of(city, unit, slot.bundle)
        found = rooms and (-len(city.inside[unit]), rooms)
        if found and (best is None or found < best):
            best = found
    if best is not None:
        city.put(one, best[1])
    return best is not None


def _take_split(city: City, one: Household, split: Split) -> bool:
    if not split.whole and not split.parts:
        return False
    units: list[str] = []
    rooms: list[str] = []
    for unit_class, bundle in split.parts:
        found = [
            (-len(city.inside[unit]), unit, taken)
            for unit in unit_class.units
            if unit not in units and _may_share(city, one, unit)
            if (taken := _rooms_of(city, unit, bundle)) is not None
        ]
        if not found:
            return False
        _, unit, taken = min(found)
        units.append(unit)
        rooms += taken
    whole: list[str] = []
    for unit_class in split.whole:
        free = [u for u in unit_class.units if not city.inside[u] and u not in whole]
        free = [unit for unit in free if _may_enter(city, one, unit)]
        if not free:
            return False
        whole.append(free[0])
    more = [room for unit in whole for room in city.scene.rooms_of(unit)]
    missing = one.size - sum(city.problem.room_by_id[room].places for room in rooms)
    chosen = choose_rooms([room.places for room in more], missing) if whole else []
    if chosen is None:
        return False
    city.put(one, tuple(rooms + [more[index].id for index in chosen]))
    return True


def _may_share(city: City, one: Household, unit: str) -> bool:
    return _may_enter(city, one, unit) and not any(other.single for other in city.inside[unit])


def _may_enter(city: City, one: Household, unit: str) -> bool:
    """Counts that are not quite whole do not know how many people a site takes."""
    site = city.problem.unit_by_id[unit].site
    return city.fits_site(one, site) and city.keeps_apart(one, unit)


def insert_all(master: Master, city: City, finder: Finder, households: list[Household]) -> bool:
    """Insert households where each is cheapest, large and urgent first; False when somebody
    with a right to a place finds none."""
    problem = master.problem
    for one in sorted(households, key=lambda one: (-one.urgency, -one.size, one.id)):
        keeps = bool(one.lives) and not problem.must_leave(one)
        found = finder.best(one)
        open_cost = problem.weights.unplaced * (1 + one.urgency) * one.size
        if found is not None and (keeps or found[0] <= open_cost):
            city.put(one, found[1])
        elif keeps and not _return_home(city, one):
            return False
    return True


def _return_home(city: City, one: Household) -> bool:
    """Back to where it lives, if nobody new has come into the unit since."""
    units = city.units_of(one.lives)
    if any(
        set(city.rooms[other.id]) != set(other.lives)
        for unit in units
        for other in city.inside[unit]
    ):
        return False
    city.put(one, one.lives)
    return True
