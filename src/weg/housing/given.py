"""What housing gives to the pages of other rooms: where someone lives, and sites in the search."""

from __future__ import annotations

from typing import Any

from django.db.models import Func, Q, Value
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may
from weg.foundation.periods import today
from weg.foundation.search import Found, Hit, Provider, register_provider
from weg.housing.models import Feature, Occupancy, Site
from weg.housing.views.frame import (
    at,
)
from weg.housing.wording import period_text, place_name
from weg.people.models import Household, Person
from weg.people.queries.copy import register_copy
from weg.people.sections import feature_names, register_household_section, register_section

SHOWN = 20


def places_of_person(request: HttpRequest, person: Person) -> SafeString | None:
    """Where the person lives, will live and has lived, as far as the reader sees these sites."""
    rows = Occupancy.objects.filter(person=person)
    return _section(request, _rows(rows), at("free", household=person.household_id))


def places_of_household(request: HttpRequest, household: Household) -> SafeString | None:
    """The same for everybody of the household, by name."""
    rows = Occupancy.objects.filter(household=household)
    return _section(request, _rows(rows, named=True), at("free", household=household.pk))


def _rows(rows: Any, named: bool = False) -> list[dict[str, str]]:
    found = rows.select_related("site", "person", "place__room__unit").order_by("-starts", "pk")
    day = today()
    return [
        {
            "site": o.site.name,
            "site_url": at("place", o.place_id, day=o.during.lower.isoformat()),
            "place": place_name(o.place),
            "who": str(o.person) if named and o.person else "",
            "kind": o.get_kind_display(),
            "look": "neutral" if o.ends <= day else "info" if o.kind == "stay" else "warning",
            "when": period_text(o.during.lower, o.during.upper),
            "departure": o.get_departure_display() if o.departure else "",
        }
        for o in found[:SHOWN]
    ]


def _section(
    request: HttpRequest, rows: list[dict[str, str]], reserve_url: str
) -> SafeString | None:
    if not may(actor_of(request), "housing.see_residents"):
        return None
    reserves = may(actor_of(request), "housing.reserve")
    context = {"rows": rows, "reserve_url": reserve_url if reserves else ""}
    return render_to_string("housing/parts/lives.html", context, request=request)


def find_sites(text: str, limit: int) -> Found:
    """Sites by name or street; those whose name begins with it first."""
    name = Func(Value(text), Value(""), Value(""), function="weg_sort_name")
    # Capitals are not folded for streets: that takes four times as long as all else on the page.
    street = Q(street__contains=text) | Q(street__contains=text[:1].upper() + text[1:])
    match = Q(sort_name__contains=name) | street
    rows = list(
        Site.objects.filter(match).select_related("district").order_by("sort_name")[: limit + 1]
    )
    rows.sort(key=lambda site: not site.name.lower().startswith(text.lower()))
    hits = [
        Hit(
            title=site.name,
            url=reverse("housing:site", args=[site.pk]),
            detail=f"{site.district} · {site.get_kind_display()} · {site.Stage(site.stage).label}",
            icon="house",
        )
        for site in rows[:limit]
    ]
    return Found(hits, len(rows) > limit)


def stays_of(person: Person) -> list[dict[str, Any]]:
    """For the copy of all data: every place and period of the person."""
    rows = Occupancy.objects.filter(person=person).select_related("site", "place__room__unit")
    return [
        {
            _("Site"): o.site.name,
            _("Place"): place_name(o.place),
            _("Kind"): o.get_kind_display(),
            _("from"): o.during.lower,
            pgettext("day", "before"): o.during.upper,
            _("Departure"): o.get_departure_display() if o.departure else "",
            _("Note"): o.note,
        }
        for o in rows.order_by("starts", "pk")
    ]


def _features() -> dict[str, str]:
    return {feature.pk: str(feature) for feature in Feature.objects.all()}


def register() -> None:
    """Called when the app is ready."""
    register_section(20, places_of_person)
    register_household_section(20, places_of_household)
    feature_names(_features)
    register_copy(gettext_lazy("Places"), stays_of)
    register_provider(Provider("sites", gettext_lazy("Sites"), "housing.see", find_sites, order=30))
