"""Who looked at a person's needs, on paper if they ask for it; and shares assessed in time."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.access.requests import note_opening
from weg.foundation.lists import Empty, list_page
from weg.needs.documents.looks import looks_pdf
from weg.needs.queries.looks import KIND, looks_by_day, readers_of
from weg.needs.queries.people import person_known
from weg.needs.queries.shares import shares
from weg.needs.tables import ShareTable
from weg.needs.views.frame import at
from weg.people.models import Person


def _person(request: HttpRequest, pk: int) -> Person:
    """Who asks for the list: one's own case, or any person for the data protection officer."""
    actor = actor_of(request)
    require(actor, "needs.see_looks")
    if actor.reach == "all":
        return get_object_or_404(Person, pk=pk)
    person = person_known(actor, pk)
    if person is None:
        raise Http404
    require(actor, "needs.see_looks", person)
    return person


def _rows(person: Person) -> dict[str, list[list[str]]]:
    """When, who; and who was named, what for, until."""
    looks = [
        [f"{date_format(day, 'SHORT_DATE_FORMAT')} {', '.join(minutes)}", by]
        for day, minutes, by in looks_by_day(person)
    ]
    named = [
        [str(row.member), row.why, date_format(row.until, "SHORT_DATE_FORMAT"), row.by]
        for row in readers_of(person)
    ]
    return {"looks": looks, "named": named}


def _page(request: HttpRequest, person: Person) -> str:
    """Where whoever asks came from: the data protection officer reads no needs."""
    if actor_of(request).reach == "all":
        return reverse("people:person", args=[person.pk])
    return at("person", person.pk)


def looks(request: HttpRequest, pk: int) -> HttpResponse:
    """Everybody who looked, for the person who asks."""
    person = _person(request, pk)
    note_opening(request, KIND, person.pk)
    values: dict[str, Any] = {
        "title": _("Who looked: %(person)s") % {"person": person},
        "person": person,
        "breadcrumb": [(str(person), _page(request, person)), (_("Who looked"), "")],
        "file_url": at("looks_file", person.pk),
        "look_columns": [_("When"), _("Who")],
        **_rows(person),
    }
    return render(request, "needs/looks.html", values)


def looks_file(request: HttpRequest, pk: int) -> HttpResponse:
    person = _person(request, pk)
    note_opening(request, KIND, person.pk)
    response = HttpResponse(looks_pdf(person, **_rows(person)), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="einsicht-{person.pk}.pdf"'
    return response


def shares_in_time(request: HttpRequest) -> HttpResponseBase:
    """Which share was assessed within the time, by organisation and house, naming nobody."""
    require(actor_of(request), "needs.see_shares")
    return list_page(
        request,
        title=_("Assessed in time"),
        table_class=ShareTable,
        queryset=shares(),
        template="needs/shares.html",
        empty=Empty(
            _("Nothing to count yet"), _("A half-year is counted once, a month after its end.")
        ),
    )
