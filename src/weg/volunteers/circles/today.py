"""What circles give to *Heute*."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.city.models import Role
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may
from weg.foundation.periods import today
from weg.foundation.today import Card, Line, register_card
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.circles.queries import volunteer_of
from weg.volunteers.circles.queries.newcomers import newcomers_due
from weg.volunteers.circles.queries.terms import take_up_days
from weg.volunteers.circles.views.frame import at

SHOWN = 8


def to_take_up(request: HttpRequest) -> Card | None:
    """Who is new, the longest waiting first."""
    if not may(actor_of(request), "circles.take_up"):
        return None
    lines = [
        Line(
            text=str(one),
            url=at("volunteer", one.pk),
            hint=str(one.circle or _("coordination office")),
            badge=date_format(one.due, "d.m."),
            kind="danger" if one.due < today() else "warning",
        )
        for one in newcomers_due(take_up_days()).select_related("circle__organisation")[:SHOWN]
    ]
    empty = _("Nobody is waiting to be taken up.")
    return Card(_("New volunteers"), lines, more=at("newcomers"), empty=empty)


def welcome(request: HttpRequest) -> Card | None:
    """For a volunteer: where they stand, and their own data."""
    actor = actor_of(request)
    me = volunteer_of(actor) if actor.role == Role.VOLUNTEER else None
    if me is None:
        return None
    said = {
        Volunteer.State.NEW: _("Your application has arrived. Somebody will contact you soon."),
        Volunteer.State.RESTING: _("You are resting. Come back whenever you like."),
    }
    circle = str(me.circle or _("coordination office"))
    text = said.get(
        Volunteer.State(me.state), _("You are with us: %(circle)s") % {"circle": circle}
    )
    lines = [Line(text=text, url=at("own"), hint=_("see and change my data"))]
    return Card(_("Welcome, %(name)s") % {"name": me.given_name}, lines)


def register() -> None:
    """Called when the app is ready."""
    register_card(5, welcome)
    register_card(12, to_take_up)
