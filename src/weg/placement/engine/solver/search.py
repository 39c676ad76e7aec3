"""The search: prices, counts, rooms, until the gap is small enough or the time is over."""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from threading import Event

import numpy as np

from ..costs import plan_terms, total
from ..stop import Clock
from .city import City, Finder
from .dive import dive, shaping
from .improve import FIRST_SIZE, Improver
from .kinds import read_kinds
from .linear import INFINITY, Answer, Floats, solve_whole
from .master import build_master
from .pairs import complete_pairs, cut_pairs, price_pairs
from .relaxing import Relaxing
from .scene import Scene
from .settle import insert_all, read_counts, settle
from .stocktaking import read_stock

PRICES_SHARE = 0.45
"""Share of the time after which the relaxation must leave some for a plan."""
FIRST_CUTS = 10
"""Rounds of cuts before the first whole counts, in programs that are not solved at once."""
POOR = 0.02
"""With a first plan as far from the bound as this, too many columns could still matter."""
SMALL = 12_000
"""A program of so many columns is solved whole at once."""
MOST_COLUMNS = 20_000
"""A program of so many columns is tried whole, for its bound, when plans get no better."""
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
MANY_KINDS = 500
"""With so many kinds the first plan is made beside the relaxation."""
STALE = 8
"""Parts in a row without a better plan after which the bound is worked on."""
SLACK = 1e-7
"""HiGHS keeps its rows and its bound within a tolerance, so that share is given back."""
SOON = 24
"""Parts after which new columns and prices are heeded."""


