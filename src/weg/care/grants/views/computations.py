"""Decided computations: frozen figures, and how they would come out today."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.care.grants import words
from weg.care.grants.actions import decide_computation
from weg.care.grants.filters import FrozenFilter
from weg.care.grants.forms.asking import DecideForm
from weg.care.grants.models import Computation
from weg.care.grants.posts.comparing import TermChange, class_changes, term_changes
from weg.care.grants.queries.differences import PersonChange, person_changes
from weg.care.grants.queries.figures import Figures, frozen, live
from weg.care.grants.tables import ComputationTable, FrozenTable, link
from weg.care.grants.views.frame import (
    at,
    columns,
    day_asked,
    form_page,
    heading,
    occasion_asked,
    posts_trail,
)
from weg.care.grants.views.posts import computed_file, narrowed, shown
from weg.care.grants.views.variants import compared
from weg.city.models import Organisation
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.lists import Empty, list_page
from weg.housing.models import Site
from weg.people.models import Person

SHOWN = 100


def computations(request: HttpRequest) -> HttpResponseBase:
    require(actor_of(request), "grants.see")
    later = Computation.objects.filter(supersedes=OuterRef("pk"))
    return list_page(
        request,
        title=_("Decided computations"),
        table_class=ComputationTable,
        queryset=Computation.objects.select_related("occasion")
        .annotate(replaced=Exists(later))
        .defer("terms", "counts", "result"),
        empty=Empty(
            _("Nothing decided yet"), _("Open posts and grants and keep what the council decided.")
        ),
    )


def decide(request: HttpRequest) -> HttpResponse:
    """Keep the computation of a reference day with paper, body and day of the decision."""
    actor = actor_of(request)
    require(actor, "grants.decide")
    occasion = occasion_asked(request)
    if occasion is None:
        return render(request, "grants/nothing.html", {"title": _("Posts and grants")})
    day = day_asked(request, occasion)
    return form_page(
        request,
        DecideForm(request.POST or None),
        lambda given: decide_computation(actor=actor, occasion=occasion, day=day, **given),
        title=_("Decide: %(what)s") % {"what": heading(occasion, day)},
        submit=_("Freeze as decided"),
        done=_("The computation is frozen; what is corrected later is shown as a difference."),
        to=reverse("grants:computations"),
        breadcrumb=posts_trail(),
        lead=_("Counts, ratios, amounts and the counted people are kept as they are now."),
    )


def computation(request: HttpRequest, pk: int) -> HttpResponse:
    actor = actor_of(request)
    require(actor, "grants.see")
    found = get_object_or_404(Computation.objects.select_related("occasion"), pk=pk)
    kept, now = frozen(found), live(found.occasion, found.day)
    sees = may(actor, "grants.see_people")

    def people_url(**narrowed: object) -> str:
        return at("computation_people", pk, **narrowed)

    later = Computation.objects.filter(supersedes=found).first()
    context = {
        "title": heading(found.occasion, found.day),
        "breadcrumb": [
            (_("Decided computations"), reverse("grants:computations")),
            (found.paper, ""),
        ],
        "computation": found,
        "later": later,
        "urls": {kind: at("computation_file", pk, kind) for kind in ("xlsx", "pdf")},
        **shown(kept, people_url if sees else None),
        **_difference(found, kept, now, sees=sees),
    }
    return render(request, "grants/computation.html", context)


def _difference(found: Computation, kept: Figures, now: Figures, *, sees: bool) -> dict[str, Any]:
    """How it would come out today: by organisation, by site and class, in terms, by person."""
    classes = class_changes(kept.counts, now.counts)
    terms = term_changes(kept.terms, now.terms)
    people = person_changes(found) if sees and classes else []
    return {
        **compared(kept, now, only_changed=True),
        "classes": _class_rows(kept, now, classes),
        "class_columns": columns(
            _("Site"), _("Organisation"), _("Who or what"), (_("then"),), (_("now"),)
        ),
        "term_changes": [_term(one) for one in terms],
        "people": _people_rows(people[:SHOWN]),
        "people_columns": columns(_("Person"), _("then"), _("now"), _("entered since")),
        "people_more": max(0, len(people) - SHOWN),
    }


def _class_rows(kept: Figures, now: Figures, changes: list[Any]) -> list[list[Any]]:
    sites = {**kept.counts.sites, **now.counts.sites}
    organisations = {**kept.counts.organisations, **now.counts.organisations}
    return [
        [
            sites.get(one.site, ""),
            organisations.get(one.organisation, "–"),
            _class(one),
            *map(words.number, one.number),
        ]
        for one in changes
    ]


def _class(one: Any) -> str:
    if not one.status:
        return str(_("usable places"))
    name = words.status_name(one.status)
    return name if one.present else words.in_aftercare(name)


def _term(one: TermChange) -> str:
    sentence = _("%(work)s: %(before)s then, %(after)s now; a post %(cents)s then, %(now)s now.")
    return sentence % {
        "work": one.name,
        "before": words.ratio(one.before),
        "after": words.ratio(one.after),
        "cents": words.euro(one.before.cents if one.before else None),
        "now": words.euro(one.after.cents if one.after else None),
    }


def _people_rows(changes: list[PersonChange]) -> list[list[Any]]:
    names = Person.objects.in_bulk([one.person for one in changes])
    sites = dict(Site.objects.values_list("pk", "name"))
    organisations = dict(Organisation.objects.values_list("pk", "short"))

    def where(one: Any) -> str:
        if one is None:
            return str(_("not counted"))
        run = organisations.get(one.organisation, "–")
        said = f"{sites.get(one.site, '')} ({run}): {words.status_name(one.status)}"
        return said if one.present else words.in_aftercare(said)

    return [
        [
            link(reverse("people:person", args=[one.person]), names.get(one.person, one.person)),
            where(one.before),
            where(one.after),
            _entries(one),
        ]
        for one in changes
    ]


def _entries(change: PersonChange) -> str:
    """Who entered what since the decision; without one, the site or its operator changed."""
    before, after = change.before, change.after
    if not change.entries and before and after and before.status != after.status:
        return "–"
    if not change.entries:
        return str(_("nothing about the person: the site or its operator changed"))
    kinds = {"stay": _("stay"), "status": _("status")}
    said = dict.fromkeys(
        f"{kinds[e.table]}: {date_format(e.at, 'SHORT_DATE_FORMAT')}, {e.by}"
        for e in change.entries
    )
    return "; ".join(said)


def computation_people(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The people who were counted when it was decided."""
    require(actor_of(request), "grants.see_people")
    found = get_object_or_404(Computation.objects.select_related("occasion"), pk=pk)
    return list_page(
        request,
        title=_("Counted then: %(what)s") % {"what": heading(found.occasion, found.day)},
        table_class=FrozenTable,
        filter_class=FrozenFilter,
        queryset=found.people.select_related("person__household", "site", "organisation").order_by(
            "person__sort_name"
        ),
        breadcrumb=[(found.paper, reverse("grants:computation", args=[pk])), (_("People"), "")],
        empty=Empty(_("Nobody was counted")),
    )


def computation_file(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """The frozen computation; ``?organisation=`` for one alone."""
    require(actor_of(request), "grants.see")
    found = get_object_or_404(Computation.objects.select_related("occasion"), pk=pk)
    figures = narrowed(request, frozen(found))
    name = f"{found.occasion.code}-{found.day:%Y-%m-%d}-{found.pk}"
    return computed_file(figures, kind, heading(found.occasion, found.day), name, found)
