"""The houses of whoever asks, and one house today."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from weg.care.houses.models import Defect, KeyLoan, Notice
from weg.care.houses.queries.defects import OPEN, listed_defects
from weg.care.houses.queries.house import (
    emergency_numbers,
    office_hours,
    on_call,
    staff,
)
from weg.care.houses.queries.moves import arrivals, departures
from weg.care.houses.tables import HouseTable
from weg.care.houses.views.frame import at, house_context, site_for
from weg.care.houses.words import span
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.lists import Empty, list_page
from weg.foundation.periods import today
from weg.housing.models import Site
from weg.housing.queries.links import site_links
from weg.people.queries import household_composition

FEW = 6
OWN = "/houses/"
"""Pages of this room stand in the tabs; those of other rooms are linked."""


def houses(request: HttpRequest) -> HttpResponse:
    """The sites in use; whoever works at a single one is led to it."""
    actor = actor_of(request)
    require(actor, "houses.see")
    day = today()
    rows = Site.objects.filter(during__contains=day).select_related("district")
    if actor.reach == "own":
        own = list(rows.values_list("pk", flat=True)[:2])
        if len(own) == 1:
            return redirect(at("house", own[0]))
    is_open = ~Q(defects__state=Defect.State.DONE) & Q(defects__isnull=False)
    counted = rows.annotate(
        defects_open=Count("defects", filter=is_open),
        defects_late=Count("defects", filter=is_open & Q(defects__due__lt=day)),
    )
    return list_page(  # type: ignore[return-value]
        request,
        title=_("Houses"),
        table_class=HouseTable,
        queryset=counted.order_by("sort_name"),
        per_page=150,
        empty=Empty(_("No house"), _("Your organisation runs no site today.")),
    )


def house(request: HttpRequest, pk: int) -> HttpResponse:
    """One house today: whom one calls, who comes, what is broken."""
    site, actor = site_for(request, pk, "houses.see"), actor_of(request)
    day = today()
    context = house_context(request, site, "house", _("House"))
    context |= calling(site) | {
        "title": site.name,
        "here": [row for row in office_hours(site) if row.weekday == day.weekday()],
        "posts": staff(site, day),
        "defects": listed_defects().filter(OPEN, site=site).order_by("due", "pk")[:FEW],
        "figures": _figures(site, may(actor, "houses.see_protocols", site)),
        "notices": Notice.objects.filter(site=site, starts__lte=day)
        .filter(Q(ends=None) | Q(ends__gte=day))
        .order_by("-starts")[:FEW],
        "today": day,
        "logs": may(actor, "houses.keep_log", site),
        "reports": may(actor, "houses.report_defect", site),
        "hands_over": may(actor, "houses.hand_over", site),
        "links": [one for one in site_links(request, site) if not one.url.startswith(OWN)],
    }
    if may(actor, "houses.see_people", site):
        context["moves"] = [_move(m) for m in arrivals([site], day + timedelta(days=1))[:FEW]]
    return render(request, "houses/house.html", context)


def calling(site: Site) -> dict[str, Any]:
    """Who is on call today and the numbers for emergencies, as templates show them."""
    return {
        "on_call": [
            {"name": w.row.name, "phone": w.row.phone, "now": w.now,
             "when": span(w.row.starts, w.row.ends)}
            for w in on_call(site)
        ],
        "numbers": emergency_numbers(site),
    }  # fmt: skip


def _move(move: Any) -> dict[str, Any]:
    return {
        "who": str(move.people[0]) if move.people else move.household.reference,
        "what": household_composition(move.people, today()),
        "day": move.day,
        "late": move.late,
        "today": move.day == today(),
        "ready": move.ready,
        "url": at("ready", move.site.pk, move.household.pk),
    }


def _figures(site: Site, keys: bool) -> list[tuple[str, int, str, str]]:
    """(label, number, address, kind of the tile); the keys for those who may see them."""
    day = today()
    defects = Defect.objects.filter(OPEN, site=site)
    late = defects.filter(due__lt=day).count()
    url = at("site_defects", site.pk)
    leaving = len(departures([site], day, day + timedelta(days=1)))
    return [
        (_("Defects open"), defects.count(), url, "neutral"),
        (_("overdue"), late, f"{url}?state=late", "danger" if late else "neutral"),
        *([_missing_keys(site)] if keys else []),
        (_("Leave until tomorrow"), leaving, at("moves", site.pk), "neutral"),
    ]


def _missing_keys(site: Site) -> tuple[str, int, str, str]:
    rows = KeyLoan.objects.filter(site=site, missing__isnull=False, back_on=None, settled=None)
    count, url = rows.count(), f"{at('keys', site.pk)}?state=missing"
    return (_("Keys missing"), count, url, "warning" if count else "neutral")
