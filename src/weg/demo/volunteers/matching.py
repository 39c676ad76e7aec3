"""One proposal in the demo city, computed as in a job, and a wave of invitations. Seeded by the
engine itself. Nobody is mailed."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils import timezone

from weg.demo.accounts import OWN_VOLUNTEER
from weg.foundation.access.actors import Actor
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.matching.actions import finish_proposal, take_over
from weg.volunteers.matching.computing import compute
from weg.volunteers.matching.models import Invitation, Proposal, Suggestion, Wave
from weg.volunteers.matching.queries.problem import build, open_requests
from weg.volunteers.shifts.models import HelpRequest

ASKED = 12
"""Requests for which some have been invited."""


def load(actor: Actor, today: date) -> None:
    """Nothing without open requests."""
    if not open_requests().exists():
        return
    built = build(None)
    computed = compute(built, 0, lambda cost, bound: None)
    (proposal,) = take_over(actor=actor, records=[Proposal()])
    finish_proposal(actor=actor, proposal=proposal, computed=computed, built=built)
    _invite(actor, proposal)


def _invite(actor: Actor, proposal: Proposal) -> None:
    """The soonest requests; the demo's volunteer is among those who are asked."""
    now = timezone.now()
    requests = list(
        HelpRequest.objects.filter(suggestions__proposal=proposal)
        .distinct()
        .order_by("starts", "pk")
    )[:ASKED]
    waves = [
        Wave(request=one, proposal=proposal, number=1, sent_at=now - timedelta(hours=5),
             expires_at=now + timedelta(hours=19))
        for one in requests
    ]  # fmt: skip
    take_over(actor=actor, records=waves)
    own = Volunteer.objects.filter(member__user__email=OWN_VOLUNTEER).first()
    asked = [row for number, wave in enumerate(waves) for row in _of(wave, number, own)]
    take_over(actor=actor, records=asked)


def _of(wave: Wave, number: int, own: Volunteer | None) -> list[Invitation]:
    people = [
        row.volunteer
        for row in Suggestion.objects.filter(proposal=wave.proposal, request=wave.request)
        .select_related("volunteer")
        .order_by("rank")[:3]
    ]
    if own and number < 2 and own not in people:
        people[-1] = own
    return [
        Invitation(
            wave=wave,
            request=wave.request,
            volunteer=one,
            sent_at=wave.sent_at,
            answer="no" if (place + number) % 4 == 3 and one != own else "none",
            answered_at=timezone.now() if (place + number) % 4 == 3 and one != own else None,
            mailed_at=wave.sent_at,
        )
        for place, one in enumerate(people)
    ]
