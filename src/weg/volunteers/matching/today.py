"""Cards of *Heute*: for volunteers what they are asked, for the office where nobody is left."""

from __future__ import annotations

from django.db.models import Exists, OuterRef
from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may
from weg.foundation.today import Card, Line, register_card
from weg.volunteers.matching.models import Invitation, Proposal, Wave
from weg.volunteers.matching.queries.showing import open_invitations

SHOWN = 8


def own_invitations(request: HttpRequest) -> Card | None:
    """For volunteers: what they are asked."""
    actor = actor_of(request)
    if not may(actor, "matching.mine"):
        return None
    lines = [
        Line(
            text=row.request.title,
            url=reverse("matching:mine"),
            hint=row.request.activity.name,
            badge=_("can you?"),
            kind="warning",
        )
        for row in open_invitations(actor.sight.member)[:SHOWN]
    ]
    return Card(_("You are asked"), lines, more=reverse("matching:mine")) if lines else None


def nobody_left(request: HttpRequest) -> Card | None:
    """Requests for which everybody in question was asked, and a place is still free; of proposals
    that the reader may open."""
    actor = actor_of(request)
    if not may(actor, "matching.decide"):
        return None
    running = Wave.objects.filter(request=OuterRef("request"), over=False)
    newer = Wave.objects.filter(request=OuterRef("request"), number__gt=OuterRef("number"))
    rows = Wave.objects.filter(
        ~Exists(running), ~Exists(newer), over=True, request__state="open",
        proposal__state=Proposal.State.READY,
    ).select_related("request")  # fmt: skip
    lines = [
        Line(
            text=row.request.title,
            url=reverse("matching:request", args=[row.proposal_id, row.request_id]),
            hint=_("Everybody in question was asked."),
            badge=date_format(row.request.starts, "d.m."),
            kind="warning",
        )
        for row in rows.order_by("request__starts", "pk")[:SHOWN]
    ]
    asked = Invitation.objects.filter(answer=Invitation.Answer.NONE, wave__over=False).count()
    page = reverse("matching:proposals")
    figures = [(_("Invitations without an answer"), str(asked), page, "")] if asked else []
    return Card(_("Invitations"), lines, figures, more=page) if lines or figures else None


def register() -> None:
    """Called when the app is ready."""
    register_card(29, own_invitations)
    register_card(71, nobody_left)
