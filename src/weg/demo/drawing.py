from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


def pick(random: Random, weighted: Sequence[tuple[T, float]]) -> T:
    """One of the things, each as likely as its weight says."""
    total = sum(weight for _, weight in weighted)
    point = random.random() * total
    for thing, weight in weighted:
        point -= weight
        if point < 0:
            return thing
    return weighted[-1][0]
