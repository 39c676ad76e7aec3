"""Changing ratios, amounts, lump sums and reference days. Decided computations stay as they are."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from weg.care.grants.actions.dates import put_in_force
from weg.care.grants.models import LumpSum, Occasion, PostAmount, Ratio, Work
from weg.care.grants.models.terms import STATUSES, Counted, Rounding, Split
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused


@action("grants.set_terms")
def set_ratio(
    *,
    actor: Actor,
    work: Work,
    start: date,
    source: str,
    per: Decimal | None = None,
    fixed_posts: Decimal | None = None,
    statuses: Collection[str] = (),
    aftercare: bool = False,
    last_day: date | None = None,
    note: str = "",
) -> Ratio:
    """One post for ``per`` persons or places, or ``fixed_posts`` shared out, from a day on."""
    _check_ratio(work, per, fixed_posts, statuses)
    return put_in_force(
        Ratio.objects.filter(work=work),
        start,
        last_day,
        source,
        work=work,
        per=per,
        fixed_posts=fixed_posts,
        statuses=sorted(statuses),
        aftercare=aftercare,
        note=note,
    )


def _check_ratio(
    work: Work, per: Decimal | None, fixed: Decimal | None, statuses: Collection[str]
) -> None:
    if (per is None) == (fixed is None):
        message = _("Enter either for how many one post is due, or a fixed number of posts.")
        raise Refused(message, code="ratio_or_posts", field="per")
    if (per or fixed or 0) <= 0:
        message = _("The number must be above 0.")
        raise Refused(message, code="not_positive", field="per" if fixed is None else "fixed_posts")
    if work.counts == Counted.PERSONS and not statuses:
        message = _("Choose whose persons count; without a status nobody would.")
        raise Refused(message, code="no_status", field="statuses")
    if set(statuses) - {code for code, _label in STATUSES}:
        raise Refused(_("Choose one of the statuses."), code="status_unknown", field="statuses")


@action("grants.set_terms")
def set_amount(
    *,
    actor: Actor,
    work: Work,
    cents: int,
    start: date,
    source: str,
    title: str = "",
    last_day: date | None = None,
    note: str = "",
) -> PostAmount:
    """So many cents a post and year from a day on; ``title`` where several parts add up."""
    _check_cents(cents)
    rows = PostAmount.objects.filter(work=work, title=title)
    return put_in_force(
        rows, start, last_day, source, work=work, title=title, cents=cents, note=note
    )


@action("grants.set_terms")
def set_lump_sum(
    *,
    actor: Actor,
    occasion: Occasion,
    title: str,
    cents: int,
    split: str,
    start: date,
    source: str,
    last_day: date | None = None,
    note: str = "",
) -> LumpSum:
    """So many cents a year for all organisations together, from a day on."""
    _check_cents(cents)
    if split not in Split.values:
        raise Refused(_("Choose how it is split."), code="split_unknown", field="split")
    rows = LumpSum.objects.filter(occasion=occasion, title=title)
    values: dict[str, Any] = {"title": title, "cents": cents, "split": split, "note": note}
    return put_in_force(rows, start, last_day, source, occasion=occasion, **values)


def _check_cents(cents: int) -> None:
    if cents <= 0:
        raise Refused(_("The amount must be above 0."), code="not_positive", field="cents")


@action("grants.set_terms")
def change_occasion(
    *, actor: Actor, occasion: Occasion, month: int, day: int, rounding: str, text: str, source: str
) -> Occasion:
    """Another reference day, another rule of rounding, another text of the council paper."""
    try:
        date(2000, month, day)
    except ValueError:
        raise Refused(_("There is no such day."), code="no_day", field="day") from None
    if rounding not in Rounding.values:
        raise Refused(_("Choose where posts are rounded."), code="rounding", field="rounding")
    occasion.month, occasion.day, occasion.rounding = month, day, rounding
    occasion.text, occasion.source = text, source
    occasion.save()
    return occasion
