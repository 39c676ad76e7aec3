"""Scanning a card: it opens its holder, ticks the round that is going on, and offers what to do."""

from __future__ import annotations

from uuid import uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.care.presence import actions
from weg.care.presence.actions import Tap
from weg.care.presence.forms import ScanForm
from weg.care.presence.models import Card, Round
from weg.care.presence.models.ticks import Source, State
from weg.care.presence.queries.cards import (
    ELSEWHERE,
    EXPIRED,
    GOOD,
    LOST,
    REPLACED,
    RETURNED,
    UNKNOWN,
    UNREADABLE,
    look_up,
    open_round,
    state_of,
    stay_of,
)
from weg.care.presence.queries.desk import card_acts
from weg.care.presence.queries.standing import standings
from weg.care.presence.views.cards import card_for
from weg.care.presence.views.frame import at, trail
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, add_refusal
from weg.foundation.periods import today
from weg.housing.models import Occupancy


def why_not(state: str) -> str:
    """What is told of a card that opens nothing."""
    return {
        UNREADABLE: _("This is no house card, or the signs are not complete."),
        UNKNOWN: _("This card is not known. Nobody here issued it."),
        LOST: _("This card was reported lost and is dead. Keep it, and ask who carries it."),
        REPLACED: _("This card was replaced by a new one and is dead."),
        RETURNED: _("This card was given back and is dead."),
        EXPIRED: _("This card has expired: its holder has moved out."),
        ELSEWHERE: _("This card is good, but belongs to somebody who lives in another house."),
    }[state]


def scan(request: HttpRequest) -> HttpResponse:
    """Take the word of a card. It travels in the form's body: addresses are kept in logs."""
    actor = actor_of(request)
    require(actor, "presence.scan")
    form = ScanForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        found = look_up(form.cleaned_data["word"])
        if found.state == GOOD and found.card:
            _tick(request, found.card)
            return redirect("presence:card", found.card.pk)
        add_refusal(form, Refused(why_not(found.state), code=found.state, field="word"))
    context = {
        "title": _("Scan a card"),
        "form": form,
        "breadcrumb": trail((_("Scan a card"), "")),
    }
    return render(request, "presence/scan.html", context, status=422 if form.is_bound else 200)


def _tick(request: HttpRequest, card: Card) -> None:
    """Tick the holder in the round of the house, if one is going on and this member may."""
    stay = stay_of(card.person_id, today())
    going = open_round(stay.site_id) if stay else None
    if going and may(actor_of(request), "presence.tick", going):
        _seen(request, going, card.person_id)
        messages.success(request, _("Ticked as seen in the round."))


def _seen(request: HttpRequest, going: Round, person: int) -> None:
    before = standings(going, [person]).get(person)
    if before and before.state == State.SEEN:
        return
    heads = tuple(head.pk for head in before.heads) if before else ()
    tap = Tap(id=uuid4(), person=person, state=State.SEEN, at=timezone.now(), replaces=heads)
    actions.record_taps(actor=actor_of(request), round=going, taps=[tap], source=Source.CARD)


def card_seen(request: HttpRequest, pk: int) -> HttpResponse:
    """Note that the holder stands here: in the round going on, or without one."""
    card, stay = card_for(request, pk, "presence.decide")
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    if stay is None or state_of(card, today()) != GOOD:
        messages.error(request, _("This card is no longer good; issue a new one."))
        return redirect("presence:card", card.pk)
    going = open_round(stay.site_id)
    if going and may(actor_of(request), "presence.tick", going):
        _seen(request, going, card.person_id)
    else:
        actions.confirm_seen(actor=actor_of(request), stay=stay, day=today(), source=Source.CARD)
    messages.success(request, _("Noted as seen today."))
    return redirect("presence:card", card.pk)


def card(request: HttpRequest, pk: int) -> HttpResponse:
    """Whose card it is, and what can be done now; the look at it is logged."""
    found, stay = card_for(request, pk, "presence.open_card")
    actor = actor_of(request)
    state = state_of(found, today())
    good = state == GOOD and stay is not None
    context = {
        "title": str(found.person),
        "card": found,
        "stay": stay,
        "good": good,
        "why_not": "" if good else why_not(state if state != GOOD else EXPIRED),
        "facts": _facts(found, stay),
        "acts": card_acts(request, found.person) if good else [],
        "may_see": good and may(actor, "presence.decide", stay),
        "may_issue": stay and may(actor, "presence.issue_card", stay),
        "may_end": not found.end and may(actor, "presence.end_card", stay or found),
        "may_scan": may(actor, "presence.scan"),
        "may_tick": may(actor, "presence.tick", stay or found),
        "going": open_round(stay.site_id) if stay else None,
        "breadcrumb": trail(*_scan_crumb(actor), (found.number, "")),
    }
    return render(request, "presence/card.html", context)


def _scan_crumb(actor: Actor) -> list[tuple[str, str]]:
    return [(_("Scan a card"), at("scan"))] if may(actor, "presence.scan") else []


def _facts(card: Card, stay: Occupancy | None) -> list[tuple[str, str]]:
    place = f"{stay.site}, {stay.place.room.unit} / {stay.place.room}" if stay else "–"
    return [
        (_("Lives in"), place),
        (_("Card"), card.number),
        (_("Issued"), date_format(card.issued_on, "SHORT_DATE_FORMAT")),
    ]
