"""Solving the relaxation: columns as prices ask for them, rows as the solution breaks them."""

from collections.abc import Callable

import numpy as np

from ..stop import Clock
from .cuts import cut_links
from .linear import INFINITY, Answer, Floats
from .master import Master
from .pairs import complete_pairs, cut_pairs
from .pricing import Prices, price
from .relaxation import Relaxation

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
WANTED = 1e-7
"""A column is wanted when its reduced cost is below minus this."""
EXACT = 1e-5, 2.5e-4
"""The relaxation counts as solved when its cost and the bound are as near as a twentieth of
the gap that is asked for, within these limits."""
NEARLY_EXACT = 1e-3
"""The same before the first cuts."""
KEPT_COLUMNS = 15
"""Columns for each kind, on average, that stay when the relaxation is first solved."""
PATIENCE = 6
SLOW = 1e-5, 1e-4
"""Cutting ends when so many rounds have raised the bound by less than a fiftieth of the gap
that is asked for, within these limits."""
SOON_SLOW = 2
"""Rounds of cuts without much gain after which whole counts are looked for."""


class Relaxing:
    """The relaxation of a master program. `prices` are those of the best bound so far."""

    def __init__(self, master: Master, clock: Clock, seed: int) -> None:
        self.master = master
        self.clock = clock
        self.prices: Prices | None = None
        self.x: Floats | None = None
        self.bounds: list[float] = []
        self.ended = False
        """Neither columns nor rows raise the bound any more."""
        self.slim = False
        self.cuts = 0
        """Rounds of cuts so far, each from a relaxation solved to the end."""
        self.exact = min(max(clock.stop.gap / 20, EXACT[0]), EXACT[1])
        self.slow = min(max(clock.stop.gap / 50, SLOW[0]), SLOW[1])
        self._first_columns(seed)
        self.relaxation = Relaxation(master.program)

    def run(self, seconds: float, prove: Callable[[float], None], rounds: int = 10**6) -> None:
        """Price to the end, with so many rounds of cuts between; each round proves a bound."""
        end = min(self.clock.seconds + seconds, self.clock.stop.seconds)
        while not self.ended and self.clock.seconds < end and not self.clock.over():
            if not self.step(end - self.clock.seconds):
                return
            if self.prices is not None:
                prove(self.prices.bound)
            if self.cuts >= rounds or (self.cuts > SOON_SLOW and self._slow(SOON_SLOW)):
                return

    def step(self, seconds: float) -> bool:
        """Solve, read the prices, and grow by what they ask for; False when time ran out."""
        answer = self.relaxation.solve(seconds)
        if answer.prices is None or answer.x is None:
            return False
        found = price(self.master, answer.prices)
        self.x = answer.x
        if self.prices is None or found.bound >= self.prices.bound:
            self.prices = found
        self.bounds.append(self.prices.bound)
        self._grow(answer, found, answer.x)
        return True

    def solve(self) -> Answer:
        return self.relaxation.solve(self.clock.left)

    def _grow(self, answer: Answer, found: Prices, x: Floats) -> None:
        exact = self.exact if self.slim else max(self.exact, NEARLY_EXACT)
        if answer.cost - found.bound > exact * max(1.0, abs(answer.cost)):
            if self.generate(found) == 0:
                self.ended = True
            if self.slim:
                # Else columns at new sites would escape the cost of living apart.
                complete_pairs(self.master)
            return
        if not self.slim:
            self._slim_down(found, x)
        self.cuts += 1
        if self._slow() or self._cut(x) == 0:
            self.ended = True

    def _cut(self, x: Floats) -> int:
        rows = complete_pairs(self.master)
        return rows + cut_links(self.master, x) + (0 if rows else cut_pairs(self.master, x))

    def _slow(self, rounds: int = PATIENCE) -> bool:
        if len(self.bounds) <= rounds:
            return False
        gained = self.bounds[-1] - self.bounds[-1 - rounds]
        return gained < self.slow * max(1.0, abs(self.bounds[-1]))

    def _slim_down(self, prices: Prices, x: Floats) -> None:
        """Columns that only the first prices asked for make every further round slow."""
        self.slim = True
        self.bounds.clear()
        paired = np.array(sorted(self.master.pair_column), dtype=np.int64)
        most = KEPT_COLUMNS * len(self.master.kinds)
        if len(paired) > 1.5 * most:
            costs = prices.columns[paired]
            limit = max(float(np.partition(costs, most)[most]), 1e-6)
            far = paired[(costs > limit) & (x[paired] < 1e-9)]
            self.master.drop(far)
            self.relaxation.drop(far)

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
        wanting = sum(int((costs.min(axis=1) < -WANTED).sum()) for costs in prices.reduced)
        number = NEW_COLUMNS * (10 if wanting < FEW else 1)
        added = sum(
            self._add_cheapest(index, costs, number, -WANTED)
            for index, costs in enumerate(prices.reduced)
        )
        return added + self._add_of_pairs(prices)

    def _add_of_pairs(self, prices: Prices) -> int:
        """Who is bound to another household gets its cheapest wanted column at every site: the
        other one can follow only to where the first has a column."""
        bound = {kind for pair in self.master.pairs for kind in (pair.first, pair.second)}
        added = 0
        for kind in sorted(bound):
            for index, row in self.master.market_rows[kind]:
                market = self.master.markets[index]
                costs = np.where(market.taken[row], INFINITY, prices.reduced[index][row])
                order = np.lexsort((costs, market.site))
                order = order[costs[order] < -WANTED]
                _, first = np.unique(market.site[order], return_index=True)
                for slot in order[first].tolist():
                    self.add(index, row, slot)
                added += len(first)
        return added

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
        """What each column costs above the prices: its reduced cost, at least 0."""
        found = np.zeros(len(self.master.program.cost))
        if self.prices is not None:
            known = self.prices.columns
            found[: len(known)] = np.maximum(0.0, known)
            for column in range(len(known), len(found)):
                index, row, slot = self.master.place_of.get(column, (-1, 0, 0))
                if index >= 0:
                    found[column] = max(0.0, float(self.prices.reduced[index][row, slot]))
        return found

    def usable(self, limit: float) -> np.ndarray:
        """Which columns of the program are in use and cost at most so much above the prices."""
        master = self.master
        found = np.array(master.program.high) > 0
        if self.prices is not None:
            for column, (index, row, slot) in master.place_of.items():
                found[column] = self.prices.reduced[index][row, slot] <= limit
        return found
