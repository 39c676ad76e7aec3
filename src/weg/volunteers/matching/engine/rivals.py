"""First come, first served: what a call for help to everybody brings today, to compare with."""

from __future__ import annotations

import random

from .checker import counted
from .costs import impossible, seat_cost
from .plan import Plan
from .problem import Problem, Task, Volunteer

EAGER = 3
"""Who was engaged lately answers so much the sooner: the few active ones do most
(300 names, 60 active)."""


def first_come(problem: Problem, seed: int = 0) -> Plan:
    """Requests in the order they came in; who may and likes to takes the seat that is left."""
    rng = random.Random(seed)  # noqa: S311 (nothing secret)
    pairs: dict[str, tuple[str, ...]] = {}
    own: dict[str, list[Task]] = {one.id: [] for one in problem.volunteers}
    haste = {one.id: rng.random() / (1 + EAGER * min(one.load, 3)) for one in problem.volunteers}
    for task in problem.tasks:
        queue = sorted(problem.volunteers, key=lambda one: haste[one.id] * (1 + rng.random()))
        chosen: list[str] = []
        for one in queue:
            if len(chosen) == task.people:
                break
            if _answers(problem, task, one, own[one.id]):
                chosen.append(one.id)
                own[one.id].append(task)
        pairs[task.id] = tuple(chosen)
    nothing = sum(seat_cost(problem.weights, task.people, task.people) for task in problem.tasks)
    plan = Plan(problem, pairs, 0, 0, nothing)
    cost = counted(problem, plan)
    return Plan(problem, pairs, cost, min(cost, 0), nothing)


def _answers(problem: Problem, task: Task, one: Volunteer, own: list[Task]) -> bool:
    if one.activities and task.activity not in one.activities:
        return False
    if len(own) >= problem.weights.most or impossible(problem, task, one):
        return False
    if one.minutes is not None and sum(t.minutes for t in own) + task.minutes > one.minutes:
        return False
    return not any(s.meets(o) for other in own for s in task.slots for o in other.slots)
