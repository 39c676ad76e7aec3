"""Giving a household places: reserving, moving elsewhere, moving in without a reservation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weg.city.models import Member
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.access.refusals import Refused, add_refusal
from weg.foundation.periods import today
from weg.housing import actions
from weg.housing.forms.places import PlacesForm
from weg.housing.models import Occupancy, Place, Site, Unit
from weg.housing.models.occupancy import Kind
from weg.housing.queries.free import free_places
from weg.housing.views.frame import (
    answer,
    at,
    day_in,
    done,
    site_for,
    trail,
)
from weg.people.models import Household, Person
from weg.people.queries.search import persons_named

Write = Callable[[Member, Household, PlacesForm], object]


@dataclass(frozen=True)
class Purpose:
    """Why places are chosen: the permission it needs, its words, and what is done."""

    permission: str
    heading: Any
    success: Any
    write: Write


def _reserve(actor: Member, household: Household, form: PlacesForm) -> None:
    actions.reserve(
        actor=actor,
        household=household,
        places=form.chosen_places(),
        start=form.cleaned_data["start"],
        end=form.cleaned_data["end"],
        ending_stays=True,
    )


def _move(actor: Member, household: Household, form: PlacesForm) -> None:
    actions.move(
        actor=actor,
        household=household,
        places=form.chosen_places(),
        day=form.cleaned_data["start"],
        end=form.cleaned_data["end"],
    )


def _move_in(actor: Member, household: Household, form: PlacesForm) -> None:
    actions.move_in(
        actor=actor,
        household=household,
        places=form.chosen_places(),
        day=form.cleaned_data["start"],
        until=form.cleaned_data["end"],
    )


PURPOSES = {
    "reserve": Purpose(
        "housing.reserve", gettext_lazy("Reserve places"), gettext_lazy("Reserved."), _reserve
    ),
    "move": Purpose("housing.move", gettext_lazy("Move elsewhere"), gettext_lazy("Moved."), _move),
    "move_in": Purpose(
        "housing.move_in",
        gettext_lazy("Move in without a reservation"),
        gettext_lazy("Moved in."),
        _move_in,
    ),
}


def household(request: HttpRequest) -> HttpResponse:
    """Which household gets the places: found by name or reference."""
    name = request.GET.get("purpose", "reserve")
    purpose = PURPOSES.get(name, PURPOSES["reserve"])
    require(actor_of(request), purpose.permission)
    place, unit = _chosen(request, Place, "place"), _chosen(request, Unit, "unit")
    site_id = place.site_id if place else unit.site_id if unit else None
    days = {"start": request.GET.get("start") or None, "end": request.GET.get("end") or None}
    asked = request.GET.get("q", "").strip()
    found = [
        {
            "household": h,
            "people": ", ".join(str(p) for p in h.people.all() if p.merged_into_id is None),
            "url": at(
                name, h.pk, site=site_id, place=place and place.pk, unit=unit and unit.pk, **days
            )
            if site_id
            else at("free", household=h.pk),
        }
        for h in _found(asked)
    ]
    kept = [(k, v) for k, v in request.GET.items() if k != "q"]
    context = {
        "title": purpose.heading,
        "heading": _("For which household?"),
        "q": asked,
        "kept": kept,
        "found": found,
        "board_url": at("site", site_id) if site_id else at("free"),
        "breadcrumb": trail((purpose.heading, "")),
    }
    return answer(request, "housing/household.html", context)


def _chosen(request: HttpRequest, model: Any, name: str) -> Any:
    number = request.GET.get(name, "")
    return get_object_or_404(model, pk=number) if number.isdigit() else None


def _found(asked: str) -> QuerySet[Household]:
    """Households with this reference or a person of this name; the latest when nothing is asked."""
    rows = Household.objects.prefetch_related("people")
    if not asked:
        return rows.order_by("-pk")[:10]
    named = Person.objects.filter(pk__in=persons_named(asked)).values("household")
    match = Q(reference=asked.upper()) | Q(case_number=asked) | Q(pk__in=named)
    return rows.filter(match).order_by("reference")[:25]


def reserve(request: HttpRequest, pk: int) -> HttpResponse:
    return _settle(request, pk, "reserve")


def move(request: HttpRequest, pk: int) -> HttpResponse:
    return _settle(request, pk, "move")


def move_in(request: HttpRequest, pk: int) -> HttpResponse:
    return _settle(request, pk, "move_in")


def _settle(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    purpose = PURPOSES[name]
    number = request.GET.get("site", "")
    site = site_for(request, int(number) if number.isdigit() else 0, purpose.permission)
    wanted = get_object_or_404(Household, pk=pk)
    form = _form(request, site, wanted, name)
    if request.method == "POST" and form.is_valid():
        try:
            purpose.write(actor_of(request), wanted, form)
        except Refused as refused:
            _add(form, refused)
        else:
            _say_who_is_left(request, form)
            return done(request, str(purpose.success), at("site", site.pk))
    context = {
        "title": purpose.heading,
        "heading": _("%(what)s: household %(household)s at %(site)s")
        % {"what": purpose.heading, "household": wanted, "site": site},
        "form": form,
        "submit": purpose.heading,
        "intro": "" if form.free else _("No place is free here in this period."),
        "board_url": at("site", site.pk),
        "cancel_url": at("site", site.pk),
        "breadcrumb": trail((site.name, at("site", site.pk)), (purpose.heading, "")),
    }
    return answer(request, "housing/act.html", context, wrong=form.is_bound)


def _say_who_is_left(request: HttpRequest, form: PlacesForm) -> None:
    """A family that is parted is told so."""
    chosen = form.chosen_places()
    left = [str(person) for person in form.people if person.pk not in chosen]
    if left:
        names = "; ".join(left)
        messages.warning(request, _("Without a place now: %(names)s.") % {"names": names})


def _form(request: HttpRequest, site: Site, wanted: Household, name: str) -> PlacesForm:
    start, end = _days(request)
    people = _people(wanted, name, start)
    free = list(
        free_places(start, end, new=name == "reserve")
        .filter(site=site)
        .order_by("room__unit__name", "room__unit_id", "room__name", "number")
    )
    return PlacesForm(
        request.POST or None,
        people=people,
        free=free,
        suggested=_suggested(request, free, len(people)),
        start=start,
        end=end,
    )


def _days(request: HttpRequest) -> tuple[date, date | None]:
    """The period typed, else the one of the address, else from today on."""
    if request.method == "POST":
        form = PlacesForm(request.POST, people=(), free=(), suggested=())
        form.is_valid()
        start, end = form.cleaned_data.get("start"), form.cleaned_data.get("end")
    else:
        start, end = day_in(request, "start"), day_in(request, "end")
    start = start or today()
    return start, end if end and end > start else None


def _people(wanted: Household, name: str, day: date) -> list[Person]:
    """Who gets a place: all of the household, or those who live somewhere when they move."""
    people = wanted.people.filter(merged_into=None, died=None).order_by("date_of_birth", "pk")
    if name == "move":
        living = Occupancy.objects.filter(
            household=wanted, kind=Kind.STAY, starts__lte=day, ends__gt=day
        )
        people = people.filter(pk__in=living.values("person"))
    return list(people)


def _suggested(request: HttpRequest, free: list[Place], count: int) -> list[Place]:
    """Places to begin with: those of the chosen place, room or unit first."""
    place, unit = request.GET.get("place", ""), request.GET.get("unit", "")
    first = next((p for p in free if str(p.pk) == place), None)
    if first:
        near = sorted(
            free,
            key=lambda p: (
                p.pk != first.pk,
                p.room_id != first.room_id,
                p.room.unit_id != first.room.unit_id,
            ),
        )
        return near[:count]
    in_unit = [p for p in free if str(p.room.unit_id) == unit] if unit else []
    return (in_unit or _smallest(free, count))[:count]


def _smallest(free: list[Place], count: int) -> list[Place]:
    """The unit with the fewest free places that still has enough of them."""
    by_unit: dict[int, list[Place]] = {}
    for place in free:
        by_unit.setdefault(place.room.unit_id, []).append(place)
    enough = [places for places in by_unit.values() if len(places) >= count]
    return min(enough, key=len, default=free)


def _add(form: PlacesForm, refused: Refused) -> None:
    """Beside the person's place, or the day, that is refused."""
    if refused.field == "places" and form.people:
        form.add_place_error(refused.message)
        return
    renamed = {"day": "start"}.get(refused.field or "", refused.field)
    add_refusal(form, Refused(refused.message, code=refused.code, field=renamed))
