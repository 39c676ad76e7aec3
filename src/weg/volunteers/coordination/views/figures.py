"""What circles do, and where help is missing."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.city.queries.outlines import district_map
from weg.foundation.access.actions import may, require
from weg.foundation.lists import list_page
from weg.foundation.periods import today
from weg.foundation.pictures import DistrictMap
from weg.volunteers.circles.filters import CircleFilter
from weg.volunteers.circles.models import Activity, Circle, Volunteer
from weg.volunteers.circles.queries.figures import with_figures
from weg.volunteers.circles.queries.terms import active_since
from weg.volunteers.coordination.queries.gaps import Gap, gaps
from weg.volunteers.coordination.queries.hours import minutes_by_circle
from weg.volunteers.coordination.tables import CircleActivityTable
from weg.volunteers.coordination.words import as_hours

A_YEAR = timedelta(days=365)


def activity(request: HttpRequest) -> HttpResponseBase:
    """Circles with people, who of them is active, and the hours of a year."""
    require(actor_of(request), "coordination.see_activity")
    minutes = minutes_by_circle(today() - A_YEAR, today())
    rows: Any = Circle.objects.select_related("organisation").prefetch_related("districts")
    return list_page(
        request,
        title=_("Activity of circles"),
        table_class=CircleActivityTable,
        filter_class=CircleFilter,
        queryset=with_figures(rows, today()),
        template="coordination/activity.html",
        table_options={"minutes": minutes},
        context={"figures": _sums(minutes)},
    )


def _sums(minutes: dict[int | None, int]) -> list[tuple[str, str]]:
    people = Volunteer.objects.filter(state__in=("new", "taken_up", "resting"))
    active = people.filter(state="taken_up", last_active__gt=active_since(today())).count()
    awake = Circle.objects.filter(state=Circle.State.ACTIVE).count()
    return [
        (_("Circles that are active"), str(awake)),
        (_("Volunteers"), str(people.count())),
        (_("Active lately"), str(active)),
        (_("Hours in a year"), as_hours(sum(minutes.values()))),
    ]


def missing(request: HttpRequest) -> HttpResponse:
    """A map by district: who may be asked there, and how many people are still wanted."""
    actor = actor_of(request)
    require(actor, "coordination.see_map")
    number = request.GET.get("activity", "")
    chosen = Activity.objects.filter(pk=number).first() if number.isdecimal() else None
    exact = may(actor, "circles.see_volunteers")
    found = gaps(today(), chosen.pk if chosen else None, exact=exact)
    values = {
        "title": _("Where help is missing"),
        "chosen": chosen,
        "options": [("", _("all activities")), *((str(a.pk), a.name) for a in _offered())],
        "map": _map(found, chosen, exact),
        "without": [gap.district.name for gap in found if gap.people == 0],
        "rows": [[gap.district.name, _people(gap), str(gap.wanted)] for gap in found],
        "columns": [
            _("District"),
            {"label": _("Volunteers"), "numeric": True},
            {"label": _("Still wanted"), "numeric": True},
        ],
    }
    return render(request, "coordination/missing.html", values)


def _offered() -> Any:
    return Activity.objects.filter(active=True)


def _people(gap: Gap) -> str:
    return _("few") if gap.people is None else str(gap.people)


def _map(found: list[Gap], chosen: Activity | None, exact: bool) -> DistrictMap | None:
    """None while no outlines are known."""
    return district_map(
        _("Volunteers by district: %(what)s") % {"what": chosen or _("all activities")},
        (
            (
                gap.district,
                None if gap.people is None else float(gap.people),
                _people_url(gap, chosen) if exact else "",
            )
            for gap in found
        ),
        unit=_("volunteers"),
    )


def _people_url(gap: Gap, chosen: Activity | None) -> str:
    wish = f"&wish={chosen.pk}" if chosen else ""
    return f"{reverse('circles:volunteers')}?state=taken_up&district={gap.district.pk}{wish}"
