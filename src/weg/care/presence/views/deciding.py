"""People not seen for long: the list, and what somebody decides about each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.care.presence import actions
from weg.care.presence.filters import DecisionFilter, UnseenFilter
from weg.care.presence.forms import AwayForm, DepartForm, SeenForm
from weg.care.presence.models import Absence, Decision, Seen
from weg.care.presence.queries.unseen import unseen, unseen_days
from weg.care.presence.tables import DecisionTable, UnseenTable
from weg.care.presence.views.frame import at, confirm, stay_for, trail
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.access.refusals import Refused, add_refusal
from weg.foundation.access.requests import note_opening
from weg.foundation.lists import Action, Empty, list_page
from weg.foundation.periods import today
from weg.housing.models import Occupancy

Write = Callable[[dict[str, Any]], object]


def unseen_list(request: HttpRequest) -> HttpResponseBase:
    """Who was seen by nobody for so many days, and is not known to be away."""
    require(actor_of(request), "presence.see")
    days = unseen_days(today())
    rows = unseen(today(), days).select_related("person", "site", "place__room__unit")
    return list_page(
        request,
        title=_("Not seen for %(days)d days") % {"days": days},
        table_class=UnseenTable,
        filter_class=UnseenFilter,
        queryset=rows,
        actions=[Action(_("What was decided"), at("decisions"), icon="decision")],
        empty=Empty(_("Everybody was seen"), _("Nobody is missing for so long.")),
        breadcrumb=trail((_("Not seen"), "")),
    )


def decisions(request: HttpRequest) -> HttpResponseBase:
    """What was decided about people who were not seen."""
    require(actor_of(request), "presence.see")
    return list_page(
        request,
        title=_("Decisions on people not seen"),
        table_class=DecisionTable,
        filter_class=DecisionFilter,
        queryset=Decision.objects.select_related("person").order_by("-at"),
        empty=Empty(_("Nothing was decided yet"), ""),
        breadcrumb=trail((_("Not seen"), at("unseen")), (_("Decisions"), "")),
    )


def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """One person who lives here: last seen, known absences, and the three ways on."""
    stay = stay_for(request, pk, "presence.decide")
    note_opening(request, "person", stay.person_id or 0)
    seen = Seen.objects.filter(person=stay.person_id).first()
    day = seen.day if seen and seen.day > stay.starts else None
    rows = Absence.objects.filter(person=stay.person_id).order_by("-until")[:5]
    context = {
        "title": str(stay.person),
        "stay": stay,
        "facts": [
            (_("Lives in"), f"{stay.site}, {stay.place.room.unit} / {stay.place.room}"),
            (_("Since"), _date(stay.starts)),
            (_("Last seen"), _date(day) if day else _("not since moving in")),
            (_("Not seen for"), _("%(days)d days") % {"days": _days(stay, day)}),
        ],
        "absences": [
            (f"{_date(row.since)} – {_date(row.until)}", row.get_reason_display()) for row in rows
        ],
        "decisions": Decision.objects.filter(person=stay.person_id)[:5],
        "may_depart": may(actor_of(request), "presence.depart", stay),
        "breadcrumb": trail((_("Not seen"), at("unseen")), (str(stay.person), "")),
    }
    return render(request, "presence/decide.html", context)


def _date(day: Any) -> str:
    return date_format(day, "SHORT_DATE_FORMAT")


def _days(stay: Occupancy, seen: date | None) -> int:
    return (today() - (seen or stay.during.lower)).days


def seen(request: HttpRequest, pk: int) -> HttpResponse:
    """Seen meanwhile."""
    stay = stay_for(request, pk, "presence.decide")

    def write(data: dict[str, Any]) -> None:
        actions.confirm_seen(actor=actor_of(request), stay=stay, day=data["day"])

    return _act(request, stay, SeenForm, write, _("Seen meanwhile"), _("Noted as seen."))


def away(request: HttpRequest, pk: int) -> HttpResponse:
    """Known to be away until a day."""
    stay = stay_for(request, pk, "presence.decide")

    def write(data: dict[str, Any]) -> None:
        actions.record_absence(actor=actor_of(request), stay=stay, **data)

    return _act(request, stay, AwayForm, write, _("Known to be away"), _("The absence is noted."))


def departed(request: HttpRequest, pk: int) -> HttpResponse:
    """The person is gone: a departure is recorded, by somebody's decision."""
    stay = stay_for(request, pk, "presence.depart")

    def write(data: dict[str, Any]) -> None:
        actions.record_departure(actor=actor_of(request), stay=stay, **data)

    intro = _(
        "The stay ends and the place is free (or blocked for cleaning). The departure is recorded"
        " with whereabouts unknown. It can be undone as long as nobody else has the place."
    )
    said = _("The departure is recorded.")
    return _act(request, stay, DepartForm, write, _("Record a departure"), said, intro)


def _act(
    request: HttpRequest,
    stay: Occupancy,
    form_class: Any,
    write: Write,
    title: str,
    said: str,
    intro: str = "",
) -> HttpResponse:
    note_opening(request, "person", stay.person_id or 0)
    form = form_class(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            write(form.cleaned_data)
        except Refused as refused:
            add_refusal(form, refused)
        else:
            messages.success(request, said)
            return redirect("presence:unseen")
    context = {
        "title": f"{title}: {stay.person}",
        "intro": intro,
        "form": form,
        "submit": title,
        "cancel_url": at("decide", stay.pk),
        "breadcrumb": trail((str(stay.person), at("decide", stay.pk)), (title, "")),
    }
    return render(request, "presence/form.html", context, status=422 if form.is_bound else 200)


def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a decision back."""
    rows = Decision.objects.select_related("person", "site")
    found = get_object_or_404(rows, pk=pk)
    require(actor_of(request), "presence.decide", found)
    if request.method == "POST":
        try:
            actions.undo_decision(actor=actor_of(request), decision=found)
        except Refused as refused:
            messages.error(request, refused.message)
        else:
            messages.success(request, _("The decision is taken back."))
        return redirect("presence:decisions")
    return confirm(
        request,
        _("Take back: %(what)s") % {"what": found.get_kind_display()},
        _("%(person)s: everything is as it was before the decision.") % {"person": found.person},
        _("Take back"),
        at("decisions"),
        breadcrumb=trail((_("Decisions"), at("decisions")), (_("Take back"), "")),
    )
