"""Counts a plan again from the data. Shares no code with the solver."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from .costs import impossible, pair_cost, seat_cost, step_cost
from .plan import Plan
from .problem import Problem, Task, Volunteer


@dataclass(frozen=True)
class Breach:
    rule: str
    task: str
    volunteer: str = ""


@dataclass(frozen=True)
class Report:
    cost: int
    breaches: tuple[Breach, ...]

    @property
    def ok(self) -> bool:
        return not self.breaches


def check(problem: Problem, plan: Plan) -> Report:
    """Every rule kept? And what does it cost, counted pair by pair?"""
    unknown = [Breach("unknown", name) for name in plan.pairs if name not in problem.task_by_id]
    found = [*unknown, *_seats(problem, plan), *_people(problem, plan)]
    cost = 0 if unknown else counted(problem, plan)
    if not found and cost != plan.cost:
        found.append(Breach("cost", f"{plan.cost} is said, {cost} is counted"))
    if not found and plan.bound > cost:
        found.append(Breach("bound", f"{plan.bound} is above the cost {cost}"))
    return Report(cost, tuple(found))


def counted(problem: Problem, plan: Plan) -> int:
    cost = 0
    for task in problem.tasks:
        chosen = plan.pairs.get(task.id, ())
        cost += seat_cost(problem.weights, task.people, task.people - len(chosen))
        cost += sum(pair_cost(problem, task, problem.volunteer_by_id[one]) for one in chosen)
    for one in problem.volunteers:
        number = sum(one.id in chosen for chosen in plan.pairs.values())
        cost += sum(step_cost(problem.weights, one, step + 1) for step in range(number))
    return cost


def _seats(problem: Problem, plan: Plan) -> Iterator[Breach]:
    for task in problem.tasks:
        chosen = plan.pairs.get(task.id, ())
        if len(chosen) > task.people:
            yield Breach("seats", task.id)
        if len(set(chosen)) < len(chosen):
            yield Breach("twice", task.id)
        for name in chosen:
            for rule in impossible(problem, task, problem.volunteer_by_id[name]):
                yield Breach(rule.key, task.id, name)


def _people(problem: Problem, plan: Plan) -> Iterator[Breach]:
    for one in problem.volunteers:
        own = [task for task in problem.tasks if one.id in plan.pairs.get(task.id, ())]
        yield from _person(problem, one, own)


def _person(problem: Problem, one: Volunteer, own: list[Task]) -> Iterator[Breach]:
    if len(own) > problem.weights.most:
        yield Breach("most", own[-1].id, one.id)
    if one.minutes is not None and sum(task.minutes for task in own) > one.minutes:
        yield Breach("hours", own[-1].id, one.id)
    for task, other in combinations(own, 2):
        if any(slot.meets(mine) for slot in task.slots for mine in other.slots):
            yield Breach("overlap", task.id, one.id)
