"""Findings: the list, one of them with how it went on, answering and judging."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from weg.care.quality import actions
from weg.care.quality.filters import FindingFilter
from weg.care.quality.forms import AgainForm, AnswerForm, ConfirmForm
from weg.care.quality.models import Evidence, Finding
from weg.care.quality.queries.findings import listed_findings
from weg.care.quality.tables import FindingTable
from weg.care.quality.views.frame import ask, at, trail_of
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.files.photos import shrink_photo
from weg.foundation.lists import Empty, list_page
from weg.foundation.periods import today


def findings(request: HttpRequest) -> HttpResponseBase:
    """Findings of the houses that the reader sees, what is due first."""
    require(actor_of(request), "quality.see")
    return list_page(
        request,
        title=_("Findings of quality visits"),
        table_class=FindingTable,
        filter_class=FindingFilter,
        queryset=listed_findings().order_by(F("settled").asc(nulls_first=True), "due", "pk"),
        empty=Empty(_("No findings"), _("They come from quality visits.")),
    )


def finding_for(request: HttpRequest, pk: int, permission: str) -> Finding:
    found = get_object_or_404(listed_findings(), pk=pk)
    require(actor_of(request), permission, found)
    return found


def finding(request: HttpRequest, pk: int) -> HttpResponse:
    """A finding: the standard, what was found, what is to be done, and how it went on."""
    found, actor = finding_for(request, pk, "quality.see"), actor_of(request)
    settled, answered = Finding.State.SETTLED, Finding.State.ANSWERED
    judges = may(actor, "quality.judge", found) and found.state != settled
    context = {
        "title": _("Finding %(number)s") % {"number": found},
        "finding": found,
        "late": found.state != settled and found.due < today(),
        "photos": Evidence.objects.defer("image").filter(
            check_made__visit=found.visit_id, check_made__criterion=found.criterion_id
        ),
        "steps": found.steps.prefetch_related("photos"),
        "answers": may(actor, "quality.answer", found) and found.state == Finding.State.OPEN,
        "judges": judges,
        "reopens": judges and found.state == answered,
        "breadcrumb": [*trail_of(request, found.site), (str(found), "")],
    }
    return render(request, "quality/finding.html", context)


def _ask(
    request: HttpRequest,
    found: Finding,
    form: forms.BaseForm,
    write: Callable[[], object],
    title: str,
    **more: Any,
) -> HttpResponse:
    trail = trail_of(request, found.site, (str(found), at("finding", found.pk)))
    back = at("finding", found.pk)
    return ask(request, form, write, title=title, back=back, trail=trail, **more)


def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """The house says that it is done, with photos."""
    found = finding_for(request, pk, "quality.answer")
    form = AnswerForm(request.POST or None, request.FILES or None)

    def write() -> None:
        photos = [shrink_photo(one, "photos") for one in form.cleaned_data["photos"]]
        text = form.cleaned_data["text"]
        actions.answer_finding(actor=actor_of(request), finding=found, text=text, photos=photos)

    return _ask(
        request, found, form, write, _("Report as done"),
        intro=found.todo, submit=_("Report"), success=_("The city was told."),
    )  # fmt: skip


def settle(request: HttpRequest, pk: int) -> HttpResponse:
    """The city confirms that it is done."""
    found = finding_for(request, pk, "quality.judge")
    form = ConfirmForm(request.POST or None)

    def write() -> None:
        actions.confirm_finding(actor=actor_of(request), finding=found, **form.cleaned_data)

    return _ask(request, found, form, write, _("Confirm as done"), submit=_("Confirm"))


def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """The answer does not do."""
    found = finding_for(request, pk, "quality.judge")
    form = AgainForm(request.POST or None, initial={"due": max(found.due, today())})

    def write() -> None:
        actions.reopen_finding(actor=actor_of(request), finding=found, **form.cleaned_data)

    return _ask(request, found, form, write, _("Open again"), submit=_("Open again"))


def extend(request: HttpRequest, pk: int) -> HttpResponse:
    """More time."""
    found = finding_for(request, pk, "quality.judge")
    form = AgainForm(request.POST or None, initial={"due": found.due})

    def write() -> None:
        actions.extend_finding(actor=actor_of(request), finding=found, **form.cleaned_data)

    return _ask(request, found, form, write, _("Give more time"))


def photo(request: HttpRequest, pk: int) -> HttpResponse:
    """The photo's bytes; the browser may keep them for an hour, nobody in between may."""
    require(actor_of(request), "quality.see")
    found = get_object_or_404(Evidence, pk=pk)
    response = HttpResponse(bytes(found.image), content_type="image/jpeg")
    response["Cache-Control"] = "private, max-age=3600"
    return response
