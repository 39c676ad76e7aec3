"""The waiting list, and planning it together."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.access.refusals import Refused
from weg.foundation.lists import Action, Empty, list_page
from weg.placement.actions import start_plan
from weg.placement.filters import WaitingFilter
from weg.placement.queries.waiting import (
    COUNTED,
    end_of_next_week,
    first_surname,
    waiting_households,
    with_composition,
)
from weg.placement.tables import WaitingTable
from weg.placement.views.frame import (
    say_refused,
)


def waiting(request: HttpRequest) -> HttpResponse:
    """Everyone who waits for a place; POST plans the chosen, or all who come soon."""
    actor = actor_of(request)
    require(actor, "placement.see")
    if request.method == "POST":
        return _plan(request)
    last = end_of_next_week()
    rows = with_composition(waiting_households()).annotate(surname=first_surname())
    plans = may(actor, "placement.plan")
    return list_page(  # type: ignore[return-value]
        request,
        title=_("Waiting list"),
        table_class=WaitingTable,
        filter_class=WaitingFilter,
        queryset=rows.prefetch_related("requirements"),
        template="placement/waiting.html",
        most=COUNTED,
        actions=[Action(_("Plans"), reverse("placement:plans"))],
        empty=Empty(
            _("Nobody waits for a place"),
            _("Households appear here when the Land's list has been taken over."),
        ),
        table_options={} if plans else {"exclude": ["choose"]},
        context={
            "plans": plans,
            "last": last,
            "soon": waiting_households().filter(expected__lte=last)[: COUNTED + 1].count(),
            "counted": COUNTED,
        },
    )


def _plan(request: HttpRequest) -> HttpResponse:
    if request.POST.get("scope") == "soon":
        soon = waiting_households().filter(expected__lte=end_of_next_week())
        chosen = list(soon.values_list("pk", flat=True))
    else:
        chosen = [int(one) for one in request.POST.getlist("household") if one.isdigit()]
    try:
        plan = start_plan(actor=actor_of(request), households=chosen)
    except Refused as refused:
        say_refused(request, refused)
        return redirect("placement:waiting")
    return redirect("placement:plan", plan.pk)
