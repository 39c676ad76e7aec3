"""One place on a day: what it is, what can be done, who had it and will have it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.access.refusals import Refused, add_refusal
from weg.foundation.access.requests import note_opening
from weg.foundation.components.library.content import PLACE_ICONS
from weg.foundation.periods import today
from weg.housing.actions import block as block_places
from weg.housing.actions import unblock as unblock_place
from weg.housing.forms.stays import BlockForm, UnblockForm
from weg.housing.models import Occupancy, Place
from weg.housing.models.occupancy import Kind
from weg.housing.queries.board import FREE, Bed
from weg.housing.queries.place import occupancies_of_place, state_of
from weg.housing.tables import person_url
from weg.housing.views.drawing import LOOKS
from weg.housing.views.frame import (
    answer,
    at,
    day_of,
    done,
    trail,
)
from weg.housing.wording import day_text, period_text, place_name

Act = tuple[str, str, str, str]
PlaceBed = Bed[Place, Occupancy]


def place_for(request: HttpRequest, pk: int, permission: str) -> Place:
    """The place, when it exists for the actor and the actor may do this there."""
    rows = Place.objects.select_related("room__unit__site", "site__district")
    place = get_object_or_404(rows, pk=pk)
    require(actor_of(request), permission, place)
    return place


def place_page(request: HttpRequest, pk: int) -> HttpResponse:
    place, day = place_for(request, pk, "housing.see"), day_of(request)
    named = may(actor_of(request), "housing.see_residents", place)
    rows = occupancies_of_place(place)
    bed = state_of(place, day, rows)
    if named and bed.occupancy and bed.occupancy.person_id:
        note_opening(request, "person", bed.occupancy.person_id)
    context = {
        **place_context(place, day),
        "look": LOOKS[bed.state],
        "icon": PLACE_ICONS[LOOKS[bed.state]],
        "sentence": sentence(bed, named),
        "person": bed.occupancy.person if named and bed.occupancy else None,
        "person_url": person_url(bed.occupancy.person_id) if named and bed.occupancy else "",
        "note": note_of(bed.occupancy, named) if bed.occupancy else "",
        "acts": acts(request, bed, day),
        "times": [_time(o, named) for o in rows],
    }
    return answer(request, "housing/place.html", context)


def place_context(place: Place, day: date) -> dict[str, Any]:
    """The place's name, its way back to the board, and the breadcrumb."""
    site = place.site
    shown = None if day == today() else day.isoformat()
    board_url = at("site", site.pk, day=shown)
    name = _("Place %(name)s") % {"name": place_name(place)}
    return {
        "place": place,
        "day": day,
        "title": name,
        "board_url": board_url,
        "cancel_url": at("place", place.pk, day=shown),
        "breadcrumb": trail((site.name, board_url), (name, "")),
    }


def sentence(bed: PlaceBed, named: bool) -> str:
    """What the place is on the day."""
    occupancy = bed.occupancy
    if occupancy is None:
        return _free(bed)
    when = {"when": period_text(occupancy.during.lower, occupancy.during.upper)}
    if occupancy.kind == Kind.BLOCK:
        return _("Blocked: %(why)s, %(when)s.") % {"why": occupancy.get_reason_display(), **when}
    if occupancy.kind == Kind.STAY:
        return _("Lived in %(when)s.") % when
    return _("Reserved %(when)s.") % when


def _free(bed: PlaceBed) -> str:
    if bed.state != FREE:
        return _("Not in use on this day: the density standard gives the room fewer places.")
    if bed.free_until is None:
        return _("Free, without an end known.")
    return _("Free until %(day)s.") % {"day": day_text(bed.free_until)}


def acts(request: HttpRequest, bed: PlaceBed, day: date) -> list[dict[str, str | None]]:
    """What the actor may do with the place on the day; the search is a page of its own."""
    shown = day.isoformat()
    actor, place = actor_of(request), bed.place
    found: list[Act] = []
    if bed.occupancy is None:
        if bed.state == FREE:
            found = [
                (
                    "housing.reserve",
                    _("Reserve"),
                    "schedule",
                    at("household", place=place.pk, start=shown, purpose="reserve"),
                ),
                (
                    "housing.move_in",
                    _("Move in without a reservation"),
                    "arrive",
                    at("household", place=place.pk, start=shown, purpose="move_in"),
                ),
                ("housing.block", _("Block"), "block", at("block", place.pk, start=shown)),
            ]
    else:
        found = _acts_on(bed.occupancy, day)
    return [
        {"label": label, "icon": icon, "url": url, "boost": "false" if "/free/" in url else None}
        for permission, label, icon, url in found
        if may(actor, permission, place)
    ]


