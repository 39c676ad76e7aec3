"""Changing the fee table: rates, caps for families, how months count. Also with effect in the past:
statements made already are corrected, never overwritten.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from weg.care.grants.actions.dates import put_in_force
from weg.care.grants.models import FeeCap, FeeRate, FeeRule
from weg.care.grants.models.rates import Part, RateKind, Until
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused


@action("grants.set_terms")
def set_fee(
    *,
    actor: Actor,
    area: Decimal,
    kind: str,
    cents: int,
    start: date,
    source: str,
    last_day: date | None = None,
    note: str = "",
) -> FeeRate:
    """So many cents a person and month where ``area`` m² count for a person, from a day on."""
    if area <= 0:
        raise Refused(_("The area must be above 0."), code="not_positive", field="area")
    if kind not in RateKind.values:
        raise Refused(_("Choose whose fee it is."), code="kind_unknown", field="kind")
    _check_cents(cents)
    rows = FeeRate.objects.filter(area=area, kind=kind)
    return put_in_force(rows, start, last_day, source, area=area, kind=kind, cents=cents, note=note)


@action("grants.set_terms")
def set_fee_cap(
    *,
    actor: Actor,
    people: int,
    cents: int,
    start: date,
    source: str,
    last_day: date | None = None,
    note: str = "",
) -> FeeCap:
    """Households of self-payers with so many persons pay at most so many cents a month."""
    if people < 1:
        message = _("A household has at least one person.")
        raise Refused(message, code="not_positive", field="people")
    _check_cents(cents)
    rows = FeeCap.objects.filter(people=people)
    return put_in_force(rows, start, last_day, source, people=people, cents=cents, note=note)


@action("grants.set_terms")
def set_fee_rule(
    *,
    actor: Actor,
    part: str,
    until: str,
    start: date,
    source: str,
    last_day: date | None = None,
    note: str = "",
) -> FeeRule:
    """How part of a month counts and until when a fee is due, from a day on."""
    if part not in Part.values:
        raise Refused(_("Choose how part of a month counts."), code="part", field="part")
    if until not in Until.values:
        raise Refused(_("Choose until when the fee is due."), code="until", field="until")
    rows = FeeRule.objects.all()
    return put_in_force(rows, start, last_day, source, part=part, until=until, note=note)


def _check_cents(cents: int) -> None:
    if cents < 0:
        raise Refused(_("The amount must not be below 0."), code="negative", field="cents")
