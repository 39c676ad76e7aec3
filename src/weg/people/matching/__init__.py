"""Finding one person entered twice, across spellings, scripts and slips of the pen. See README."""

from weg.people.matching.blocking import candidates, keys, pairs
from weg.people.matching.comparing import Match, Verdict, compare
from weg.people.matching.population import Population
from weg.people.matching.reasons import Reason
from weg.people.matching.record import Record
from weg.people.matching.weights import DEFAULT_THRESHOLD

__all__ = [
    "DEFAULT_THRESHOLD",
    "Match",
    "Population",
    "Reason",
    "Record",
    "Verdict",
    "candidates",
    "compare",
    "keys",
    "pairs",
]