def _acts_on(occupancy: Occupancy, day: date) -> list[Act]:
    pk, household = occupancy.pk, occupancy.household_id
    if occupancy.kind == Kind.BLOCK:
        return [("housing.block", _("End the block"), "lock-open", at("unblock", pk))]
    until: Act = ("housing.move_out", _("Change the end"), "event", at("until", pk))
    move: Act = (
        "housing.move",
        _("Move elsewhere"),
        "move",
        at("free", household=household, purpose="move"),
    )
    if occupancy.kind == Kind.RESERVATION:
        return [
            ("housing.move_in", _("Moved in"), "arrive", at("arrive", pk)),
            ("housing.move_in", _("Did not arrive"), "close", at("not_arrived", pk)),
            until,
        ]
    return [
        ("housing.move_out", _("Moved out"), "logout", at("move_out", pk)),
        move,
        ("housing.move", _("Change places with others"), "move", at("swap", pk)),
        until,
    ]


def note_of(occupancy: Occupancy, named: bool) -> str:
    """A note on a block is about the place; one on a stay may be about the person."""
    return occupancy.note if named or occupancy.kind == Kind.BLOCK else ""


def _time(occupancy: Occupancy, named: bool) -> dict[str, Any]:
    kind = Kind(occupancy.kind)
    who = str(occupancy.person) if named and occupancy.person else ""
    reason = occupancy.get_reason_display() if occupancy.reason else ""
    left = occupancy.get_departure_display() if named and occupancy.departure else ""
    return {
        "title": " · ".join(str(p) for p in (kind.label, who or reason) if p),
        "text": " · ".join(str(p) for p in (left, note_of(occupancy, named)) if p),
        "when": period_text(occupancy.during.lower, occupancy.during.upper),
        "icon": PLACE_ICONS[LOOKS[kind.value]],
    }


def block(request: HttpRequest, pk: int) -> HttpResponse:
    """Block this place, and others of its room at once."""
    place = place_for(request, pk, "housing.block")
    neighbours = list(place.room.places.order_by("number"))
    choices = [(p.pk, _("Place %(name)s") % {"name": p.number}) for p in neighbours]
    initial = {"places": [pk], "start": request.GET.get("start") or today()}
    form = BlockForm(request.POST or None, places=choices, initial=initial)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        chosen = [p for p in neighbours if p.pk in data["places"]]
        try:
            block_places(
                actor=actor_of(request),
                places=chosen,
                start=data["start"],
                end=data["end"],
                reason=data["reason"],
                note=data["note"],
            )
        except Refused as refused:
            add_refusal(form, refused)
        else:
            return done(request, _("Blocked."), at("site", place.site_id))
    context = place_context(place, today()) | {"form": form, "submit": _("Block")}
    context["heading"] = _("Block places of room %(room)s") % {"room": place.room}
    return answer(request, "housing/act.html", context, wrong=form.is_bound)


def unblock(request: HttpRequest, pk: int) -> HttpResponse:
    rows = Occupancy.objects.select_related("place__room__unit__site", "place__site")
    blocked = get_object_or_404(rows, pk=pk, kind=Kind.BLOCK)
    require(actor_of(request), "housing.block", blocked)
    form = UnblockForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            unblock_place(actor=actor_of(request), blocked=blocked, day=form.cleaned_data["day"])
        except Refused as refused:
            add_refusal(form, refused)
        else:
            return done(request, _("The place can be used again."), at("site", blocked.site_id))
    when = period_text(blocked.during.lower, blocked.during.upper)
    context = place_context(blocked.place, today()) | {
        "form": form,
        "submit": _("End the block"),
        "heading": _("End the block"),
        "intro": _("Blocked: %(why)s, %(when)s.")
        % {"why": blocked.get_reason_display(), "when": when},
    }
    return answer(request, "housing/act.html", context, wrong=form.is_bound)
