"""Ratios, amounts, lump sums and the fee table: what was, is and will be in force, and gaps."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.care.grants import words
from weg.care.grants.actions import (
    change_occasion,
    set_amount,
    set_fee,
    set_fee_cap,
    set_fee_rule,
    set_lump_sum,
    set_ratio,
)
from weg.care.grants.forms.terms import (
    AmountForm,
    CapForm,
    FeeForm,
    FeeRuleForm,
    LumpSumForm,
    OccasionForm,
    RatioForm,
)
from weg.care.grants.models import FeeCap, FeeRate, FeeRule, Occasion, Ratio, Work
from weg.care.grants.queries.terms import holes
from weg.care.grants.views.frame import columns, form_page
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require


def terms(request: HttpRequest) -> HttpResponse:
    """Everything that posts and grants are computed by."""
    require(actor_of(request), "grants.see_terms")
    occasions = Occasion.objects.prefetch_related("works__ratios", "works__amounts", "lump_sums")
    context = {
        "title": _("Ratios and amounts"),
        "changes": may(actor_of(request), "grants.set_terms"),
        "occasions": [
            (one, [_work(work) for work in one.works.all()], _lumps(one)) for one in occasions
        ],
        "ratio_columns": columns(_("ratio"), _("from"), _("until"), _("counted are"), _("source")),
        "amount_columns": columns((_("€ a post and year"),), _("from"), _("until"), _("source")),
        "lump_columns": columns(
            _("title"), (_("€ a year"),), _("split"), _("from"), _("until"), _("source")
        ),
    }
    return render(request, "grants/terms.html", context)


def _work(work: Work) -> dict[str, Any]:
    ratios, amounts = list(work.ratios.all()), list(work.amounts.all())
    return {
        "work": work,
        "ratios": [[_ratio(row), *span(row), _who(work, row), _source(row)] for row in ratios],
        "amounts": [
            [f"{words.euro(row.cents)} {row.title}".strip(), *span(row), _source(row)]
            for row in amounts
        ],
        "gaps": gap_sentences(ratios),
        "ends": _ended(ratios) or _ended(amounts),
    }


def _ratio(row: Ratio) -> str:
    if row.per:
        return f"1:{words.plain(row.per)}"
    posts = words.plain(row.fixed_posts or Decimal(0))
    return _("%(posts)s posts in all") % {"posts": posts}


def _who(work: Work, row: Ratio) -> str:
    if work.counts == "places":
        return str(work.get_counts_display())
    said = ", ".join(words.status_name(code) for code in row.statuses)
    return words.with_aftercare(said) if row.aftercare else said


def _source(row: Any) -> str:
    return f"{row.source}; {row.note}" if row.note else row.source


def _lumps(occasion: Occasion) -> list[list[Any]]:
    return [
        [row.title, words.euro(row.cents), row.get_split_display(), *span(row), _source(row)]
        for row in occasion.lump_sums.all()
    ]


def span(row: Any) -> tuple[str, str]:
    """First and last day in force."""
    lower, upper = row.during.lower, row.during.upper
    last = _date(upper - timedelta(days=1)) if upper else _("until further notice")
    return (_date(lower) if lower else _("since ever"), last)


def _date(day: date) -> str:
    return date_format(day, "SHORT_DATE_FORMAT")


def gap_sentences(rows: Iterable[Any]) -> list[str]:
    return [
        _("No value is in force from %(start)s to %(end)s.")
        % {"start": _date(start), "end": _date(end - timedelta(days=1))}
        for start, end in holes(rows)
    ]


def _ended(rows: list[Any]) -> str:
    """The last value has an end and none follows."""
    ends = [row.during.upper for row in rows]
    if not ends or None in ends:
        return ""
    sentence = _("No value is known from %(day)s on; an administrator or the head enters it.")
    return sentence % {"day": _date(max(ends))}


def _trail() -> list[tuple[Any, str]]:
    return [(_("Ratios and amounts"), reverse("grants:terms"))]


def _new(request: HttpRequest, form: Any, act: Any, title: str, **more: Any) -> HttpResponse:
    require(actor_of(request), "grants.set_terms")
    values: dict[str, Any] = {
        "submit": _("Save"),
        "done": _("The new value is entered."),
        "to": reverse("grants:terms"),
        "breadcrumb": _trail(),
        "lead": _(
            "The value in force so far ends the day before. Decided computations and statements"
            " stay as they are; differences are shown."
        ),
    }
    return form_page(request, form, act, title=title, **(values | more))


def ratio_new(request: HttpRequest, pk: int) -> HttpResponse:
    actor = actor_of(request)
    require(actor, "grants.set_terms")
    work = get_object_or_404(Work, pk=pk)
    latest = work.ratios.last()
    initial = {"statuses": latest.statuses, "aftercare": latest.aftercare} if latest else {}
    form = RatioForm(request.POST or None, initial=initial, places=work.counts == "places")
    title = _("New ratio: %(work)s") % {"work": work}
    return _new(request, form, lambda given: set_ratio(actor=actor, work=work, **given), title)


def amount_new(request: HttpRequest, pk: int) -> HttpResponse:
    actor = actor_of(request)
    require(actor, "grants.set_terms")
    work = get_object_or_404(Work, pk=pk)
    form = AmountForm(request.POST or None)
    title = _("New amount: %(work)s") % {"work": work}
    return _new(request, form, lambda given: set_amount(actor=actor, work=work, **given), title)


def lump_new(request: HttpRequest, pk: int) -> HttpResponse:
    actor = actor_of(request)
    require(actor, "grants.set_terms")
    occasion = get_object_or_404(Occasion, pk=pk)
    form = LumpSumForm(request.POST or None)
    title = _("New lump sum: %(occasion)s") % {"occasion": occasion}
    return _new(
        request, form, lambda given: set_lump_sum(actor=actor, occasion=occasion, **given), title
    )


def occasion(request: HttpRequest, pk: int) -> HttpResponse:
    """Reference day, rounding, and the text of the council paper."""
    actor = actor_of(request)
    require(actor, "grants.set_terms")
    found = get_object_or_404(Occasion, pk=pk)
    form = OccasionForm(request.POST or None, instance=Occasion.objects.get(pk=pk))
    return _new(
        request,
        form,
        lambda given: change_occasion(actor=actor, occasion=found, **given),
        _("Reference day: %(occasion)s") % {"occasion": found},
        done=_("Saved."),
        lead="",
    )


def rates(request: HttpRequest) -> HttpResponse:
    """The fee table."""
    require(actor_of(request), "grants.see_terms")
    fees, caps = list(FeeRate.objects.all()), list(FeeCap.objects.all())
    by_key: dict[Any, list[FeeRate]] = {}
    for row in fees:
        by_key.setdefault((row.area, row.get_kind_display()), []).append(row)
    gaps = [
        f"{area.normalize():f} m², {kind}: {sentence}"
        for (area, kind), rows in by_key.items()
        for sentence in gap_sentences(rows)
    ]
    context = {
        "title": _("Fee table"),
        "changes": may(actor_of(request), "grants.set_terms"),
        "gaps": gaps,
        "fee_columns": columns(
            _("m² a person"), _("fee"), (_("€ a person and month"),), _("from"), _("until"),
            _("source"),
        ),
        "fees": [
            [words.plain(row.area), row.get_kind_display(),
             words.euro(row.cents), *span(row), _source(row)]
            for row in fees
        ],
        "cap_columns": columns(
            _("from so many persons"), (_("€ a household and month at most"),), _("from"),
            _("until"), _("source"),
        ),
        "caps": [[row.people, words.euro(row.cents), *span(row), _source(row)] for row in caps],
        "rule_columns": columns(
            _("part of a month counts"), _("the fee is due"), _("from"), _("until"), _("source")
        ),
        "rules": [
            [row.get_part_display(), row.get_until_display(), *span(row), _source(row)]
            for row in FeeRule.objects.all()
        ],
    }  # fmt: skip
    return render(request, "grants/rates.html", context)


NEW_RATES: dict[str, tuple[Any, Any]] = {
    "fee": (FeeForm, set_fee),
    "cap": (CapForm, set_fee_cap),
    "rule": (FeeRuleForm, set_fee_rule),
}


def rate_new(request: HttpRequest, kind: str) -> HttpResponse:
    """A new fee, cap or rule from a day on; also one in the past."""
    actor = actor_of(request)
    form_class, act = NEW_RATES[kind]
    titles = {
        "fee": _("New fee"), "cap": _("New cap for families"), "rule": _("New rule of months")
    }  # fmt: skip
    return _new(
        request,
        form_class(request.POST or None),
        lambda given: act(actor=actor, **given),
        titles[kind],
        to=reverse("grants:rates"),
        breadcrumb=[(_("Fee table"), reverse("grants:rates"))],
    )
