"""What the pages of presence are opened with."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.utils import timezone

from weg.care.presence.actions import issue_cards, start_round
from weg.care.presence.models import Card, Decision, Difference, Round
from weg.foundation.access.actors import System
from weg.foundation.periods import today

SYSTEM = System("world")


def _round(side: Any) -> Round:
    going = Round.objects.filter(site=side.site, closed_at=None).first()
    return going or start_round(actor=SYSTEM, site=side.site)


def _difference(side: Any) -> Difference:
    found, _new = Difference.objects.get_or_create(
        round=_round(side),
        site=side.site,
        person=side.person,
        defaults={"key": uuid4(), "kind": "not_met", "found_at": timezone.now()},
    )
    return found


def _decision(side: Any) -> Decision:
    found, _new = Decision.objects.get_or_create(
        site=side.site, person=side.person, kind="away", defaults={"day": today(), "by": "world"}
    )
    return found


def _card(side: Any) -> Card:
    issue_cards(actor=SYSTEM, site=side.site)
    return Card.objects.get(person=side.person, ended_at=None)


THINGS = {
    "presence/sites": lambda side: side.site.pk,
    "presence/rounds": lambda side: _round(side).pk,
    "presence/differences": lambda side: _difference(side).pk,
    "presence/stays": lambda side: side.stay.pk,
    "presence/decisions": lambda side: _decision(side).pk,
    "presence/cards": lambda side: _card(side).pk,
}
