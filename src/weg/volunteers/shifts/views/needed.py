"""For volunteers: where help is needed, and the lists of those who ask."""

from __future__ import annotations

from django.db.models import F
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.lists import Action, Empty, list_page
from weg.volunteers.circles.queries import volunteer_of
from weg.volunteers.shifts.filters import NeededFilter, RequestFilter
from weg.volunteers.shifts.queries.needed import listed_requests, needed
from weg.volunteers.shifts.tables import NeededTable, RequestTable
from weg.volunteers.shifts.views.frame import at


def where_needed(request: HttpRequest) -> HttpResponseBase:
    """Requests with times to come, what fits the reader best first."""
    actor = actor_of(request)
    require(actor, "shifts.see")
    volunteer = volunteer_of(actor)
    mine = Action(_("My shifts"), at("mine"), icon="calendar")
    return list_page(
        request,
        title=_("Where help is needed"),
        table_class=NeededTable,
        filter_class=NeededFilter,
        queryset=needed(volunteer),
        actions=[mine] if may(actor, "shifts.mine") else [],
        empty=Empty(_("Nobody needs help just now"), _("Look again in a few days.")),
        table_options={"exclude": [] if volunteer else ["fits"]},
    )


def requests(request: HttpRequest) -> HttpResponseBase:
    """Requests of the own house, of the circle, or of the whole city."""
    actor = actor_of(request)
    require(actor, "shifts.list")
    new = Action(_("Ask for help"), at("new"), kind="primary", icon="add")
    rows = listed_requests().order_by(F("next_starts").asc(nulls_last=True), "-ends", "-pk")
    return list_page(
        request,
        title=_("Requests for help"),
        table_class=RequestTable,
        filter_class=RequestFilter,
        queryset=rows,
        actions=[new],
        empty=Empty(_("No request yet"), _("Say what is needed; volunteers see it at once."), new),
    )
