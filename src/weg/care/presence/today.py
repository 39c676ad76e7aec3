"""Presence's cards of *Heute*: rounds that are due, people not seen, differences."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.care.presence.queries.figures import add_up, trust_by
from weg.care.presence.queries.unseen import (
    latest_rounds,
    open_differences,
    open_rounds,
    round_days,
    unseen,
    unseen_days,
)
from weg.foundation.access.actions import may
from weg.foundation.periods import today
from weg.foundation.today import Card, Line, register_card
from weg.housing.models import Site

SHOWN = 8


def due_rounds(request: HttpRequest) -> Card | None:
    """Rounds going on and rounds that are due, in the houses of whoever makes them."""
    actor = request.actor  # type: ignore[attr-defined]
    if not may(actor, "presence.tick") or actor.sight.reach != "own":
        return None
    day = today()
    houses = list(
        Site.objects.filter(pk__in=actor.sight.sites, during__contains=day).order_by("sort_name")
    )
    numbers = [house.pk for house in houses]
    going, last = open_rounds(numbers), latest_rounds(numbers)
    due = day - timedelta(days=round_days(day))
    lines = [
        Line(
            text=house.name,
            url=reverse("presence:round", args=[going[house.pk].pk]),
            badge=_("going on"),
            kind="info",
        )
        for house in houses
        if house.pk in going
    ]
    waiting = [
        h for h in houses if h.pk not in going and (h.pk not in last or last[h.pk].day <= due)
    ]
    for house in waiting:
        before = last.get(house.pk)
        told = date_format(before.day, "d.m.") if before else _("never")
        lines.append(
            Line(
                text=house.name,
                url=reverse("presence:site", args=[house.pk]),
                hint=_("last round: %(day)s") % {"day": told},
                badge=_("due"),
                kind="warning",
            )
        )
    return Card(
        title=_("Rounds"),
        lines=lines[:SHOWN],
        more=reverse("presence:rounds"),
        empty=_("Every house had its round."),
    )


def missing(request: HttpRequest) -> Card | None:
    """People not seen for long, for those who look after them."""
    actor = request.actor  # type: ignore[attr-defined]
    if not may(actor, "presence.decide") or actor.sight.reach != "own":
        return None
    day = today()
    days = unseen_days(day)
    # What is told of them is read for the few that are shown only.
    rows = unseen(day, days).prefetch_related("person", "site", "place__room__unit")
    lines = [
        Line(
            text=str(row.person),
            url=reverse("presence:decide", args=[row.pk]),
            hint=f"{row.site}, {row.place.room.unit} / {row.place.room}",
            badge=_("%(days)d days") % {"days": (day - row.last).days},  # type: ignore[attr-defined]
            kind="warning",
        )
        for row in rows[:SHOWN]
    ]
    return Card(
        title=_("Not seen for %(days)d days") % {"days": days},
        lines=lines,
        more=reverse("presence:unseen"),
        empty=_("Everybody was seen, or is known to be away."),
    )


def differences(request: HttpRequest) -> Card | None:
    """Differences that a round left open."""
    actor = request.actor  # type: ignore[attr-defined]
    if not may(actor, "presence.resolve") or actor.sight.reach != "own":
        return None
    rows = open_differences().select_related("person", "site", "round")
    lines = [
        Line(
            text=str(row.person) if row.person else row.note or row.get_kind_display(),
            url=reverse("presence:difference", args=[row.pk]),
            hint=f"{row.site}, {row.where}" if row.where else str(row.site),
            badge=row.get_kind_display(),
            kind="neutral",
        )
        for row in rows.order_by("-round__day", "pk")[:SHOWN]
    ]
    return Card(
        title=_("Differences from rounds"),
        lines=lines,
        more=reverse("presence:differences"),
        empty=_("No difference is open."),
    )


def trust(request: HttpRequest) -> Card | None:
    """How far the record can be trusted, for those who see the whole city."""
    actor = request.actor  # type: ignore[attr-defined]
    if not may(actor, "presence.see_trust") or actor.sight.reach == "own":
        return None
    day = today()
    days = round_days(day)
    total = add_up(trust_by("district", day, day - timedelta(days=days)))
    if not total.people:
        return None
    page = reverse("presence:trust")
    figures = [
        (
            _("Confirmed in %(days)d days") % {"days": n},
            f"{100 * (total.share(n) or 0):.0f} %",
            page,
            "",
        )
        for n in (7, 14, 28)
    ]
    overdue = (_("Houses without a round"), str(total.overdue), f"{page}?by=site", "")
    return Card(title=_("Trust in the record"), figures=[*figures, overdue], more=page)


def register() -> None:
    """Called when the app is ready."""
    for order, card in ((12, due_rounds), (14, missing), (16, differences), (60, trust)):
        register_card(order, card)
