"""From counts to rooms: every household of a count gets its own rooms."""

from collections import defaultdict
from dataclasses import dataclass, field

from ..problem import Household
from .city import City, Finder
from .fillings import choose_rooms
from .linear import Floats
from .master import Master, Split
from .stock import Slot, UnitClass


@dataclass
class Counts:
    """A solution of the counted program, in households."""

    stays: list[tuple[Household, tuple[str, ...]]] = field(default_factory=list)
    slots: dict[int, list[Household]] = field(default_factory=lambda: defaultdict(list))
    splits: list[tuple[Household, Split]] = field(default_factory=list)


def read_counts(master: Master, x: Floats) -> Counts:
    """Who of each kind takes what; within a kind in the order of the file."""
    counts = Counts()
    waiting = {kind.index: list(kind.households) for kind in master.kinds}
    for column, stay in master.stay_column.items():
        if x[column] > 0.5:
            counts.stays.append((stay.anchor.household, stay.anchor.rooms))
            waiting[master.kind_of[stay.anchor.household.id]].clear()
    for column, split in master.split_column.items():
        for _ in range(_number(x[column], waiting[split.kind])):
            counts.splits.append((waiting[split.kind].pop(0), split))
    for column, (kind, slot) in master.pair_column.items():
        for _ in range(_number(x[column], waiting[kind])):
            counts.slots[slot].append(waiting[kind].pop(0))
    return counts


def _number(value: float, waiting: list[Household]) -> int:
    return min(len(waiting), int(value + 0.5))


def settle(master: Master, counts: Counts, finder: Finder) -> City | None:
    """The city after the counts. Who does not fit in rooms is inserted where it is cheapest;
    None when somebody who may not lose their place would."""
    city = City(master.scene)
    finder.city = city
    left: list[Household] = []
    for household, rooms in counts.stays:
        city.put(household, rooms)
    for slot, households in sorted(counts.slots.items()):
        # Who must keep apart from others chooses first.
        households.sort(key=lambda one: one.id not in city.apart)
        left += _fill(master, city, master.stock.slots[slot], households)
    for household, split in counts.splits:
        if not _take_split(city, household, split):
            left.append(household)
    return city if insert_all(master, city, finder, left) else None


def _fill(master: Master, city: City, slot: Slot, households: list[Household]) -> list[Household]:
    units = slot.unit_class.units if slot.unit_class else slot.pool.units if slot.pool else []
    if slot.group is not None:
        return [one for one in households if not _take_bed(city, one, units)]
    if slot.bundle and slot.unit_class:
        return [one for one in households if not _take_bundle(city, one, slot)]
    return [one for one in households if not _take_unit(city, one, units)]


def _take_bed(city: City, one: Household, units: list[str]) -> bool:
    """Units that already have people in them before empty ones."""
    for unit in sorted(units, key=lambda unit: not city.inside[unit]):
        rooms = city.rooms_in(one, unit)
        if rooms is not None and city.keeps_apart(one, unit):
            city.put(one, rooms)
            return True
    return False


def _take_unit(city: City, one: Household, units: list[str]) -> bool:
    for unit in units:
        if not city.inside[unit] and city.keeps_apart(one, unit):
            rooms = city.rooms_in(one, unit)
            if rooms is not None:
                city.put(one, rooms)
                return True
    return False


def _take_bundle(city: City, one: Household, slot: Slot) -> bool:
    """The fullest unit that still has the bundle's rooms."""
    best: tuple[int, tuple[str, ...]] | None = None
    for unit in slot.unit_class.units if slot.unit_class else ():
        if any(other.single for other in city.inside[unit]) or not city.keeps_apart(one, unit):
            continue
        free = [room for room in city.scene.rooms_of(unit) if not city.in_room[room.id]]
        chosen = []
        for size, number in slot.bundle:
            chosen += [room.id for room in free if room.places == size][:number]
        if len(chosen) == sum(number for _, number in slot.bundle):
            if best is None or len(free) < best[0]:
                best = len(free), tuple(chosen)
    if best is not None:
        city.put(one, best[1])
    return best is not None


def _take_split(city: City, one: Household, split: Split) -> bool:
    units: list[str] = []
    for unit_class, number in split.classes:
        units += _free_units(city, one, unit_class)[:number]
    rooms = [
        room for unit in units for room in city.scene.rooms_of(unit) if not city.in_room[room.id]
    ]
    chosen = choose_rooms([room.places for room in rooms], one.size)
    wanted = sum(number for _, number in split.classes)
    if len(units) < wanted or chosen is None:
        return False
    city.put(one, tuple(rooms[index].id for index in chosen))
    return True


def _free_units(city: City, one: Household, unit_class: UnitClass) -> list[str]:
    return [
        unit
        for unit in unit_class.units
        if city.keeps_apart(one, unit)
        and (
            not city.inside[unit]
            or (unit_class.share and not any(other.single for other in city.inside[unit]))
        )
    ]


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
