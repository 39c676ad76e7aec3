"""Differences: all that are open, and resolving one."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.care.presence import actions
from weg.care.presence.filters import DifferenceFilter
from weg.care.presence.forms import ResolveForm
from weg.care.presence.models import Difference
from weg.care.presence.queries.cards import stay_of
from weg.care.presence.queries.unseen import open_differences
from weg.care.presence.tables import DifferenceTable, who_text
from weg.care.presence.views.frame import at, confirm, difference_for, trail
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.access.refusals import Refused, add_refusal
from weg.foundation.access.requests import note_opening
from weg.foundation.lists import Empty, list_page
from weg.foundation.periods import today


def differences(request: HttpRequest) -> HttpResponseBase:
    """All open differences that the reader sees."""
    require(actor_of(request), "presence.see")
    return list_page(
        request,
        title=_("Differences between counted and recorded people"),
        table_class=DifferenceTable,
        filter_class=DifferenceFilter,
        queryset=open_differences()
        .select_related("person", "site", "round")
        .order_by("-round__day", "site__sort_name", "where"),
        empty=Empty(_("No difference is open"), _("What the rounds found is in the record.")),
        breadcrumb=trail((_("Differences"), "")),
    )


def difference(request: HttpRequest, pk: int) -> HttpResponse:
    """One difference: what is known, and how it came out."""
    found = difference_for(request, pk, "presence.resolve")
    if found.person_id:
        note_opening(request, "person", found.person_id)
    if found.resolution:
        return redirect("presence:result", found.round_id)
    form = ResolveForm(request.POST or None, kind=found.kind)
    if request.method == "POST" and form.is_valid():
        try:
            actions.resolve_difference(
                actor=actor_of(request), difference=found, **form.cleaned_data
            )
        except Refused as refused:
            add_refusal(form, refused)
        else:
            messages.success(request, _("Resolved."))
            return redirect("presence:differences")
    context = {
        "title": found.get_kind_display(),
        "form": form,
        "submit": _("Resolve"),
        "cancel_url": at("result", found.round_id),
        **_known(request, found),
        "breadcrumb": trail((_("Differences"), at("differences")), (_("Resolve"), "")),
    }
    status = 422 if form.is_bound else 200
    return render(request, "presence/difference.html", context, status=status)


def _known(request: HttpRequest, found: Difference) -> dict[str, Any]:
    """What helps to resolve it: who, where found, where recorded; and the way to decide."""
    stay = stay_of(found.person_id, today()) if found.person_id else None
    facts = [
        (_("Who"), who_text(found)),
        (_("Found"), f"{found.site}, {found.where}" if found.where else found.site),
        (_("Round"), date_format(found.round.day, "SHORT_DATE_FORMAT")),
    ]
    if found.person_id:
        place = f"{stay.site}, {stay.place.room.unit} / {stay.place.room}" if stay else ""
        facts.append((_("Recorded"), place or _("in no house that you see")))
    decides = stay and may(actor_of(request), "presence.decide", stay)
    return {"facts": facts, "decide_url": at("decide", stay.pk) if stay and decides else ""}


def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Open a difference again that was resolved wrongly."""
    found = difference_for(request, pk, "presence.resolve")
    if request.method == "POST":
        try:
            actions.reopen_difference(actor=actor_of(request), difference=found)
        except Refused as refused:
            messages.error(request, refused.message)
        return redirect("presence:result", found.round_id)
    return confirm(
        request,
        _("Open again"),
        _("The difference is in the list again: %(what)s.") % {"what": who_text(found)},
        _("Open again"),
        at("result", found.round_id),
        kind="primary",
        breadcrumb=trail((_("Differences"), at("differences")), (_("Open again"), "")),
    )
