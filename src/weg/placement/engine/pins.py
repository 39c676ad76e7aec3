"""Pins that break a rule are refused with the rule's name (rule 8)."""

from collections import defaultdict
from collections.abc import Iterator

from .errors import PinFault, PinRefused
from .permission import obstacles, roomy_unit
from .problem import Household, Problem


def refuse_pins(problem: Problem) -> None:
    """Raise `PinRefused` when the pins break a rule by themselves or beside who stays by rule."""
    faults = list(_Pins(problem).faults())
    if faults:
        raise PinRefused(dict.fromkeys(faults))


class _Pins:
    """Who is decided to be where: those who stay by rule and those who are pinned."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.pinned = {pin.household: pin.rooms for pin in problem.pins}
        self.rooms = {
            one.id: self.pinned.get(one.id, one.lives)
            for one in problem.households
            if one.id in self.pinned or problem.is_given(one)
        }
        self.in_room: dict[str, list[Household]] = defaultdict(list)
        for name, rooms in self.rooms.items():
            for room in rooms:
                self.in_room[room].append(problem.household_by_id[name])

    def faults(self) -> Iterator[PinFault]:
        for name, rooms in self.pinned.items():
            one = self.problem.household_by_id[name]
            for rule, message in self._broken(one, rooms):
                yield PinFault(name, rule, message)

    def _broken(self, one: Household, rooms: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        problem = self.problem
        stays = set(rooms) == set(one.lives)
        if problem.is_given(one) and not stays:
            yield "stays", "lives somewhere and may not be moved"
        elif not rooms and one.lives and not problem.must_leave(one):
            yield "stays", "would lose its place"
        elif rooms and (not stays or problem.must_leave(one)):
            yield from self._alone(one, rooms)
            yield from self._beside(one, rooms)

    def _alone(self, one: Household, rooms: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        problem = self.problem
        if sum(problem.room_by_id[room].places for room in rooms) < one.size:
            yield "places", "the rooms have fewer places than the household has people"
        units = dict.fromkeys(problem.room_by_id[room].unit for room in rooms)
        for unit in units:
            yield from obstacles(problem, one, problem.unit_by_id[unit])
        if one.single and len(rooms) > 1:
            yield "one_unit", "one person gets one room"
        elif len(units) > 1:
            roomy = roomy_unit(problem, one)
            if roomy is not None:
                yield "one_unit", f"several units, though unit {roomy.id} is large enough"

    def _beside(self, one: Household, rooms: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        problem = self.problem
        for room in rooms:
            yield from self._room(room)
        for unit in dict.fromkeys(problem.room_by_id[room].unit for room in rooms):
            yield from self._unit(unit)
        yield from self._site(rooms)
        yield from self._apart(one, rooms)

    def _room(self, room: str) -> Iterator[tuple[str, str]]:
        inside = self.in_room[room]
        if len(inside) < 2:
            return
        if any(not one.single for one in inside):
            yield "own_rooms", f"room {room} is another household's"
        elif len(inside) > self.problem.room_by_id[room].places:
            yield "places", f"room {room} would hold more people than places"
        elif any(one.people[0].sex == "x" and one.id not in self.pinned for one in inside):
            yield "sharing", f"somebody in room {room} shares with nobody"

    def _unit(self, unit: str) -> Iterator[tuple[str, str]]:
        rooms = self.problem.rooms_of_unit[unit]
        inside = {one.id: one for room in rooms for one in self.in_room[room.id]}.values()
        families = [one for one in inside if not one.single]
        alone = [one for one in inside if one.single]
        if families and alone:
            yield "one_kind", f"unit {unit} would hold a household and people on their own"
        if len(families) > 1 and not self.problem.unit_by_id[unit].families_share:
            yield "one_kind", f"unit {unit} is not for several households"
        sexes = {
            one.people[0].sex
            for one in alone
            if not (one.people[0].sex == "x" and one.id in self.pinned)
        }
        if len(sexes) > 1 or len({one.people[0].adult for one in alone}) > 1:
            yield "one_kind", f"unit {unit} would hold people of different sex or age group"

    def _site(self, rooms: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        problem = self.problem
        site = problem.site_of_rooms(rooms)
        if site is None:
            return
        units = problem.units_of_site[site.id]
        inside = [room for unit in units for room in problem.rooms_of_unit[unit.id]]
        here = {one.id: one.size for room in inside for one in self.in_room[room.id]}
        people, places = sum(here.values()), sum(room.places for room in inside)
        if site.limit is not None and people > site.limit and not problem.weights.over_limit:
            yield "limit", f"site {site.id} would have {people} people, its limit is {site.limit}"
        if site.hold and people > places * (1 - site.hold) + 1e-9:
            yield "hold", f"site {site.id} keeps a share of {site.hold} of its places free"

    def _apart(self, one: Household, rooms: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        problem = self.problem
        for apart in problem.apart:
            if one.id not in (apart.first, apart.second):
                continue
            other = apart.second if one.id == apart.first else apart.first
            beside = self.rooms.get(other, ())
            units = {problem.room_by_id[room].unit for room in rooms}
            if apart.scope == "unit":
                together = bool(units & {problem.room_by_id[room].unit for room in beside})
            else:
                together = bool(beside) and problem.site_of_rooms(beside) == problem.site_of_rooms(
                    rooms
                )
            if together:
                yield "apart", f"{other} must not live in the same {apart.scope}"
