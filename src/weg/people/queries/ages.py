"""Ages on a day. Of age at 18 (§ 2 BGB); a birthday on 29 February counts on 1 March."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from weg.people.models import Person

OF_AGE = 18
GROUPS: tuple[tuple[str, object, int, int | None], ...] = (
    ("baby", _("under 3"), 0, 3),
    ("preschool", _("3 to 5"), 3, 6),
    ("school", _("6 to 14"), 6, 15),
    ("youth", _("15 to 17"), 15, 18),
    ("young", _("18 to 26"), 18, 27),
    ("adult", _("27 to 64"), 27, 65),
    ("old", _("65 and older"), 65, None),
)
"""Age groups: code, label, from this age, below this age. Day care, school, youth welfare (SGB VIII
counts young adults up to 26) and pension age decide the bounds."""


def age(born: date, day: date) -> int:
    """Completed years on the day; 0 before the birth."""
    before = (day.month, day.day) < (born.month, born.day)
    return max(0, day.year - born.year - before)


def age_of(person: Person, day: date) -> int | None:
    """None when the date of birth is not known."""
    return age(person.date_of_birth, day) if person.date_of_birth else None


def age_text(person: Person, day: date) -> str:
    """ "34 years", "7 months", or with an estimated birth "about 34 years"; empty when unknown."""
    if person.date_of_birth is None:
        return ""
    years = age(person.date_of_birth, day)
    text = ngettext("%(count)s year", "%(count)s years", years) % {"count": years}
    if years < 2 and person.birth_quality == Person.BirthQuality.KNOWN:
        born = person.date_of_birth
        months = (day.year - born.year) * 12 + day.month - born.month - (day.day < born.day)
        months = max(0, months)
        text = ngettext("%(count)s month", "%(count)s months", months) % {"count": months}
    if person.birth_quality == Person.BirthQuality.KNOWN:
        return text
    return str(_("about %(age)s")) % {"age": text}


def minor(person: Person, day: date) -> bool:
    """Under 18 on the day. Someone whose birth is unknown counts as an adult until it is known."""
    years = age_of(person, day)
    return years is not None and years < OF_AGE


def years_before(day: date, years: int) -> date:
    """The latest date of birth of someone who is this many years old on the day."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February
        return date(day.year - years, 2, 28)


def in_group(code: str, day: date, field: str = "date_of_birth") -> Q:
    """Persons of an age group, as a condition that can use an index."""
    for group, _label, low, high in GROUPS:
        if group == code:
            condition = Q(**{f"{field}__lte": years_before(day, low)})
            if high is not None:
                condition &= Q(**{f"{field}__gt": years_before(day, high)})
            return condition
    raise LookupError(code)


def age_groups(people: QuerySet[Person], day: date) -> dict[str, int]:
    """How many of the people are in each group, in one query; ``unknown`` without a birth date."""
    counts = {code: Count("pk", filter=in_group(code, day)) for code, *_rest in GROUPS}
    unknown = Count("pk", filter=Q(date_of_birth=None))
    return people.order_by().aggregate(**counts, unknown=unknown)


def ages(people: Iterable[Person], day: date) -> list[int]:
    """Ages of those whose birth is known, the oldest first."""
    known = (age_of(person, day) for person in people)
    return sorted((years for years in known if years is not None), reverse=True)
