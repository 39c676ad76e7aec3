"""Rounding, always half up and once: what council papers and pocket calculators do."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import TypeVar

Key = TypeVar("Key")

HUNDREDTH = Decimal("0.01")
FINE = Decimal("0.0001")


def rounded(value: Fraction, to: Decimal = HUNDREDTH) -> Decimal:
    """The exact value rounded half up to a multiple of ``to``."""
    steps = value / Fraction(to)
    whole, rest = divmod(abs(steps.numerator), steps.denominator)
    whole += 2 * rest >= steps.denominator
    return (whole if value >= 0 else -whole) * to


def to_cents(value: Fraction) -> int:
    """An exact number of cents rounded half up to whole cents."""
    twice, below = 2 * abs(value.numerator), 2 * value.denominator
    whole = (twice + value.denominator) // below
    return whole if value >= 0 else -whole


def shared_out(total: int, weights: Mapping[Key, Fraction]) -> dict[Key, int]:
    """Whole parts of the total by weight that add up to it; what is left goes to the largest rests.

    Equal rests: who stands first in ``weights``. Without any weight nobody gets anything.
    """
    whole = sum(weights.values(), Fraction(0))
    if not whole:
        return dict.fromkeys(weights, 0)
    exact = {key: total * weight / whole for key, weight in weights.items()}
    parts = {key: value.numerator // value.denominator for key, value in exact.items()}
    order = sorted(exact, key=lambda key: parts[key] - exact[key])
    for key in order[: total - sum(parts.values())]:
        parts[key] += 1
    return parts


def percent_of(number: int, percent: Decimal) -> int:
    """The number with so many per cent more (or fewer), rounded half up."""
    return int((number * (100 + percent) / 100).quantize(Decimal(1), rounding=ROUND_HALF_UP))
