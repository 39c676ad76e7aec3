"""Houses and their rounds: the overview, and one house."""

from __future__ import annotations

from django.db.models import OuterRef, Q, Subquery
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.care.presence.filters import HouseFilter
from weg.care.presence.models import Round
from weg.care.presence.queries.figures import history_of
from weg.care.presence.queries.unseen import (
    open_differences,
    open_rounds,
    round_days,
    unseen,
    unseen_days,
)
from weg.care.presence.tables import HouseTable
from weg.care.presence.views.charts import share_chart
from weg.care.presence.views.frame import site_for, trail
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.lists import Action, Empty, list_page
from weg.foundation.periods import today
from weg.housing.models import Site

SHOWN = 20


def rounds(request: HttpRequest) -> HttpResponseBase:
    """Every house in use, the one with the oldest round first."""
    actor, day = actor_of(request), today()
    require(actor, "presence.see")
    last = Round.objects.filter(site=OuterRef("pk"), closed_at__isnull=False).order_by("-day")
    houses = (
        Site.objects.filter(Q(during__contains=day))
        .select_related("district")
        .annotate(last_round=Subquery(last.values("day")[:1]))
        .order_by("last_round", "sort_name")
    )
    actions = [Action(_("Not seen"), reverse("presence:unseen"), icon="visibility-off")]
    if may(actor, "presence.scan"):
        actions.append(Action(_("Scan a card"), reverse("presence:scan"), icon="key"))
    return list_page(
        request,
        title=_("Rounds"),
        table_class=HouseTable,
        filter_class=HouseFilter,
        queryset=houses,
        actions=actions,
        table_options={
            "may_run": may(actor, "presence.run_round"),
            "may_tick": may(actor, "presence.tick"),
        },
        context={"days": round_days(day)},
        empty=Empty(_("No house is in use"), _("Rounds are made in houses that are lived in.")),
    )


def site(request: HttpRequest, pk: int) -> HttpResponse:
    """One house: its rounds, what is open, and how its record has been confirmed over time."""
    found, actor, day = site_for(request, pk, "presence.see"), actor_of(request), today()
    days = unseen_days(day)
    context = {
        "title": _("Presence: %(site)s") % {"site": found.name},
        "site": found,
        "site_query": str(found.pk),
        "going": open_rounds([found.pk]).get(found.pk),
        "rounds": Round.objects.filter(site=found, closed_at__isnull=False)[:SHOWN],
        "unseen": unseen(day, days).filter(site=found).count(),
        "days": days,
        "differences": open_differences().filter(site=found).count(),
        "chart": share_chart(history_of(day, site=found.pk)),
        "may_run": may(actor, "presence.run_round", found),
        "may_tick": may(actor, "presence.tick", found),
        "may_see_cards": may(actor, "presence.see_cards", found),
        "breadcrumb": trail((found.name, "")),
    }
    return render(request, "presence/site.html", context)
