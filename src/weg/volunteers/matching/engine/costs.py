"""What a pair costs and why, one pair at a time: the definition in words.

The solver has its own way of counting, over all pairs at once; tests hold the two together.
"""

from __future__ import annotations

from dataclasses import dataclass

from .problem import Problem, Task, Volunteer, Weights


@dataclass(frozen=True)
class Reason:
    """key: a word of `words`; cost: units of cost (0 or less speaks for the pair); value: what
    fills the sentence."""

    key: str
    cost: int = 0
    value: str = ""


def impossible(problem: Problem, task: Task, one: Volunteer) -> tuple[Reason, ...]:
    """Every rule that forbids the pair; empty when they may be asked."""
    lacking = [Reason("lacking", value=what) for what in one.lacks.get(task.activity, ())]
    times = [slot.when in one.times for slot in task.slots]
    rules = {
        "barred": one.id in task.barred,
        "no_time": bool(one.times) and not any(times),
        "engaged": any(slot.meets(busy) for slot in task.slots for busy in one.busy),
        "leaves": one.leaves is not None and max(s.end for s in task.slots) > one.leaves,
        "too_young": bool(task.min_age) and (one.age is None or one.age < task.min_age),
        "gender": None not in (task.gender, one.gender) and one.gender != task.gender,
        "language_needed": task.language_needed and task.language not in one.languages,
        "only_one_off": task.regular and not one.regular,
        "only_regular": not task.regular and not one.one_off,
        "no_hours": one.minutes is not None and one.minutes < task.minutes,
    }
    return (*lacking, *(Reason(key) for key, broken in rules.items() if broken))


def reasons(problem: Problem, task: Task, one: Volunteer) -> tuple[Reason, ...]:
    """What speaks for and against the pair, with its cost; the load is the volunteer's alone."""
    weights = problem.weights
    found = [
        _language(weights, task, one),
        _time(weights, task, one),
        _distance(problem, task, one),
        _wish(weights, task, one),
        _circle(weights, task, one),
        _gender(weights, task, one),
    ]
    return tuple(reason for reason in found if reason)


def pair_cost(problem: Problem, task: Task, one: Volunteer) -> int:
    return sum(reason.cost for reason in reasons(problem, task, one))


def _language(weights: Weights, task: Task, one: Volunteer) -> Reason | None:
    if task.language is None:
        return None
    if task.language in one.languages:
        return Reason("language", value=task.language)
    return Reason("other_language", weights.language, task.language)


def _time(weights: Weights, task: Task, one: Volunteer) -> Reason:
    if not one.times:
        return Reason("time_unsaid", weights.unsaid)
    missed = sum(slot.when not in one.times for slot in task.slots)
    cost = weights.time * missed // len(task.slots)
    return Reason("time_partly", cost, str(missed)) if missed else Reason("time")


def _distance(problem: Problem, task: Task, one: Volunteer) -> Reason | None:
    weights = problem.weights
    if task.district is None:
        return None
    if not one.districts:
        return Reason("district_unsaid", weights.unsaid)
    known = problem.steps.get(task.district, {task.district: 0})
    steps = min(min(known.get(own, weights.far) for own in one.districts), weights.far)
    key = ("near", "neighbour")[steps] if steps < 2 else "far"
    return Reason(key, weights.step * steps, str(steps))


def _wish(weights: Weights, task: Task, one: Volunteer) -> Reason:
    if task.activity in one.activities:
        return Reason("likes")
    return Reason("unlike", weights.unlike) if one.activities else Reason("unsaid", weights.unsaid)


def _circle(weights: Weights, task: Task, one: Volunteer) -> Reason | None:
    if task.circle is None:
        return None
    if task.circle == one.circle:
        return Reason("own_circle")
    return Reason("other_circle", weights.stranger)


def _gender(weights: Weights, task: Task, one: Volunteer) -> Reason | None:
    """Most have never said: they are told what is wished and answer for themselves."""
    if task.gender is None or one.gender is not None:
        return None
    return Reason("gender_unsaid", weights.unsaid)


def step_cost(weights: Weights, one: Volunteer, number: int) -> int:
    """What the number-th (from 1) new engagement of somebody costs: more with each (even load),
    and the first less for those who shall have one soon."""
    load = min(one.load, weights.most_load) + number - 1
    return weights.load * (2 * load + 1) - (weights.first if number == 1 and one.first else 0)


def seat_cost(weights: Weights, people: int, free: int) -> int:
    """What it costs that so many of a request's seats stay free."""
    return weights.unfilled * free + (weights.nobody if 0 < people == free else 0)
