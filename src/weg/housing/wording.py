"""Housing in words: periods, compositions, and what a step did."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from weg.housing.models import Place, Step
from weg.housing.queries.board import Resident
from weg.housing.queries.free import Neighbour
from weg.people.models import Person

STEPS: dict[str, tuple[Any, str]] = {
    "reserve": (gettext_lazy("reserved"), "schedule"),
    "move_in": (gettext_lazy("moved in"), "arrive"),
    "not_arrived": (gettext_lazy("did not arrive"), "close"),
    "move": (gettext_lazy("moved"), "move"),
    "swap": (gettext_lazy("changed places"), "move"),
    "move_together": (gettext_lazy("moved together"), "move"),
    "move_out": (gettext_lazy("moved out"), "logout"),
    "extend": (gettext_lazy("stays longer"), "event"),
    "shorten": (gettext_lazy("stays until"), "event"),
    "block": (gettext_lazy("blocked"), "block"),
    "unblock": (gettext_lazy("block ended"), "lock-open"),
    "close_site": (gettext_lazy("site closed"), "lock"),
    "undo": (gettext_lazy("undone"), "undo"),
}
"""Actions that leave a step: words and icon."""


def day_text(day: date | None) -> str:
    """The day as the reader writes it; nothing for none."""
    return date_format(day, "SHORT_DATE_FORMAT") if day else ""


def until_text(end: date | None) -> str:
    return _("until %(day)s") % {"day": day_text(end)} if end else ""


def period_text(start: date, end: date | None) -> str:
    """From the first day to the first day after, or open."""
    if end is None:
        return _("from %(start)s until further notice") % {"start": day_text(start)}
    return _("%(start)s to %(end)s") % {"start": day_text(start), "end": day_text(end)}


def place_name(place: Place) -> str:
    """Unit, room and number, without the site."""
    return f"{place.room.unit}/{place.room}/{place}"


def age_on(person: Person | Resident, day: date) -> int | None:
    """Full years on the day; None when no date of birth is known."""
    born = person.date_of_birth
    if born is None:
        return None
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def household_words(group: Neighbour) -> str:
    """One household as a group: never a name."""
    if group.people > 1:
        return _family(group)
    if group.minors:
        return _("1 minor alone")
    if group.women:
        return _("1 woman alone")
    return _("1 man alone") if group.men else _("1 person alone")


def _family(group: Neighbour) -> str:
    if group.minors:
        children = ngettext("%(n)d minor", "%(n)d minors", group.minors) % {"n": group.minors}
        return _("household of %(people)d (%(children)s)") % {
            "people": group.people,
            "children": children,
        }
    return _("household of %(people)d") % {"people": group.people}


def groups_words(groups: Collection[Neighbour]) -> str:
    """Several households, those of one kind counted together: "2 men alone, household of 4"."""
    singles = [g for g in groups if g.people == 1]
    minors = sum(1 for g in singles if g.minors)
    women = sum(1 for g in singles if g.women and not g.minors)
    men = sum(1 for g in singles if g.men and not g.minors)
    others = len(singles) - minors - women - men
    words = [household_words(g) for g in groups if g.people > 1]
    if women:
        words.append(ngettext("%(n)d woman alone", "%(n)d women alone", women) % {"n": women})
    if men:
        words.append(ngettext("%(n)d man alone", "%(n)d men alone", men) % {"n": men})
    if minors:
        words.append(ngettext("%(n)d minor alone", "%(n)d minors alone", minors) % {"n": minors})
    if others:
        words.append(ngettext("%(n)d person alone", "%(n)d people alone", others) % {"n": others})
    return ", ".join(words)


def neighbours_of(people: Iterable[tuple[int, Resident | None]], day: date) -> list[Neighbour]:
    """Households as groups, from (household id, person) pairs; a hidden person is only counted."""
    of_household: dict[int, list[Resident | None]] = {}
    for household, person in people:
        of_household.setdefault(household, []).append(person)
    found = [_neighbour(members, day) for members in of_household.values()]
    return sorted(found, key=lambda n: -n.people)


def _neighbour(members: list[Resident | None], day: date) -> Neighbour:
    seen = [person for person in members if person is not None]
    return Neighbour(
        people=len(members),
        women=sum(p.sex == Person.Sex.FEMALE for p in seen),
        men=sum(p.sex == Person.Sex.MALE for p in seen),
        minors=sum((age_on(p, day) or 99) < 18 for p in seen),
    )


def step_words(step: Step) -> str:
    """What a step did: "moved in on 3.5.2016, 4 places"."""
    words, _icon = STEPS.get(step.action, (step.action, ""))
    count = len({c["id"] for c in step.changes})
    places = ngettext("%(n)d place", "%(n)d places", count) % {"n": count}
    return _("%(what)s on %(day)s, %(places)s") % {
        "what": words,
        "day": day_text(step.day),
        "places": places,
    }
