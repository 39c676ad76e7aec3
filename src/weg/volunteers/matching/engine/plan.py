"""What the engine found."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from .problem import Problem


@dataclass(frozen=True)
class Plan:
    """pairs: task to its volunteers; cost, bound: in units (no plan costs less than bound).

    nothing: what it costs to place nobody, against which the gap is measured.
    """

    problem: Problem
    pairs: Mapping[str, tuple[str, ...]]
    cost: int
    bound: int
    nothing: int
    seconds: float = 0.0

    @property
    def gap(self) -> float:
        """Share of what a plan can gain at most that this one may have missed: 0 is the best."""
        return (self.cost - self.bound) / max(1, self.nothing - self.bound)

    @property
    def proven(self) -> bool:
        return self.cost == self.bound

    @cached_property
    def open(self) -> dict[str, int]:
        """Seats that stay free, by task."""
        left = {one.id: one.people - len(self.pairs.get(one.id, ())) for one in self.problem.tasks}
        return {name: seats for name, seats in left.items() if seats}

    @cached_property
    def tasks_of(self) -> dict[str, tuple[str, ...]]:
        """The pairs from the other side: volunteer to tasks."""
        found: dict[str, list[str]] = {}
        for task, people in self.pairs.items():
            for one in people:
                found.setdefault(one, []).append(task)
        return {name: tuple(tasks) for name, tasks in found.items()}
