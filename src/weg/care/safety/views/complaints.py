"""Complaints for their addressees; taking one down; the poster."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from weg.care.safety import actions, forms
from weg.care.safety.documents.poster import poster_pdf
from weg.care.safety.filters import ComplaintFilter
from weg.care.safety.models import Complaint, ComplaintPoint
from weg.care.safety.tables import ComplaintTable
from weg.care.safety.views.frame import ask, at, site_for
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.access.refusals import Refused, add_refusal
from weg.foundation.access.requests import note_opening
from weg.foundation.documents.showing import pdf
from weg.foundation.form_pages import act_and_go
from weg.foundation.lists import Empty, list_page
from weg.foundation.periods import today


def complaints(request: HttpRequest) -> HttpResponseBase:
    """Complaints addressed to whoever asks."""
    require(actor_of(request), "safety.see_complaints")
    return list_page(
        request,
        title=_("Complaints"),
        table_class=ComplaintTable,
        filter_class=ComplaintFilter,
        queryset=Complaint.objects.all(),
        empty=Empty(_("No complaint addressed to you")),
    )


def complaint_seen(request: HttpRequest, pk: int, permission: str) -> Complaint:
    found = get_object_or_404(Complaint, pk=pk)
    require(actor_of(request), permission, found)
    note_opening(request, "complaint", pk)
    return found


def complaint(request: HttpRequest, pk: int) -> HttpResponse:
    """A complaint with its answer."""
    found = complaint_seen(request, pk, "safety.see_complaints")
    unanswered = found.state != Complaint.State.ANSWERED
    context = {
        "title": _("Complaint %(number)s") % {"number": found},
        "complaint": found,
        "late": unanswered and found.due < today(),
        "answers": unanswered and may(actor_of(request), "safety.answer_complaint", found),
        "breadcrumb": [(_("Complaints"), at("complaints")), (str(found), "")],
    }
    return render(request, "safety/complaint.html", context)


@require_POST
def complaint_begin(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that somebody works on it."""
    found = complaint_seen(request, pk, "safety.answer_complaint")
    return act_and_go(
        request,
        lambda: actions.begin_complaint(actor=actor_of(request), complaint=found),
        done=_("Saved."),
        to=at("complaint", pk),
    )


def complaint_answer(request: HttpRequest, pk: int) -> HttpResponse:
    found = complaint_seen(request, pk, "safety.answer_complaint")
    form = forms.AnswerForm(request.POST or None)

    def write() -> None:
        actions.answer_complaint(actor=actor_of(request), complaint=found, **form.cleaned_data)

    return ask(
        request,
        form,
        write,
        title=_("Answer %(number)s") % {"number": found},
        back=at("complaint", pk),
        trail=[(_("Complaints"), at("complaints")), (str(found), at("complaint", pk))],
        intro=found.text,
    )


@never_cache
def complaint_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a complaint down; its number and secret word are shown once."""
    site = site_for(request, pk, "safety.take_complaint")
    form = forms.TakeForm(request.POST or None)
    title = _("Take down a complaint, %(site)s") % {"site": site}
    context = {"title": title, "form": form, "breadcrumb": [(title, "")], "cancel_url": "/"}
    if request.method == "POST" and form.is_valid():
        try:
            context["taken"] = actions.take_complaint(
                actor=actor_of(request), site=site, **form.cleaned_data
            )
        except Refused as refused:
            add_refusal(form, refused)
        else:
            context["read_url"] = request.build_absolute_uri(reverse("complaint:read"))
            return render(request, "safety/taken.html", context)
    context |= {"submit": _("Take down"), "cancel_url": reverse("housing:site", args=[pk])}
    return render(request, "safety/form.html", context, status=422 if form.is_bound else 200)


def poster(request: HttpRequest, pk: int) -> HttpResponse:
    """The poster of a house; the first time its code is made."""
    site = site_for(request, pk, "safety.print_poster")
    if request.method == "POST":
        actions.give_code(actor=actor_of(request), site=site)
        return redirect(at("poster", pk))
    point = ComplaintPoint.objects.filter(site=site).first()
    title = _("Poster for complaints, %(site)s") % {"site": site}
    url = reverse("complaint:write", args=[point.code]) if point else ""
    context = {
        "title": title,
        "site": site,
        "address": request.build_absolute_uri(url) if url else "",
        "breadcrumb": [(site.name, reverse("housing:site", args=[pk])), (title, "")],
    }
    return render(request, "safety/poster.html", context)


def poster_file(request: HttpRequest, pk: int) -> HttpResponse:
    """The poster as PDF."""
    site = site_for(request, pk, "safety.print_poster")
    point = get_object_or_404(ComplaintPoint, site=site)
    address = request.build_absolute_uri(reverse("complaint:write", args=[point.code]))
    return pdf(poster_pdf(site, address), f"beschwerde-{point.code}.pdf")
