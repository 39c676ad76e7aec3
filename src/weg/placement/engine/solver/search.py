"""The search: prices, counts, rooms, until the gap is small enough or the time is over."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from ..costs import plan_terms, total
from ..stop import Clock
from .city import City, Finder
from .kinds import read_kinds
from .linear import INFINITY, Floats, solve_prices, solve_whole
from .master import Master, build_master
from .pricing import Prices, price
from .scene import Scene
from .settle import insert_all, read_counts, settle
from .stock import read_stock

FIRST_COLUMNS = 12
NEW_COLUMNS = 4
MOST_COLUMNS = 60_000


@dataclass
class Search:
    """One search; `rooms` is the best plan so far, `cost` its cost (with that of changes)."""

    scene: Scene
    clock: Clock
    seed: int = 0
    rooms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    cost: float = INFINITY
    bound: float = -INFINITY

    @property
    def gap(self) -> float:
        return (self.cost - self.bound) / max(1.0, abs(self.cost))

    @property
    def done(self) -> bool:
        return self.gap <= self.clock.stop.gap or self.clock.over()

    def run(self) -> None:
        self.master = build_master(self.scene, read_kinds(self.scene), read_stock(self.scene))
        self.finder = Finder(City(self.scene), self.scene.actors)
        self.first_plan()
        prices = self.find_prices()
        if prices is None:
            return
        while not self.done:
            if not self.find_counts(prices):
                break

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
        for one in self.scene.actors:
            cost += self.scene.change_cost(one, city.rooms.get(one.id, ()))
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

    def find_prices(self) -> Prices | None:
        """Solve the relaxation by generating columns; every round proves a bound."""
        self.generate(None, FIRST_COLUMNS)
        best: Prices | None = None
        while True:
            answer = solve_prices(self.master.program, max(0.2, self.clock.left))
            if answer.prices is None:
                return best
            found = price(self.master, answer.prices)
            self.prove(found.bound)
            if best is None or found.bound > best.bound:
                best = found
            self.relaxed = answer.x
            if not self.generate(found, NEW_COLUMNS) or self.clock.over():
                return best

    def generate(self, prices: Prices | None, number: int) -> int:
        """Put each kind's most wanted columns into the program; how many there were."""
        added = 0
        for index, market in enumerate(self.master.markets):
            costs = market.cost if prices is None else prices.reduced[index]
            costs = np.where(market.taken, INFINITY, costs)
            limit = INFINITY if prices is None else -1e-7
            width = min(number, costs.shape[1])
            best = np.argpartition(costs, width - 1, axis=1)[:, :width]
            for row, slots in enumerate(best):
                for slot in sorted(slots):
                    if costs[row, slot] < limit:
                        self.add(index, row, int(slot))
                        added += 1
        return added

    def add(self, index: int, row: int, slot: int) -> None:
        market = self.master.markets[index]
        kind, place = int(market.kinds[row]), int(market.slots[slot])
        self.master.slot_column(kind, place, market, (row, slot))

    # Counts ------------------------------------------------------------------------------

    def find_counts(self, prices: Prices) -> bool:
        """Whole counts over the columns that can still matter; whether to go on.

        A column whose reduced cost is at least the distance between plan and bound is in no
        better plan: without such columns the program's bound is still a bound.
        """
        distance = self.cost - prices.bound
        number = sum(int((costs < distance).sum()) for costs in prices.reduced)
        complete = number <= MOST_COLUMNS
        limit = distance
        if not complete:
            costs = np.concatenate([costs.ravel() for costs in prices.reduced])
            limit = float(np.partition(costs, MOST_COLUMNS)[MOST_COLUMNS])
        for index, costs in enumerate(prices.reduced):
            market = self.master.markets[index]
            for row, slot in np.argwhere((costs < limit) & ~market.taken):
                self.add(index, int(row), int(slot))
        before = self.cost
        answer = solve_whole(self.master.program, self.clock.left, gap=self.clock.stop.gap / 4)
        if answer.x is not None:
            self.take(answer.x)
        if complete:
            self.prove(answer.bound - 1e-6 * max(1.0, abs(answer.bound)) * 1e-3)
        return self.cost < before and not answer.proven

    def take(self, x: Floats) -> None:
        city = settle(self.master, read_counts(self.master, x), self.finder)
        if city is not None:
            self.offer(city)


def model_cost(master: Master, x: Floats) -> float:
    return float(np.dot(master.program.cost, x)) + master.program.constant
