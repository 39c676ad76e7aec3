"""Visits: the list, planning one, its page and its report."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from weg.care.quality import actions
from weg.care.quality.documents.report import report_pdf
from weg.care.quality.filters import VisitFilter
from weg.care.quality.forms import VisitForm, WhyForm
from weg.care.quality.models import Visit
from weg.care.quality.queries.visits import by_area, groups, listed_visits
from weg.care.quality.tables import VisitTable
from weg.care.quality.views.frame import Trail, ask, at, confirm, site_for, trail_of, visit_for
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.documents.showing import pdf
from weg.foundation.lists import Action, Empty, list_page


def visits(request: HttpRequest) -> HttpResponseBase:
    """Visits that the reader may know of, the newest first."""
    actor = actor_of(request)
    require(actor, "quality.see")
    links = [Action(_("Quality of the houses"), at("houses"), icon="chart")]
    return list_page(
        request,
        title=_("Quality visits"),
        table_class=VisitTable,
        filter_class=VisitFilter,
        queryset=listed_visits(),
        actions=links if may(actor, "quality.see_results") else [],
        empty=Empty(
            _("No visit yet"),
            _("The city plans visits on the page of a house. The house sees announced ones here."),
        ),
    )


def visit_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Plan a visit of the house."""
    site, actor = site_for(request, pk, "quality.visit"), actor_of(request)
    form = VisitForm(request.POST or None, initial={"visitor": actor})

    def write() -> None:
        actions.plan_visit(actor=actor, site=site, **form.cleaned_data)

    return ask(
        request,
        form,
        write,
        title=_("Plan a visit"),
        back=at("site", pk),
        trail=trail_of(request, site),
        intro=_(
            "Which rooms are looked at is drawn when the visit begins. What is drawn is settled"
            " now and can be drawn again by anybody afterwards."
        ),
    )


def trail_to(request: HttpRequest, found: Visit) -> Trail:
    return trail_of(request, found.site, (str(found), at("visit", found.pk)))


def visit(request: HttpRequest, pk: int) -> HttpResponse:
    """A visit: before it what is planned, during it what is left to do, then its result."""
    found, actor = visit_for(request, pk, "quality.see"), actor_of(request)
    parts = groups(found)
    context = {
        "title": _("Quality visit, %(site)s") % {"site": found.site},
        "visit": found,
        "groups": parts,
        "open_groups": [group for group in parts if not group.complete],
        "areas": by_area(found) if found.state == Visit.State.FINISHED else [],
        "rooms": list(found.rooms.all()),
        "findings": list(found.findings.order_by("due", "pk")),
        "runs": may(actor, "quality.visit", found),
        "breadcrumb": [*trail_of(request, found.site), (str(found), "")],
    }
    return render(request, "quality/visit.html", context)


def visit_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Another day, visitor or kind."""
    found = visit_for(request, pk, "quality.visit")
    names = ("kind", "why", "day", "announced", "visitor", "others")
    form = VisitForm(request.POST or None, initial={n: getattr(found, n) for n in names})

    def write() -> None:
        actions.change_visit(actor=actor_of(request), visit=found, **form.cleaned_data)

    return ask(
        request, form, write,
        title=_("Change the visit"), back=at("visit", pk), trail=trail_to(request, found),
    )  # fmt: skip


def visit_drop(request: HttpRequest, pk: int) -> HttpResponse:
    """It does not take place."""
    found = visit_for(request, pk, "quality.visit")
    form = WhyForm(request.POST or None)

    def write() -> None:
        actions.drop_visit(actor=actor_of(request), visit=found, **form.cleaned_data)

    return ask(
        request, form, write,
        title=_("Drop the visit"), back=at("visit", pk), trail=trail_to(request, found),
        intro=_("It stays in the list with its reason; another visit draws other rooms."),
    )  # fmt: skip


def visit_begin(request: HttpRequest, pk: int) -> HttpResponse:
    """Draw the rooms and begin."""
    found = visit_for(request, pk, "quality.visit")
    text = _("The rooms to look at are drawn now. The visit cannot be changed or dropped any more.")
    if found.kind == Visit.Kind.FOLLOW_UP:
        text = _("The open findings of the house are looked at. There is no sample of rooms.")

    def write() -> None:
        actions.begin_visit(actor=actor_of(request), visit=found)

    return confirm(
        request, write,
        title=_("Begin the visit"), text=text, label=_("Begin"), back=at("visit", pk),
        trail=trail_to(request, found), success=_("The visit has begun."),
    )  # fmt: skip


def report(request: HttpRequest, pk: int) -> HttpResponse:
    """The report as PDF; before the end it says that it is a draft."""
    found = visit_for(request, pk, "quality.see")
    return pdf(report_pdf(found), f"qualitaetsbesuch-{found.pk}.pdf")
