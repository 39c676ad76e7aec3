"""Data protection: who opened which record, and the copy of all data of a person."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import Case, F, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.functions import Concat
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import slugify
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.access.requests import note_opening
from weg.foundation.lists import Empty, list_page
from weg.foundation.models import Opening
from weg.people.filters import OpeningFilter
from weg.people.models import Household, Person
from weg.people.queries.copy import copy_of
from weg.people.tables import OpeningTable
from weg.people.views.frame import (
    person_for,
    person_trail,
)


def openings(request: HttpRequest) -> HttpResponseBase:
    """The log of openings, the latest first."""
    require(actor_of(request), "people.see_openings")
    return list_page(
        request,
        title=_("Who opened what"),
        table_class=OpeningTable,
        filter_class=OpeningFilter,
        queryset=_named(Opening.objects.order_by("-pk")),
        empty=Empty(_("Nobody has opened a record yet")),
    )


def _named(rows: QuerySet[Opening]) -> QuerySet[Opening]:
    """With the name of the record that was opened."""
    person = Person.objects.filter(pk=OuterRef("record")).values(
        name=Concat("surname", Value(", "), "given_name")
    )
    household = Household.objects.filter(pk=OuterRef("record")).values("reference")
    return rows.annotate(
        named=Case(
            When(kind="person", then=Subquery(person)),
            When(kind="household", then=Subquery(household)),
            default=F("path"),
        )
    )


def copy(request: HttpRequest, pk: int) -> HttpResponse:
    """All that is stored about a person, to read or (``?format=json``) as a file."""
    person = person_for(request, pk, "people.see_copy")
    note_opening(request, "person", person.pk)
    data = copy_of(person)
    if request.GET.get("format") == "json":
        name = slugify(f"{person.surname}-{person.given_name}") or "person"
        response = JsonResponse(data, json_dumps_params={"ensure_ascii": False, "indent": 2})
        response["Content-Disposition"] = f'attachment; filename="{name}-{person.pk}.json"'
        return response
    values = {
        "title": _("Copy of all data: %(name)s") % {"name": person},
        "person": person,
        "parts": [(name, _lines(part)) for name, part in data.items()],
        "breadcrumb": person_trail(person, _("Copy of all data")),
    }
    return render(request, "people/copy.html", values)


def _lines(part: object) -> list[list[tuple[str, str]]]:
    """A part as blocks of (term, value)."""
    if isinstance(part, dict):
        return [[(str(term), _text(value)) for term, value in part.items()]]
    if isinstance(part, list):
        blocks = [_lines(each) for each in part if isinstance(each, dict)]
        plain = ", ".join(_text(each) for each in part if not isinstance(each, dict))
        return [block for found in blocks for block in found] + ([[("", plain)]] if plain else [])
    return [[("", _text(part))]]


def _text(value: object) -> str:
    """As a person reads it: days and times of this country, yes and no, words for what is empty."""
    if isinstance(value, dict):
        return ", ".join(f"{term} {_text(each)}" for term, each in value.items() if each)
    if isinstance(value, (list, tuple)):
        return ", ".join(_text(each) for each in value) or "–"
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, datetime):
        return date_format(timezone.localtime(value), "SHORT_DATETIME_FORMAT")
    if isinstance(value, date):
        return date_format(value, "SHORT_DATE_FORMAT")
    return "–" if value in (None, "") else str(value)
