"""When the period of an item began, and who may get it: the rules of the catalogue."""

from __future__ import annotations

from datetime import date

from weg.care.provision.models import Item, StarterSet
from weg.people.models import Person
from weg.people.queries import age_of


def months_before(day: date, months: int) -> date:
    """The same day so many months ago, or the last of that month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")


def period_began(item: Item, day: date) -> date:
    """What was given after this day counts as given already; the period of the rule on the day."""
    if item.often == Item.Often.MONTHS:
        return months_before(day, item.months or 0)
    if item.often == Item.Often.SEASON:
        first = item.season_from or 1
        begins = date(day.year - (day.month < first), first, 1)
        return date.fromordinal(begins.toordinal() - 1)
    return date.min


def in_season(first: int | None, last: int | None, day: date) -> bool:
    """Whether the day's month lies in these months (over the turn of the year if need be)."""
    if first is None or last is None:
        return True
    if first <= last:
        return first <= day.month <= last
    return day.month >= first or day.month <= last


def in_ages(one: Item | StarterSet, person: Person, day: date) -> bool:
    """Whether the person's age fits; an unknown birth is no child's and no pensioner's."""
    if one.age_from is None and one.age_below is None:
        return True
    years = age_of(person, day)
    if years is None:
        return one.age_below is None
    return (one.age_from or 0) <= years and (one.age_below is None or years < one.age_below)


def may_get(item: Item, person: Person, day: date) -> bool:
    """Whether the catalogue has the item for somebody of this age and sex."""
    return in_ages(item, person, day) and item.sex in ("", person.sex)
