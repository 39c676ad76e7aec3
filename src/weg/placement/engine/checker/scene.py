"""The city as it would be after the plan: who is in which room, unit and site."""

from collections import defaultdict
from collections.abc import Mapping

from ..problem import Household, Problem


class Scene:
    """Plain look-ups, built from the files alone."""

    def __init__(self, problem: Problem, assignments: Mapping[str, tuple[str, ...]]) -> None:
        self.problem = problem
        self.households = {one.id: one for one in problem.households}
        self.sites = {one.id: one for one in problem.sites}
        self.units = {one.id: one for one in problem.units}
        self.rooms = {one.id: one for one in problem.rooms}
        self.rooms_in: dict[str, list[str]] = defaultdict(list)
        for room in problem.rooms:
            self.rooms_in[room.unit].append(room.id)
        self.assigned = dict(assignments)
        self.pinned = {pin.household: pin.rooms for pin in problem.pins}
        self.in_room: dict[str, list[Household]] = defaultdict(list)
        self.in_unit: dict[str, list[Household]] = defaultdict(list)
        self.in_site: dict[str, list[Household]] = defaultdict(list)
        for name in self.assigned:
            self._settle(name)

    def _settle(self, name: str) -> None:
        household = self.households[name]
        for room in self.assigned[name]:
            self.in_room[room].append(household)
        for unit in self.units_of(name):
            self.in_unit[unit].append(household)
        for site in self.sites_of(name):
            self.in_site[site].append(household)

    def units_of(self, name: str) -> list[str]:
        return list(dict.fromkeys(self.rooms[room].unit for room in self.assigned.get(name, ())))

    def sites_of(self, name: str) -> list[str]:
        return list(dict.fromkeys(self.units[unit].site for unit in self.units_of(name)))

    def home(self, household: Household) -> str | None:
        """The site where the household lives today."""
        if not household.lives:
            return None
        return self.units[self.rooms[household.lives[0]].unit].site

    def evicted(self, household: Household) -> bool:
        home = self.home(household)
        return home is not None and not self.sites[home].open

    def settled(self, household: Household) -> bool:
        """Lives somewhere, and nobody chooses about it."""
        return bool(household.lives) and not household.may_move and not self.evicted(household)

    def new(self, household: Household) -> bool:
        """Gets a place it does not have today."""
        rooms = self.assigned.get(household.id, ())
        return bool(rooms) and set(rooms) != set(household.lives)

    def features(self, unit: str) -> frozenset[str]:
        return self.units[unit].features | self.sites[self.units[unit].site].features

    def places(self, rooms: tuple[str, ...] | list[str]) -> int:
        return sum(self.rooms[room].places for room in rooms)
