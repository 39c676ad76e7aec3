"""News, the note on insurance, speakers."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.form_pages import confirm_page, form_page, record_page
from weg.foundation.lists import Action, Empty, list_page
from weg.foundation.periods import today
from weg.volunteers.circles.actions import note_insurance
from weg.volunteers.circles.queries import volunteer_of
from weg.volunteers.coordination import actions
from weg.volunteers.coordination.forms import InsuranceForm, NewsForm, SpeakerForm
from weg.volunteers.coordination.models import InsuranceNote, News, Speaker
from weg.volunteers.coordination.queries.telling import has_read, insurance_note, unread
from weg.volunteers.coordination.tables import NewsTable, SpeakerTable
from weg.volunteers.coordination.views.frame import at, is_volunteer, myself

SHOWN = timedelta(days=30)


def news(request: HttpRequest) -> HttpResponseBase:
    """What the coordination office has told the circles."""
    actor = actor_of(request)
    require(actor, "coordination.read_news")
    new = Action(_("New message"), at("news_new"), kind="primary", icon="add")
    return list_page(
        request,
        title=_("News"),
        table_class=NewsTable,
        queryset=News.objects.all(),
        actions=[new] if may(actor, "coordination.send_news") else [],
        empty=Empty(_("No news"), _("The coordination office writes here to the circles.")),
    )


def news_one(request: HttpRequest, pk: int) -> HttpResponse:
    """One message; reading it takes it off *Heute*, by a button."""
    actor = actor_of(request)
    require(actor, "coordination.read_news")
    found = get_object_or_404(News, pk=pk)
    if request.method == "POST":
        actions.read_news(actor=actor, news=found)
        return HttpResponseRedirect(reverse("today"))
    values = {
        "title": found.title,
        "news": found,
        "unread": unread(actor, today()).filter(pk=pk).exists(),
        "breadcrumb": [(_("News"), at("news")), (found.title, "")],
    }
    return render(request, "coordination/news.html", values)


def news_new(request: HttpRequest) -> HttpResponse:
    require(actor_of(request), "coordination.send_news")
    form = NewsForm(request.POST or None, initial={"until": today() + SHOWN})

    def act() -> None:
        actions.send_news(
            actor=actor_of(request), base_url=request.build_absolute_uri("/"), **form.cleaned_data
        )

    return form_page(
        request, form, act, title=_("New message"), submit=_("Send"),
        done=_("Sent: it is mailed to the leads of the circles."), to=at("news"),
        trail=[(_("News"), at("news")), (_("New message"), "")],
        lead=_("The leads of all circles get it by mail, each alone. No names of residents."),
    )  # fmt: skip


def insurance(request: HttpRequest) -> HttpResponse:
    """How volunteers are insured, in the city's words; a volunteer says that they have read it."""
    actor = actor_of(request)
    require(actor, "coordination.see_insurance")
    found = insurance_note(today())
    me = volunteer_of(actor) if is_volunteer(request) else None
    if request.method == "POST":
        note_insurance(actor=actor, volunteer=myself(request))
        return HttpResponseRedirect(reverse("today"))
    values = {
        "title": _("How you are insured"),
        "note": found,
        "asks": bool(found and me and not has_read(me, found)),
        "read": me.insured_noted if found and me and has_read(me, found) else None,
        "keeps": may(actor, "coordination.set_insurance"),
        "older": InsuranceNote.objects.exclude(pk=found.pk if found else 0),
    }
    return render(request, "coordination/insurance.html", values)


def insurance_new(request: HttpRequest) -> HttpResponse:
    require(actor_of(request), "coordination.set_insurance")
    found = insurance_note(today())
    initial = {"starts": today(), "text": found.text if found else ""}
    form = InsuranceForm(request.POST or None, initial=initial)

    def act() -> None:
        actions.set_insurance(actor=actor_of(request), **form.cleaned_data)

    return record_page(
        request, form, act, title=_("New note on insurance"), of=_("How you are insured"),
        to=at("insurance"), lead=_("All volunteers are asked to read it from that day on."),
    )  # fmt: skip


def speakers(request: HttpRequest) -> HttpResponseBase:
    """Who speaks about what."""
    actor = actor_of(request)
    require(actor, "coordination.see_speakers")
    keeps = may(actor, "coordination.manage_speakers")
    new = Action(_("New speaker"), at("speaker_new"), kind="primary", icon="add")
    rows = Speaker.objects.all() if keeps else Speaker.objects.filter(active=True)
    return list_page(
        request,
        title=_("Speakers"),
        table_class=SpeakerTable,
        queryset=rows,
        actions=[new] if keeps else [],
        empty=Empty(_("No speakers yet"), _("Somebody who likes to speak to circles or schools.")),
        table_options={"keeps": keeps},
    )


def speaker_new(request: HttpRequest) -> HttpResponse:
    require(actor_of(request), "coordination.manage_speakers")
    return _speaker(request, None, _("New speaker"))


def speaker(request: HttpRequest, pk: int) -> HttpResponse:
    require(actor_of(request), "coordination.manage_speakers")
    return _speaker(request, get_object_or_404(Speaker, pk=pk), _("Change the speaker"))


def _speaker(request: HttpRequest, found: Speaker | None, title: str) -> HttpResponse:
    form = SpeakerForm(request.POST or None, instance=found, initial={"agreed": today()})

    def act() -> None:
        kept = Speaker.objects.get(pk=found.pk) if found else None
        actions.save_speaker(actor=actor_of(request), speaker=kept, **form.cleaned_data)

    return record_page(
        request, form, act, title=title, of=_("Speakers"), to=at("speakers"),
        lead=_("Only with their consent; they are shown to the leads of circles."),
    )  # fmt: skip


def speaker_drop(request: HttpRequest, pk: int) -> HttpResponse:
    require(actor_of(request), "coordination.manage_speakers")
    found = get_object_or_404(Speaker, pk=pk)
    return confirm_page(
        request,
        lambda: actions.drop_speaker(actor=actor_of(request), speaker=found),
        title=_("Take %(name)s out of the pool?") % {"name": found},
        text=_("Name and address are erased."),
        confirm=_("Take out"),
        done=_("Taken out."),
        to=at("speakers"),
        trail=[(_("Speakers"), at("speakers")), (_("Take out"), "")],
    )
