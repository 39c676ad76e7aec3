"""What no plan can cost less than: any prices prove a bound, counted in whole numbers.

With a price for each seat, each step of load, each overlap and each hour, a plan costs at least the
sum of the prices' right-hand sides and of whatever is below zero after them, since every quantity
lies between 0 and its limit (weak duality). Prices are rounded to 1/4096 first, so that all sums
are whole numbers that a float holds exactly: an error of the solver can make the bound worse, never
wrong.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .master import Floats, Prices
from .scene import Scene

SCALE = 4096


@dataclass(frozen=True)
class Proof:
    """bound: whole units of cost; reduced: by pair, at least so much more than the bound does any
    plan with the pair cost (infinite where the pair is impossible), in 1/4096."""

    bound: int
    exact: float
    reduced: Floats


def prove(scene: Scene, prices: Prices) -> Proof:
    seat, step = np.rint(prices.seat * SCALE), np.rint(prices.step * SCALE)
    hour = np.maximum(np.rint(prices.hour * SCALE), 0)
    reduced: Floats = scene.cost.astype(np.float64) * SCALE - seat[:, None] + step[None, :]
    total = float(seat @ scene.people) - float(hour @ np.maximum(scene.budget, 0))
    total -= _overlaps(scene, prices, reduced)
    dear = np.flatnonzero(hour)
    reduced[:, dear] += scene.minutes[:, None] * hour[None, dear]
    reduced[~scene.possible] = np.inf
    total += float(np.minimum(reduced, 0).sum())
    total += float(np.minimum(scene.steps * float(SCALE) - step[:, None], 0).sum())
    total += _seats(scene, seat)
    return Proof(int(np.ceil(total / SCALE)), total / SCALE, reduced)


def _overlaps(scene: Scene, prices: Prices, reduced: Floats) -> float:
    """Adds the price of an overlap to its pairs; gives what all of them come to."""
    total = 0.0
    for (clique, volunteer), price in prices.clique.items():
        rounded = float(max(round(price * SCALE), 0))
        reduced[scene.cliques[clique], volunteer] += rounded
        total += rounded
    return total


def _seats(scene: Scene, seat: Floats) -> float:
    first, last = (np.minimum(cost * float(SCALE) - seat, 0) for cost in scene.seats)
    people = scene.people
    return float((first * np.maximum(people - 1, 0)).sum() + last[people > 0].sum())
