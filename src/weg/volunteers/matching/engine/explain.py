"""Why this one, and who else."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter

from .costs import Reason, impossible, pair_cost, reasons, step_cost
from .plan import Plan
from .problem import Problem, Task, Volunteer

__all__ = ["Choice", "Reason", "all_runners_up", "impossible", "reasons", "runners_up", "why"]


@dataclass(frozen=True)
class Choice:
    """Somebody who could help. extra: what the plan would cost more with them in place of the most
    expensive one chosen (or less, by the price of a free seat), everybody else staying."""

    volunteer: str
    extra: int
    reasons: tuple[Reason, ...]


def runners_up(plan: Plan, task: str, count: int) -> list[Choice]:
    """Who else could come, beside what the plan gives them; the best first."""
    problem, wanted = plan.problem, plan.problem.task_by_id[task]
    chosen = plan.pairs.get(task, ())
    saved = max((_cost(plan, wanted, problem.volunteer_by_id[one], 0) for one in chosen), default=0)
    found = [
        Choice(one.id, _cost(plan, wanted, one, 1) - saved, ())
        for one in problem.volunteers
        if one.id not in chosen and could(plan, wanted, one)
    ]
    found = sorted(found, key=attrgetter("extra"))[:count]
    return [Choice(one.volunteer, one.extra, why(problem, wanted, one.volunteer)) for one in found]


def all_runners_up(plan: Plan, count: int) -> dict[str, list[Choice]]:
    """The same for every request at once, for many of them: all pairs are counted as arrays."""
    # numpy is loaded only where a plan is computed.
    from .solver.others import cheapest_others

    problem, found = plan.problem, {}
    for task, names in cheapest_others(plan, count):
        wanted = problem.task_by_id[task]
        chosen = plan.pairs.get(task, ())
        own = (_cost(plan, wanted, problem.volunteer_by_id[one], 0) for one in chosen)
        saved = max(own, default=0)
        able = (problem.volunteer_by_id[name] for name in names)
        found[task] = [
            Choice(one.id, _cost(plan, wanted, one, 1) - saved, why(problem, wanted, one.id))
            for one in able
        ]
    return found


def why(problem: Problem, task: Task, volunteer: str) -> tuple[Reason, ...]:
    """The reasons of the pair, and what is to be said of the volunteer's load."""
    one = problem.volunteer_by_id[volunteer]
    key = "first" if one.first else "little" if one.load == 0 else "load"
    load = Reason(key, step_cost(problem.weights, one, 1), str(one.load))
    return (*reasons(problem, task, one), load)


def _cost(plan: Plan, task: Task, one: Volunteer, more: int) -> int:
    """Pair and the load of the last engagement, of the plan or one more."""
    number = len(plan.tasks_of.get(one.id, ())) + more
    return pair_cost(plan.problem, task, one) + step_cost(plan.problem.weights, one, number)


def could(plan: Plan, task: Task, one: Volunteer) -> bool:
    """Possible, and beside all the plan gives them already."""
    problem = plan.problem
    if impossible(problem, task, one):
        return False
    own = [problem.task_by_id[name] for name in plan.tasks_of.get(one.id, ())]
    if len(own) >= problem.weights.most:
        return False
    if one.minutes is not None and sum(t.minutes for t in own) + task.minutes > one.minutes:
        return False
    return not any(s.meets(o) for other in own for s in task.slots for o in other.slots)
