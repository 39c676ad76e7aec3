"""Rounds: starting one, going through the house, closing it, and what it found."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from weg.care.presence import actions
from weg.care.presence.forms import ExtraForm
from weg.care.presence.models import Difference, Round
from weg.care.presence.queries.rounds import OPEN, RoundView, count_units, view_round
from weg.care.presence.views.frame import at, confirm, round_for, site_for, site_trail
from weg.care.presence.views.tapping import taps_from_form
from weg.care.presence.views.telling import page_of, result_rows
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may
from weg.foundation.access.refusals import Refused


def start(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin a round; the one going on is joined."""
    site = site_for(request, pk, "presence.run_round")
    going = Round.objects.filter(site=site, closed_at=None).first()
    if going:
        return redirect("presence:round", going.pk)
    if request.method == "POST":
        try:
            made = actions.start_round(actor=actor_of(request), site=site)
        except Refused as refused:
            messages.error(request, refused.message)
            return redirect("presence:site", site.pk)
        return redirect("presence:round", made.pk)
    return confirm(
        request,
        _("Start a round: %(site)s") % {"site": site},
        _("You go from room to room and tap on whoever you see. It works without a network, too."),
        _("Start the round"),
        at("site", site.pk),
        kind="primary",
        breadcrumb=site_trail(site, (_("Start a round"), "")),
    )


def going(request: HttpRequest, pk: int) -> HttpResponse:
    """The round itself. Without JavaScript it is a form; with it, taps are kept on the phone."""
    round_ = round_for(request, pk, "presence.tick")
    if request.method == "POST":
        return _take_form(request, round_)
    response = render(request, "presence/round.html", page_of(request, round_))
    response["Cache-Control"] = "no-store"
    return response


def _take_form(request: HttpRequest, round_: Round) -> HttpResponse:
    taken = actions.record_taps(
        actor=actor_of(request), round=round_, taps=taps_from_form(request.POST, round_)
    )
    if taken.refused:
        messages.error(request, _("Somebody does not live here any more."))
    if taken.kept:
        text = ngettext("%(count)d person noted.", "%(count)d people noted.", len(taken.kept))
        messages.success(request, text % {"count": len(taken.kept)})
    room = request.POST.get("seen_room") or request.POST.get("save_room") or ""
    anchor = f"#room-{room}" if room.isdecimal() else ""
    return redirect(at("round", round_.pk) + anchor)


def extra(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody is here who is not in the list (the form for phones without JavaScript)."""
    round_ = round_for(request, pk, "presence.tick")
    form = ExtraForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        note = actions.Note(id=uuid4(), **form.cleaned_data)
        actions.record_taps(actor=actor_of(request), round=round_, notes=[note])
        messages.success(request, _("Noted; it is in the list of differences."))
        return redirect("presence:round", round_.pk)
    context = {
        "title": _("Somebody is not in the list"),
        "form": form,
        "submit": _("Note it"),
        "cancel_url": at("round", round_.pk),
        "breadcrumb": site_trail(
            round_.site, (_("Round"), at("round", round_.pk)), (_("Not in the list"), "")
        ),
    }
    return render(request, "presence/form.html", context, status=422 if form.is_bound else 200)


def close(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what closing leaves open, and close."""
    round_ = round_for(request, pk, "presence.run_round")

    def write() -> None:
        actions.close_round(actor=actor_of(request), round=round_)

    if request.method == "POST":
        return _write(request, round_, write, _("The round is closed."), "result")
    return confirm(
        request,
        _("Close the round: %(site)s") % {"site": round_.site},
        _what_closing_does(view_round(round_)),
        _("Close the round"),
        at("round", round_.pk),
        kind="primary",
        breadcrumb=site_trail(round_.site, (_("Close the round"), "")),
    )


def _what_closing_does(view: RoundView) -> str:
    counts = view.counts
    open_ = counts[OPEN]
    left = _("%(seen)d of %(all)d people were seen, %(away)d are known to be away.") % {
        "seen": counts["seen"],
        "all": counts.total(),
        "away": counts["away"],
    }
    if open_:
        more = ngettext(
            "%(count)d person was not ticked at all and counts as not met.",
            "%(count)d people were not ticked at all and count as not met.",
            open_,
        ) % {"count": open_}
        left = f"{left} {more}"
    return f"{left} " + _("Ticks that are still on a phone are taken later, too.")


def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Go on with a round that was closed too early."""
    round_ = round_for(request, pk, "presence.run_round")

    def write() -> None:
        actions.reopen_round(actor=actor_of(request), round=round_)

    if request.method == "POST":
        return _write(request, round_, write, _("The round goes on."), "round")
    return confirm(
        request,
        _("Go on with the round: %(site)s") % {"site": round_.site},
        _("Open differences of people who were not met are taken away until it is closed again."),
        _("Go on"),
        at("result", round_.pk),
        kind="primary",
        breadcrumb=site_trail(round_.site, (_("Go on"), "")),
    )


def discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Take away a round begun by mistake."""
    round_ = round_for(request, pk, "presence.run_round")
    if request.method == "POST":
        try:
            actions.discard_round(actor=actor_of(request), round=round_)
        except Refused as refused:
            messages.error(request, refused.message)
            return redirect("presence:round", round_.pk)
        messages.success(request, _("The round is taken away."))
        return redirect("presence:site", round_.site_id)
    return confirm(
        request,
        _("Take away the round: %(site)s") % {"site": round_.site},
        _("This is possible only as long as nothing was tapped."),
        _("Take away"),
        at("round", round_.pk),
        breadcrumb=site_trail(round_.site, (_("Take away"), "")),
    )


def _write(
    request: HttpRequest, round_: Round, write: Callable[[], None], said: str, page: str
) -> HttpResponse:
    try:
        write()
    except Refused as refused:
        messages.error(request, refused.message)
    else:
        messages.success(request, said)
    return redirect(f"presence:{page}", round_.pk)


def result(request: HttpRequest, pk: int) -> HttpResponse:
    """Counted against recorded, unit by unit, and the differences with their way out."""
    round_ = round_for(request, pk, "presence.see")
    view = view_round(round_)
    rows = list(
        Difference.objects.filter(round=round_).select_related("person").order_by("kind", "where")
    )
    extras = [row for row in rows if row.kind != Difference.Kind.NOT_MET]
    actor = actor_of(request)
    context: dict[str, Any] = {
        "title": _("Round of %(day)s") % {"day": date_format(round_.day, "SHORT_DATE_FORMAT")},
        "round": round_,
        "units": count_units(view, extras),
        "counts": view.counts,
        "recorded": view.counts.total(),
        "extra": sum(row.people for row in extras),
        **result_rows(request, round_, view, rows),
        "may_run": may(actor, "presence.run_round", round_),
        "today": round_.day == timezone.localdate(),
        "breadcrumb": site_trail(round_.site, (_("Round"), "")),
    }
    return render(request, "presence/result.html", context)
