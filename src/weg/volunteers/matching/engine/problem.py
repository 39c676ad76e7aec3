"""The problem as immutable data: who is needed where and when, who could help, what it costs.

Times are minutes since any Monday 0:00, the same one for the whole problem. Costs are whole
numbers: only then can a bound be proven to the last unit.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from .errors import Fault, ProblemRefused

Gender = Literal["women", "men"]
Part = Literal["morning", "afternoon", "evening"]
DAY = 24 * 60
PARTS: tuple[tuple[int, Part], ...] = ((12 * 60, "morning"), (17 * 60, "afternoon"))
"""Until which minute of the day a start belongs to which part; later is evening."""


@dataclass(frozen=True, order=True)
class Slot:
    """A stretch of time, its end not included."""

    start: int
    end: int

    @property
    def when(self) -> tuple[int, Part]:
        """Weekday (0 is Monday) and part of the day in which it begins."""
        weekday, minute = self.start // DAY % 7, self.start % DAY
        return weekday, next((part for until, part in PARTS if minute < until), "evening")

    def meets(self, other: Slot) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class Task:
    """An open request. people: seats still free; minutes: what it takes of somebody's time."""

    id: str
    activity: str
    people: int
    slots: tuple[Slot, ...]
    minutes: int = 0
    regular: bool = False
    language: str | None = None
    language_needed: bool = False
    district: str | None = None
    gender: Gender | None = None
    circle: str | None = None
    """The circle of friends that is meant to answer; others cost more."""
    min_age: int = 0
    barred: frozenset[str] = frozenset()
    """Volunteers left out by decision, or who have answered already."""


@dataclass(frozen=True)
class Volunteer:
    """Somebody who may be asked. minutes: time left in the period (None: not said);
    load: engagements of the last weeks; leaves: the minute after which they are gone."""

    id: str
    activities: frozenset[str] = frozenset()
    times: frozenset[tuple[int, Part]] = frozenset()
    languages: frozenset[str] = frozenset()
    districts: frozenset[str] = frozenset()
    minutes: int | None = None
    load: int = 0
    newcomer: bool = False
    leaves: int | None = None
    age: int | None = None
    circle: str | None = None
    gender: Gender | None = None
    regular: bool = True
    one_off: bool = True
    busy: tuple[Slot, ...] = ()
    lacks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By activity what is still lacking for it, in words."""

    @property
    def first(self) -> bool:
        """Shall have something soon, or leaves: new ones, and those with little time."""
        return self.load == 0 and (self.newcomer or self.leaves is not None)


@dataclass(frozen=True)
class Weights:
    """What counts how much, in units of cost. Editable: a council sets them, not a law."""

    language: int = 30
    time: int = 25
    step: int = 4
    far: int = 6
    """More steps between districts cost no more."""
    unlike: int = 20
    unsaid: int = 5
    """Somebody who has named no activities, times or districts may like it or not."""
    stranger: int = 12
    """Not of the circle that is meant to answer."""
    load: int = 2
    most_load: int = 12
    """More engagements in the past weeks cost no more."""
    first: int = 30
    unfilled: int = 120
    nobody: int = 60
    """For a request to which nobody at all comes, beside the price of its seats."""
    most: int = 3
    """New engagements of one person in one plan."""


@dataclass(frozen=True)
class Problem:
    tasks: tuple[Task, ...]
    volunteers: tuple[Volunteer, ...]
    neighbours: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """District to the districts that touch it."""
    weights: Weights = Weights()

    def __post_init__(self) -> None:
        if faults := tuple(_faults(self)):
            raise ProblemRefused(faults)

    @cached_property
    def task_by_id(self) -> dict[str, Task]:
        return {one.id: one for one in self.tasks}

    @cached_property
    def volunteer_by_id(self) -> dict[str, Volunteer]:
        return {one.id: one for one in self.volunteers}

    @cached_property
    def steps(self) -> dict[str, dict[str, int]]:
        """District to district: borders to cross; what cannot be reached is left out."""
        return {one: _steps_from(one, self.neighbours) for one in self.neighbours}


def _steps_from(start: str, neighbours: Mapping[str, frozenset[str]]) -> dict[str, int]:
    found, ahead = {start: 0}, deque([start])
    while ahead:
        here = ahead.popleft()
        for there in sorted(neighbours.get(here, ())):
            if there not in found:
                found[there] = found[here] + 1
                ahead.append(there)
    return found


def _faults(problem: Problem) -> Iterator[Fault]:
    for kind, things in (("task", problem.tasks), ("volunteer", problem.volunteers)):
        names = [one.id for one in things]
        if len(set(names)) < len(names):
            yield Fault(kind, "a name is used twice")
    for task in problem.tasks:
        if task.people < 0 or task.minutes < 0:
            yield Fault(f"task {task.id}", "people and minutes cannot be negative")
        if not task.slots or any(slot.end <= slot.start for slot in task.slots):
            yield Fault(f"task {task.id}", "it needs times that end after they begin")
    for one in problem.volunteers:
        if one.load < 0 or (one.minutes or 0) < 0:
            yield Fault(f"volunteer {one.id}", "load and minutes cannot be negative")
    numbers = vars(problem.weights)
    if any(not isinstance(number, int) or number < 0 for number in numbers.values()):
        yield Fault("weights", "weights are whole numbers, none below 0")
