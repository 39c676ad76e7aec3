"""A first plan from the prices: what costs least above its price is taken while it fits."""

from __future__ import annotations

import numpy as np

from .master import Floats
from .proof import Proof
from .scene import NONE, Bools, Ints, Scene

PER_SEAT = 40


class Rounding:
    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.free = scene.people.tolist()
        self.minutes = scene.minutes.tolist()
        self.left = scene.budget.tolist()
        self.own: dict[int, list[int]] = {}
        together = scene.cliques.T.astype(np.int64) @ scene.cliques.astype(np.int64) > 0
        self.meets = [set(np.flatnonzero(row).tolist()) for row in together]

    def take(self, tasks: Ints, volunteers: Ints) -> None:
        for task, one in zip(tasks.tolist(), volunteers.tolist(), strict=True):
            if self.free[task] and self._fits(task, one):
                self.own.setdefault(one, []).append(task)
                self.free[task] -= 1
                if self.left[one] != NONE:
                    self.left[one] -= self.minutes[task]

    def _fits(self, task: int, one: int) -> bool:
        own = self.own.get(one, ())
        if len(own) >= self.scene.problem.weights.most or task in own:
            return False
        if self.left[one] != NONE and self.left[one] < self.minutes[task]:
            return False
        return not any(other in self.meets[task] for other in own)

    def chosen(self) -> Bools:
        found = np.zeros(self.scene.cost.shape, dtype=np.bool_)
        for one, tasks in self.own.items():
            found[tasks, one] = True
        return found


def rounded(scene: Scene, proof: Proof, inside: tuple[Ints, Ints], x: Floats) -> Bools:
    """Pairs of the relaxed program by their share, then any other by its cost above its price."""
    rounding = Rounding(scene)
    tasks, volunteers = inside
    order = np.lexsort((proof.reduced[tasks, volunteers], -np.rint(x * 1000)))
    order = order[x[order] > 0.01]
    rounding.take(tasks[order], volunteers[order])
    open_tasks = np.flatnonzero(np.array(rounding.free))
    if len(open_tasks):
        rest = proof.reduced[open_tasks]
        rows, columns = np.nonzero(np.isfinite(rest))
        order = np.argsort(rest[rows, columns], kind="stable")[: PER_SEAT * len(scene.tasks) * 10]
        rounding.take(open_tasks[rows[order]], columns[order])
    return rounding.chosen()


def cost_of(scene: Scene, chosen: Bools) -> int:
    taken = chosen.sum(axis=1)
    free = scene.people - taken
    seat, last = scene.seats
    total = int((free * seat + ((free > 0) & (taken == 0)) * (last - seat)).sum())
    total += int(scene.cost[chosen].sum())
    loads = chosen.sum(axis=0)
    for step in range(scene.steps.shape[1]):
        total += int(scene.steps[loads > step, step].sum())
    return total
