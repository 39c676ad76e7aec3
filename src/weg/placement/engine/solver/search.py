"""The search: prices, counts, rooms, until the gap is small enough or the time is over."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from ..costs import plan_terms, total
from ..stop import Clock
from .city import City, Finder
from .dive import dive, shaping
from .improve import Improver
from .kinds import read_kinds
from .linear import INFINITY, Floats, solve_whole
from .master import build_master
from .pairs import complete_pairs
from .relaxing import Relaxing
from .scene import Scene
from .settle import insert_all, read_counts, settle
from .stock import read_stock

PRICES_SHARE = 0.45
"""Share of the time after which the relaxation must leave some for a plan."""
SMALL = 12_000
"""A program of so many columns is solved whole at once."""
MOST_COLUMNS = 60_000
"""A program of so many columns is tried whole, for its bound, when plans get no better."""
MOST_EARLY = 30_000
"""Up to so many columns, the program is filled out before the dive."""
USUAL_COLUMNS = 20
"""Columns for each kind, on average, that are tried in parts."""
MOST_DIFFERING = 4_000
"""Where the counts differ from the relaxation in more columns, that is no small part."""
STALE = 6
"""Parts in a row without a better plan after which the bound is worked on."""


@dataclass
class Search:
    """One search; `rooms` is the best plan so far, `cost` its cost with what guides it."""

    scene: Scene
    clock: Clock
    seed: int = 0
    rooms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    cost: float = INFINITY
    bound: float = -INFINITY
    x: Floats | None = None
    """The best whole counts so far, and what they cost in the counted program."""
    counts_cost: float = INFINITY
    beyond: float = INFINITY
    """What a plan costs at least that uses a column left out of the whole program."""

    @property
    def done(self) -> bool:
        gap = (self.cost - self.bound) / max(1.0, abs(self.cost))
        return gap <= self.clock.stop.gap or self.clock.over()

    def run(self) -> None:
        if not self.scene.actors:
            self.offer(City(self.scene))
            self.prove(self.cost)
            return
        self.prepare()
        self.first_plan()
        relaxing = self.relax(self.clock.stop.seconds * PRICES_SHARE)
        if not self.done and relaxing.prices is not None:
            self.find_counts(relaxing)

    def prepare(self) -> None:
        self.random = np.random.default_rng(self.seed)
        self.master = build_master(self.scene, read_kinds(self.scene), read_stock(self.scene))
        self.empty = City(self.scene)
        """The city with nobody in it but who is decided."""
        self.finder = Finder(self.empty.clone(), self.scene.actors)

    def relax(self, seconds: float) -> Relaxing:
        relaxing = Relaxing(self.master, self.clock, self.seed, self.prove)
        relaxing.run(seconds)
        return relaxing

    def first_plan(self) -> None:
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
        if insert_all(self.master, city, self.finder, rest):
            self.offer(city)

    def offer(self, city: City) -> None:
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
        if self.complete(relaxing, SMALL):
            self.whole_program(self.clock.left)
            return
        self.dive(relaxing)
        while not self.done and self.x is not None:
            self.improve(relaxing)
            if not self.done and self.complete(relaxing, MOST_COLUMNS):
                self.whole_program(self.clock.left)
                return

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
        if relaxing.columns_below(limit) + len(self.master.program.cost) > most:
            return False
        relaxing.widen(limit)
        complete_pairs(self.master)
        self.beyond = goal
        return True

    def whole_program(self, seconds: float) -> None:
        """The whole program at once; its bound is proven."""
        hint = None if self.x is None else self.padded(self.x)
        answer = solve_whole(self.master.program, seconds, hint, self.clock.stop.gap / 4)
        if answer.x is not None:
            self.take(answer.x, answer.cost)
        # HiGHS keeps its rows and its bound within a tolerance, so that much is given back.
        self.prove(min(self.beyond, answer.bound - 1e-7 * max(1.0, abs(answer.bound))))

    def padded(self, x: Floats) -> Floats:
        """The counts with columns that have come since, unused."""
        more = len(self.master.program.cost) - len(x)
        return np.concatenate([x, np.zeros(more)]) if more else x

    def dive(self, relaxing: Relaxing) -> None:
        """First whole counts: shaping columns rounded by diving, households by an exact part."""
        if len(self.master.program.cost) < MOST_EARLY:
            # Columns and rows that the exact part needs make the dive better, and slower.
            self.fill_out(relaxing)
        answer = relaxing.solve()
        if answer.x is None:
            return
        relaxing.x = answer.x
        found = dive(self.master, relaxing.relaxation, answer, self.clock.left)
        if found is None:
            return
        self.fill_out(relaxing)
        shaped = np.zeros(len(self.master.program.cost), dtype=bool)
        shaped[sorted(shaping(self.master))] = True
        found = self.padded(found)
        usable = relaxing.usable(relaxing.usual_limit(USUAL_COLUMNS // 2))
        improver = Improver(self.master, usable, self.random, relaxing.strain())
        x = np.where(shaped, np.round(found), found)
        free = (usable | (found > 1e-9) | (improver.site < 0)) & ~shaped
        answer = improver.solve(x, free, self.clock.left / 2, self.clock.stop.gap / 4)
        if answer.x is not None:
            self.take(answer.x, answer.cost)

    def fill_out(self, relaxing: Relaxing) -> None:
        relaxing.widen(relaxing.usual_limit(USUAL_COLUMNS))
        complete_pairs(self.master)

    def improve(self, relaxing: Relaxing) -> None:
        """Solve one part of the city after another, until that no longer helps."""
        usable = relaxing.usable(relaxing.usual_limit(USUAL_COLUMNS))
        improver = Improver(self.master, usable, self.random, relaxing.strain())
        relaxed = relaxing.x
        stale = rounds = 0
        while not self.done and stale < STALE and self.x is not None and relaxed is not None:
            x, relaxed = self.padded(self.x), self.padded(relaxed)
            free = improver.sites(x)
            if rounds % STALE == 0:
                differing = improver.differing(x, relaxed)
                free = differing if differing.sum() < MOST_DIFFERING else free
            rounds += 1
            answer = improver.solve(x, free, self.clock.left, 1e-5)
            improver.adapt(answer.proven)
            stale = 0 if self.take(answer.x, answer.cost) else stale + 1

    def take(self, x: Floats | None, cost: float) -> bool:
        """Keep better counts and settle them in rooms; whether they were better."""
        if x is None or cost >= self.counts_cost - 1e-6:
            return False
        self.x, self.counts_cost = x, cost
        city = settle(self.master, read_counts(self.master, x), self.finder, self.empty.clone())
        if city is not None:
            self.offer(city)
        return True
