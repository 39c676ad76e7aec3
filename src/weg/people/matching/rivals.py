"""An entry that fits several people can be only one of them.

An entry without a date of birth agrees with every person of its name. Each of these pairs alone
looks likely; together they share the probability of one.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from math import exp2, log2

from weg.people.matching import weights
from weg.people.matching.births import BirthAgreement, compare_births
from weg.people.matching.comparing import Match
from weg.people.matching.record import Record

LEAST_BITS = -4.0  # a pair below has no say in the others
_SURE = (BirthAgreement.SAME_DAY, BirthAgreement.SWAPPED)


def shared_out(matches: Iterable[Match]) -> list[Match]:
    """The matches with the odds of those reduced that exclude each other."""
    found = list(matches)
    partners: dict[str, list[tuple[Record, float]]] = defaultdict(list)
    for match in found:
        partners[match.a.id].append((match.b, match.bits))
        partners[match.b.id].append((match.a, match.bits))
    return [_shared(match, partners) for match in found]


def _shared(match: Match, partners: dict[str, list[tuple[Record, float]]]) -> Match:
    if match.evidence.birth in _SURE:
        return match
    odds = max(
        _rivals_odds(partners[match.a.id], match.b), _rivals_odds(partners[match.b.id], match.a)
    )
    lost = -log2(1.0 + odds)
    return replace(match, bits=match.bits + lost, rivals=lost)


def _rivals_odds(partners: list[tuple[Record, float]], chosen: Record) -> float:
    """Odds of all partners who cannot be the same person as the chosen one."""
    return sum(
        exp2(min(bits, 30.0))
        for partner, bits in partners
        if partner.id != chosen.id and _are_two(partner, chosen)
    )


def _are_two(a: Record, b: Record) -> bool:
    return weights.BIRTH[compare_births(a, b)] <= weights.BIRTH[BirthAgreement.SAME_MONTH]
