"""One request of a proposal: who fits and why, who is asked, what was answered."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.access.refusals import Refused
from weg.foundation.form_pages import confirm_page
from weg.volunteers.matching import actions
from weg.volunteers.matching.actions.inviting import free_places, wave_size
from weg.volunteers.matching.models import Suggestion, Wave
from weg.volunteers.matching.queries.problem import free_shifts
from weg.volunteers.matching.queries.showing import invited_beside, suggestions_of
from weg.volunteers.matching.views.frame import at, name_of, proposal_for, start
from weg.volunteers.matching.words import ANSWERS, said
from weg.volunteers.shifts.models import HelpRequest
from weg.volunteers.shifts.queries.showing import district_of, place_of

SHOWN = 6


def _request(pk: int) -> HelpRequest:
    rows = HelpRequest.objects.select_related("activity", "district", "circle__organisation")
    return get_object_or_404(rows, pk=pk)


def request_page(request: HttpRequest, pk: int, request_pk: int) -> HttpResponse:
    """The people in the order in which they are asked, each with what speaks for and against."""
    proposal, wanted = proposal_for(request, pk), _request(request_pk)
    rows = suggestions_of(proposal, wanted)
    wave = Wave.objects.filter(request=wanted, over=False).first()
    shifts = list(free_shifts().filter(request=wanted)[: SHOWN + 1])
    free = free_places(wanted)
    able = [row for row in rows if not row.left_out and row.invited is None]  # type: ignore[attr-defined]
    count = min(wave_size(free), len(able))
    context: dict[str, Any] = {
        "title": wanted.title,
        "breadcrumb": [start(), (name_of(proposal), at("proposal", pk)), (wanted.number, "")],
        "proposal": proposal,
        "wanted": wanted,
        "place": ", ".join(filter(None, (place_of(wanted), district_of(wanted)))),
        "shifts": shifts[:SHOWN],
        "more_shifts": len(shifts) > SHOWN,
        "free": free,
        "wave": wave,
        "people": [_person(row) for row in rows],
        "beside": invited_beside(wanted, rows),
        "answers": ANSWERS,
        "decides": may(actor_of(request), "matching.decide", proposal),
        "next_count": count,
        "invite_label": ngettext("Invite %(n)d person", "Invite %(n)d people", count)
        % {"n": count},
    }
    return render(request, "matching/request.html", context)


def _person(row: Any) -> dict[str, Any]:
    invited = row.invited
    return {
        "row": row,
        "volunteer": row.volunteer,
        "reasons": said(row.reasons),
        "invited": invited,
        "kind": ANSWERS[invited.answer] if invited else "",
    }


@require_POST
def invite(request: HttpRequest, pk: int, request_pk: int) -> HttpResponse:
    """By tap: the first few are asked."""
    proposal, wanted = proposal_for(request, pk, "matching.decide"), _request(request_pk)
    try:
        wave = actions.invite(
            actor=actor_of(request), proposal=proposal, request=wanted,
            base_url=request.build_absolute_uri("/"),
        )  # fmt: skip
    except Refused as refused:
        messages.error(request, refused.message)
    else:
        count = wave.invitations.count()
        text = ngettext("%(n)d person is invited.", "%(n)d people are invited.", count)
        messages.success(request, text % {"n": count})
    return redirect(at("request", pk, request_pk))


def stop(request: HttpRequest, pk: int, request_pk: int) -> HttpResponse:
    """Nobody else is asked."""
    proposal, wanted = proposal_for(request, pk, "matching.decide"), _request(request_pk)
    back = at("request", pk, request_pk)
    return confirm_page(
        request, lambda: actions.stop_inviting(actor=actor_of(request), request=wanted),
        title=_("Stop asking"),
        text=_("Nobody else is invited. Whoever has not answered yet is told kindly that it is"
               " settled. Whoever said yes stays signed up."),
        confirm=_("Stop asking"), done=_("Stopped."), to=back,
        trail=[start(), (name_of(proposal), at("proposal", pk)), (wanted.title, back)],
    )  # fmt: skip


@require_POST
def leave_out(request: HttpRequest, pk: int) -> HttpResponse:
    """Out, or in again."""
    rows = Suggestion.objects.select_related("proposal__circle")
    found = get_object_or_404(rows, pk=pk)
    require(actor_of(request), "matching.decide", found.proposal)
    actions.leave_out(
        actor=actor_of(request), proposal=found.proposal, suggestion=found,
        out=request.POST.get("out") == "yes",
    )  # fmt: skip
    return redirect(at("request", found.proposal_id, found.request_id) + "#people")
