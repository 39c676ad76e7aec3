"""The engine at work in a job: the problem in, plan, explanations and summary out.

The engine is imported inside functions: OR-Tools takes 2.5 s to load and belongs in workers only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from weg.placement.queries.summary import summary_of

if TYPE_CHECKING:
    from weg.placement.engine import Plan, Problem

Json = dict[str, Any]
Progress = Callable[[float, float, float, float], None]

FIRST_SECONDS = 20.0
AGAIN_SECONDS = 0.4
GAP = 1e-4
SHOWN = 12
"""Alternatives kept for each household; the officer can still pin any other place."""


@dataclass(frozen=True)
class Computed:
    """What a run keeps, and the engine's plan to explain it from.

    explanations: by the engine's name of the household, as far as they come with the plan.
    """

    problem: Json
    result: Json
    gap: float
    summary: Json
    explanations: dict[str, Json]
    plan: Plan


def load_engine() -> None:
    """Workers load the engine when they start: else the first plan would wait for it."""
    from ortools.math_opt.core.python import solver  # noqa: F401 (which the engine loads late)

    import weg.placement.engine  # noqa: F401


def compute(
    problem: Json,
    before: tuple[Json, Json] | None,
    *,
    seed: int,
    progress: Progress,
    should_stop: Callable[[], bool],
) -> Computed:
    """Plan anew, or near the plan before when one is given.

    before: problem and result of the run before. Raises the engine's ProblemRefused, PinRefused.
    Every plan has passed the engine's independent checker.
    """
    from weg.placement.engine import Stop, check, decide, replan, solve

    undecided = _undecided(problem)
    pins = _pins(problem)
    settings: Any = {"seed": seed, "progress": progress, "should_stop": should_stop}
    plan = None
    if before is not None:
        old = _plan_before(undecided, problem, *before)
        plan = replan(old, pins=pins, stop=Stop(AGAIN_SECONDS, GAP), **settings)
    # What was right an hour ago may break a rule today (a limit, a new neighbour): then anew.
    if plan is None or not check(plan.problem, plan).ok:
        plan = solve(decide(undecided, pins), Stop(FIRST_SECONDS, GAP), **settings)
        if breaches := check(plan.problem, plan).breaches:
            raise RuntimeError(f"the plan breaks rules: {breaches[:3]}")
    result = plan.to_dict()
    summary = summary_of(problem, result["assignments"], result["terms"])
    return Computed(problem, result, plan.gap, summary, _known_at_once(plan), plan)


_LAST: list[tuple[Json, Problem]] = []
"""The problem computed last in this worker, without decisions: after a pin it is the same one,
and reading it again takes longer than the new plan. A run that finds another one reads anew."""


def _undecided(problem: Json) -> Problem:
    from weg.placement.engine import Problem

    data = _without_decisions(problem)
    for known, read in _LAST:
        if known == data:
            return read
    _LAST[:] = [(data, Problem.from_dict(data))]
    return _LAST[0][1]


def _plan_before(undecided: Problem, problem: Json, problem_before: Json, result: Json) -> Plan:
    """The plan of the run before, read into today's problem without its decisions.

    Its bound still holds only when nothing but decisions has been added.
    """
    from weg.placement.engine import Plan

    same = _without_decisions(problem) == _without_decisions(problem_before)
    only_more = _pins(problem_before).items() <= _pins(problem).items()
    rooms = {room["id"] for room in problem["rooms"]}
    assignments = {
        one["id"]: tuple(one.get("lives") or result["assignments"].get(one["id"], ()))
        for one in problem["households"]
    }
    return Plan(
        undecided,
        {name: given for name, given in assignments.items() if given and rooms.issuperset(given)},
        open={},
        terms={},
        cost=result["cost"],
        bound=result["bound"] if same and only_more else -1e12,
    )


def _without_decisions(problem: Json) -> Json:
    return {key: value for key, value in problem.items() if key not in ("pins", "forbid")}


def _pins(problem: Json) -> dict[str, tuple[str, ...]]:
    return {household: tuple(rooms) for household, rooms in problem.get("pins", ())}


def _known_at_once(plan: Plan) -> dict[str, Json]:
    """Why and at what cost, for every waiting household: what needs no further search."""
    pinned = {pin.household for pin in plan.problem.pins}
    found = {}
    for one in plan.problem.households:
        if one.lives:
            continue
        placed = one.id in plan.assignments
        by_hand = "pinned" if placed else "left_open"
        found[one.id] = {
            "why": by_hand if one.id in pinned else "placed" if placed else "open",
            "terms": {name: costs[one.id] for name, costs in plan.terms.items() if one.id in costs},
            "reasons": list(plan.open.get(one.id, ())),
        }
    return found


def explanation_of(plan: Plan, name: str) -> Json:
    """Why here, what else at which cost, what is impossible by which rule; as plain data."""
    found = plan.explain(name)
    return {
        "why": found.why,
        "terms": dict(found.terms),
        "reasons": list(plan.open.get(name, ())),
        "alternatives": [
            {
                "site": other.site,
                "rooms": list(other.rooms),
                "household": round(other.household, 2),
                "others": round(other.others, 2),
                "exact": other.exact,
                "terms": dict(other.terms),
            }
            for other in found.alternatives[:SHOWN]
        ],
        "impossible": [
            {
                "rule": one.rule,
                "subject": one.subject,
                "sites": len(one.sites),
                "units": one.units,
            }
            for one in found.impossible
        ],
    }


def check_files(problem: Json, result: Json) -> list[str]:
    """Breaches found by the engine's independent checker; empty when the plan keeps every rule."""
    from weg.placement.engine import Plan, Problem, check

    known = Problem.from_dict(problem)
    report = check(known, Plan.from_dict(known, result))
    return [str(breach) for breach in report.breaches]


def places_for(
    rooms: Sequence[int], people: Sequence[int], free: Mapping[int, list[int]]
) -> dict[int, int]:
    """Place by person, in the order of rooms and places. Takes them out of ``free``."""
    wanted = [(room, place) for room in rooms for place in free.get(room, ())]
    given = dict(zip(people, wanted, strict=False))
    for room, place in given.values():
        free[room].remove(place)
    return {person: place for person, (_room, place) in given.items()}
