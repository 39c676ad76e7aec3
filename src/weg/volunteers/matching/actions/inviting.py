"""Inviting the few best, and the next ones until a request is filled."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from weg.city.queries.norms import norms_on
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.matching.actions.acting import DESK, at_office
from weg.volunteers.matching.models import Invitation, Proposal, Suggestion, Wave
from weg.volunteers.matching.queries.problem import free_shifts, too_often, weekly_limit
from weg.volunteers.shifts.models import HelpRequest, SignUp
from weg.volunteers.training.queries import lacking

Answer = Invitation.Answer
PROMISED = (SignUp.State.SIGNED_UP, SignUp.State.WAITING)


@action("matching.decide", on="proposal")
def invite(*, actor: Actor, proposal: Proposal, request: HelpRequest, base_url: str = "") -> Wave:
    """Ask the first few for the request (norm ``invitation_wave_size``, never fewer than places are
    free). Refused: ``full``, ``running`` (some are asked already), ``nobody``."""
    with at_office(actor, "matching.invite"):
        row = HelpRequest.objects.select_for_update(of=("self",)).get(pk=request.pk)
        if proposal.circle_id is not None and row.circle_id != proposal.circle_id:
            raise Refused(_("This request is not of the circle."), code="circle")
        if Wave.objects.filter(request=row, over=False).exists():
            raise Refused(_("Some have been invited already."), code="running")
        made = _next(row, proposal, actor.sight.member, base_url)
        if made is None:
            full = not free_places(row)
            raise Refused(
                _("All places are taken.") if full else _("Nobody is left who could be asked."),
                code="full" if full else "nobody",
            )
    return made


def free_places(request: HelpRequest) -> int:
    """At the shift with the most free places; 0 when the request is not open any more."""
    if request.state != HelpRequest.State.OPEN:
        return 0
    return max((shift.free for shift in free_shifts().filter(request=request)), default=0)


def wave_size(places: int) -> int:
    """How many are asked at once (norm ``invitation_wave_size``, 3), never fewer than places."""
    return max(int(norms_on(today()).get("invitation_wave_size", 3)), places)


def _next(
    request: HelpRequest, proposal: Proposal | None, member: int | None, base_url: str
) -> Wave | None:
    """The next few, or None when there is no place or nobody left. Requests are locked by now."""
    from weg.volunteers.matching.tasks import send_invitations  # tasks write through actions

    places = free_places(request)
    people = candidates(request, proposal)[: wave_size(places)] if places and proposal else []
    if not people:
        return None
    now = timezone.now()
    last = Wave.objects.filter(request=request).order_by("number").last()
    wave = Wave.objects.create(
        request=request, proposal=proposal, number=(last.number if last else 0) + 1, sent_at=now,
        expires_at=now + timedelta(hours=int(norms_on(today()).get("invitation_wave_hours", 24))),
        by_id=member, base_url=base_url,
    )  # fmt: skip
    for one in people:
        Invitation.objects.create(wave=wave, request=request, volunteer=one, sent_at=now)
    send_invitations.start(actor=DESK, wave=wave.pk)
    return wave


def candidates(request: HelpRequest, proposal: Proposal | None) -> list[Volunteer]:
    """In the order of the proposal: not left out, not asked yet, not coming anyway, still helping,
    with all that is needed, and not asked too often this week."""
    asked = Invitation.objects.filter(request=request).values("volunteer")
    coming = SignUp.objects.filter(
        shift__request=request, volunteer=OuterRef("volunteer"), state__in=PROMISED
    )
    rows = Suggestion.objects.filter(
        proposal=proposal, request=request, left_out=False,
        volunteer__state=Volunteer.State.TAKEN_UP,
    ).exclude(Exists(coming) | Q(volunteer__in=asked))  # fmt: skip
    found = [row.volunteer for row in rows.select_related("volunteer").order_by("rank")]
    tired = too_often(weekly_limit())
    lacks = lacking([one.pk for one in found], request.activity, today())
    return [one for one in found if one.pk not in tired and one.pk not in lacks]


@action("matching.decide", on="request")
def stop_inviting(*, actor: Actor, request: HelpRequest) -> None:
    """Nobody else is asked; whoever has not answered is told that it is settled."""
    with at_office(actor, "matching.stop_inviting"):
        HelpRequest.objects.select_for_update(of=("self",)).get(pk=request.pk)
        end(request)


def end(request: HelpRequest) -> None:
    """The wave is over; invitations without an answer are taken back, kindly. Locked by now."""
    from weg.volunteers.matching.tasks import tell_settled  # tasks write through actions

    Wave.objects.filter(request=request, over=False).update(over=True)
    rows = list(_waiting(request).select_for_update(of=("self",)))
    for row in rows:
        row.answer_now(Answer.WITHDRAWN)
    if rows:
        tell_settled.start(actor=DESK, invitations=[row.pk for row in rows])


def _waiting(request: HelpRequest) -> QuerySet[Invitation]:
    return Invitation.objects.filter(request=request, answer=Answer.NONE).order_by("pk")


@action("matching.run")
def next_wave(*, actor: Actor, wave: Wave) -> Wave | None:
    """When the wave's time is up, or everybody has answered, the next ones are asked; when nothing
    is free any more, the rest is told. None where it was stopped meanwhile."""
    request = HelpRequest.objects.select_for_update(of=("self",)).get(pk=wave.request_id)
    row = Wave.objects.select_related("proposal").get(pk=wave.pk)
    if row.over:
        return None
    if not free_places(request):
        end(request)
        return None
    if row.expires_at > timezone.now() and not _all_answered(row):
        return None
    row.over = True
    row.save(update_fields=["over"])
    return _next(request, row.proposal, row.by_id, row.base_url)


def _all_answered(wave: Wave) -> bool:
    return not wave.invitations.filter(answer=Answer.NONE).exists()
