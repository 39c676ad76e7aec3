"""Finding the card behind a word, and whether it is good."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection

from weg.care.presence.models import Card, Round
from weg.care.presence.queries.words import read_word
from weg.foundation.access.digests import digest_of
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.periods import today
from weg.housing.models import Occupancy
from weg.housing.models.occupancy import Kind

GOOD, UNREADABLE, UNKNOWN, LOST, REPLACED, RETURNED, EXPIRED, ELSEWHERE = (
    "good",
    "unreadable",
    "unknown",
    "lost",
    "replaced",
    "returned",
    "expired",
    "elsewhere",
)

# Days since issuing on which the holder lived nowhere in the city: any such day kills the card.
GAPS = """
SELECT (%(day)s::date + 1 - %(since)s::date) - coalesce(sum(
  least(ends, %(day)s::date + 1) - greatest(starts, %(since)s::date)), 0)
FROM housing_occupancy WHERE person_id = %(person)s AND kind = 'stay'
AND starts <= %(day)s AND ends > %(since)s
"""


@dataclass(frozen=True)
class Found:
    """What a word led to. card: only where its holder exists for the reader."""

    state: str
    card: Card | None = None


def look_up(text: str) -> Found:
    """The card behind what was scanned or typed; three queries.

    The card is looked for among all of them, so that a card of another house is called that and
    not unknown; whose it is remains hidden from whoever may not see its holder.
    """
    word = read_word(text)
    if word is None:
        return Found(UNREADABLE)
    with seeing(EVERYTHING):
        card = Card.objects.filter(digest=digest_of(word)).first()
        state = state_of(card, today()) if card else UNKNOWN
    if card is None or state in (LOST, REPLACED, RETURNED):
        return Found(state)
    mine = Card.objects.select_related("person__household").filter(pk=card.pk).first()
    if mine is None:
        return Found(ELSEWHERE if state == GOOD else state)
    return Found(state, mine)


def state_of(card: Card, day: date) -> str:
    """Whether the card is good on the day."""
    if card.end:
        return card.end
    with connection.cursor() as cursor:
        values: dict[str, Any] = {
            "day": day,
            "since": min(card.issued_on, day),
            "person": card.person_id,
        }
        cursor.execute(GAPS, values)
        (gaps,) = cursor.fetchone()
    return GOOD if gaps == 0 else EXPIRED


def stay_of(person: int, day: date) -> Occupancy | None:
    """Where the person lives on the day, as far as the reader sees it."""
    rows = Occupancy.objects.filter(person=person, kind=Kind.STAY, starts__lte=day, ends__gt=day)
    return rows.select_related("site", "person", "household", "place__room__unit").first()


def open_round(site: int) -> Round | None:
    """The round going on at the site."""
    return Round.objects.filter(site=site, closed_at=None).first()
