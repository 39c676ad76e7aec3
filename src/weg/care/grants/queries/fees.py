"""A month's fees from the records: who lived where, who pays, and the fee table of the days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import DateField, F, Func, Value
from django.db.models.functions import Coalesce, Greatest, Least
from django.utils.translation import gettext as _

from weg.care.grants.fees.computing import bills
from weg.care.grants.fees.figures import Bill, FeeTable, Month, RateKey, Spell, Stay
from weg.care.grants.models import FeeCap, FeeRate, FeeRule, Payer
from weg.care.grants.models.rates import Until
from weg.care.grants.queries.terms import gap_around
from weg.care.houses.models import KeyLoan
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import covers
from weg.housing.models import Density, Occupancy

Households = Collection[int] | None

FEW = 500
"""From so many people on, reading all payers is cheaper than naming the people."""


@dataclass(frozen=True)
class MonthBills:
    """bills: by household. keys_out: households whose keys are not back, so no end is known."""

    month: Month
    bills: dict[int, Bill]
    keys_out: frozenset[int]


def month_bills(month: Month, households: Households = None) -> MonthBills:
    """The bills of the month, of all households or those named; at most eight queries.

    Refused when no rule of months is in force: then nothing can be computed.
    """
    rule = _rule(month)
    rows = Occupancy.objects.filter(kind="stay", starts__lt=month.end, ends__gt=month.first)
    if households is not None:
        rows = rows.filter(household__in=households)
    values = rows.values_list("person_id", "household_id", "site_id", "starts", "ends")
    stays = [Stay(*row) for row in values]
    keys_out: frozenset[int] = frozenset()
    if rule.until == Until.KEYS:
        late, keys_out = _until_keys(month, households, stays)
        stays += late
    people = {stay.person for stay in stays}
    found = bills(month, stays, _areas(stays), _payers(people, month), _table(month, rule))
    return MonthBills(month, found, keys_out)


def _rule(month: Month) -> FeeRule:
    rules = list(FeeRule.objects.all())
    for rule in rules:
        if covers(rule.during, month.first):
            return rule
    sentence = _("No rule of months is in force on %(day)s; no fees are computed. %(gap)s")
    raise Refused(
        sentence % {"day": f"{month.first:%d.%m.%Y}", "gap": gap_around(rules, month.first)},
        code="no_fee_rule",
        field="month",
    )


def _until_keys(
    month: Month, households: Households, stays: list[Stay]
) -> tuple[list[Stay], frozenset[int]]:
    """Days between moving out and the day of the keys; nobody pays them who moved on in the city.

    Where a key has not come back and nobody settled it, no end is known: that is said, not charged.
    """
    loans = KeyLoan.objects.filter(out_on__lt=month.end)
    if households is not None:
        loans = loans.filter(household__in=households)
    ends = Coalesce(F("back_on"), F("settled"), F("missing"))
    days: dict[tuple[int, int], date] = {}
    still_out: set[tuple[int, int]] = set()
    for household, site, day in loans.values_list("household_id", "site_id", ends):
        if day is None:
            still_out.add((household, site))
        elif day > month.first:
            days[household, site] = max(day, days.get((household, site), day))
    gone = Occupancy.objects.filter(
        kind="stay",
        household__in={household for household, _site in {*days, *still_out}},
        ends__lt=month.end,
    ).exclude(departure="within")
    late, out = [], set()
    here = {stay.person for stay in stays if stay.end >= month.end}
    for person, household, site, end in gone.values_list(
        "person_id", "household_id", "site_id", "ends"
    ):
        if (household, site) in still_out:
            out.add(household)
        elif person not in here and end < days.get((household, site), end):
            late.append(Stay(person, household, site, end, days[household, site]))
    return [stay for stay in late if stay.end > month.first], frozenset(out)


def _areas(stays: Iterable[Stay]) -> dict[int, list[Spell[Decimal]]]:
    found: dict[int, list[Spell[Decimal]]] = defaultdict(list)
    for row in Density.objects.filter(site__in={stay.site for stay in stays}):
        found[row.site_id].append(_spell(row, row.square_metres))
    return found


def _payers(people: set[int], month: Month) -> dict[int, list[Spell[str]]]:
    found: dict[int, list[Spell[str]]] = defaultdict(list)
    rows = Payer.objects.alias(
        first=_bound("lower"), until=Coalesce(_bound("upper"), Value(date.max))
    ).filter(first__lt=month.end, until__gt=month.first)
    if len(people) < FEW:
        rows = rows.filter(person__in=people)
    # Clipped to the month, so that people with the same payer are computed alike.
    values = rows.values_list(
        "person_id",
        "kind",
        Greatest("first", Value(month.first)),
        Least("until", Value(month.end)),
    )
    for person, kind, start, end in values:
        found[person].append(Spell(start, end, kind))
    return found


def _bound(name: str) -> Func:
    return Func("during", function=name, output_field=DateField())


def _table(month: Month, rule: FeeRule) -> FeeTable:
    rates: dict[RateKey, list[Spell[int]]] = defaultdict(list)
    for row in FeeRate.objects.all():
        rates[row.area, row.kind].append(_spell(row, row.cents))
    caps = FeeCap.objects.filter(during__contains=month.first).values_list("people", "cents")
    return FeeTable(rates, tuple(caps), rule.part)


def _spell(row: Any, value: Any) -> Spell[Any]:
    return Spell(row.during.lower or date.min, row.during.upper or date.max, value)


def hole_sentences(found: Iterable[Bill]) -> list[str]:
    """What is not charged because no fee is in force, once for each area."""
    areas: dict[Decimal | None, int] = defaultdict(int)
    for bill in found:
        for hole in bill.holes:
            areas[hole.area] += 1
    rates = list(FeeRate.objects.filter(kind="full"))
    return [_hole_sentence(area, people, rates) for area, people in sorted(areas.items(), key=str)]


def _hole_sentence(area: Decimal | None, people: int, rates: list[FeeRate]) -> str:
    if area is None:
        sentence = _("%(people)d persons live at a site without a density standard; not charged.")
        return sentence % {"people": people}
    known = [row for row in rates if row.area == area]
    sentence = _(
        "No fee for %(area)s m² is in force for all days; %(people)d persons are not charged for"
        " them. %(known)s"
    )
    names = ", ".join(f"{row.during.lower:%d.%m.%Y}" for row in known if row.during.lower)
    said = _("Known from: %(days)s.") % {"days": names} if names else _("None has been entered.")
    return sentence % {"area": f"{area.normalize():f}", "people": people, "known": said}
