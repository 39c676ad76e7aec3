"""The engine at work in a job: the problem in; suggestions with their reasons out.

numpy and OR-Tools are loaded by the engine, only where something is computed: workers.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from weg.volunteers.matching import engine
from weg.volunteers.matching.queries.problem import Built

SECONDS = 4.0
OTHERS = 9
"""Runners-up kept for each request: enough for three waves."""


@dataclass(frozen=True)
class Found:
    """One line of a proposal, in the order in which they are asked."""

    request: int
    volunteer: int
    rank: int
    chosen: bool
    extra: int
    reasons: list[Any]


@dataclass(frozen=True)
class Computed:
    plan: engine.Plan
    found: list[Found]

    @property
    def filled(self) -> int:
        return sum(len(people) for people in self.plan.pairs.values())


def compute(built: Built, seed: int, progress: Callable[[int, int], None]) -> Computed:
    """Solve and have it checked by what shares no code with the solver."""
    plan = engine.solve(built.problem, SECONDS, seed, progress)
    report = engine.check(built.problem, plan)
    if not report.ok:
        raise RuntimeError(f"the proposal breaks rules: {report.breaches[:3]}")
    others = engine.all_runners_up(plan, OTHERS)
    return Computed(
        plan, [one for task in built.requests for one in _of(built, plan, task, others)]
    )


def _of(
    built: Built, plan: engine.Plan, name: str, others: dict[str, list[engine.Choice]]
) -> list[Found]:
    task = built.problem.task_by_id[name]
    chosen = [(one, 0, engine.why(built.problem, task, one)) for one in plan.pairs.get(name, ())]
    chosen.sort(key=lambda one: (sum(reason.cost for reason in one[2]), one[0]))
    rest = [(one.volunteer, one.extra, one.reasons) for one in others.get(name, ())]
    return [
        Found(
            built.requests[name],
            built.volunteers[one],
            rank,
            rank <= len(chosen),
            extra,
            [[reason.key, reason.cost, reason.value] for reason in reasons],
        )
        for rank, (one, extra, reasons) in enumerate([*chosen, *rest], 1)
    ]
