"""The city in rooms: who is where at this moment, and what one more household would cost.

Used to settle counts in rooms, to insert who is left over, and for the plain methods that
the benchmark compares with.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import dataclass, field

import numpy as np

from ..costs import balance_cost, fair_shares, mix_cost
from ..problem import Household, Problem
from .fillings import choose_rooms
from .kinds import Address, permits
from .linear import Floats
from .scene import Scene, group_of


@dataclass
class City:
    scene: Scene
    inside: dict[str, list[Household]] = field(default_factory=dict)
    """Unit to the households in it."""
    in_room: dict[str, list[Household]] = field(default_factory=dict)
    rooms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Household to its rooms."""
    people: dict[str, list[int]] = field(default_factory=dict)
    """Site to the people in households of two or more, and alone."""
    district: Counter[str] = field(default_factory=Counter)
    closed: set[str] = field(default_factory=set)
    """Units that take nobody more, whoever it is."""

    def __post_init__(self) -> None:
        problem = self.problem
        self.inside = {unit.id: [] for unit in problem.units}
        self.in_room = {room.id: [] for room in problem.rooms}
        self.people = {site.id: [0, 0] for site in problem.sites}
        self.district = Counter({one.id: one.people for one in problem.districts})
        self.fair = fair_shares(problem)
        self.caps = {site.id: _cap(problem, site.id) for site in problem.sites}
        self.apart: dict[str, list[tuple[str, str]]] = {}
        for apart in problem.apart:
            self.apart.setdefault(apart.first, []).append((apart.second, apart.scope))
            self.apart.setdefault(apart.second, []).append((apart.first, apart.scope))
        self.near: dict[str, list[tuple[str, float]]] = {}
        for near in problem.near:
            self.near.setdefault(near.first, []).append((near.second, near.cost))
            self.near.setdefault(near.second, []).append((near.first, near.cost))
        self.meter = Meter(problem, self.caps)
        for name, rooms in self.scene.held.items():
            self.put(problem.household_by_id[name], rooms)

    @property
    def problem(self) -> Problem:
        return self.scene.problem

    def clone(self) -> "City":
        """The same city, to go on from on its own."""
        other = copy(self)
        other.inside = {unit: list(inside) for unit, inside in self.inside.items()}
        other.in_room = {room: list(inside) for room, inside in self.in_room.items()}
        other.rooms = dict(self.rooms)
        other.people = {site: list(people) for site, people in self.people.items()}
        other.district = Counter(self.district)
        other.closed = set(self.closed)
        other.meter = self.meter.clone()
        return other

    def units_of(self, rooms: Iterable[str]) -> list[str]:
        return list(dict.fromkeys(self.problem.room_by_id[room].unit for room in rooms))

    def site_of(self, name: str) -> str | None:
        site = self.problem.site_of_rooms(self.rooms.get(name, ()))
        return None if site is None else site.id

    def put(self, household: Household, rooms: tuple[str, ...]) -> None:
        self.rooms[household.id] = rooms
        for room in rooms:
            self.in_room[room].append(household)
        for unit in self.units_of(rooms):
            self.inside[unit].append(household)
            self._close(unit)
        self._count(household, rooms, 1)

    def take(self, household: Household) -> tuple[str, ...]:
        rooms = self.rooms.pop(household.id)
        for room in rooms:
            self.in_room[room].remove(household)
        for unit in self.units_of(rooms):
            self.inside[unit].remove(household)
            self._close(unit)
        self._count(household, rooms, -1)
        return rooms

    def _close(self, unit: str) -> None:
        single = {one.single for one in self.inside[unit]}
        if single == {True}:
            closed = all(
                len(self.in_room[room.id]) >= room.places for room in self.scene.rooms_of(unit)
            )
        elif single == {False}:
            closed = not self.problem.unit_by_id[unit].families_share
        else:
            closed = bool(single)
        (self.closed.add if closed else self.closed.discard)(unit)

    def _count(self, household: Household, rooms: tuple[str, ...], sign: int) -> None:
        site = self.problem.site_of_rooms(rooms)
        if site is not None:
            self.people[site.id][household.single] += sign * household.size
            self.district[site.district] += sign * household.size
            self.meter.count(site.id, household, sign)

    # Rules for somebody new -------------------------------------------------------------

    def rooms_in(self, household: Household, unit: str) -> tuple[str, ...] | None:
        """Rooms of the unit the household can take now (rules 1 to 4), fewest places first."""
        if household.single:
            return self._bed_in(household, unit)
        inside = self.inside[unit]
        if inside and not self.problem.unit_by_id[unit].families_share:
            return None
        if any(one.single for one in inside):
            return None
        free = [room for room in self.scene.rooms_of(unit) if not self.in_room[room.id]]
        chosen = choose_rooms([room.places for room in free], household.size)
        return None if chosen is None else tuple(free[index].id for index in chosen)

    def may_take(self, household: Household, rooms: tuple[str, ...]) -> bool:
        """Whether the household can come into exactly these rooms now."""
        units, site = self.units_of(rooms), self.problem.site_of_rooms(rooms)
        if site is None or not site.open or not self.fits_site(household, site.id):
            return False
        if not all(self.keeps_apart(household, unit) for unit in units):
            return False
        if household.single:
            return self._bed_free(household, rooms[0], units[0])
        return all(self._family_fits(unit) for unit in units) and not any(
            self.in_room[room] for room in rooms
        )

    def _bed_free(self, household: Household, room: str, unit: str) -> bool:
        group, inside = group_of(household), self.in_room[room]
        if not self.is_group(unit, group) or (inside and group[0] == "x"):
            return False
        shy = any(one.people[0].sex == "x" for one in inside)
        return not shy and len(inside) < self.problem.room_by_id[room].places

    def _family_fits(self, unit: str) -> bool:
        inside = self.inside[unit]
        shares = self.problem.unit_by_id[unit].families_share
        return not inside or (shares and not any(one.single for one in inside))

    def _bed_in(self, household: Household, unit: str) -> tuple[str, ...] | None:
        group = group_of(household)
        if not self.is_group(unit, group):
            return None
        best: tuple[int, int, str] | None = None
        for room in self.scene.rooms_of(unit):
            inside = self.in_room[room.id]
            if len(inside) >= room.places or (inside and group[0] == "x"):
                continue
            if any(one.people[0].sex == "x" for one in inside):
                continue
            found = (0 if inside else 1, room.places, room.id)
            best = found if best is None else min(best, found)
        return None if best is None else (best[2],)

    def is_group(self, unit: str, group: tuple[str, bool]) -> bool:
        """Whether everyone in the unit is on their own and of this group (rule 4)."""
        for one in self.inside[unit]:
            if not one.single:
                return False
            found = group_of(one)
            pinned_x = found[0] == "x" and one.id in self.scene.pinned
            if found != group and not (pinned_x and found[1] == group[1]):
                return False
        return True

    def fits_site(self, household: Household, site: str) -> bool:
        """Limit and hold (rule 7) for one more household."""
        cap = self.caps[site]
        return cap is None or sum(self.people[site]) + household.size <= cap

    def keeps_apart(self, household: Household, unit: str) -> bool:
        site = self.problem.unit_by_id[unit].site
        for other, scope in self.apart.get(household.id, ()):
            rooms = self.rooms.get(other, ())
            if rooms and scope == "site" and self.site_of(other) == site:
                return False
            if scope == "unit" and unit in self.units_of(rooms):
                return False
        return True

    # Costs of somebody new --------------------------------------------------------------

    def site_change(self, site: str, families: int, alone: int) -> float:
        """How the terms of the site and its district change by so many people more."""
        problem, one = self.problem, self.problem.site_by_id[site]
        before, more = self.people[site], families + alone
        change = mix_cost(problem, before[0] + families, before[1] + alone)
        change -= mix_cost(problem, before[0], before[1])
        here, fair = self.district[one.district], self.fair[one.district]
        change += balance_cost(problem, here + more, fair) - balance_cost(problem, here, fair)
        if one.limit is not None and problem.weights.over_limit:
            over = max(0, sum(before) + more - one.limit) - max(0, sum(before) - one.limit)
            change += problem.weights.over_limit * over
        return change

    def near_cost(self, household: Household, site: str) -> float:
        return sum(
            cost
            for other, cost in self.near.get(household.id, ())
            if other in self.rooms and self.site_of(other) != site
        )


