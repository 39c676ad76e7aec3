"""What a family gets from the programmes, by ages and countries, as of the day of the journey.

Nothing is guessed: where an amount, a group of countries or a date of birth is missing, the total
says what is to be asked for and counts without it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _

from weg.people.queries.ages import age
from weg.returns.models import CountryGroup, Rate, Traveller
from weg.returns.words import country as country_name

EACH = (Rate.Kind.TRAVEL, Rate.Kind.START, Rate.Kind.MEDICAL)
"""Kinds that are for each person."""


@dataclass(frozen=True)
class Line:
    """An amount (cents) for one person; ``above``: paid as it costs, up to this much."""

    who: str
    rate: Rate
    cents: int
    above: bool = False


@dataclass
class Total:
    """lump: what is paid without receipts, in cents, after the most for a family. ceiling: for
    costs that are paid as they are, at most. cut: what the most for a family took away.
    missing: sentences; while there are some, the total is not whole."""

    lines: list[Line] = field(default_factory=list)
    lump: int = 0
    ceiling: int = 0
    cut: int = 0
    missing: list[str] = field(default_factory=list)


Groups = Mapping[str, frozenset[str]]
"""Groups of countries by country."""


def total_of(travellers: Iterable[Traveller], day: date) -> Total:
    """The family's total by the amounts in force on the day."""
    rates = list(Rate.objects.filter(during__contains=day))
    return family_total([t for t in travellers if t.travels], rates, groups(), day)


def groups() -> Groups:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for country, group in CountryGroup.objects.values_list("country", "group"):
        found[country].add(group)
    return {country: frozenset(of) for country, of in found.items()}


def family_total(
    people: Sequence[Traveller], rates: Sequence[Rate], groups: Groups, day: date
) -> Total:
    """Pure: rates are those in force on the day."""
    total = Total()
    for programme in sorted({rate.programme for rate in rates}):
        mine = [rate for rate in rates if rate.programme == programme]
        _add_programme(total, people, mine, groups, day)
    if people and not rates:
        total.missing.append(_("No amounts are in force on this day. Please enter them."))
    total.missing = list(dict.fromkeys(total.missing))
    return total


def _add_programme(
    total: Total, people: Sequence[Traveller], rates: Sequence[Rate], groups: Groups, day: date
) -> None:
    start = 0
    for kind in EACH:
        of_kind = [rate for rate in rates if rate.kind == kind]
        for person in people if of_kind else ():
            rate = _rate_for(total, person, of_kind, groups, day)
            if rate is None or rate.cents is None:
                continue
            above = kind == Rate.Kind.MEDICAL
            total.lines.append(Line(person.name, rate, rate.cents, above))
            total.ceiling += rate.cents if above else 0
            total.lump += 0 if above else rate.cents
            start += rate.cents if kind == Rate.Kind.START else 0
    caps = [rate for rate in rates if rate.kind == Rate.Kind.START_FAMILY]
    _cap(total, start, _caps_for(people, caps, groups))


def _caps_for(people: Sequence[Traveller], caps: Sequence[Rate], groups: Groups) -> Sequence[Rate]:
    """Those of the family's countries before the general ones."""
    mine = {group for person in people for group in groups.get(person.country, frozenset())}
    own = [cap for cap in caps if cap.group in mine]
    return own or [cap for cap in caps if not cap.group]


def _cap(total: Total, start: int, caps: Sequence[Rate]) -> None:
    """The most that a family gets as start aid."""
    known = [cap.cents for cap in caps if cap.cents is not None]
    if caps and not known:
        total.missing.append(_("How much start aid a family gets at most is not entered."))
    if known and start > min(known):
        total.cut += start - min(known)
        total.lump -= start - min(known)


def _rate_for(
    total: Total, person: Traveller, rates: Sequence[Rate], groups: Groups, day: date
) -> Rate | None:
    """The rate of the person's country and age: a group's before the general one."""
    kind = rates[0].get_kind_display()
    if not person.country and any(rate.group for rate in rates):
        total.missing.append(
            _("The country of destination of %(name)s is not entered.") % {"name": person.name}
        )
        return None
    if person.born_on is None and any(rate.from_age or rate.below_age for rate in rates):
        total.missing.append(
            _("The date of birth of %(name)s is not entered.") % {"name": person.name}
        )
        return None
    years = age(person.born_on, day) if person.born_on else 0
    mine = groups.get(person.country, frozenset())
    fits = [
        rate for rate in rates if _of_age(rate, years) and (not rate.group or rate.group in mine)
    ]
    fits = [rate for rate in fits if rate.group] or fits
    found = fits[0] if len(fits) == 1 else None
    words = {"kind": kind, "country": country_name(person.country), "years": years}
    if len(fits) > 1:
        total.missing.append(
            _("%(kind)s: several amounts are for %(country)s at %(years)s years. Please check.")
            % words
        )
    elif found is None:
        total.missing.append(
            _("%(kind)s: whether it is paid for %(country)s is not entered.") % words
        )
    elif found.cents is None:
        total.missing.append(
            _("%(kind)s: the amount for %(country)s at %(years)s years is not entered.") % words
        )
    return found


def _of_age(rate: Rate, years: int) -> bool:
    return rate.from_age <= years and (rate.below_age is None or years < rate.below_age)
