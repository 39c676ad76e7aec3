"""What is fixed and what is open: who stays by rule, who is pinned, who needs a place."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from ..costs import household_terms
from ..problem import Household, Problem, Room
from ..wishes import Wishes

Group = tuple[str, bool]
"""People on their own share only within a group: sex, and whether adult."""


def group_of(household: Household) -> Group:
    person = household.people[0]
    return person.sex, person.adult


@dataclass(frozen=True, eq=False)
class Anchor:
    """Rooms a household has today, or had in the plan before; leaving them costs `cost`."""

    household: Household
    rooms: tuple[str, ...]
    right: bool
    """Lives there today: may stay even where a rule is broken."""


@dataclass
class Scene:
    """The problem, seen by the solver. `held` are rooms that are decided already."""

    problem: Problem
    held: dict[str, tuple[str, ...]] = field(default_factory=dict)
    left_open: set[str] = field(default_factory=set)
    actors: list[Household] = field(default_factory=list)
    anchors: dict[str, list[Anchor]] = field(default_factory=dict)
    pinned: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    occupants: dict[str, list[Household]] = field(default_factory=lambda: defaultdict(list))
    """Room to the households decided to be in it."""
    anchored: dict[str, list[Anchor]] = field(default_factory=lambda: defaultdict(list))
    """Room to the anchors in it."""
    stability: float = 0.0

    def rooms_of(self, unit: str) -> tuple[Room, ...]:
        return self.problem.rooms_of_unit[unit]

    def households_of(self, unit: str) -> list[Household]:
        """Who is decided to be in the unit."""
        found = {one.id: one for room in self.rooms_of(unit) for one in self.occupants[room.id]}
        return list(found.values())

    def anchors_of(self, unit: str) -> list[Anchor]:
        found = {
            (anchor.household.id, anchor.rooms): anchor
            for room in self.rooms_of(unit)
            for anchor in self.anchored[room.id]
        }
        return list(found.values())

    def newly_pinned(self, unit: str) -> bool:
        """Whether a pin brings somebody new into the unit, so that its rules must hold."""
        return any(
            one.id in self.pinned and set(self.pinned[one.id]) != set(one.lives)
            for one in self.households_of(unit)
        )

    def settle(self, household: Household, rooms: tuple[str, ...]) -> None:
        self.held[household.id] = rooms
        for room in rooms:
            self.occupants[room].append(household)

    def place_cost(self, household: Household, rooms: tuple[str, ...]) -> float:
        """Cost of the household's own terms in these rooms, with the price of changing a plan."""
        return sum(household_terms(self.problem, household, rooms).values()) + self.change_cost(
            household, rooms
        )

    def guide_cost(self, rooms: Mapping[str, tuple[str, ...]]) -> float:
        """What guides the choice and is not in the plan's cost: changes, values of units."""
        cost = sum(self.change_cost(one, rooms.get(one.id, ())) for one in self.actors)
        if self.wishes.unit_values:
            used = {
                self.problem.room_by_id[r].unit
                for one in self.actors
                for r in rooms.get(one.id, ())
            }
            free = [unit for unit in used if not self.households_of(unit)]
            cost += sum(self.wishes.unit_values.get(unit, 0.0) for unit in free)
        return cost

    def change_cost(self, household: Household, rooms: tuple[str, ...]) -> float:
        before = self.before.get(household.id)
        if not self.stability or before is None or set(before) == set(rooms):
            return 0.0
        return self.stability

    wishes: Wishes = field(default_factory=Wishes)
    before: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Rooms in the plan before (empty: it was open), when this is a new plan after pins."""


def read_scene(problem: Problem, wishes: Wishes | None = None) -> Scene:
    """Sort the households of a problem whose pins have been checked."""
    wishes = wishes or Wishes()
    before = wishes.before if wishes.stability else {}
    scene = Scene(problem, stability=wishes.stability, before=before, wishes=wishes)
    scene.pinned = {pin.household: pin.rooms for pin in problem.pins}
    for household in problem.households:
        if household.id in scene.pinned:
            _pin(scene, household)
        elif problem.is_given(household):
            scene.settle(household, household.lives)
        else:
            scene.actors.append(household)
            _anchor(scene, household)
    return scene


def _pin(scene: Scene, household: Household) -> None:
    rooms = scene.pinned[household.id]
    if rooms:
        scene.settle(household, rooms)
    else:
        scene.left_open.add(household.id)


def _anchor(scene: Scene, household: Household) -> None:
    found = []
    if household.lives and not scene.problem.must_leave(household):
        found.append(Anchor(household, household.lives, True))
    rooms = scene.before.get(household.id, ())
    if rooms and set(rooms) != set(household.lives):
        found.append(Anchor(household, rooms, False))
    scene.anchors[household.id] = found
    for anchor in found:
        for room in anchor.rooms:
            scene.anchored[room].append(anchor)
