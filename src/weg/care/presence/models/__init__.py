from weg.care.presence.models.absences import Absence
from weg.care.presence.models.cards import Card, CardLook
from weg.care.presence.models.decisions import Decision
from weg.care.presence.models.differences import Difference
from weg.care.presence.models.rounds import Round
from weg.care.presence.models.ticks import Seen, Tick
from weg.care.presence.models.trust import Trust

__all__ = [
    "Absence",
    "Card",
    "CardLook",
    "Decision",
    "Difference",
    "Round",
    "Seen",
    "Tick",
    "Trust",
]
