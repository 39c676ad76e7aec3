"""Which pairs are compared at all: those that share a key.

Comparing everybody with everybody would be 50 million pairs for 10,000 people. Two records of one
person share at least one key unless several of their facts differ at once.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product
from math import exp2, inf, log2

from weg.people.matching import weights
from weg.people.matching.births import compare_births, is_placeholder
from weg.people.matching.comparing import Match, compare
from weg.people.matching.names.cologne import cologne
from weg.people.matching.names.fields import Agreement, Parts, bones
from weg.people.matching.names.words import parts
from weg.people.matching.population import Population
from weg.people.matching.record import Record
from weg.people.matching.rivals import LEAST_BITS, shared_out
from weg.people.matching.weights import DEFAULT_THRESHOLD

VERSION = "1"  # part of every key: raise it when a rule changes, and rebuild the stored keys
_BEST_NAMES = (
    weights.GIVEN_NAME[Agreement.SAME]
    + weights.SURNAME[Agreement.SAME]
    + weights.SEX[True]
    + weights.NATIONALITY_MOST
)
_MOST_PARTS = 4
_LARGEST_BLOCK = 600  # records sharing one key; larger blocks say nothing about identity


def keys(record: Record) -> frozenset[str]:
    """The blocking keys of a record: stable short texts, to be stored and looked up by equality.

    d: birth day with day and month in either order; n: coarse sounds of two name parts in either
    order; y: coarse sound of a name part and the birth year; p: coarse sound of a part and the
    initial of another; k: Kölner Phonetik of given name and surname.
    """
    given, surname = parts(record.given_name), parts(record.surname)
    found = {f"d{key}" for key in _birth_keys(record)}
    found |= {f"n{key}" for key in _pair_keys(given, surname)}
    found |= {f"y{key}" for key in _year_keys(record, given + surname)}
    found |= {f"p{key}" for key in _initial_keys(given, surname)}
    found |= {f"k{key}" for key in _cologne_keys(given, surname)}
    return frozenset(VERSION + key for key in found)


def _birth_keys(record: Record) -> Iterator[str]:
    day = record.date_of_birth
    if day and record.birth_quality == "known" and not is_placeholder(day):
        low, high = sorted((day.day, day.month))
        yield f"{day.year:04}{low:02}{high:02}"


def _bones(names: Parts) -> list[str]:
    return list(dict.fromkeys(bone for part in names[:_MOST_PARTS] for bone in bones(part)))


def _pair_keys(given: Parts, surname: Parts) -> Iterator[str]:
    if given and surname:
        for one, other in product(_bones(given), _bones(surname)):
            yield "|".join(sorted((one, other)))
    else:
        yield from (f"|{bone}" for bone in _bones(given + surname))


def _year_keys(record: Record, names: Parts) -> Iterator[str]:
    if record.date_of_birth:
        for bone in _bones(names):
            yield f"{record.date_of_birth.year}{bone}"


def _initial_keys(given: Parts, surname: Parts) -> Iterator[str]:
    for one, other in ((given, surname), (surname, given)):
        for bone in _bones(one[:2]):
            for initial in {each[:1] for each in _bones(other[:1])}:
                yield f"{bone}|{initial}"


def _cologne_keys(given: Parts, surname: Parts) -> Iterator[str]:
    if given and surname:
        yield "|".join(sorted((cologne("".join(given)), cologne("".join(surname)))))
        yield "|".join(sorted((cologne(given[0]), cologne(surname[-1]))))


def pairs(records: Sequence[Record], threshold: float = DEFAULT_THRESHOLD) -> list[Match]:
    """All pairs whose score reaches the threshold, the surest first.

    How frequent names are is counted in the records themselves.
    """
    population = Population.of(records)
    lowest = min(threshold, _probability(LEAST_BITS))
    needed = _least_birth_bits(threshold, population.prior)
    found = [
        match
        for one, other in candidates(records)
        if weights.BIRTH[compare_births(one, other)] >= needed
        and (match := compare(one, other, population)).score >= lowest
    ]
    shown = [match for match in shared_out(found) if match.score >= threshold]
    return sorted(shown, key=lambda match: (-match.bits, match.a.id, match.b.id))


def _probability(bits: float) -> float:
    return 1.0 / (1.0 + exp2(-bits))


def _least_birth_bits(threshold: float, prior: float) -> float:
    """What the dates must give at least for a pair to reach the threshold if all else agreed.

    Dates are quick to compare, and most pairs that share a key fail here.
    """
    if not 0 < threshold < 1:
        return -inf
    return log2(threshold / (1 - threshold)) - prior - _BEST_NAMES


def candidates(records: Sequence[Record]) -> Iterator[tuple[Record, Record]]:
    """Pairs that share a key, each once."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for index, record in enumerate(records):
        for key in keys(record):
            blocks[key].append(index)
    seen: set[int] = set()
    width = len(records)
    for block in blocks.values():
        if 1 < len(block) <= _LARGEST_BLOCK:
            seen.update(one * width + other for one, other in combinations(block, 2))
    for code in sorted(seen):
        one, other = divmod(code, width)
        yield records[one], records[other]
