"""Proposals: the list, a new one, and one with its requests."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.form_pages import confirm_page
from weg.foundation.lists import Action, Empty, list_page
from weg.foundation.models import Job
from weg.volunteers.matching import actions
from weg.volunteers.matching.filters import ProposalFilter, RequestFilter
from weg.volunteers.matching.models import Proposal
from weg.volunteers.matching.queries.problem import open_requests
from weg.volunteers.matching.queries.showing import requests_of
from weg.volunteers.matching.tables import ProposalTable, RequestTable, gap_text
from weg.volunteers.matching.views.frame import at, name_of, own_circle, proposal_for, start


def proposals(request: HttpRequest) -> HttpResponseBase:
    require(actor_of(request), "matching.see")
    new = Action(_("New proposal"), at("propose"), kind="primary", icon="add")
    rows = Proposal.objects.select_related("circle__organisation", "created_by__user")
    return list_page(
        request,
        title=_("Who helps where"),
        table_class=ProposalTable,
        filter_class=ProposalFilter,
        queryset=rows.order_by("-created", "-pk"),
        actions=[new],
        empty=Empty(
            _("No proposal yet"),
            _("A proposal looks at all open requests and all volunteers at once. You decide."),
            new,
        ),
    )


def propose(request: HttpRequest) -> HttpResponse:
    """Say what will happen; then compute in the background and go to the proposal."""
    actor, circle = actor_of(request), own_circle(request)
    require(actor, "matching.propose", circle)
    made: list[Proposal] = []

    def write() -> None:
        made.append(actions.propose(actor=actor, circle=circle))

    text = _(
        "%(count)d open requests with a free place in the next weeks are looked at, together with"
        " everybody who may be asked. Nobody is invited before you say so."
    )
    answer = confirm_page(
        request, write,
        title=_("New proposal"), text=text % {"count": open_requests(circle).count()},
        confirm=_("Compute the proposal"), done=_("The proposal is being computed."),
        to=at("proposals"), trail=[start(), (_("New proposal"), "")], kind="primary",
    )  # fmt: skip
    if made and answer.status_code == 302:
        answer["Location"] = at("proposal", made[0].pk)
    return answer


def proposal(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Its requests with who is proposed; while it is computed, how far it is."""
    found = proposal_for(request, pk)
    state = _state(found)
    if "computing" in request.GET and request.headers.get("HX-Request"):
        response = render(request, "matching/parts/state.html", state)
        if not state["computing"]:
            response["HX-Refresh"] = "true"
        return response
    return list_page(
        request,
        title=name_of(found),
        table_class=RequestTable,
        filter_class=RequestFilter,
        queryset=requests_of(found).order_by("starts", "pk"),
        empty=Empty(
            _("Nothing here yet") if state["computing"] else _("No request"),
            _("Requests stand here as soon as the proposal is ready."),
        ),
        breadcrumb=[start(), (name_of(found), "")],
        template="matching/proposal.html",
        context=state,
        table_options={"proposal": found.pk},
    )


def _state(found: Proposal) -> dict[str, Any]:
    job = found.job
    failed = job is not None and job.state == Job.State.FAILED
    return {
        "proposal": found,
        "computing": found.state == Proposal.State.COMPUTING and not failed,
        "failed": found.state == Proposal.State.FAILED or failed,
        "percent": job.percent if job else 0,
        "note": job.note if job else "",
        "left": found.seats - found.filled,
        "gap_text": gap_text(found.gap or 0),
        "seconds_text": number_format(found.seconds or 0, decimal_pos=1),
        "proven": found.cost is not None and found.cost == found.bound,
    }
