"""Plans: the list, one plan with its proposals, its files."""

from __future__ import annotations

import json
from typing import Any

from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from weg.city.models import District
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.access.refusals import Refused
from weg.foundation.lists import Action, Empty, list_page
from weg.foundation.models import Job
from weg.housing.models import Site
from weg.placement.actions import plan_again
from weg.placement.actions.running import overdue
from weg.placement.filters import PlanFilter
from weg.placement.models import Plan, Run
from weg.placement.queries.cards import Card, cards_of
from weg.placement.tables import PlanTable
from weg.placement.views.frame import (
    crumbs,
    plan_seen,
    say_refused,
)
from weg.placement.words import points, term_names


def plans(request: HttpRequest) -> HttpResponse:
    require(actor_of(request), "placement.see")
    accepted, placed = Q(proposals__state="accepted"), Q(proposals__site__isnull=False)
    rows = Plan.objects.select_related("created_by__user").annotate(
        accepted=Count("proposals", filter=accepted),
        without=Count("proposals", filter=~placed & ~Q(proposals__state="left_open")),
    )
    waiting = Action(_("Waiting list"), reverse("placement:waiting"), kind="primary")
    return list_page(  # type: ignore[return-value]
        request,
        title=_("Plans"),
        table_class=PlanTable,
        filter_class=PlanFilter,
        queryset=rows.order_by("-created", "-pk"),
        actions=[waiting],
        empty=Empty(_("No plans yet"), _("Plan the waiting list together."), waiting),
    )


def plan(request: HttpRequest, pk: int) -> HttpResponse:
    """One plan; while it is computed, htmx asks how far it is, and then for the plan itself."""
    found = plan_seen(request, pk)
    if "explained" in request.GET:
        return _when_explained(found)
    if "computing" in request.GET and request.headers.get("HX-Request"):
        return _when_computed(request, found)
    return render(request, "placement/plan.html", _context(request, found))


def _when_computed(request: HttpRequest, found: Plan) -> HttpResponse:
    """How far the computation is; the whole plan in place of the old one when it has ended."""
    runs = _runs(found)
    newest = runs[0] if runs else None
    if found.state == Plan.State.COMPUTING and not _given_up(newest):
        return render(request, "placement/plan.html#state", _state(request, found, runs))
    response = render(request, "placement/plan.html#plan", _context(request, found))
    response["HX-Retarget"], response["HX-Reswap"] = "#plan", "outerHTML"
    return response


def _when_explained(found: Plan) -> HttpResponse:
    """Nothing while other places are still being looked at; then the page shows itself again."""
    run = found.runs.defer("problem", "result").select_related("job").first()
    response = HttpResponse(status=204)
    if not _explaining(found, run):
        response["HX-Refresh"] = "true"
    return response


def _explaining(found: Plan, run: Run | None) -> bool:
    job = run.job if run else None
    working = job is not None and job.state in (Job.State.QUEUED, Job.State.RUNNING)
    return working and found.state == Plan.State.READY


def _runs(found: Plan) -> list[Run]:
    return list(found.runs.defer("problem", "result").select_related("job", "weighting")[:20])


def _state(request: HttpRequest, found: Plan, runs: list[Run]) -> dict[str, Any]:
    """What the head of the page says of the computation."""
    newest = runs[0] if runs else None
    return {
        "plan": found,
        "run": next((run for run in runs if run.state == Run.State.READY), None),
        "newest": newest,
        "computing": found.state == Plan.State.COMPUTING and not _given_up(newest),
        "given_up": _given_up(newest),
        "progress": _progress(newest),
        "explaining": _explaining(found, newest),
        "decides": may(actor_of(request), "placement.decide"),
    }


