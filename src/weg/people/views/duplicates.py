"""Likely duplicates: side by side, decided, and taken back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.access.refusals import Refused
from weg.foundation.access.requests import note_opening
from weg.foundation.form_pages import confirm_page
from weg.foundation.lists import CappedPaginator
from weg.people import actions
from weg.people.models import LikelyPair, Merge, Person
from weg.people.queries.duplicates import compare_two
from weg.people.reasons import sentence, speaks_against
from weg.people.tables import birth_text
from weg.people.words import country

PER_PAGE = 20
LIST = "people:duplicates"


def duplicates(request: HttpRequest) -> HttpResponse:
    """Pairs that wait for a decision, the likeliest first."""
    require(actor_of(request), "people.merge")
    pairs = LikelyPair.objects.filter(first__merged_into=None, second__merged_into=None)
    rows = pairs.select_related("first__household", "second__household").order_by("-score", "-id")
    page = CappedPaginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    values = {
        "title": _("Duplicates"),
        "page": page,
        "pairs": [_shown(pair) for pair in page],
        "tabs": _tabs("waiting"),
    }
    return render(request, "people/duplicates.html", values)


def decided(request: HttpRequest) -> HttpResponse:
    """Decisions, the latest first; each can be taken back."""
    require(actor_of(request), "people.merge")
    rows = Merge.objects.select_related("kept", "other").order_by("-at", "-pk")
    page: Any = CappedPaginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    values = {"title": _("Duplicates"), "page": page, "tabs": _tabs("decided")}
    return render(request, "people/decided.html", values)


def pair(request: HttpRequest, first: int, second: int) -> HttpResponse:
    """Two records side by side: same person, or two."""
    require(actor_of(request), "people.merge")
    one, other = (_person(pk) for pk in (first, second))
    for record in (one, other):
        note_opening(request, "person", record.pk)
    if request.method == "POST":
        return _decide(request, one, other)
    found = compare_two(one, other)
    values = {
        "title": _("The same person?"),
        "breadcrumb": [(_("Duplicates"), reverse(LIST)), (_("The same person?"), "")],
        "one": one,
        "other": other,
        "rows": _side_by_side(one, other),
        "percent": round(100 * found.score),
        "reasons": _reasons(found.reasons),
        "merged": one.merged_into_id or other.merged_into_id,
    }
    return render(request, "people/pair.html", values)


def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Un-merge, or show the pair again."""
    require(actor_of(request), "people.merge")
    merge = get_object_or_404(Merge.objects.select_related("kept", "other"), pk=pk)
    text = _("The pair is shown again when it is still likely.")
    if merge.decision == Merge.Decision.SAME:
        text = _("Both records stand as they stood before; what was taken over goes back.")
    return confirm_page(
        request,
        lambda: actions.unmerge_persons(actor=actor_of(request), merge=merge),
        title=_("Take back the decision on %(one)s and %(other)s?")
        % {"one": merge.kept, "other": merge.other},
        text=text,
        confirm=_("Take back"),
        done=_("The decision is taken back."),
        to=reverse("people:decided"),
        trail=[(_("Duplicates"), reverse(LIST)), (_("Take back"), "")],
        kind="primary",
    )


def _decide(request: HttpRequest, one: Person, other: Person) -> HttpResponse:
    actor, decision = actor_of(request), request.POST.get("decision")
    try:
        if decision == "different":
            actions.decide_different(actor=actor, person=one, other=other)
            messages.success(request, _("Two persons: the pair is not shown again."))
        elif decision in ("first", "second"):
            kept, gone = (one, other) if decision == "first" else (other, one)
            actions.merge_persons(actor=actor, kept=kept, other=gone)
            messages.success(request, _("The records are one now. This can be taken back."))
        else:
            messages.error(request, _("Choose which record is kept, or that there are two."))
            return HttpResponseRedirect(request.path)
    except Refused as refused:
        messages.error(request, refused.message)
        return HttpResponseRedirect(request.path)
    return HttpResponseRedirect(reverse(LIST))


def _person(pk: int) -> Person:
    people = Person.objects.select_related("household").prefetch_related("languages", "statuses")
    return get_object_or_404(people, pk=pk)


def _shown(pair: LikelyPair) -> dict[str, Any]:
    return {
        "first": pair.first,
        "second": pair.second,
        "born": [birth_text(pair.first), birth_text(pair.second)],
        "percent": round(100 * pair.score),
        "reasons": [sentence(r) for r in pair.reasons if not speaks_against(r)][:3],
        "url": reverse("people:pair", args=[pair.first_id, pair.second_id]),
    }


def _reasons(reasons: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"text": sentence(each), "against": speaks_against(each)} for each in reasons]


def _side_by_side(one: Person, other: Person) -> list[dict[str, Any]]:
    """Fields of both records; differs: both say something, and not the same."""
    rows = []
    for (term, first), (_term, second) in zip(_facts(one), _facts(other), strict=True):
        differs = bool(first and second and first != second)
        rows.append({"term": term, "first": first, "second": second, "differs": differs})
    return rows


def _facts(person: Person) -> list[tuple[str, str]]:
    return [
        (_("Surname"), person.surname),
        (_("Given name"), person.given_name),
        (_("Born"), birth_text(person)),
        (_("Sex"), person.get_sex_display()),
        (_("Nationality"), country(person.nationality)),
        (_("AZR number"), person.azr_number),
        (_("Telephone"), person.phone),
        (_("Household"), person.household.reference),
        (_("Case number of the Land"), person.household.case_number),
        (_("Registered"), date_format(person.created, "SHORT_DATE_FORMAT")),
    ]


def _tabs(current: str) -> list[dict[str, Any]]:
    pages = [("waiting", _("Waiting for a decision"), LIST)]
    pages.append(("decided", _("Decided"), "people:decided"))
    return [
        {"label": label, "url": reverse(page), "current": code == current}
        for code, label, page in pages
    ]
