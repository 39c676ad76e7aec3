"""The search: prices, counts, rooms, until the gap is small enough or the time is over."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from ..costs import plan_terms, total
from ..stop import Clock
from .city import City, Finder
from .kinds import read_kinds
from .cuts import cut_links
from .linear import INFINITY, Answer, Floats, Relaxation, solve_whole
from .master import Master, build_master
from .dive import dive, shaping
from .improve import PART_SECONDS, Improver
from .pairs import complete_pairs, cut_pairs
from .pricing import Prices, price
from .scene import Scene
from .settle import insert_all, read_counts, settle
from .stock import read_stock

FIRST_COLUMNS = 8
NEW_COLUMNS = 8
SCATTERED_COLUMNS = 16
SCATTER = 100.0
FEW = 20
MOST_COLUMNS = 60_000
SMALL = 6_000
"""A program of so many columns is solved whole at once."""
USUAL_COLUMNS = 30
"""Columns for each kind, on average, that are tried in parts."""
PATIENCE = 6
"""Rounds of the relaxation after which its bound must have risen by `SLOW`."""
SLOW = 1e-4
EXACT = 1e-5
"""The relaxation counts as solved when its cost and the bound are as near as this."""
PRICES_SHARE = 0.5


@dataclass
class Search:
    """One search; `rooms` is the best plan so far, `cost` its cost (with that of changes)."""

    scene: Scene
    clock: Clock
    seed: int = 0
    rooms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    cost: float = INFINITY
    bound: float = -INFINITY
    prices: Prices | None = None
    relaxation: Relaxation | None = None
    relaxed: Answer | None = None

    @property
    def gap(self) -> float:
        return (self.cost - self.bound) / max(1.0, abs(self.cost))

    @property
    def done(self) -> bool:
        return self.gap <= self.clock.stop.gap or self.clock.over()

    def run(self) -> None:
        self.prepare()
        self.first_plan()
        if self.find_prices(self.clock.stop.seconds * PRICES_SHARE) is not None and not self.done:
            self.find_counts()

    def prepare(self) -> None:
        self.master = build_master(self.scene, read_kinds(self.scene), read_stock(self.scene))
        self.finder = Finder(City(self.scene), self.scene.actors)

    # A first plan ------------------------------------------------------------------------

    def first_plan(self) -> None:
        """Who has a place keeps it; everybody else is inserted where it is cheapest."""
        city = self.finder.city
        rest = []
        for one in self.scene.actors:
            stays = self.master.stay_of_kind.get(self.master.kind_of[one.id], [])
            anchors = [self.master.stay_column[column].anchor for column in stays]
            for anchor in anchors[-1:]:
                city.put(one, anchor.rooms)
            if not anchors:
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

    # Prices ------------------------------------------------------------------------------

    def find_prices(self, seconds: float) -> Prices | None:
        """Solve the relaxation by generating columns and cutting; every round proves a bound."""
        end = self.clock.seconds + seconds
        recent: list[float] = []
        if self.relaxation is None:
            self.generate(None, FIRST_COLUMNS)
            self.scatter(SCATTERED_COLUMNS)
            self.relaxation = Relaxation(self.master.program)
        while not self.clock.over() and self.clock.seconds < end:
            answer = self.relaxation.solve(min(self.clock.left, end - self.clock.seconds + 1))
            if answer.prices is None or answer.x is None:
                break
            found = price(self.master, answer.prices)
            self.prove(found.bound)
            self.relaxed = answer
            if self.prices is None or found.bound >= self.prices.bound:
                self.prices = found
            recent.append(self.bound)
            exact = answer.cost - found.bound <= EXACT * max(1.0, abs(answer.cost))
            if exact:
                if len(recent) > PATIENCE and slow(recent[-PATIENCE], self.bound):
                    break
                if not cut_links(self.master, answer.x) + cut_pairs(self.master, answer.x):
                    break
            elif not self.generate(found, NEW_COLUMNS):
                break
        return self.prices

    def generate(self, prices: Prices | None, number: int) -> int:
        """Put each kind's most wanted columns into the program; how many there were."""
        added = 0
        for index, market in enumerate(self.master.markets):
            costs = market.cost if prices is None else prices.reduced[index]
            costs = np.where(market.taken, INFINITY, costs)
            limit = INFINITY if prices is None else -1e-7
            width = min(number, costs.shape[1])
            best = np.argpartition(costs, width - 1, axis=1)[:, :width]
            wanting = np.flatnonzero(costs.min(axis=1) < limit)
            if prices is not None and len(wanting) < FEW:
                # The last few kinds get all they want at once, not a few columns each round.
                best = np.argsort(costs, axis=1)[:, : 20 * number]
            for row in wanting:
                for slot in sorted(best[row]):
                    if costs[row, slot] < limit:
                        self.add(index, int(row), int(slot))
                        added += 1
        return added

    def scatter(self, number: int) -> None:
        """Columns off the cheapest ones, so that the first prices see places for everybody."""
        random = np.random.default_rng(self.seed)
        for index, market in enumerate(self.master.markets):
            noise = random.exponential(SCATTER, market.cost.shape)
            costs = np.where(market.taken, INFINITY, market.cost + noise)
            width = min(number, costs.shape[1])
            best = np.argpartition(costs, width - 1, axis=1)[:, :width]
            for row in range(len(costs)):
                for slot in sorted(best[row]):
                    if costs[row, slot] < INFINITY:
                        self.add(index, row, int(slot))

    def add(self, index: int, row: int, slot: int) -> None:
        market = self.master.markets[index]
        kind, place = int(market.kinds[row]), int(market.slots[slot])
        column = self.master.slot_column(kind, place, market, (row, slot))
        self.master.place_of[column] = (index, row, slot)

    # Counts ------------------------------------------------------------------------------

    def find_counts(self) -> None:
        """Whole counts: exactly when the program is small, else by diving and improving."""
        complete = self.widen()
        complete_pairs(self.master)
        self.x: Floats | None = None
        if complete and len(self.master.program.cost) <= SMALL:
            self.whole_program(self.clock.left)
            return
        self.dive()
        if self.x is not None:
            self.improve()
        if complete and not self.done:
            self.whole_program(self.clock.left)

    def widen(self) -> bool:
        """Take in the columns that can still matter; whether these are all of them.

        A column whose reduced cost is at least the distance between plan and bound is in no
        better plan: without such columns the program's bound is still a bound.
        """
        prices = self.prices
        if prices is None:
            return False
        distance = self.cost - prices.bound
        number = sum(int((costs < distance).sum()) for costs in prices.reduced)
        limit, complete = distance, number <= MOST_COLUMNS
        if not complete or number > SMALL:
            complete, limit = False, min(distance, self.usual_limit())
        for index, costs in enumerate(prices.reduced):
            market = self.master.markets[index]
            for row, slot in np.argwhere((costs < limit) & ~market.taken):
                self.add(index, int(row), int(slot))
        return complete

    def usual_limit(self) -> float:
        """Reduced cost below which a column is worth trying: a few for each kind."""
        assert self.prices is not None
        costs = np.concatenate([costs.ravel() for costs in self.prices.reduced])
        wanted = min(len(costs) - 1, USUAL_COLUMNS * len(self.master.kinds))
        return float(np.partition(costs, wanted)[wanted])

    def whole_program(self, seconds: float) -> None:
        """The whole program at once; its bound is proven."""
        answer = solve_whole(self.master.program, seconds, self.x, self.clock.stop.gap / 4)
        if answer.x is not None:
            self.take(answer.x)
        self.prove(answer.bound - 1e-9 * max(1.0, abs(answer.bound)))

    def dive(self) -> None:
        if self.relaxation is None:
            return
        answer = self.relaxation.solve(self.clock.left)
        if answer.x is None:
            return
        self.relaxed = answer
        found = dive(self.master, self.relaxation, answer, self.clock.left)
        if found is None:
            return
        improver = self.improver()
        shaped = np.zeros(len(found), dtype=bool)
        shaped[sorted(shaping(self.master))] = True
        x = np.where(shaped, np.round(found), found)
        free = (improver.usable | (found > 1e-9) | (improver.site < 0)) & ~shaped
        answer = improver.solve(x, free, self.clock.left / 2, self.clock.stop.gap / 4)
        if answer.x is not None:
            self.x, self.model_cost = answer.x, answer.cost
            self.take(answer.x)

    def improver(self) -> Improver:
        assert self.prices is not None
        limit = self.usual_limit()
        usable = np.ones(len(self.master.program.cost), dtype=bool)
        for column, (index, row, slot) in self.master.place_of.items():
            usable[column] = self.prices.reduced[index][row, slot] <= limit
        return Improver(self.master, usable, self.seed)

    def improve(self) -> None:
        improver = self.improver()
        assert self.x is not None and self.relaxed is not None and self.relaxed.x is not None
        relaxed = self.relaxed.x
        rounds = 0
        while not self.done:
            x = self.x
            if rounds % 8 == 0:
                free = improver.differing(x, relaxed)
            else:
                free = improver.sites(x)
            rounds += 1
            start = self.clock.seconds
            answer = improver.solve(x, free, min(PART_SECONDS, self.clock.left), 1e-5)
            took = self.clock.seconds - start
            improver.size = int(improver.size * (1.3 if took < PART_SECONDS / 6 else 0.8))
            if answer.x is not None and answer.cost < self.model_cost - 1e-6:
                self.x, self.model_cost = answer.x, answer.cost
                self.take(answer.x)

    def take(self, x: Floats) -> None:
        city = settle(self.master, read_counts(self.master, x), self.finder)
        if city is not None:
            self.offer(city)


def slow(before: float, after: float) -> bool:
    return after - before < SLOW * max(1.0, abs(after))