class Meter:
    """People at every site and in every district, and what more people there would cost."""

    def __init__(self, problem: Problem, caps: Mapping[str, int | None]) -> None:
        self.weights = problem.weights
        self.row = {site.id: row for row, site in enumerate(problem.sites)}
        names = {one.id: row for row, one in enumerate(problem.districts)}
        self.district = np.array([names[site.district] for site in problem.sites], dtype=np.int64)
        self.people = np.zeros((len(problem.sites), 2))
        self.here = np.array([float(one.people) for one in problem.districts])
        fair = fair_shares(problem)
        self.fair = np.array([fair[one.id] for one in problem.districts])
        self.cap = np.array([np.inf if caps[s.id] is None else caps[s.id] for s in problem.sites])
        self.limit = np.array([np.inf if s.limit is None else s.limit for s in problem.sites])

    def clone(self) -> "Meter":
        other = copy(self)
        other.people, other.here = self.people.copy(), self.here.copy()
        return other

    def count(self, site: str, household: Household, sign: int) -> None:
        row = self.row[site]
        self.people[row, int(household.single)] += sign * household.size
        self.here[self.district[row]] += sign * household.size

    def changes(self, families: int, alone: int) -> Floats:
        """For each site: how the terms of sites and districts change by so many people more
        (infinite above limit or hold)."""
        more = families + alone
        found = self._mix(families, alone) - self._mix(0, 0)
        found += (self._balance(more) - self._balance(0))[self.district]
        total = self.people.sum(axis=1)
        if self.weights.over_limit:
            over = np.maximum(0, total + more - self.limit) - np.maximum(0, total - self.limit)
            found += self.weights.over_limit * np.nan_to_num(over)
        return np.where(total + more <= self.cap, found, np.inf)

    def _mix(self, families: int, alone: int) -> Floats:
        mix = self.weights.mix
        if mix is None:
            return np.zeros(len(self.people))
        together, total = self.people[:, 0] + families, self.people.sum(axis=1) + families + alone
        off = np.abs(together - mix.share * total) - mix.tolerance * total
        return np.asarray(mix.weight * np.maximum(0.0, off))

    def _balance(self, more: int) -> Floats:
        found = np.zeros(len(self.here))
        for band, weight in self.weights.balance:
            found += weight * np.maximum(0.0, self.here + more - (1 + band) * self.fair)
        return found


