"""The best plan by trying every plan, judged by the independent checker alone."""

from itertools import combinations, product

from weg.volunteers.matching.engine import Plan, Problem, Task, check
from weg.volunteers.matching.engine.costs import impossible

FREE = 10**9


def cheapest(problem: Problem) -> int:
    """The cost of the best plan."""
    best = FREE
    for chosen in product(*(_choices(problem, task) for task in problem.tasks)):
        pairs = {task.id: people for task, people in zip(problem.tasks, chosen, strict=True)}
        cost = _cost(problem, pairs)
        best = best if cost is None else min(best, cost)
    return best


def _choices(problem: Problem, task: Task) -> list[tuple[str, ...]]:
    able = [one.id for one in problem.volunteers if not impossible(problem, task, one)]
    return [found for size in range(task.people + 1) for found in combinations(able, size)]


def _cost(problem: Problem, pairs: dict[str, tuple[str, ...]]) -> int | None:
    report = check(problem, Plan(problem, pairs, cost=FREE, bound=-FREE, nothing=0))
    broken = [breach for breach in report.breaches if breach.rule != "cost"]
    return None if broken else report.cost
