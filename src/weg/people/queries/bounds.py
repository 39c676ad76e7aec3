"""The most that two records can score, known before their names are compared.

Names are the dear part of a comparison; most pairs that share a key have births that no name
outweighs.
"""

from __future__ import annotations

from weg.people.matching import Record, weights
from weg.people.matching.births import compare_births
from weg.people.matching.names.fields import Agreement

_NAMES = weights.GIVEN_NAME[Agreement.SAME] + weights.SURNAME[Agreement.SAME]
_BEST = weights.PRIOR + _NAMES + weights.NATIONALITY["same"]


def could_be_same(a: Record, b: Record) -> bool:
    """False when even equal names and nationality would leave the odds below one half."""
    sex = weights.SEX[a.sex == b.sex] if a.sex and b.sex else 0.0
    return _BEST + sex + weights.BIRTH[compare_births(a, b)] >= 0
