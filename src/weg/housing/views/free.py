"""Searching for free places: when, how many, for whom, with which features."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.periods import today
from weg.housing.forms.places import FreeForm
from weg.housing.queries.offers import Offer, Offers, find_offers
from weg.housing.views.frame import (
    at,
)
from weg.housing.views.settling import PURPOSES
from weg.housing.wording import groups_words
from weg.people.models import Household, Person, Requirement

FIELDS = ("start", "end", "people", "who", "district", "must", "avoid", "unfit")


def free(request: HttpRequest) -> HttpResponse:
    actor = actor_of(request)
    require(actor, "housing.see")
    household = _household(request)
    purpose = request.GET.get("purpose", "reserve")
    purpose = purpose if purpose in PURPOSES else "reserve"
    asked = any(name in request.GET for name in FIELDS)
    form = FreeForm(_query(request, household) if household or asked else None)
    found = _find(form) if form.is_bound and form.is_valid() else None
    may_use = may(actor, PURPOSES[purpose].permission)
    context = {
        "title": _("Free places"),
        "form": form,
        "found": found,
        "offers": [_card(o, form, household, purpose, may_use) for o in found.units]
        if found
        else [],
        **_lines(found),
        "more_open": any(request.GET.get(name) for name in ("must", "avoid", "unfit")),
        "for_household": _("Places for household %(name)s") % {"name": household},
        "choose": PURPOSES[purpose].heading,
        "household": household,
        "members": ", ".join(map(str, household.people.filter(merged_into=None)))
        if household
        else "",
        "purpose": purpose,
        "breadcrumb": [(_("Living"), at("sites")), (_("Free places"), "")],
    }
    return render(request, "housing/free.html", context)


def _lines(found: Offers | None) -> dict[str, str]:
    """Sentences about how much was found, and what was left out."""
    if found is None:
        return {}
    units = len(found.units) + found.more
    known = {"units": units, "places": found.places}
    return {
        "count_line": _("%(places)d free places in %(units)d units; the closest fit first.")
        % known,
        "full_line": ngettext(
            "%(count)d site is left out: it stands at its limit.",
            "%(count)d sites are left out: they stand at their limit.",
            found.full,
        )
        % {"count": found.full},
        "more_line": _("%(count)d more units; narrow the search to see them.")
        % {"count": found.more},
    }


def _household(request: HttpRequest) -> Household | None:
    number = request.GET.get("household", "")
    return get_object_or_404(Household, pk=number) if number.isdigit() else None


def _query(request: HttpRequest, household: Household | None) -> Any:
    """The query, filled up with what is known of the household."""
    query = request.GET.copy()
    query.setdefault("start", today().isoformat())
    if household is None:
        query.setdefault("people", "1")
        return query
    people = list(household.people.filter(merged_into=None, died=None))
    start = max(household.expected or today(), today())
    if "people" not in query:
        query["start"] = start.isoformat()
        query["people"] = str(len(people) or 1)
        query["who"] = composition_of(people, start)
        needs = household.requirements.filter(strength=Requirement.Strength.MUST)
        query.setlist("must", list(needs.values_list("feature", flat=True)))
        if household.until:
            query["end"] = household.until.isoformat()
    return query


def composition_of(people: list[Person], day: date) -> str:
    """Which of the compositions of the search these people are."""
    if len(people) != 1:
        return "family"
    born = people[0].date_of_birth
    if born and born > day.replace(year=day.year - 18, day=min(day.day, 28)):
        return "minor"
    return {Person.Sex.FEMALE: "woman", Person.Sex.MALE: "man"}.get(Person.Sex(people[0].sex), "")


def _find(form: FreeForm) -> Offers:
    data = form.cleaned_data
    return find_offers(
        data["start"],
        data["end"],
        data["people"],
        who=data["who"],
        must=list(data["must"]),
        avoid=list(data["avoid"]),
        district=data["district"],
        unfit=data["unfit"],
    )


def _card(
    offer: Offer, form: FreeForm, household: Household | None, purpose: str, may_use: bool
) -> dict[str, Any]:
    """An offer as the template reads it."""
    unit, data = offer.unit, form.cleaned_data
    days = {"start": data["start"].isoformat(), "end": data["end"] and data["end"].isoformat()}
    url = ""
    if may_use and household:
        url = at(purpose, household.pk, site=unit.site_id, unit=unit.pk, **days)
    elif may_use:
        url = at("household", unit=unit.pk, purpose=purpose, **days)
    by_room: dict[str, int] = {}
    for place in offer.places:
        by_room[place.room.name] = by_room.get(place.room.name, 0) + 1
    return {
        "site": unit.site,
        "site_url": at("site", unit.site_id, day=days["start"]),
        "district": unit.site.district,
        "unit": unit.name,
        "floor": unit.floor,
        "count": len(offer.places),
        "rooms": ", ".join(
            _("room %(name)s: %(n)d") % {"name": name, "n": n} for name, n in by_room.items()
        ),
        "whole": offer.whole,
        "whole_rooms": ", ".join(offer.rooms),
        "company": groups_words(offer.company),
        "fits": offer.fits,
        "features": [str(f) for f in (*unit.features.all(), *unit.site.features.all())],
        "closes": unit.site.during.upper,
        "url": url,
    }
