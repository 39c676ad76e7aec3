"""In which order a plan's moves are made, so that no move waits for a bed that is not free.

Moves are made one after another; before each the rules of rooms, units and sites hold with
whoever is there at that moment. Where a chain closes into a ring (a swap), its moves are made
together on one day.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from .plan import Plan
from .problem import Household
from .solver.city import City
from .solver.scene import read_scene

SATURDAY = 5


@dataclass(frozen=True)
class Move:
    household: str
    people: int
    before: tuple[str, ...]
    """Rooms it leaves; none for who comes from outside."""
    after: tuple[str, ...]
    from_site: str | None
    to_site: str
    ring: int = 0
    """Moves of the same day with the same number above 0 are made together."""


@dataclass(frozen=True)
class MovingDay:
    day: date
    moves: tuple[Move, ...]
    """In the order in which they are made."""

    @property
    def transport(self) -> dict[tuple[str | None, str], int]:
        """People to bring from one site to another."""
        found: dict[tuple[str | None, str], int] = {}
        for move in self.moves:
            key = (move.from_site, move.to_site)
            found[key] = found.get(key, 0) + move.people
        return found


def schedule(plan: Plan, start: date, per_day: int, weekends: bool = False) -> list[MovingDay]:
    """The plan's moves by day, at most `per_day` removals of households a day.

    A ring longer than `per_day` is made on one day all the same: it cannot be cut.
    Raises `ValueError` when `per_day` is below 1.
    """
    if per_day < 1:
        raise ValueError("at least one removal a day")
    moving = _Moving(plan)
    days = _days(start, weekends)
    found = []
    while moving.waiting:
        found.append(MovingDay(next(days), tuple(moving.one_day(per_day))))
    return found


def _days(start: date, weekends: bool) -> Iterator[date]:
    day = start
    while True:
        if weekends or day.weekday() < SATURDAY:
            yield day
        day += timedelta(days=1)


class _Moving:
    """The city on the way from today to the plan."""

    def __init__(self, plan: Plan) -> None:
        problem = plan.problem
        self.problem = problem
        scene = read_scene(problem)
        scene.held = {}
        self.city = City(scene)
        self.goal = {
            name: rooms
            for name, rooms in plan.assignments.items()
            if set(rooms) != set(problem.household_by_id[name].lives)
        }
        for one in problem.households:
            if one.lives:
                self.city.put(one, one.lives)
        self.waiting = sorted(self.goal, key=self._rank)
        self.rings = 0

    def _rank(self, name: str) -> tuple[str, int, int, str]:
        """First out of sites that close first, then who frees most, arrivals last."""
        one = self.problem.household_by_id[name]
        site = self.problem.site_of_rooms(one.lives)
        closes = "9999" if site is None or site.closes is None else site.closes.isoformat()
        return closes, not one.lives, -one.size, name

    def one_day(self, per_day: int) -> Iterator[Move]:
        made = 0
        while made < per_day and self.waiting:
            name = next((name for name in self.waiting if self._may_go(name)), None)
            if name is not None:
                yield self._go(name, 0)
                made += 1
                continue
            ring = self._ring()
            if made and made + len(ring) > per_day:
                return
            self.rings += 1
            yield from self._together(ring)
            made += len(ring)

    def _may_go(self, name: str) -> bool:
        return not self._blockers(name) and self._site_takes(name)

    def _site_takes(self, name: str) -> bool:
        one = self.problem.household_by_id[name]
        site = self.problem.site_of_rooms(self.goal[name])
        if site is None or self.city.site_of(name) == site.id:
            return True
        return self.city.fits_site(one, site.id)

    def _blockers(self, name: str) -> list[str]:
        """Who is still where the household goes, and has to leave first."""
        one, rooms = self.problem.household_by_id[name], self.goal[name]
        found: dict[str, None] = {}
        for unit in self.city.units_of(rooms):
            for other in self.city.inside[unit]:
                if other.id != name and not self._beside(one, other, unit, rooms):
                    found[other.id] = None
        if one.single:
            inside = [other for other in self.city.in_room[rooms[0]] if other.id != name]
            if len(inside) >= self.problem.room_by_id[rooms[0]].places:
                found |= dict.fromkeys(other.id for other in inside)
        return [other for other in found if other in self.waiting]

    def _beside(self, one: Household, other: Household, unit: str, rooms: tuple[str, ...]) -> bool:
        if other.id not in self.goal:
            return True
        if one.single and other.single:
            mine, theirs = one.people[0], other.people[0]
            return (mine.sex, mine.adult) == (theirs.sex, theirs.adult)
        shares = self.problem.unit_by_id[unit].families_share
        if one.single or other.single or not shares:
            return False
        return not set(rooms) & set(self.city.rooms[other.id])

    def _ring(self) -> list[str]:
        """Households that wait for one another: follow who blocks whom until it comes round."""
        name = self.waiting[0]
        seen: list[str] = []
        while name not in seen:
            seen.append(name)
            blockers = self._blockers(name)
            if not blockers:
                # Only the site's limit is in the way: who leaves that site goes along.
                blockers = self._leaving(name) or [name]
            name = blockers[0]
        return self._closed(seen[seen.index(name) :])

    def _leaving(self, name: str) -> list[str]:
        site = self.problem.site_of_rooms(self.goal[name])
        found = []
        for other in self.waiting:
            goal = self.problem.site_of_rooms(self.goal[other])
            if site and goal and self.city.site_of(other) == site.id and goal.id != site.id:
                found.append(other)
        return [other for other in found if other != name]

    def _closed(self, ring: list[str]) -> list[str]:
        """The ring with everybody else who blocks one of its members."""
        found = dict.fromkeys(ring)
        todo = list(ring)
        while todo:
            for other in self._blockers(todo.pop()):
                if other not in found:
                    found[other] = None
                    todo.append(other)
        return list(found)

    def _together(self, ring: list[str]) -> Iterator[Move]:
        before = {name: self.city.rooms.get(name, ()) for name in ring}
        for name in ring:
            if name in self.city.rooms:
                self.city.take(self.problem.household_by_id[name])
        for name in ring:
            yield self._arrive(name, before[name], self.rings if len(ring) > 1 else 0)

    def _go(self, name: str, ring: int) -> Move:
        before = self.city.rooms.get(name, ())
        if before:
            self.city.take(self.problem.household_by_id[name])
        return self._arrive(name, before, ring)

    def _arrive(self, name: str, before: tuple[str, ...], ring: int) -> Move:
        one, rooms = self.problem.household_by_id[name], self.goal[name]
        self.city.put(one, rooms)
        self.waiting.remove(name)
        start, end = self.problem.site_of_rooms(before), self.problem.site_of_rooms(rooms)
        return Move(
            name,
            one.size,
            before,
            rooms,
            start.id if start else None,
            end.id if end else "",
            ring,
        )
