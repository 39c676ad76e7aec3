"""Posts and grants on a reference day, down to sites and counted people; files of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from weg.care.grants import words
from weg.care.grants.documents.papers import posts_pdf
from weg.care.grants.documents.spreadsheets import posts_xlsx
from weg.care.grants.filters import CountedFilter
from weg.care.grants.forms.asking import DayForm
from weg.care.grants.models import Occasion
from weg.care.grants.posts.computing import uncounted
from weg.care.grants.posts.figures import NOBODY
from weg.care.grants.queries.counts import people_on
from weg.care.grants.queries.figures import Figures, live
from weg.care.grants.queries.summing import (
    OrganisationRow,
    known_rules,
    of_organisation,
    organisation_rows,
    site_rows,
)
from weg.care.grants.tables import CountedTable, site_table
from weg.care.grants.views.frame import (
    at,
    columns,
    day_asked,
    file_response,
    heading,
    occasion_asked,
)
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.lists import Empty, list_page
from weg.people.models import Person


def posts(request: HttpRequest) -> HttpResponse:
    """What is due to each organisation on a reference day, and what is not computed and why."""
    actor = actor_of(request)
    require(actor, "grants.see")
    occasion = occasion_asked(request)
    if occasion is None:
        return render(request, "grants/nothing.html", {"title": _("Posts and grants")})
    day = day_asked(request, occasion)
    figures = live(occasion, day)
    asked = {"occasion": occasion.code, "day": day.isoformat()}
    context = {
        "title": heading(occasion, day),
        "form": DayForm(initial={"occasion": occasion.code, "day": day}),
        "may_decide": may(actor, "grants.decide"),
        "may_assume": may(actor, "grants.assume"),
        "decided": occasion.computations.filter(day=day, superseded_by=None).first(),
        "urls": {name: at(name, **asked) for name in ("sites", "decide", "variant_new")}
        | {kind: at("posts_file", kind, **asked) for kind in ("xlsx", "pdf")},
        **shown(figures, _live_people(figures) if may(actor, "grants.see_people") else None),
    }
    return render(request, "grants/posts.html", context)


PeopleUrl = Callable[..., str]
"""Address of the people behind a figure: called with work, organisation, site or status."""


def _live_people(figures: Figures) -> PeopleUrl:
    def url(**narrowed: object) -> str:
        return at("people", day=figures.day.isoformat(), **narrowed)

    return url


def shown(figures: Figures, people_url: PeopleUrl | None) -> dict[str, Any]:
    """Context of ``grants/parts/figures.html``: the tables of a computation, live or frozen.

    people_url: None where the reader does not see persons.
    """
    rules, rows = known_rules(figures), organisation_rows(figures)
    heads: list[Any] = [_("Organisation"), (_("Posts in all"),), (_("Grant a year"),)]
    heads += [(_("Lump sums"),)] if figures.terms.lumps else []
    for rule in rules:
        heads += [(f"{rule.name} ({words.ratio(rule)})",), (_("Posts"),)]
    result = figures.result
    return {
        "figures": figures,
        "columns": columns(*heads),
        "rows": [_row(figures, row, people_url) for row in rows],
        "foot": _foot(figures, rows),
        "gaps": figures.terms.gaps,
        "uncounted": uncounted(figures.counts, figures.terms),
        "uncounted_url": people_url(status="none") if people_url else "",
        "nobody": next((row for row in rows if row.organisation == NOBODY), None),
        "totals": {
            "posts": words.posts(result.posts),
            "cents": words.euro(result.cents),
            "present": words.number(sum(row.present for row in rows)),
            "aftercare": words.number(sum(row.aftercare for row in rows)),
            "places": words.number(sum(row.places for row in rows)),
        },
        "rule_rows": [
            [rule.name, words.ratio(rule), words.statuses(rule) or _("usable places"),
             words.euro(rule.cents), rule.source]
            for rule in figures.terms.rules
        ],
        "rule_columns": columns(
            _("Kind of work"), _("ratio"), _("counted are"), (_("Post a year"),), _("source")
        ),
        "lumps": [(lump, words.euro(lump.cents)) for lump in figures.terms.lumps],
        "organisations": [(row.organisation, row.name) for row in rows if row.organisation],
    }  # fmt: skip


def _row(figures: Figures, row: OrganisationRow, people_url: PeopleUrl | None) -> list[Any]:
    cells: list[Any] = [row.name or _("without an operator")]
    cells += [words.posts(row.posts), words.euro(row.cents)]
    cells += [words.euro(row.lump)] if figures.terms.lumps else []
    for rule in known_rules(figures):
        share = row.shares.get(rule.work)
        counted = words.number(share.counted if share else 0)
        if people_url and share and rule.counts == "persons":
            url = people_url(work=rule.work, organisation=row.organisation or None)
            counted = _link(url, counted)
        cells += [counted, words.posts(share.posts) if share else "–"]
    return cells


def _foot(figures: Figures, rows: list[OrganisationRow]) -> list[str]:
    cells = [_("Sum"), words.posts(figures.result.posts)]
    cells += [words.euro(sum(row.cents for row in rows))]
    cells += [words.euro(sum(row.lump for row in rows))] if figures.terms.lumps else []
    for rule in known_rules(figures):
        own = [s for row in rows if (s := row.shares.get(rule.work))]
        cells += [
            words.number(sum(share.counted for share in own)),
            words.posts(sum((share.posts for share in own), Decimal("0.00"))),
        ]
    return cells


def _link(url: str, text: str) -> SafeString:
    return format_html('<a class="kern-link" href="{}">{}</a>', url, text)


def sites(request: HttpRequest) -> HttpResponseBase:
    """Every site with what is counted there and the exact posts it makes."""
    require(actor_of(request), "grants.see")
    occasion, day = _asked(request)
    figures = live(occasion, day)
    table = site_table(figures, may(actor_of(request), "grants.see_people"))
    return list_page(
        request,
        title=_("Sites: %(what)s") % {"what": heading(occasion, day)},
        table_class=table,
        queryset=site_rows(figures),
        breadcrumb=[
            (heading(occasion, day), at("posts", occasion=occasion.code, day=day.isoformat())),
            (_("Sites"), ""),
        ],
        empty=Empty(_("No sites on this day"), _("Choose another day.")),
    )


def people(request: HttpRequest) -> HttpResponseBase:
    """Who was counted, one by one: the rows behind the figures."""
    require(actor_of(request), "grants.see_people")
    _occasion, day = _asked(request)
    counted = {one.person: one for one in people_on(day)}
    request.counted, request.counted_day = counted, day  # type: ignore[attr-defined]
    return list_page(
        request,
        title=_("Counted people, %(day)s") % {"day": f"{day:%d.%m.%Y}"},
        table_class=CountedTable,
        filter_class=CountedFilter,
        queryset=Person.objects.select_related("household").order_by("sort_name"),
        breadcrumb=[
            (_("Posts and grants"), at("posts", day=day.isoformat())), (_("Counted people"), "")
        ],
        empty=Empty(_("Nobody counts on this day"), _("Choose another day or class.")),
        table_options={"counted": counted},
    )  # fmt: skip


def posts_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The computation as it is now, as a draft; ``?organisation=`` for one alone."""
    require(actor_of(request), "grants.see")
    occasion, day = _asked(request)
    figures = narrowed(request, live(occasion, day))
    name = f"{occasion.code}-{day:%Y-%m-%d}"
    return computed_file(figures, kind, heading(occasion, day), name)


def narrowed(request: HttpRequest, figures: Figures) -> Figures:
    """To the organisation asked for; it must have figures of its own."""
    asked = request.GET.get("organisation", "")
    if not asked:
        return figures
    if not asked.isdecimal() or int(asked) not in figures.counts.organisations:
        raise Http404
    return of_organisation(figures, int(asked))


def computed_file(
    figures: Figures, kind: str, title: str, name: str, computation: Any = None
) -> HttpResponse:
    own = list(figures.counts.organisations.values())
    if len(own) == 1:
        title = f"{title}: {own[0]}"
    if kind == "xlsx":
        return file_response(posts_xlsx(figures, title), kind, name)
    if kind == "pdf":
        return file_response(posts_pdf(figures, title, computation), kind, name)
    raise Http404


def _asked(request: HttpRequest) -> tuple[Occasion, date]:
    occasion = occasion_asked(request)
    if occasion is None:
        raise Http404
    return occasion, day_asked(request, occasion)
