"""A household in words: "couple with 4 children". Says who there is, not who is related to whom."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from weg.people.models import Person
from weg.people.queries.ages import minor

SMALLEST_GAP = 16
"""Years between two adults from which they are taken for parent and grown-up child."""


def household_composition(people: Sequence[Person], day: date) -> str:
    """The living people of a household on the day, in a phrase."""
    here = [person for person in people if person.died is None or person.died > day]
    adults = [person for person in here if not minor(person, day)]
    children = len(here) - len(adults)
    if not here:
        return _("nobody")
    if not adults:
        return _children_alone(children)
    who = _adults(adults)
    if not children:
        return who
    with_children = ngettext(
        "%(who)s with %(count)s child", "%(who)s with %(count)s children", children
    )
    return with_children % {"who": who, "count": children}


def _children_alone(count: int) -> str:
    text = ngettext("%(count)s minor alone", "%(count)s minors without an adult", count)
    return text % {"count": count}


def _adults(adults: Sequence[Person]) -> str:
    if len(adults) == 1:
        return {"f": _("woman"), "m": _("man")}.get(adults[0].sex, _("adult"))
    if len(adults) == 2 and _may_be_couple(*adults):
        return _("couple")
    return _("%(count)s adults") % {"count": len(adults)}


def _may_be_couple(one: Person, other: Person) -> bool:
    """Two adults of about one age. Brother and sister look the same: the household's page says."""
    if not (one.date_of_birth and other.date_of_birth):
        return True
    gap = abs((one.date_of_birth - other.date_of_birth).days) / 365.25
    return gap < SMALLEST_GAP
