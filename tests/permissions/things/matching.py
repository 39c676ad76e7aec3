"""What the pages of matching are opened with: each side's circle, an invitation."""

from __future__ import annotations

from datetime import time, timedelta
from typing import Any

from django.utils import timezone

from tests.permissions.things.circles import circle_of, volunteer_of_side
from weg.foundation.access.actors import System
from weg.foundation.periods import today
from weg.volunteers.circles.models import Activity
from weg.volunteers.matching.models import Invitation, Proposal, Suggestion, Wave
from weg.volunteers.shifts.actions import When, ask_for_help
from weg.volunteers.shifts.models import HelpRequest

BUILDER = System("world")


def _request(side: Any) -> HelpRequest:
    circle = circle_of(side)
    found = HelpRequest.objects.filter(circle=circle).first()
    if found is not None:
        return found
    activity = Activity.objects.order_by("pk").first()
    when = When(today() + timedelta(days=5), time(15), time(17))
    return ask_for_help(
        actor=BUILDER,
        activity=activity or Activity.objects.create(key="world", name="World"),
        when=when, circle=circle, place="P", organisation=circle.organisation,
    )  # fmt: skip


def _proposal(side: Any) -> Proposal:
    circle = circle_of(side)
    known = {"state": "ready", "cost": 0, "bound": 0, "gap": 0}
    return Proposal.objects.get_or_create(circle=circle, defaults=known)[0]


def _suggestion(side: Any) -> Suggestion:
    known = {"volunteer": volunteer_of_side(side), "rank": 1, "chosen": True}
    return Suggestion.objects.get_or_create(
        proposal=_proposal(side), request=_request(side), defaults=known
    )[0]


def _invitation(side: Any) -> Invitation:
    now, request = timezone.now(), _request(side)
    known = {"number": 1, "sent_at": now, "expires_at": now + timedelta(hours=9)}
    wave = Wave.objects.get_or_create(request=request, defaults=known)[0]
    return Invitation.objects.get_or_create(
        wave=wave, request=request, volunteer=volunteer_of_side(side), defaults={"sent_at": now}
    )[0]


THINGS = {
    "matching/proposals": lambda side: _suggestion(side).proposal_id,
    "matching.request_pk": lambda side: _suggestion(side).request_id,
    "matching/suggestions": lambda side: _suggestion(side).pk,
    "matching/mine": lambda side: _invitation(side).pk,
}
