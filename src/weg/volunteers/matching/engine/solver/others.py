"""Who else could come, for all requests at once."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..explain import could
from ..plan import Plan
from .scene import Scene

NEVER = np.iinfo(np.int64).max


def cheapest_others(plan: Plan, count: int) -> Iterator[tuple[str, list[str]]]:
    """Task and names of the cheapest who are not chosen for it and could come beside what the plan
    gives them."""
    scene = Scene(plan.problem, 0)
    loads = np.array([len(plan.tasks_of.get(v.id, ())) for v in scene.volunteers], dtype=np.int64)
    most = scene.steps.shape[1]
    more = scene.steps[np.arange(len(loads)), np.minimum(loads, most - 1)]
    for row, task in enumerate(scene.tasks):
        cost = np.where(scene.possible[row] & (loads < most), scene.cost[row] + more, NEVER)
        found: list[str] = []
        for place in np.argsort(cost, kind="stable").tolist():
            one = scene.volunteers[place]
            if len(found) == count or cost[place] == NEVER:
                break
            if one.id not in plan.pairs.get(task.id, ()) and could(plan, task, one):
                found.append(one.id)
        yield task.id, found
