"""The plan: who lives where, what it costs, and how far it can be from the best plan there is."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .errors import Fault, ProblemRefused
from .problem import Problem
from .problem import fields as read
from .problem.fields import Fields
from .problem.reading import load_json

if TYPE_CHECKING:
    from .explain import Explanation

FORMAT = "weg-plan/1"
Terms = Mapping[str, Mapping[str, float]]
"""Cost by term, then by household (or district, or site, for the terms of those)."""


@dataclass(frozen=True)
class Plan:
    """A plan for `problem`. `bound` is proven: no plan that keeps the rules costs less."""

    problem: Problem = field(repr=False)
    assignments: Mapping[str, tuple[str, ...]]
    """Household to rooms, for everyone who lives somewhere after the plan."""
    open: Mapping[str, tuple[str, ...]]
    """Household to the reasons why it stays without a place."""
    terms: Terms
    cost: float
    bound: float
    seconds: float = 0.0
    seed: int = 0
    changed: tuple[str, ...] = ()
    """After `replan`: the households whose rooms differ from the plan before."""

    @property
    def gap(self) -> float:
        """Distance to the proven bound, as a share of the cost."""
        return (self.cost - self.bound) / max(1.0, abs(self.cost))

    @property
    def totals(self) -> dict[str, float]:
        """Cost by term."""
        return {name: sum(costs.values()) for name, costs in self.terms.items()}

    def explain(self, household: str) -> "Explanation":
        """Why here, what else was possible at which cost, what is impossible by which rule."""
        from .explain import explain

        return explain(self, household)

    def to_dict(self) -> dict[str, Any]:
        return {
            "format": FORMAT,
            "assignments": {name: list(rooms) for name, rooms in self.assignments.items()},
            "open": {name: list(reasons) for name, reasons in self.open.items()},
            "terms": self.totals,
            "cost": self.cost,
            "bound": self.bound,
            "seconds": self.seconds,
            "seed": self.seed,
        }

    def to_json(self, path: object = None) -> str:
        text = json.dumps(self.to_dict(), ensure_ascii=False, indent=1)
        if path is not None:
            Path(str(path)).write_text(text + "\n", encoding="utf-8")
        return text

    @classmethod
    def from_json(cls, problem: Problem, path: object) -> "Plan":
        """Read a file of format `weg-plan/1`. What it claims is not checked: see `check`."""
        return cls.from_dict(problem, load_json(path))

    @classmethod
    def from_dict(cls, problem: Problem, data: object) -> "Plan":
        return _read(problem, data)


def _read(problem: Problem, data: object) -> Plan:
    faults: list[Fault] = []
    top = Fields(data, "$", faults)
    top.need("format", FORMAT, _format)
    assignments = _lists(top, "assignments")
    reasons = _lists(top, "open")
    totals = top.numbers("terms")
    cost = top.need("cost", 0.0, _any_number)
    bound = top.need("bound", 0.0, _any_number)
    seconds = top.take("seconds", 0.0, read.cost)
    seed = int(top.take("seed", 0.0, read.number))
    top.end()
    if faults:
        raise ProblemRefused(faults)
    terms = {name: {"": value} for name, value in totals.items()}
    return Plan(problem, assignments, reasons, terms, cost, bound, seconds, seed)


def _format(value: Any, path: str) -> str:
    if value != FORMAT:
        raise ValueError(f'must be "{FORMAT}"')
    return FORMAT


def _any_number(value: Any, path: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"must be a number, not {read.kind(value)}")
    return float(value)


def _lists(top: Fields, key: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    entries: dict[str, Any] = top.take(key, {}, read.an_object)
    for name, value in entries.items():
        path = f"$.{key}.{name}"
        items: list[Any] = top.attempt(value, path, [], read.a_list)
        found[name] = tuple(top.attempt(item, path, "", read.text) for item in items)
    return found
