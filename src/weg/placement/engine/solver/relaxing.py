"""Solving the relaxation: columns as prices ask for them, rows as the solution breaks them."""

from collections.abc import Callable

import numpy as np

from ..stop import Clock
from .cuts import cut_links
from .linear import INFINITY, Answer, Floats, Relaxation
from .master import Master
from .pairs import cut_pairs
from .pricing import Prices, price

FIRST_COLUMNS = 8
"""For each kind, its cheapest columns at the start."""
FIRST_OF_STAYING = 3
"""The same for kinds that have a place and may move."""
SCATTERED_COLUMNS = 16
SCATTER = 100.0
"""Cost by which further first columns are scattered off the cheapest."""
NEW_COLUMNS = 8
FEW = 20
"""When fewer kinds than this want columns, each gets all it wants."""
EXACT = 1e-5
"""The relaxation counts as solved when its cost and the bound are as near as this."""
PATIENCE = 6
SLOW = 1e-4
"""Cutting ends when so many rounds have raised the bound by less than this share."""


class Relaxing:
    """The relaxation of a master program. `prices` are those of the best bound so far."""

    def __init__(
        self, master: Master, clock: Clock, seed: int, prove: Callable[[float], None]
    ) -> None:
        self.master = master
        self.clock = clock
        self.prove = prove
        self.prices: Prices | None = None
        self.x: Floats | None = None
        self._first_columns(seed)
        self.relaxation = Relaxation(master.program)

    def run(self, seconds: float) -> None:
        """Price and cut; every round proves a bound, whenever it ends."""
        end = min(self.clock.seconds + seconds, self.clock.stop.seconds)
        bounds: list[float] = []
        while self.clock.seconds < end and not self.clock.over():
            answer = self.relaxation.solve(end - self.clock.seconds)
            if answer.prices is None or answer.x is None:
                return
            found = price(self.master, answer.prices)
            self.prove(found.bound)
            self.x = answer.x
            if self.prices is None or found.bound >= self.prices.bound:
                self.prices = found
            bounds.append(self.prices.bound)
            if not self._next_round(answer, found, bounds):
                return

    def solve(self) -> Answer:
        return self.relaxation.solve(self.clock.left)

    def _next_round(self, answer: Answer, found: Prices, bounds: list[float]) -> bool:
        if answer.cost - found.bound > EXACT * max(1.0, abs(answer.cost)):
            return self.generate(found) > 0
        if len(bounds) > PATIENCE:
            risen = bounds[-1] - bounds[-PATIENCE]
            if risen < SLOW * max(1.0, abs(bounds[-1])):
                return False
        x = answer.x if answer.x is not None else np.zeros(0)
        return cut_links(self.master, x) + cut_pairs(self.master, x) > 0

    def _first_columns(self, seed: int) -> None:
        """The cheapest of each kind; and some off them for who needs a place, so that the
        first prices see places for everybody."""
        random = np.random.default_rng(seed)
        for index, market in enumerate(self.master.markets):
            waits = np.array([not self.master.stay_of_kind.get(k) for k in market.kinds.tolist()])
            scattered = market.cost + random.exponential(SCATTER, market.cost.shape)
            for costs, number, rows in (
                (market.cost, FIRST_COLUMNS, waits),
                (scattered, SCATTERED_COLUMNS, waits),
                (market.cost, FIRST_OF_STAYING, ~waits),
            ):
                wanted = np.where(rows[:, None], costs, INFINITY)
                self._add_cheapest(index, wanted, number, INFINITY)

    def generate(self, prices: Prices) -> int:
        """Put each kind's most wanted columns into the program; how many there were."""
        wanting = sum(int((costs.min(axis=1) < -1e-7).sum()) for costs in prices.reduced)
        number = NEW_COLUMNS * (10 if wanting < FEW else 1)
        return sum(
            self._add_cheapest(index, costs, number, -1e-7)
            for index, costs in enumerate(prices.reduced)
        )

    def _add_cheapest(self, index: int, costs: Floats, number: int, limit: float) -> int:
        costs = np.where(self.master.markets[index].taken, INFINITY, costs)
        width = min(number, costs.shape[1])
        best = np.sort(np.argpartition(costs, width - 1, axis=1)[:, :width], axis=1)
        rows, places = np.nonzero(np.take_along_axis(costs, best, axis=1) < limit)
        for row, place in zip(rows.tolist(), places.tolist(), strict=True):
            self.add(index, row, int(best[row, place]))
        return len(rows)

    def add(self, index: int, row: int, slot: int) -> None:
        market = self.master.markets[index]
        kind, place = int(market.kinds[row]), int(market.slots[slot])
        column = self.master.slot_column(kind, place, market, (row, slot))
        self.master.place_of[column] = (index, row, slot)

    def widen(self, limit: float) -> None:
        """Put in every column whose reduced cost is below the limit."""
        if self.prices is None:
            return
        for index, costs in enumerate(self.prices.reduced):
            taken = self.master.markets[index].taken
            for row, slot in np.argwhere((costs < limit) & ~taken).tolist():
                self.add(index, row, slot)

    def columns_below(self, limit: float) -> int:
        if self.prices is None:
            return 0
        return sum(int((costs < limit).sum()) for costs in self.prices.reduced)

    def usual_limit(self, columns: int) -> float:
        """The reduced cost that so many columns for each kind that needs a place are below (a
        few for each that has one)."""
        if self.prices is None or not self.prices.reduced:
            return INFINITY
        costs = np.concatenate([costs.ravel() for costs in self.prices.reduced])
        staying = sum(1 for stays in self.master.stay_of_kind.values() if stays)
        wanted = columns * (len(self.master.kinds) - staying) + columns * staying // 3
        wanted = min(len(costs) - 1, wanted)
        return float(np.partition(costs, wanted)[wanted])

    def strain(self) -> Floats:
        """The reduced cost of every generated column of the program, at least 0."""
        found = np.zeros(len(self.master.program.cost))
        if self.prices is not None:
            for column, (index, row, slot) in self.master.place_of.items():
                found[column] = max(0.0, self.prices.reduced[index][row, slot])
        return found

    def usable(self, limit: float) -> np.ndarray:
        """Which columns of the program have a reduced cost up to the limit."""
        found = np.ones(len(self.master.program.cost), dtype=bool)
        if self.prices is not None:
            for column, (index, row, slot) in self.master.place_of.items():
                found[column] = self.prices.reduced[index][row, slot] <= limit
        return found
