"""Cards of *Heute*: my next shifts, who comes to us today, what nobody has answered yet."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may
from weg.foundation.periods import today
from weg.foundation.today import Card, Line, register_card
from weg.volunteers.circles.queries import volunteer_of
from weg.volunteers.shifts.models import SignUp
from weg.volunteers.shifts.queries.coming import Expected, coming_to
from weg.volunteers.shifts.queries.needed import unfilled_soon
from weg.volunteers.shifts.queries.own import coming, offered_shifts
from weg.volunteers.shifts.queries.showing import district_of, place_of, with_hidden
from weg.volunteers.shifts.tables import moment

SHOWN = 8
SOON = 3
"""Days within which an open place is urgent."""


def my_shifts(request: HttpRequest) -> Card | None:
    """For volunteers: what they promised next, and what is offered to them."""
    actor = actor_of(request)
    if not may(actor, "shifts.mine"):
        return None
    volunteer = volunteer_of(actor)
    if volunteer is None:
        return None
    offers = [
        Line(
            text=_("Offered to you: %(title)s") % {"title": shift.request.title},
            url=reverse("shifts:mine"),
            hint=moment(shift.starts, shift.ends),
            badge=_("answer"),
            kind="warning",
        )
        for _offer, shift in offered_shifts(volunteer)
    ]
    rows = list(coming(volunteer)[:SHOWN])
    with_hidden(row.shift.request for row in rows)
    lines = [
        Line(
            text=row.shift.request.title,
            url=reverse("shifts:request", args=[row.shift.request_id]),
            hint=place_of(row.shift.request),
            badge=moment(row.shift.starts),
            kind="info" if row.state == SignUp.State.SIGNED_UP else "neutral",
        )
        for row in rows
    ]
    return Card(
        _("My next shifts"),
        [*offers, *lines],
        more=reverse("shifts:mine"),
        empty=_("Nothing promised. See where help is needed."),
    )


def who_comes(request: HttpRequest) -> Card | None:
    """For houses: volunteers who come today, with name and telephone."""
    actor = actor_of(request)
    if actor.role not in ("house_manager", "social_worker"):
        return None
    lines = [
        Line(
            text=each.shift.request.title,
            url=reverse("shifts:request", args=[each.shift.request_id]),
            hint=", ".join(filter(None, (each.shift.request.site_name, *_names(each)))),
            badge=moment(each.shift.starts).partition(", ")[2],
            kind="info" if each.people else "warning",
        )
        for each in coming_to(actor.sight.sites, today(), timedelta(days=1))[:SHOWN]
    ]
    return Card(_("Volunteers today"), lines) if lines else None


def _names(each: Expected) -> list[str]:
    return [f"{one.name} {one.phone}".strip() for one in each.people] or [_("nobody yet")]


def unanswered(request: HttpRequest) -> Card | None:
    """For the coordination office: places of the next days that nobody has taken."""
    actor = actor_of(request)
    if actor.role != "volunteer_coordinator":
        return None
    rows = list(unfilled_soon(SOON)[:SHOWN])
    with_hidden(shift.request for shift in rows)
    lines = [
        Line(
            text=shift.request.title,
            url=reverse("shifts:request", args=[shift.request_id]),
            hint=district_of(shift.request),
            badge=f"{moment(shift.starts)} · {_free(shift.free)}",
            kind="warning",
        )
        for shift in rows
    ]
    more = f"{reverse('shifts:requests')}?state=open"
    return Card(
        _("Unanswered, within three days"), lines, more=more,
        empty=_("Every request of the next three days is answered."),
    )  # fmt: skip


def _free(count: int) -> str:
    return ngettext("%(n)d free", "%(n)d free", count) % {"n": count}


def register() -> None:
    """Called when the app is ready."""
    register_card(14, my_shifts)
    register_card(72, who_comes)
    register_card(16, unanswered)
