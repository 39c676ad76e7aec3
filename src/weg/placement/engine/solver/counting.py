"""Whole counts: at once when the program is small, else by diving and improving."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

import numpy as np

from .dive import LARGE, dive, shaping
from .improve import FIRST_SIZE, Improver
from .linear import INFINITY, Answer, Floats, solve_whole
from .pairs import complete_pairs
from .relaxing import Relaxing

if TYPE_CHECKING:
    from .search import Search

SMALL = 12_000
"""A program of so many columns is solved whole at once."""
MOST_COLUMNS = 20_000
"""A program of so many columns is tried whole, for its bound, when plans get no better."""
POOR = 0.02
"""With a first plan as far from the bound as this, too many columns could still matter."""
MEDIUM = 8_000
"""A program of so many columns, the cheapest of each kind, is solved before its parts."""
CHEAPEST = 10, 25
"""How many columns for each kind that are, on average; at first and when that was not enough."""
CHEAPEST_NODES = 100
"""Nodes of its search tree: a limit that is the same on every machine."""
CHEAPEST_SHARE = 0.6
"""Of the time that is left, so that parts can go on from there."""
PARTS_BESIDE = 12
"""Parts that are improved at the same time."""
STALE = 8
"""Parts in a row without a better plan after which the bound is worked on."""
SLACK = 1e-7
"""HiGHS keeps its rows and its bound within a tolerance, so that share is given back."""
SOON = 24
"""Parts after which new columns and prices are heeded."""
DIVE_COLUMNS = 8, 24, None
"""How many columns for each kind, on average, the exact part after a dive chooses from; more when
that was not enough. For a city 8 take a tenth of the time of all and are 0.01 % worse."""
DIVE_SHARE = 0.8
"""Of the time that is left, for that part."""


@dataclass
class Counting:
    """Finds whole counts for a search, from the prices of its relaxation."""

    search: "Search"
    relaxing: Relaxing

    def __post_init__(self) -> None:
        self.master, self.clock = self.search.master, self.search.clock

    def find(self) -> None:
        """Whole counts: at once when the program is small, else by diving and improving."""
        if self.search.gap > POOR:
            self.dive()
        if self.search.done:
            return
        if self.complete(SMALL):
            self.whole_program(self.clock.left)
            return
        if self.search.x is None:
            self.dive()
        for columns in CHEAPEST:
            if not self.search.done and self.search.x is not None and self.is_medium(columns):
                self.relaxing.run(self.clock.left, self.search.prove)
                self.cheapest(columns)
        while not self.search.done and self.search.x is not None:
            self.improve()
            if not self.search.done and self.relaxing.ended and self.complete(MOST_COLUMNS):
                self.whole_program(self.clock.left)
                return

    def is_medium(self, columns: int) -> bool:
        others = len(self.master.program.cost) - len(self.master.pair_column)
        return SMALL > 0 and others + columns * len(self.master.kinds) <= MEDIUM

    def cheapest(self, columns: int) -> None:
        """The program of each kind's cheapest columns alone, and some parts beside it.

        A plan with a column left out costs at least the bound plus the least reduced cost of
        those: so much its bound proves.
        """
        if self.relaxing.prices is None or self.search.x is None:
            return
        limit = self.relaxing.usual_limit(columns)
        beyond = self.relaxing.prices.bound + limit
        self.relaxing.widen(limit)
        complete_pairs(self.master)
        improver, x = self.improver(), self.search.padded(self.search.x)
        free = self.relaxing.usable(limit) | (x > 1e-9)
        gap, enough = self.clock.stop.gap, self.search.enough
        seconds, reached = self.clock.left * CHEAPEST_SHARE, Event()

        def whole() -> Answer:
            found = improver.solve(x, free, seconds, gap / 4, CHEAPEST_NODES, enough)
            if found.cost <= enough:
                reached.set()
            return found

        parts = partial(
            self.parts, improver, Answer(x, self.search.counts_cost, -INFINITY), reached
        )
        answer, other = self.at_once(whole, parts)
        self.search.take(answer.x, answer.cost)
        if not reached.is_set():
            self.search.take(other.x, other.cost)
        self.search.prove(min(beyond, answer.bound - SLACK * max(1.0, abs(answer.bound))))

    def parts(self, improver: Improver, answer: Answer, reached: Event) -> Answer:
        """Some parts improved one after another; of no use once enough is reached beside."""
        for _ in range(PARTS_BESIDE):
            if answer.x is None or reached.is_set() or self.clock.over():
                break
            found = self._part(improver, answer.x, improver.part(answer.x))
            improver.adapt(found)
            answer = found if found.cost < answer.cost - 1e-6 else answer
        return answer

    def complete(self, most: int) -> bool:
        """Take in all columns that can still matter, unless they are too many.

        A plan with a column left out costs at least the bound plus the column's reduced cost.
        So those are left out whose reduced cost is at least the distance from the bound to
        where the search may end; `beyond` is what such plans cost at least.
        """
        if self.relaxing.prices is None:
            return False
        goal = self.search.cost - self.clock.stop.gap * max(1.0, abs(self.search.cost)) / 2
        limit = goal - self.relaxing.prices.bound
        paired = len(self.master.pair_column)
        if self.relaxing.columns_below(limit) + len(self.master.program.cost) - paired > most:
            return False
        self.relaxing.widen(limit)
        complete_pairs(self.master)
        self.search.beyond = goal
        return True

    def whole_program(self, seconds: float) -> None:
        """The whole program at once; its bound is proven."""
        hint = None if self.search.x is None else self.search.padded(self.search.x)
        answer = solve_whole(self.master.program, seconds, hint, self.clock.stop.gap / 4)
        self.search.take(answer.x, answer.cost)
        self.search.prove(
            min(self.search.beyond, answer.bound - SLACK * max(1.0, abs(answer.bound)))
        )

    def dive(self) -> None:
        """First whole counts: shaping columns rounded by diving, households by an exact part."""
        answer = self.relaxing.solve()
        if answer.x is None:
            self.search.settle(self.relaxing.x)
            return
        found = dive(self.master, self.relaxing.relaxation, answer, self.clock)
        if found is None:
            return
        if self.clock.over():
            self.search.settle(found)
            return
        # A plan at once, should the time end before the households are whole.
        self.search.settle(found)
        for columns in DIVE_COLUMNS if len(found) > LARGE else DIVE_COLUMNS[-1:]:
            if self.search.x is None or self.search.counts_gap > POOR:
                self.households(found, columns)

    def households(self, found: Floats, columns: int | None) -> None:
        """Whole households in the city that a dive has shaped, each in one of its cheapest
        columns (so many on average) or in any."""
        limit = INFINITY if columns is None else self.relaxing.usual_limit(columns)
        improver = self.improver(limit)
        shaped = np.zeros(len(found), dtype=bool)
        shaped[sorted(shaping(self.master))] = True
        x = np.where(shaped, np.round(found), found)
        # What the dive has left open is decided with all that shapes the same sites.
        left_open = improver.sites_of(shaped & (np.abs(found - x) > 1e-6))
        kept = shaped & ~improver.columns_at(left_open)
        free = (improver.usable | (found > 1e-9)) & ~kept
        seconds, gap = self.clock.left * DIVE_SHARE, self.clock.stop.gap / 4
        answer = improver.solve(x, free, seconds, gap, enough=self.search.enough)
        self.search.take(answer.x, answer.cost)

    def improver(self, limit: float = INFINITY, size: int = FIRST_SIZE) -> Improver:
        usable = self.relaxing.usable(limit)
        return Improver(self.master, usable, self.search.random, self.relaxing.strain(), size)

    def improve(self) -> None:
        """Solve one part of the city after another, until that no longer helps; the bound is
        raised beside it."""
        improver, rounds, stale = self.improver(), 0, 0
        while not self.search.done and self.search.x is not None and stale < STALE:
            x = self.search.padded(self.search.x)[: len(improver.site)]
            better = (
                self.two_parts(improver, x) if self.relaxing.ended else self.one_part(improver, x)
            )
            stale = 0 if better else stale + 1
            rounds += 1
            if rounds % SOON == 0:
                improver = self.improver(size=improver.size)

    def one_part(self, improver: Improver, x: Floats) -> bool:
        """One part, beside a step of the relaxation; whether the plan got better."""
        answer = self.beside(partial(self._part, improver, x, improver.part(x)))
        improver.adapt(answer)
        return self.search.take(answer.x, answer.cost)

    def two_parts(self, improver: Improver, x: Floats) -> bool:
        """Two parts without a site in common at the same time; whether the plan got better."""
        first = improver.part(x)
        second = improver.part(x, improver.sites_of(first))
        answers = self.at_once(
            partial(self._part, improver, x, first), partial(self._part, improver, x, second)
        )
        for answer in answers:
            improver.adapt(answer)
        before, (one, other) = self.search.counts_cost, answers
        better = self.search.take(one.x, one.cost)
        if other.x is not None and other.cost < before - 1e-6:
            if better and self.search.x is not None:
                other = improver.join(x, self.search.x[: len(x)], other.x, self.clock.left)
            better = self.search.take(other.x, other.cost) or better
        return better

    def _part(self, improver: Improver, x: Floats, free: np.ndarray) -> Answer:
        return improver.solve(x, free, self.clock.left, 1e-5)

    def at_once(self, *works: Callable[[], Answer]) -> list[Answer]:
        """Both at the same time, or one after the other: the answers are the same."""
        if self.search.threads == 1:
            return [work() for work in works]
        with ThreadPoolExecutor(len(works)) as pool:
            return [found.result() for found in [pool.submit(work) for work in works]]

    def beside(self, work: Callable[[], Answer]) -> Answer:
        """Do the work, and one step of the relaxation at the same time (or before it)."""
        if self.relaxing.ended:
            return work()
        if self.search.threads > 1:
            with ThreadPoolExecutor(1) as pool:
                step = pool.submit(self.relaxing.step, self.clock.left)
                answer = work()
                step.result()
        else:
            answer = work()
            self.relaxing.step(self.clock.left)
        if self.relaxing.prices is not None:
            self.search.prove(self.relaxing.prices.bound)
        return answer
