"""On the phone in the house: one area or room at a time; then the end of the visit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from weg.care.quality import actions
from weg.care.quality.actions import Demand, Noted
from weg.care.quality.forms import CheckForm, DemandForm, SkipForm, SummaryForm
from weg.care.quality.models import Evidence, SampledRoom, Visit
from weg.care.quality.queries.lacking import lacking
from weg.care.quality.queries.visits import Group, groups
from weg.care.quality.views.frame import ask, at, visit_for
from weg.care.quality.views.visits import trail_to
from weg.city.queries.acting import actor_of
from weg.foundation.access.refusals import Refused
from weg.foundation.files.photos import shrink_photo


def running_for(request: HttpRequest, pk: int) -> Visit:
    found = visit_for(request, pk, "quality.visit")
    if found.state != Visit.State.RUNNING:
        raise Http404
    return found


def check(request: HttpRequest, pk: int, group: str) -> HttpResponse:
    """Note what is seen in this area or room; saving leads on to the next that is not complete."""
    found = running_for(request, pk)
    parts = groups(found)
    here = next((part for part in parts if part.key == group), None)
    if here is None:
        raise Http404
    given = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    forms = [CheckForm(*given, check=one) for one in here.checks]
    if request.method == "POST" and _note(request, found, forms):
        return redirect(_next(found, group))
    context = {
        "title": here.title,
        "visit": found,
        "group": here,
        "forms": forms,
        "position": parts.index(here) + 1,
        "parts": len(parts),
        "wrong": any(form.errors for form in forms if form.is_bound),
        "breadcrumb": [*trail_to(request, found), (here.title, "")],
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "quality/check.html", context, status=status)


def _note(request: HttpRequest, found: Visit, forms: list[CheckForm]) -> bool:
    """Keep what was entered; a refusal stands in the form it is about."""
    if not _valid(forms):
        return False
    try:
        noted = [_noted(form) for form in forms if form.touched]
        actions.note_checks(actor=actor_of(request), visit=found, noted=noted)
    except Refused as refused:
        _say(forms, refused)
        return False
    messages.success(request, _("Saved."))
    return True


def _valid(forms: Sequence[BaseForm]) -> bool:
    """Every form is asked, so that each says what is wrong in it."""
    return all([form.is_valid() for form in forms])  # noqa: C419


def _noted(form: CheckForm) -> Noted:
    data, number = form.cleaned_data, form.check.pk
    photo = shrink_photo(data["photo"], f"{number}-photo") if data["photo"] else None
    return Noted(number, data["verdict"], data["note"], photo)


def _say(forms: list[Any], refused: Refused) -> None:
    """Beside the field named ``prefix-field``, or above the first form."""
    prefix, _dash, field = (refused.field or "").partition("-")
    form = next((one for one in forms if one.prefix == prefix), forms[0])
    form.add_error(field if field in form.fields else None, refused.message)


def _next(found: Visit, group: str) -> str:
    """The next part that is not complete, else the visit's page."""
    parts = groups(found)
    keys = [part.key for part in parts]
    after: list[Group] = parts[keys.index(group) + 1 :]
    following = next((part.key for part in after if not part.complete), None)
    return at("check", found.pk, following) if following else at("visit", found.pk)


def room_skip(request: HttpRequest, pk: int, room: int) -> HttpResponse:
    """Nobody can look at this room; the next of the drawing stands in."""
    found = running_for(request, pk)
    mine = get_object_or_404(SampledRoom, pk=room, visit=found)
    form = SkipForm(request.POST or None)

    def write() -> None:
        actions.skip_room(actor=actor_of(request), visit=found, room=mine, **form.cleaned_data)

    return ask(
        request, form, write,
        title=_("Leave out room %(name)s") % {"name": mine}, back=at("visit", pk),
        trail=trail_to(request, found), submit=_("Leave out"),
        intro=_("The next room of the drawing stands in for it. The report names both."),
    )  # fmt: skip


def photo_remove(request: HttpRequest, pk: int, photo: int) -> HttpResponse:
    """A photo that should not have been taken."""
    found = running_for(request, pk)
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    mine = get_object_or_404(Evidence.objects.defer("image"), pk=photo, check_made__visit=found)
    actions.remove_photo(actor=actor_of(request), visit=found, photo=mine)
    messages.success(request, _("The photo is gone."))
    return redirect(at("visit", pk))


def finish(request: HttpRequest, pk: int) -> HttpResponse:
    """What is to be done about each standard that is lacking, and by when; then it is finished."""
    found = running_for(request, pk)
    data = request.POST or None
    forms = [DemandForm(data, lack=lack) for lack in lacking(found)]
    summary = SummaryForm(data, initial={"summary": found.summary})
    if request.method == "POST" and _finish(request, found, forms, summary):
        messages.success(request, _("The visit is finished. The house sees it now."))
        return redirect(at("visit", pk))
    context = {
        "title": _("Finish the visit"),
        "visit": found,
        "forms": forms,
        "summary": summary,
        "again": [one for part in groups(found) for one in part.checks if one.finding_id],
        "left": sum(len(part.checks) - part.done for part in groups(found)),
        "wrong": any(form.errors for form in [*forms, summary] if form.is_bound),
        "breadcrumb": [*trail_to(request, found), (_("Finish the visit"), "")],
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "quality/finish.html", context, status=status)


def _finish(
    request: HttpRequest, found: Visit, forms: list[DemandForm], summary: SummaryForm
) -> bool:
    if not _valid([*forms, summary]):
        return False
    demands = [
        Demand(form.lack.criterion, form.cleaned_data["severity"], form.cleaned_data["todo"])
        for form in forms
    ]
    try:
        actions.finish_visit(
            actor=actor_of(request), visit=found, demands=demands, **summary.cleaned_data
        )
    except Refused as refused:
        _say([summary, *forms], refused)
        return False
    return True
