"""The terms in force on a day, and sentences for what is not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.care.grants.models import LumpSum, Occasion, PostAmount, Ratio, Work
from weg.care.grants.posts.figures import Amount, Lump, Rule, Terms
from weg.foundation.periods import covers


def terms_on(occasion: Occasion, day: date) -> Terms:
    """All kinds of work of the occasion, in four queries. Gaps are said, never filled."""
    works = list(occasion.works.all())
    ratios = list(Ratio.objects.filter(work__in=works).order_by("during"))
    amounts = list(PostAmount.objects.filter(work__in=works).order_by("title", "during"))
    lumps = LumpSum.objects.filter(occasion=occasion, during__contains=day).order_by("title")
    return Terms(
        tuple(_rule(work, _of(work, ratios), _of(work, amounts), day) for work in works),
        tuple(Lump(one.title, one.cents, one.split, one.source) for one in lumps),
        occasion.rounding,
    )


def _of(work: Work, rows: Iterable[Any]) -> list[Any]:
    return [row for row in rows if row.work_id == work.pk]


def _rule(work: Work, ratios: Sequence[Ratio], amounts: Sequence[PostAmount], day: date) -> Rule:
    ratio = next((one for one in ratios if covers(one.during, day)), None)
    paid = tuple(
        Amount(one.title, one.cents, one.source) for one in amounts if covers(one.during, day)
    )
    if ratio is None:
        return Rule(
            work.code, work.name, work.counts, amounts=paid, gap=_no_ratio(work, ratios, day)
        )
    return Rule(
        work.code,
        work.name,
        work.counts,
        per=Fraction(ratio.per) if ratio.per else None,
        fixed=Fraction(ratio.fixed_posts) if ratio.fixed_posts else None,
        statuses=tuple(ratio.statuses),
        aftercare=ratio.aftercare,
        source=ratio.source,
        amounts=paid,
        amount_gap="" if paid else _no_amount(work, amounts, day),
    )


def _no_ratio(work: Work, rows: Sequence[Ratio], day: date) -> str:
    sentence = _("%(work)s: no ratio is in force on %(day)s; no posts are computed. %(gap)s")
    return sentence % {"work": work.name, "day": _date(day), "gap": gap_around(rows, day)}


def _no_amount(work: Work, rows: Sequence[PostAmount], day: date) -> str:
    sentence = _(
        "%(work)s: no amount for a post is in force on %(day)s; posts are computed, money is not."
        " %(gap)s"
    )
    return sentence % {"work": work.name, "day": _date(day), "gap": gap_around(rows, day)}


def gap_around(rows: Iterable[Any], day: date) -> str:
    """Where the gap begins and ends: rows have ``during``."""
    spans = [row.during for row in rows]
    before = max((s.upper for s in spans if s.upper and s.upper <= day), default=None)
    after = min((s.lower for s in spans if s.lower and s.lower > day), default=None)
    if before and after:
        sentence = _("The gap is from %(start)s to %(end)s.")
    elif before:
        sentence = _("The gap begins on %(start)s; nothing is known later.")
    elif after:
        sentence = _("The first value is in force from %(end)s on.")
    else:
        return str(_("No value has been entered yet."))
    return sentence % {
        "start": _date(before) if before else "",
        "end": _date(after, last=bool(before)) if after else "",
    }


def _date(day: date, *, last: bool = False) -> str:
    """last: the day before, since a gap ends where the next value begins."""
    return date_format(date.fromordinal(day.toordinal() - last), "d.m.Y")


def holes(rows: Iterable[Any]) -> list[tuple[date, date]]:
    """Half-open gaps between rows with ``during``, for the page of ratios."""
    spans = sorted((r.during.lower or date.min, r.during.upper or date.max) for r in rows)
    found, reached = [], spans[0][1] if spans else date.max
    for start, end in spans[1:]:
        if start > reached:
            found.append((reached, start))
        reached = max(reached, end)
    return found


def latest_day(occasion: Occasion, today: date) -> date:
    """The occasion's last reference day up to today (29 February becomes the 28th)."""
    for year in (today.year, today.year - 1):
        day = _safe(year, occasion.month, occasion.day)
        if day <= today:
            return day
    raise AssertionError("one of two years has it")


def _safe(year: int, month: int, day: int) -> date:
    while True:
        try:
            return date(year, month, day)
        except ValueError:
            day -= 1