@dataclass
class Search:
    """One search; `rooms` is the best plan so far, `cost` its cost with what guides it."""

    scene: Scene
    clock: Clock
    seed: int = 0
    threads: int = 1
    rooms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    cost: float = INFINITY
    bound: float = -INFINITY
    x: Floats | None = None
    """The best whole counts so far, and what they cost in the counted program."""
    counts_cost: float = INFINITY
    beyond: float = INFINITY
    """What a plan costs at least that uses a column left out of the whole program."""

    @property
    def gap(self) -> float:
        return (self.cost - self.bound) / max(1.0, abs(self.cost))

    @property
    def done(self) -> bool:
        return self.gap <= self.clock.stop.gap or self.clock.over()

    @property
    def enough(self) -> float:
        """A plan that costs no more than this ends the search."""
        return self.bound + self.clock.stop.gap * max(1.0, abs(self.bound))

    def run(self) -> None:
        if not self.scene.actors:
            self.offer(City(self.scene))
            self.prove(self.cost)
            return
        self.prepare()
        relaxing = self.begin(self.clock.stop.seconds * PRICES_SHARE)
        if not self.done and relaxing.prices is not None:
            self.find_counts(relaxing)

    def begin(self, seconds: float) -> Relaxing:
        """A first plan and the relaxation, at the same time where that is worth a thread."""
        if self.threads == 1 or len(self.master.kinds) < MANY_KINDS:
            self.offer(self.first_plan())
            return self.relax(seconds, FIRST_CUTS)
        with ThreadPoolExecutor(1) as pool:
            plan = pool.submit(self.first_plan)

            def prove(bound: float) -> None:
                # Whoever follows the progress hears of the plan as soon as it is there.
                if plan.done() and not np.isfinite(self.cost):
                    self.offer(plan.result())
                self.prove(bound)

            relaxing = self.relax(seconds, FIRST_CUTS, prove)
            self.offer(plan.result())
        self.prove(self.bound)
        return relaxing

    def prepare(self) -> None:
        self.random = np.random.default_rng(self.seed)
        self.master = build_master(self.scene, read_kinds(self.scene), read_stock(self.scene))
        self.empty = City(self.scene)
        """The city with nobody in it but who is decided."""
        self.finder = Finder(self.empty.clone(), self.scene.actors)

    def relax(
        self,
        seconds: float,
        cuts: int = 10**6,
        prove: Callable[[float], None] | None = None,
    ) -> Relaxing:
        relaxing = Relaxing(self.master, self.clock, self.seed)
        relaxing.run(seconds, prove or self.prove, cuts)
        return relaxing

    def first_plan(self) -> City | None:
        """Who has a place keeps it; everybody else is inserted where it is cheapest."""
        city = self.finder.city
        rest = []
        anchors = {
            one.id: [
                self.master.stay_column[column].anchor
                for column in self.master.stay_of_kind.get(self.master.kind_of[one.id], ())
            ]
            for one in self.scene.actors
        }
        for one in sorted(self.scene.actors, key=lambda one: len(anchors[one.id]) != 1):
            found = anchors[one.id]
            if found and (found[-1].right or city.may_take(one, found[-1].rooms)):
                city.put(one, found[-1].rooms)
            elif found and found[0].right:
                city.put(one, found[0].rooms)
            else:
                rest.append(one)
        return city if insert_all(self.master, city, self.finder, rest) else None

    def offer(self, city: City | None) -> None:
        """Keep the plan if it is the best so far."""
        if city is None:
            return
        cost = total(plan_terms(self.scene.problem, city.rooms))
        cost += self.scene.guide_cost(city.rooms)
        if cost < self.cost - 1e-9:
            self.cost, self.rooms = cost, dict(city.rooms)
            self.report()

    def prove(self, bound: float) -> None:
        if bound > self.bound + 1e-12:
            self.bound = min(bound, self.cost)
            self.report()

    def report(self) -> None:
        if np.isfinite(self.cost) and np.isfinite(self.bound):
            self.clock.report(self.cost, self.bound)

    # Counts ------------------------------------------------------------------------------

    def find_counts(self, relaxing: Relaxing) -> None:
        """Whole counts: at once when the program is small, else by diving and improving."""
        if self.gap > POOR:
            self.dive(relaxing)
        if not self.done and self.complete(relaxing, SMALL):
            self.whole_program(self.clock.left)
            return
        if self.x is None:
            self.dive(relaxing)
        for columns in CHEAPEST:
            if not self.done and self.x is not None and self.is_medium(columns):
                relaxing.run(self.clock.left, self.prove)
                self.cheapest(relaxing, columns)
        while not self.done and self.x is not None:
            self.improve(relaxing)
            if not self.done and relaxing.ended and self.complete(relaxing, MOST_COLUMNS):
                self.whole_program(self.clock.left)
                return

    def is_medium(self, columns: int) -> bool:
        others = len(self.master.program.cost) - len(self.master.pair_column)
        return SMALL > 0 and others + columns * len(self.master.kinds) <= MEDIUM

    def cheapest(self, relaxing: Relaxing, columns: int) -> None:
        """The program of each kind's cheapest columns alone, and some parts beside it.

        A plan with a column left out costs at least the bound plus the least reduced cost of
        those: so much its bound proves.
        """
        if relaxing.prices is None or self.x is None:
            return
        limit = relaxing.usual_limit(columns)
        beyond = relaxing.prices.bound + limit
        relaxing.widen(limit)
        complete_pairs(self.master)
        improver, x = self.improver(relaxing), self.padded(self.x)
        free = relaxing.usable(limit) | (x > 1e-9)
        gap, enough = self.clock.stop.gap, self.enough
        seconds, reached = self.clock.left * CHEAPEST_SHARE, Event()

        def whole() -> Answer:
            found = improver.solve(x, free, seconds, gap / 4, CHEAPEST_NODES, enough)
            if found.cost <= enough:
                reached.set()
            return found

        parts = partial(self.parts, improver, Answer(x, self.counts_cost, -INFINITY), reached)
        answer, other = self.at_once(whole, parts)
        self.take(answer.x, answer.cost)
        if not reached.is_set():
            self.take(other.x, other.cost)
        self.prove(min(beyond, answer.bound - SLACK * max(1.0, abs(answer.bound))))

    def parts(self, improver: Improver, answer: Answer, reached: Event) -> Answer:
        """Some parts improved one after another; of no use once enough is reached beside."""
        for _ in range(PARTS_BESIDE):
            if answer.x is None or reached.is_set() or self.clock.over():
                break
            found = self._part(improver, answer.x, improver.part(answer.x))
            improver.adapt(found)
            answer = found if found.cost < answer.cost - 1e-6 else answer
        return answer

    def complete(self, relaxing: Relaxing, most: int) -> bool:
        """Take in all columns that can still matter, unless they are too many.

        A plan with a column left out costs at least the bound plus the column's reduced cost.
        So those are left out whose reduced cost is at least the distance from the bound to
        where the search may end; `beyond` is what such plans cost at least.
        """
        if relaxing.prices is None:
            return False
        goal = self.cost - self.clock.stop.gap * max(1.0, abs(self.cost)) / 2
        limit = goal - relaxing.prices.bound
        paired = len(self.master.pair_column)
        if relaxing.columns_below(limit) + len(self.master.program.cost) - paired > most:
            return False
        relaxing.widen(limit)
        complete_pairs(self.master)
        self.beyond = goal
        return True

    def whole_program(self, seconds: float) -> None:
        """The whole program at once; its bound is proven."""
        hint = None if self.x is None else self.padded(self.x)
        answer = solve_whole(self.master.program, seconds, hint, self.clock.stop.gap / 4)
        self.take(answer.x, answer.cost)
        self.prove(min(self.beyond, answer.bound - SLACK * max(1.0, abs(answer.bound))))

    def padded(self, x: Floats) -> Floats:
        """The counts with columns that have come since, unused."""
        more = len(self.master.program.cost) - len(x)
        return np.concatenate([x, np.zeros(more)]) if more else x

    def dive(self, relaxing: Relaxing) -> None:
        """First whole counts: shaping columns rounded by diving, households by an exact part."""
        answer = relaxing.solve()
        if answer.x is None:
            return
        found = dive(self.master, relaxing.relaxation, answer, self.clock)
        if found is None:
            return
        improver = self.improver(relaxing)
        shaped = np.zeros(len(found), dtype=bool)
        shaped[sorted(shaping(self.master))] = True
        x = np.where(shaped, np.round(found), found)
        # What the dive has left open is decided with all that shapes the same sites.
        left_open = improver.sites_of(shaped & (np.abs(found - x) > 1e-6))
        kept = shaped & ~improver.columns_at(left_open)
        free = (improver.usable | (found > 1e-9)) & ~kept
        answer = improver.solve(
            x, free, self.clock.left / 2, self.clock.stop.gap / 4, enough=self.enough
        )
        self.take(answer.x, answer.cost)

    def improver(self, relaxing: Relaxing, size: int = FIRST_SIZE) -> Improver:
        usable = relaxing.usable(INFINITY)
        return Improver(self.master, usable, self.random, relaxing.strain(), size)

    def improve(self, relaxing: Relaxing) -> None:
        """Solve one part of the city after another, until that no longer helps; the bound is
        raised beside it."""
        improver, rounds, stale = self.improver(relaxing), 0, 0
        while not self.done and self.x is not None and stale < STALE:
            x = self.padded(self.x)[: len(improver.site)]
            better = (
                self.two_parts(improver, x)
                if relaxing.ended
                else self.one_part(relaxing, improver, x)
            )
            stale = 0 if better else stale + 1
            rounds += 1
            if rounds % SOON == 0:
                improver = self.improver(relaxing, improver.size)

    def one_part(self, relaxing: Relaxing, improver: Improver, x: Floats) -> bool:
        """One part, beside a step of the relaxation; whether the plan got better."""
        answer = self.beside(relaxing, partial(self._part, improver, x, improver.part(x)))
        improver.adapt(answer)
        return self.take(answer.x, answer.cost)

    def two_parts(self, improver: Improver, x: Floats) -> bool:
        """Two parts without a site in common at the same time; whether the plan got better."""
        first = improver.part(x)
        second = improver.part(x, improver.sites_of(first))
        answers = self.at_once(
            partial(self._part, improver, x, first), partial(self._part, improver, x, second)
        )
        for answer in answers:
            improver.adapt(answer)
        before, (one, other) = self.counts_cost, answers
        better = self.take(one.x, one.cost)
        if other.x is not None and other.cost < before - 1e-6:
            if better and self.x is not None:
                other = improver.join(x, self.x[: len(x)], other.x, self.clock.left)
            better = self.take(other.x, other.cost) or better
        return better

    def _part(self, improver: Improver, x: Floats, free: np.ndarray) -> Answer:
        return improver.solve(x, free, self.clock.left, 1e-5)

    def at_once(self, *works: Callable[[], Answer]) -> list[Answer]:
        """Both at the same time, or one after the other: the answers are the same."""
        if self.threads == 1:
            return [work() for work in works]
        with ThreadPoolExecutor(len(works)) as pool:
            return [found.result() for found in [pool.submit(work) for work in works]]

    def beside(self, relaxing: Relaxing, work: Callable[[], Answer]) -> Answer:
        """Do the work, and one step of the relaxation at the same time (or before it)."""
        if relaxing.ended:
            return work()
        if self.threads > 1:
            with ThreadPoolExecutor(1) as pool:
                step = pool.submit(relaxing.step, self.clock.left)
                answer = work()
                step.result()
        else:
            answer = work()
            relaxing.step(self.clock.left)
        if relaxing.prices is not None:
            self.prove(relaxing.prices.bound)
        return answer

    def take(self, x: Floats | None, cost: float) -> bool:
        """Keep better counts and settle them in rooms; whether they were better."""
        if x is None or cost >= self.counts_cost - 1e-6:
            return False
        x = self.padded(x).copy()
        more = price_pairs(self.master, x)
        # What the rows did not know of pairs they know from now on.
        cut_pairs(self.master, x)
        if more is None or cost + more >= self.counts_cost - 1e-6:
            return False
        self.x, self.counts_cost = x, cost + more
        city = settle(self.master, read_counts(self.master, x), self.finder, self.empty.clone())
        if city is not None:
            self.offer(city)
        return True