def _context(request: HttpRequest, found: Plan) -> dict[str, Any]:
    actor = actor_of(request)
    runs = _runs(found)
    state = _state(request, found, runs)
    ready: Run | None = state["run"]
    cards = cards_of(found) if ready else []
    return {
        **state,
        "title": _("Plan %(number)d") % {"number": found.pk},
        "breadcrumb": crumbs((_("Plan %(number)d") % {"number": found.pk}, "")),
        "cards": cards,
        "open": [card for card in cards if card.proposal.open and card.proposal.site_id],
        "changed": [card for card in cards if card.before and not card.order],
        "overdue": overdue(found),
        "shown_gap": ready is not None and ready.gap is not None and ready.gap < 1,
        "gap_text": _figure(100 * max(ready.gap or 0, 0), 2) + " %" if ready else "",
        "seconds_text": _figure(ready.seconds or 0, 1) if ready else "",
        "papers_url": reverse("placement:papers", args=[found.pk]),
        "weights_url": reverse("placement:weights") if may(actor, "placement.see_settings") else "",
        "site_columns": [
            _("Site"),
            *_numeric(_("before"), _("after"), _("families before"), _("after")),
        ],
        "term_columns": [_("Term"), *_numeric(_("cost"))],
        "district_columns": [
            _("District"),
            *_numeric(_("before"), _("after"), _("fair share"), _("per 1,000 residents")),
        ],
        "runs": runs,
        **_summary(ready, cards),
    }


def _given_up(run: Run | None) -> bool:
    """Its worker was killed again and again: nobody computes it any more."""
    job: Job | None = run.job if run and run.state == Run.State.COMPUTING else None
    return job is not None and job.state == Job.State.FAILED


def _figure(value: float, digits: int) -> str:
    return number_format(round(value, digits), decimal_pos=digits)


def _numeric(*labels: str) -> list[dict[str, Any]]:
    return [{"label": label, "numeric": True} for label in labels]


def _progress(run: Run | None) -> dict[str, Any]:
    job: Job | None = run.job if run else None
    if job is None:
        return {"percent": 0, "note": "", "stop": False, "job": None}
    return {"percent": job.percent, "note": job.note, "stop": job.stop_wanted, "job": job}


def _summary(run: Run | None, cards: list[Card]) -> dict[str, Any]:
    """The plan's effect on districts, sites and cost, as rows of tables."""
    if run is None:
        return {"districts": [], "sites": [], "terms": []}
    names = dict(District.objects.values_list("number", "name"))
    sites = Site.objects.in_bulk([int(one["id"][1:]) for one in run.summary["sites"]])
    labels = term_names()
    without = sum(1 for card in cards if card.proposal.site_id is None and card.proposal.open)
    return {
        "districts": [
            [names.get(one["id"], one["id"]), one["before"], one["after"], one["fair"],
             "–" if one["per_1000"] is None else one["per_1000"]]
            for one in run.summary["districts"]
        ],
        "sites": [
            [str(sites.get(int(one["id"][1:]), one["id"])), one["before"], one["after"],
             _percent(one["family_before"]), _percent(one["family_after"])]
            for one in run.summary["sites"]
        ],
        "terms": [
            [labels.get(name, name), points(cost)] for name, cost in run.summary["terms"].items()
        ],
        "without": without,
        "without_kind": "danger" if without else "success",
    }  # fmt: skip


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{round(100 * share)} %"


@require_POST
def again(request: HttpRequest, pk: int) -> HttpResponse:
    """Plan what is open again, with the places that are free now."""
    found = plan_seen(request, pk)
    try:
        plan_again(actor=actor_of(request), plan=found)
    except Refused as refused:
        say_refused(request, refused)
    return redirect("placement:plan", pk)


def file(request: HttpRequest, pk: int, number: int, kind: str) -> HttpResponse:
    """The engine's files of one computation, for ``weg place --check`` years later."""
    run = get_object_or_404(Run, plan=plan_seen(request, pk), number=number)
    content = {"problem": run.problem, "plan": run.result}.get(kind)
    if content is None:
        raise Http404
    response = HttpResponse(
        json.dumps(content, ensure_ascii=False, indent=1) + "\n", content_type="application/json"
    )
    response["Content-Disposition"] = f'attachment; filename="{kind}-{pk}-{number}.json"'
    return response
