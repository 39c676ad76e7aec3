"""Who moves in and out today and tomorrow; is the room ready."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.care.houses import actions
from weg.care.houses.models import Protocol, Tick
from weg.care.houses.queries.moves import Move, arrivals, departures, moved_in, without_protocol
from weg.care.houses.queries.readiness import checklist, ticks_of
from weg.care.houses.views.frame import at, house_context, site_for, trail_of
from weg.care.houses.words import language_names, moment
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may
from weg.foundation.access.refusals import Refused
from weg.foundation.access.requests import note_opening
from weg.foundation.periods import today
from weg.housing.models import Site
from weg.people.queries import age_text, household_composition


def moves(request: HttpRequest, pk: int) -> HttpResponse:
    """Expected, arrived and leaving households of today and tomorrow."""
    site, actor, day = site_for(request, pk, "houses.see_people"), actor_of(request), today()
    manages = may(actor, "houses.prepare", site)
    shown = _Shown(manages)
    expected = [shown.move(m) for m in arrivals([site], day + timedelta(days=1))]
    context = house_context(request, site, "moves", _("Moving in and out")) | {
        "days": [
            (_("Not there yet"), [m for m in expected if m["day"] < day]),
            (_("Today"), [m for m in expected if m["day"] == day]),
            (_("Tomorrow"), [m for m in expected if m["day"] > day]),
        ],
        "arrived": [shown.move(m) for m in moved_in([site], day)],
        "leaving": [shown.move(m) for m in departures([site], day, day + timedelta(days=1))],
        "left": [shown.move(m) for m in without_protocol([site], day)],
        "manages": manages,
        "week_url": reverse("placement:weekly", args=[site.pk]),
        "weekly": may(actor, "placement.see_orders", site),
    }
    return render(request, "houses/moves.html", context)


class _Shown:
    """A move as the template reads it."""

    def __init__(self, manages: bool) -> None:
        self.manages = manages

    def move(self, move: Move) -> dict[str, Any]:
        site, household = move.site.pk, move.household.pk
        kind = Protocol.Kind.OUT if move.rows[0].ends == move.day else Protocol.Kind.IN
        return {
            "household": household,
            "reference": move.household.reference,
            "url": reverse("people:household", args=[household]),
            "people": [(str(p), age_text(p, today())) for p in move.people],
            "what": household_composition(move.people, today()),
            "day": move.day,
            "late": move.late,
            "needs": move.needs,
            "languages": language_names(move.languages),
            "interpreter": move.interpreter,
            "rooms": move.rooms or _room_names(move),
            "ready": move.ready,
            "ready_url": at("ready", site, household),
            "arrive_url": _and_back("arrive", move),
            "absent_url": _and_back("not_arrived", move),
            "protocol": move.protocol,
            "protocol_url": _protocol_url(move, kind),
        }


def _and_back(page: str, move: Move) -> str:
    """A page of housing that comes back here: the protocol is next."""
    query = urlencode({"next": at("moves", move.site.pk)})
    return f"{reverse(f'housing:{page}', args=[move.first.pk])}?{query}"


def _room_names(move: Move) -> list[dict[str, str]]:
    rooms = dict.fromkeys(f"{r.place.room.unit}/{r.place.room}" for r in move.rows)
    return [{"name": name} for name in rooms]


def _protocol_url(move: Move, kind: str) -> str:
    if move.protocol is not None:
        return at("protocol", move.protocol.pk)
    return at("protocol_new", move.site.pk, move.household.pk, str(kind))


def ready(request: HttpRequest, pk: int, household: int) -> HttpResponse:
    """The checklist of the rooms that a household moves into; who ticked what, and when."""
    site = site_for(request, pk, "houses.see_people")
    move = _move_of(site, household)
    note_opening(request, "household", household)
    manages = may(actor_of(request), "houses.prepare", site)
    if request.method == "POST":
        return _mark(request, site, move)
    items = checklist()
    ticks: dict[tuple[int, int], Tick] = {
        (tick.place_id, tick.item_id): tick
        for tick in ticks_of({row.place_id for row in move.rows})
    }
    title = _("Room ready for %(who)s") % {"who": move.people[0] if move.people else ""}
    context = {
        "title": title,
        "site": site,
        "move": _Shown(manages).move(move),
        "manages": manages,
        "readonly": not manages,
        "rooms": [
            {
                "name": room.name,
                "lines": [_line(room.places, item, ticks) for item in items],
            }
            for room in move.rooms
        ],
        "cancel_url": at("moves", site.pk),
        "breadcrumb": trail_of(site, (_("Moving in and out"), at("moves", site.pk)), (title, "")),
    }
    return render(request, "houses/ready.html", context)


def _line(places: tuple[int, ...], item: Any, ticks: dict[tuple[int, int], Tick]) -> dict[str, Any]:
    done = [ticks[place, item.pk] for place in places if (place, item.pk) in ticks]
    last = max(done, key=lambda tick: tick.at, default=None)
    return {
        "label": item.name,
        "value": f"{'-'.join(map(str, places))}:{item.pk}",
        "done": len(done) == len(places),
        "hint": _by_whom(last, len(done), len(places)) if last else "",
    }


def _by_whom(last: Tick, done: int, places: int) -> str:
    """Who ticked it last and when; of how many places while some are open."""
    who = {"who": last.by.partition(",")[0], "when": moment(last.at)}
    if done == places:
        return _("%(who)s, %(when)s") % who
    given = who | {"done": done, "places": places}
    return _("%(done)d of %(places)d places so far: %(who)s, %(when)s") % given


def _mark(request: HttpRequest, site: Site, move: Move) -> HttpResponse:
    places = {place for room in move.rooms for place in room.places}
    shown, done = (_lines(request, name, places) for name in ("shown", "done"))
    try:
        actions.mark_ready(actor=actor_of(request), site=site, shown=shown, done=done)
    except Refused as refused:
        messages.error(request, refused.message)
        return redirect(request.get_full_path())
    messages.success(request, _("Saved."))
    return redirect(at("moves", site.pk))


def _lines(request: HttpRequest, name: str, places: set[int]) -> list[tuple[int, int]]:
    """``place-place:item`` as it stands in the form, for the places of this household."""
    found = []
    for text in request.POST.getlist(name):
        rooms, _colon, item = text.partition(":")
        numbers = [int(part) for part in rooms.split("-") if part.isdecimal()]
        if item.isdecimal():
            found += [(place, int(item)) for place in numbers if place in places]
    return found


def _move_of(site: Site, household: int) -> Move:
    for move in arrivals([site], date(9999, 12, 30)):
        if move.household.pk == household:
            return move
    raise Http404(
        _("Nobody of this household is expected here on %(day)s or later.")
        % {"day": date_format(today(), "SHORT_DATE_FORMAT")}
    )
