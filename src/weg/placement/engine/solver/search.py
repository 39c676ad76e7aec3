"""The search: prices, counts, rooms, until the gap is small enough or the time is over."""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import numpy as np

from ..costs import plan_terms, total
from ..stop import Clock
from .city import City, Finder
from .counting import Counting
from .kinds import read_kinds
from .linear import INFINITY, Floats
from .master import build_master
from .pairs import cut_pairs, price_pairs
from .pricing import least_cost
from .relaxing import Relaxing
from .scene import Scene
from .settle import insert_all, read_counts, settle
from .stocktaking import read_stock

PRICES_SHARE = 0.45
"""Share of the time after which the relaxation leaves the rest for a plan, if it is ready."""
PRICES_MOST = 0.65
"""The same when it is not: whole counts from prices that are not done cost more than they save."""
LEAST_CUTS = 3
"""It is ready after so many rounds of cuts."""
FIRST_CUTS = 10
"""Rounds of cuts before the first whole counts, in programs that are not solved at once."""
MANY_KINDS = 500
"""With so many kinds the first plan is made beside the relaxation."""


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
    def counts_gap(self) -> float:
        return (self.counts_cost - self.bound) / max(1.0, abs(self.bound))

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
        relaxing = self.begin()
        if relaxing.prices is None:
            self.prove(least_cost(self.master))
        elif self.clock.over():
            self.settle(relaxing.x)
        elif not self.done:
            Counting(self, relaxing).find()

    def begin(self) -> Relaxing:
        """A first plan and the relaxation, at the same time where that is worth a thread."""
        if self.threads == 1 or len(self.master.kinds) < MANY_KINDS:
            self.offer(self.first_plan())
            return self.relax()
        with ThreadPoolExecutor(1) as pool:
            plan = pool.submit(self.first_plan)

            def prove(bound: float) -> None:
                # Whoever follows the progress hears of the plan as soon as it is there.
                if plan.done() and not np.isfinite(self.cost):
                    self.offer(plan.result())
                self.prove(bound)

            relaxing = self.relax(prove)
            self.offer(plan.result())
        self.prove(self.bound)
        return relaxing

    def prepare(self) -> None:
        self.random = np.random.default_rng(self.seed)
        self.master = build_master(self.scene, read_kinds(self.scene), read_stock(self.scene))
        self.empty = City(self.scene)
        """The city with nobody in it but who is decided."""
        self.finder = Finder(self.empty.clone(), self.scene.actors)

    def relax(self, prove: Callable[[float], None] | None = None) -> Relaxing:
        """The relaxation, with as many cuts as there is time for before the first counts."""
        relaxing = Relaxing(self.master, self.clock, self.seed)
        seconds = self.clock.stop.seconds
        relaxing.run(seconds * PRICES_SHARE, prove or self.prove, FIRST_CUTS)
        relaxing.run(seconds * PRICES_MOST - self.clock.seconds, prove or self.prove, LEAST_CUTS)
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

    def padded(self, x: Floats) -> Floats:
        """The counts with columns that have come since, unused."""
        more = len(self.master.program.cost) - len(x)
        return np.concatenate([x, np.zeros(more)]) if more else x

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
        self.settle(x)
        return True

    def settle(self, x: Floats | None) -> None:
        """Offer the plan that comes from these counts, whole or nearly."""
        if x is not None:
            # The relaxation may have been ended between new columns and their first solution.
            counts = read_counts(self.master, self.padded(x))
            self.offer(settle(self.master, counts, self.finder, self.empty.clone()))