def _cap(problem: Problem, site_id: str) -> int | None:
    site = problem.site_by_id[site_id]
    caps = []
    if site.limit is not None and not problem.weights.over_limit:
        caps.append(site.limit)
    if site.hold:
        units = problem.units_of_site[site_id]
        places = sum(room.places for unit in units for room in problem.rooms_of_unit[unit.id])
        caps.append(int(places * (1 - site.hold) + 1e-9))
    return min(caps) if caps else None


class Finder:
    """The cheapest place that a household can take now, in the city as it is."""

    def __init__(self, city: City, households: list[Household]) -> None:
        self.city = city
        problem = city.problem
        self.addresses: list[Address] = []
        self.units: list[list[str]] = []
        index: dict[Address, int] = {}
        for unit in problem.units:
            site = problem.site_by_id[unit.site]
            if site.open:
                address = Address(site.id, unit.features | site.features, unit.only)
                if address not in index:
                    index[address] = len(self.addresses)
                    self.addresses.append(address)
                    self.units.append([])
                self.units[index[address]].append(unit.id)
        self.places = {
            unit.id: tuple(room.places for room in city.scene.rooms_of(unit.id))
            for unit in problem.units
        }
        self.row = {one.id: row for row, one in enumerate(households)}
        self.allowed, self.cost = permits(problem, households, self.addresses)
        self.sites = [address.site for address in self.addresses]
        rows = city.meter.row
        self.site_rows = np.array([rows[site] for site in self.sites], dtype=np.int64)

    def own_costs(self, household: Household) -> Floats:
        row = self.row[household.id]
        return np.where(self.allowed[row], self.cost[row], np.inf)

    def address_costs(self, household: Household) -> Floats:
        """Cost of each address for the household: its own terms, near, and those of the place."""
        city, row = self.city, self.row[household.id]
        people = (0, 1) if household.single else (household.size, 0)
        change = city.meter.changes(*people)
        for site in dict.fromkeys(self.sites) if household.id in city.near else ():
            change[city.meter.row[site]] += city.near_cost(household, site)
        change = change[self.site_rows]
        return np.where(self.allowed[row], self.cost[row] + change, np.inf)

    def best(
        self, household: Household, own_only: bool = False
    ) -> tuple[float, tuple[str, ...]] | None:
        """The cheapest place with its cost (without what leaving an old place costs);
        `own_only`: by the household's own terms alone."""
        costs = self.own_costs(household) if own_only else self.address_costs(household)
        weight = self.city.problem.weights.empty_place
        wishes = self.city.scene.wishes
        most = wishes.cost_limits.get(household.id, np.inf)
        values = {} if own_only else wishes.unit_values
        found: tuple[float, tuple[str, ...]] | None = None
        for address in np.argsort(costs, kind="stable"):
            if not np.isfinite(costs[address]) or (found and costs[address] >= found[0]):
                break
            tried: set[tuple[object, float]] = set()
            for unit in self.units[address]:
                if unit in self.city.closed:
                    continue
                if not self.city.inside[unit]:
                    # Of empty units that are alike, the first one tells.
                    alike = self.places[unit], values.get(unit, 0.0)
                    if alike in tried:
                        continue
                    tried.add(alike)
                rooms = self.city.rooms_in(household, unit)
                if rooms is None or not self.city.keeps_apart(household, unit):
                    continue
                cost = float(costs[address])
                left = 0.0
                if not household.single:
                    places = sum(self.city.problem.room_by_id[room].places for room in rooms)
                    left = weight * (places - household.size)
                cost += left + (0.0 if self.city.inside[unit] else values.get(unit, 0.0))
                if self.cost[self.row[household.id], address] + left > most + 1e-9:
                    continue
                if found is None or cost < found[0] - 1e-9:
                    found = cost, rooms
        return found

    def by_site(self, household: Household) -> dict[str, tuple[str, ...]]:
        """For each site with a place the household can take now, the cheapest such rooms."""
        costs = self.address_costs(household)
        weight = self.city.problem.weights.empty_place
        best: dict[str, tuple[float, tuple[str, ...]]] = {}
        for address in np.flatnonzero(np.isfinite(costs)):
            for unit in self.units[address]:
                rooms = self.city.rooms_in(household, unit)
                if rooms is None or not self.city.keeps_apart(household, unit):
                    continue
                places = sum(self.city.problem.room_by_id[room].places for room in rooms)
                left = 0 if household.single else places - household.size
                found = float(costs[address]) + weight * left, rooms
                site = self.sites[address]
                best[site] = min(best.get(site, found), found)
        return {site: rooms for site, (_, rooms) in best.items()}
