"""All pairs at once: which are possible and what they cost, as arrays."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..problem import PARTS, Problem, Slot, Task, Volunteer

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
PART_NAMES = [name for _until, name in PARTS] + ["evening"]
NONE = -1


class Scene:
    """Rows are tasks, columns volunteers (in an order that the seed draws, so that nobody is
    preferred for standing first in a list)."""

    def __init__(self, problem: Problem, seed: int) -> None:
        self.problem, weights = problem, problem.weights
        order = np.random.default_rng(seed).permutation(len(problem.volunteers))
        self.volunteers = [problem.volunteers[place] for place in order.tolist()]
        self.tasks = list(problem.tasks)
        self.people = _ints(task.people for task in self.tasks)
        self.minutes = _ints(task.minutes for task in self.tasks)
        self.budget = _ints(NONE if v.minutes is None else v.minutes for v in self.volunteers)
        shape = (len(self.tasks), len(self.volunteers))
        self.cost: Ints = np.zeros(shape, dtype=np.int64)
        self.possible: Bools = np.ones(shape, dtype=np.bool_)
        self.possible[self.people == 0] = False
        for part in (_times, _districts, _languages, _wishes, _persons, _engagements, _single):
            part(self)
        self.cliques = _cliques(self.tasks)
        self.steps = _steps(self)
        self.seats = weights.unfilled, weights.unfilled + weights.nobody
        self.nothing = int(
            self.people.sum() * weights.unfilled + (self.people > 0).sum() * weights.nobody
        )


def _ints(numbers: Iterable[int]) -> Ints:
    return np.fromiter(numbers, dtype=np.int64)


def _having(scene: Scene, name: str, keys: Sequence[Any]) -> Bools:
    """Volunteer by key: is it among theirs?"""
    place = {key: number for number, key in enumerate(keys)}
    found = np.zeros((len(scene.volunteers), len(keys)), dtype=np.bool_)
    for row, one in enumerate(scene.volunteers):
        for key in getattr(one, name):
            if (column := place.get(key)) is not None:
                found[row, column] = True
    return found


def _said(scene: Scene, name: str) -> Bools:
    return np.fromiter((bool(getattr(v, name)) for v in scene.volunteers), dtype=np.bool_)


def _times(scene: Scene) -> None:
    weights = scene.problem.weights
    keys = [(day, part) for day in range(7) for part in PART_NAMES]
    needed = np.zeros((len(scene.tasks), len(keys)))
    for row, task in enumerate(scene.tasks):
        for slot in task.slots:
            day, part = slot.when
            needed[row, 3 * day + PART_NAMES.index(part)] += 1
    fits = (needed @ _having(scene, "times", keys).T.astype(float)).astype(np.int64)
    number = _ints(len(task.slots) for task in scene.tasks)[:, None]
    said = _said(scene, "times")[None, :]
    missed = weights.time * (number - fits) // np.maximum(number, 1)
    scene.cost += np.where(said, missed, weights.unsaid)
    scene.possible &= ~said | (fits > 0)


def _districts(scene: Scene) -> None:
    weights, steps = scene.problem.weights, scene.problem.steps
    wanted = sorted({task.district for task in scene.tasks if task.district is not None})
    own = sorted({district for one in scene.volunteers for district in one.districts})
    if not wanted:
        return
    far = np.full((len(wanted), len(own) + 1), weights.far, dtype=np.int64)
    for row, district in enumerate(wanted):
        known = steps.get(district, {district: 0})
        for column, other in enumerate(own):
            far[row, column] = min(known.get(other, weights.far), weights.far)
    near = np.full((len(wanted), len(scene.volunteers)), weights.far, dtype=np.int64)
    lives = _having(scene, "districts", own)
    for column in range(len(own)):
        near[:, lives[:, column]] = np.minimum(near[:, lives[:, column]], far[:, [column]])
    costs = np.where(_said(scene, "districts")[None, :], weights.step * near, weights.unsaid)
    for row, task in enumerate(scene.tasks):
        if task.district is not None:
            scene.cost[row] += costs[wanted.index(task.district)]


def _languages(scene: Scene) -> None:
    keys = sorted({task.language for task in scene.tasks if task.language is not None})
    speaks = _having(scene, "languages", keys)
    for row, task in enumerate(scene.tasks):
        if task.language is not None:
            can = speaks[:, keys.index(task.language)]
            scene.cost[row] += np.where(can, 0, scene.problem.weights.language)
            if task.language_needed:
                scene.possible[row] &= can
        elif task.language_needed:
            scene.possible[row] = False


def _wishes(scene: Scene) -> None:
    weights = scene.problem.weights
    keys = sorted({task.activity for task in scene.tasks})
    likes, said = _having(scene, "activities", keys), _said(scene, "activities")
    lacks = _having(scene, "lacks", keys) & _lacking(scene, keys)
    for row, task in enumerate(scene.tasks):
        place = keys.index(task.activity)
        other = np.where(said, weights.unlike, weights.unsaid)
        scene.cost[row] += np.where(likes[:, place], 0, other)
        scene.possible[row] &= ~lacks[:, place]


def _lacking(scene: Scene, keys: Sequence[str]) -> Bools:
    """Named among what lacks with something behind it."""
    found = np.zeros((len(scene.volunteers), len(keys)), dtype=np.bool_)
    for row, one in enumerate(scene.volunteers):
        for column, key in enumerate(keys if one.lacks else ()):
            found[row, column] = bool(one.lacks.get(key))
    return found


def _persons(scene: Scene) -> None:
    ages = _ints(NONE if one.age is None else one.age for one in scene.volunteers)
    circles = np.array([one.circle or "" for one in scene.volunteers], dtype=object)
    genders = np.array([one.gender or "" for one in scene.volunteers], dtype=object)
    regular = np.fromiter((one.regular for one in scene.volunteers), dtype=np.bool_)
    one_off = np.fromiter((one.one_off for one in scene.volunteers), dtype=np.bool_)
    for row, task in enumerate(scene.tasks):
        scene.possible[row] &= regular if task.regular else one_off
        if task.min_age:
            scene.possible[row] &= ages >= task.min_age
        if task.circle is not None:
            scene.cost[row] += np.where(circles == task.circle, 0, scene.problem.weights.stranger)
        if task.gender is not None:
            scene.possible[row] &= (genders == task.gender) | (genders == "")
            scene.cost[row] += np.where(genders == "", scene.problem.weights.unsaid, 0)


def _engagements(scene: Scene) -> None:
    """Hours left, the day somebody leaves, and what they are engaged for already."""
    endless = np.iinfo(np.int64).max
    ends = _ints(max(slot.end for slot in task.slots) for task in scene.tasks)
    leaves = _ints(endless if one.leaves is None else one.leaves for one in scene.volunteers)
    scene.possible &= ends[:, None] <= leaves[None, :]
    scene.possible &= (scene.budget < 0)[None, :] | (
        scene.minutes[:, None] <= scene.budget[None, :]
    )
    slots = [(slot, row) for row, task in enumerate(scene.tasks) for slot in task.slots]
    starts, stops = (
        _ints(getattr(slot, side) for slot, _row in slots) for side in ("start", "end")
    )
    rows = _ints(row for _slot, row in slots)
    for column, one in enumerate(scene.volunteers):
        for busy in one.busy:
            scene.possible[rows[(starts < busy.end) & (busy.start < stops)], column] = False


def _single(scene: Scene) -> None:
    place = {one.id: column for column, one in enumerate(scene.volunteers)}
    for row, task in enumerate(scene.tasks):
        for name in task.barred:
            if name in place:
                scene.possible[row, place[name]] = False


def _cliques(tasks: Sequence[Task]) -> Bools:
    """Clique by task: tasks of which nobody can do two, since all go on at the same minute.

    Every overlap begins with a slot, so those at the starts of slots cover all of them.
    """
    slots = [(slot, row) for row, task in enumerate(tasks) for slot in task.slots]
    found = {frozenset(_going_on(slots, slot.start)) for slot, _row in slots}
    several = sorted(
        (sorted(one) for one in found if len(one) > 1), key=lambda one: (-len(one), one)
    )
    largest: list[set[int]] = []
    for one in several:
        if not any(set(one) <= other for other in largest):
            largest.append(set(one))
    cliques = np.zeros((len(largest), len(tasks)), dtype=np.bool_)
    for row, clique in enumerate(largest):
        cliques[row, sorted(clique)] = True
    return cliques


def _going_on(slots: Sequence[tuple[Slot, int]], minute: int) -> Iterable[int]:
    return (row for slot, row in slots if slot.start <= minute < slot.end)


def _steps(scene: Scene) -> Ints:
    """Volunteer by number of the engagement: what one more costs."""
    weights = scene.problem.weights
    most = max(1, weights.most)
    loads = _ints(min(one.load, weights.most_load) for one in scene.volunteers)
    found = weights.load * (2 * (loads[:, None] + np.arange(most)[None, :]) + 1)
    found[:, 0] -= _welcome(scene.volunteers, weights.first)
    return found


def _welcome(volunteers: Sequence[Volunteer], price: int) -> Ints:
    return _ints(price if one.first else 0 for one in volunteers)
