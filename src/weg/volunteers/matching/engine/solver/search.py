"""The whole search: prices, bound, decisions."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import numpy as np

from ..problem import Problem
from .master import Answer, Master
from .proof import SCALE, Proof, prove
from .rounding import cost_of, rounded
from .scene import Bools, Scene

FIRST = 15
"""Pairs for each seat, on average, of the first program."""
ADDED = 30
"""Pairs for each request that a round adds, where they pay."""
ROUNDS = 60
NODES = 2_000
"""Nodes of a search tree: a limit that is the same on every machine, unlike seconds."""
NARROW = 2
"""Units of cost that a pair may be above its price to take part in the first decision."""
MOST_PAIRS = 60_000
PATIENCE = 1.2
"""HiGHS counts seconds of the clock on the wall; on a busy machine they are worth less."""
SHARE = 0.6
"""Of the seconds, for the bound, when they do not suffice for all."""


class Search:
    """run() leaves pairs, cost and bound."""

    def __init__(
        self, problem: Problem, seed: int, until: float, progress: Callable[[int, int], None]
    ) -> None:
        self.scene = Scene(problem, seed)
        self.random = np.random.default_rng(seed)
        self.began, self.until, self.progress = process_time(), until, progress
        self.chosen: Bools = np.zeros(self.scene.cost.shape, dtype=np.bool_)
        self.cost, self.bound = self.scene.nothing, -(10**12)
        self.proof: Proof | None = None

    @property
    def pairs(self) -> dict[str, tuple[str, ...]]:
        """Task to volunteers, both in the problem's own order."""
        scene = self.scene
        place = {one.id: number for number, one in enumerate(scene.problem.volunteers)}
        return {
            task.id: tuple(
                sorted((scene.volunteers[v].id for v in np.flatnonzero(row)), key=place.__getitem__)
            )
            for task, row in zip(scene.tasks, self.chosen, strict=True)
        }

    def run(self) -> None:
        if not self.scene.possible.any():
            self.bound = self.cost = self.scene.nothing
            return
        self._price()
        if self.proof is None:
            return
        self._decide(self.proof.reduced <= NARROW * SCALE)
        if self.cost > self.bound:
            # Whatever else could be part of a better plan: then the answer is the best there is.
            wide = self.proof.reduced <= (self.cost - self.proof.exact) * SCALE
            complete = wide.sum() <= MOST_PAIRS
            self._decide(wide if complete else _cheapest(self.proof), complete)

    def _price(self) -> None:
        """Add pairs that pay until none does: then the program's bound is that of all pairs."""
        inside = self._first()
        limit = self.began + SHARE * (self.until - self.began)
        for _round in range(ROUNDS):
            tasks, volunteers = (side.astype(np.int64) for side in np.nonzero(inside))
            answer = Master(self.scene, tasks, volunteers).relaxed()
            if answer.prices is None or answer.x is None:
                return
            proof = prove(self.scene, answer.prices)
            if self.proof is None or proof.exact > self.proof.exact:
                self.proof = proof
            if proof.bound > self.bound:
                self.bound = proof.bound
                self.progress(self.cost, self.bound)
            self._keep(rounded(self.scene, proof, (tasks, volunteers), answer.x))
            fresh = self._paying(proof, inside)
            if not fresh.any() or process_time() > limit:
                return
            inside |= fresh

    def _keep(self, chosen: Bools) -> None:
        if (cost := cost_of(self.scene, chosen)) < self.cost:
            self.chosen, self.cost = chosen, cost
            self.progress(self.cost, self.bound)

    def _first(self) -> Bools:
        """The cheapest pairs of each request; equals are drawn, so that they spread."""
        scene = self.scene
        cost = scene.cost + scene.steps[:, 0][None, :] + self.random.random(scene.cost.shape) * 4
        cost[~scene.possible] = np.inf
        inside = np.zeros(cost.shape, dtype=np.bool_)
        for row, people in enumerate(scene.people.tolist()):
            wanted = min(FIRST * people, cost.shape[1])
            if wanted:
                inside[row, np.argpartition(cost[row], wanted - 1)[:wanted]] = True
        return inside & scene.possible

    def _paying(self, proof: Proof, inside: Bools) -> Bools:
        """Of each request the pairs that would make the program cheapest, up to so many."""
        worth = np.where(inside, 0.0, proof.reduced)
        fresh = worth < 0
        for row in np.flatnonzero(fresh.sum(axis=1) > ADDED).tolist():
            kept = np.argpartition(worth[row], ADDED)[:ADDED]
            fresh[row] = False
            fresh[row, kept] = True
        return fresh

    def _decide(self, inside: Bools, complete: bool = False) -> None:
        """Whole decisions among these pairs; `complete`: no better plan has any other pair."""
        tasks, volunteers = np.nonzero(inside & self.scene.possible)
        if not len(tasks):
            return
        master = Master(self.scene, tasks, volunteers)
        answer = master.decided(PATIENCE * (self.until - process_time()), NODES)
        if answer.x is not None:
            chosen = np.zeros_like(self.chosen)
            taken = answer.x > 0.5
            chosen[tasks[taken], volunteers[taken]] = True
            self._keep(chosen)
        if complete:
            self.bound = max(self.bound, min(self.cost, _whole(answer)))
        self.progress(self.cost, self.bound)


def _cheapest(proof: Proof) -> Bools:
    limit = np.partition(proof.reduced, MOST_PAIRS, axis=None)[MOST_PAIRS]
    found: Bools = proof.reduced < limit
    return found


def _whole(answer: Answer) -> int:
    """The solver's bound, less its tolerance, up to the next whole number."""
    return int(np.ceil(answer.bound - 1e-4)) if np.isfinite(answer.bound) else -(10**12)
