"""How frequent names are in a register: sharing a rare name says more than a frequent one."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from math import log2

from weg.people.matching import weights
from weg.people.matching.names.fields import Parts
from weg.people.matching.names.lexicon import is_common
from weg.people.matching.names.sounds import sounds
from weg.people.matching.names.words import parts
from weg.people.matching.record import Record

# Before the register is seen, a name is borne by 1 of 250 people, a name known to be frequent by
# 1 of 60. That opinion weighs as much as seeing 300 people, so that a short list does not make
# every name on it a frequent one.
_EXPECTED_SHARE = 1 / 250
_EXPECTED_SHARE_COMMON = 1 / 60
_OPINION = 300
_LEAST_BITS = 1.5  # even a Mohammed agreeing with a Mohammed is a little evidence
_TWICE = 0.8  # expected pairs per person in a register that somebody wants to clean
_FEWEST, _MOST = 500, 20_000  # people, between which the prior follows the size


@dataclass
class Population:
    """Counts of name parts by nationality, and the number of records."""

    size: int = 0
    people: Counter[str] = field(default_factory=Counter)
    names: Counter[tuple[str, str]] = field(default_factory=Counter)

    @classmethod
    def of(cls, records: Iterable[Record]) -> "Population":
        population = cls()
        for record in records:
            population.size += 1
            population.people[record.nationality] += 1
            for part in {*parts(record.given_name), *parts(record.surname)}:
                population.names[record.nationality, _key(part)] += 1
        return population

    @property
    def prior(self) -> float:
        """log2 odds that any two records are one person."""
        return log2(_TWICE / min(max(self.size, _FEWEST), _MOST))

    def nationality_bits(self, agreement: str, nationality: str) -> float:
        """Bits of an agreement; sharing a rare nationality says more than a frequent one."""
        bits = weights.NATIONALITY.get(agreement, 0.0)
        if agreement != "same" or not self.size:
            return bits
        share = (self.people[nationality] + 1) / (self.size + 4)
        return min(max(-log2(share), 0.5), weights.NATIONALITY_MOST)

    def rarity(self, names: Parts, nationality: str) -> float:
        """Bits of evidence when two people of a nationality share all these parts."""
        people = self.people[nationality]
        bits = 0.0
        for part in names:
            seen = self.names[nationality, _key(part)]
            share = _EXPECTED_SHARE_COMMON if is_common(part) else _EXPECTED_SHARE
            bits += log2((people + _OPINION) / (seen + _OPINION * share))
        return max(bits, _LEAST_BITS)


@lru_cache(maxsize=65_536)
def _key(part: str) -> str:
    """Spellings of one name count together: the consonants of the likeliest reading."""
    sound = sounds(part)[0]
    return sound.coarse + "".join(vowel[:1] for vowel in sound.vowels if vowel[:1] in ("i", "u"))


class Unknown(Population):
    """No register at hand: the prior and the frequent names of the weights table."""

    @property
    def prior(self) -> float:
        return weights.PRIOR


UNKNOWN = Unknown()
