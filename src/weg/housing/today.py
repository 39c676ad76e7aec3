"""Housing's cards of *Heute*: who comes, who leaves, what is blocked, which sites need a look."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from weg.foundation.access.actions import may
from weg.foundation.periods import OPEN_END, today
from weg.foundation.today import Card, Line, register_card
from weg.housing.models import Occupancy, Site
from weg.housing.models.occupancy import Kind
from weg.housing.queries.figures import add_up, site_figures

SHOWN = 12
NAME = ("person__surname", "person__given_name", "person__erased")


def city_now(request: HttpRequest) -> Card | None:
    """The city in five figures, for those who see all of it."""
    if not may(request.actor, "housing.see_city"):  # type: ignore[attr-defined]
        return None
    figures = site_figures(today())
    total = add_up(list(figures.values()))
    city = reverse("housing:city")
    tiles = [
        (_("People"), _number(total.lived), city, ""),
        (_("Free places"), _number(total.free), reverse("housing:free"), ""),
        (_("Reserved"), _number(total.reserved), city, ""),
        (_("Blocked"), _number(total.blocked), city, ""),
        (_("Sites"), _number(total.sites), reverse("housing:sites"), ""),
    ]
    above = [f.site for f in figures.values() if f.breach]
    lines = [
        Line(
            text=site.name,
            url=reverse("housing:site", args=[site.pk]),
            hint=_("%(people)d people, %(limit)d allowed")
            % {"people": figures[site.pk].lived, "limit": figures[site.pk].limit},
            badge=_("above the limit"),
            kind="danger",
        )
        for site in Site.objects.filter(pk__in=above).order_by("sort_name")
    ]
    return Card(title=_("The city today"), figures=tiles, lines=lines, more=city)


def _number(value: int) -> str:
    return f"{value:,}".replace(",", "\u202f")


def arriving(request: HttpRequest) -> Card | None:
    """Who is expected today or was not recorded yet, household by household."""
    if not may(request.actor, "housing.move_in"):  # type: ignore[attr-defined]
        return None
    day = today()
    expected = _by_household(
        Occupancy.objects.filter(kind=Kind.RESERVATION, starts__lte=day, ends__gt=day)
    )
    return Card(
        title=_("Moving in"),
        lines=_lines(expected, day),
        empty=_("Nobody is expected today."),
    )


def coming(request: HttpRequest) -> Card | None:
    """Who is expected in the next seven days."""
    if not may(request.actor, "housing.move_in"):  # type: ignore[attr-defined]
        return None
    day = today()
    week = _by_household(
        Occupancy.objects.filter(
            kind=Kind.RESERVATION, starts__gt=day, starts__lte=day + timedelta(days=7)
        )
    )
    return Card(
        title=_("Expected in the next seven days"),
        lines=_lines(week, day),
        empty=_("Nobody is expected in the next seven days."),
    )


def leaving(request: HttpRequest) -> Card | None:
    """Whose stay ends in the next fourteen days, with no other place from then on."""
    if not may(request.actor, "housing.move_out"):  # type: ignore[attr-defined]
        return None
    day = today()
    next_place = Occupancy.objects.filter(person=OuterRef("person"), starts=OuterRef("ends"))
    ending = Occupancy.objects.filter(
        ~Exists(next_place), kind=Kind.STAY, ends__gt=day, ends__lte=day + timedelta(days=14)
    )
    return Card(
        title=_("Stays that end in the next fourteen days"),
        lines=_lines(_by_household(ending, "ends"), day, ending=True),
        empty=_("No stay ends in the next fourteen days."),
    )


def blocked(request: HttpRequest) -> Card | None:
    """Blocked places whose block ends soon, or that nobody has given an end."""
    if not may(request.actor, "housing.block"):  # type: ignore[attr-defined]
        return None
    day = today()
    soon = Q(ends__lte=day + timedelta(days=3)) | Q(ends=OPEN_END)
    rows = (
        Occupancy.objects.filter(kind=Kind.BLOCK, starts__lte=day, ends__gt=day)
        .filter(soon)
        .select_related("place__room__unit", "site")
        .order_by("ends", "site__sort_name", "pk")[:SHOWN]
    )
    lines = [
        Line(
            text=f"{o.site} {o.place.room.unit}/{o.place.room}/{o.place}",
            url=reverse("housing:site", args=[o.site_id]),
            hint=o.get_reason_display(),
            badge=_until(o.during.upper),
            kind="neutral" if o.during.upper else "warning",
        )
        for o in rows
    ]
    return Card(
        title=_("Blocked places to look at"),
        lines=lines,
        empty=_("No block ends in the next three days, and every one has an end."),
    )


def _until(end: date | None) -> str:
    return _("until %(day)s") % {"day": date_format(end, "d.m.")} if end else _("no end given")


def _by_household(rows: QuerySet[Occupancy], first: str = "starts") -> list[list[Occupancy]]:
    """Rows of one household at one site on one day together, the next day first."""
    ordered = (
        rows.select_related("household", "person", "site")
        .only("during", "starts", "ends", "household__reference", "site__name", *NAME)
        .order_by(first, "site__sort_name", "household_id", "pk")
    )
    same = attrgetter(first, "site_id", "household_id")
    grouped = groupby(ordered[: SHOWN * 8], key=same)
    return [list(group) for _key, group in grouped]


def _lines(groups: list[list[Occupancy]], day: date, ending: bool = False) -> list[Line]:
    return [_line(group, day, ending) for group in groups[:SHOWN]]


def _line(group: list[Occupancy], day: date, ending: bool) -> Line:
    first = group[0]
    when = first.during.upper if ending else first.starts
    people = ngettext("%(count)d person", "%(count)d people", len(group)) % {"count": len(group)}
    late = not ending and when < day
    return Line(
        text=str(first.person or first.household or people),
        url=reverse("people:household", args=[first.household_id]),
        hint=f"{people}, {first.site}",
        badge=date_format(when, "D d.m."),
        kind="warning" if late else "info" if when == day else "neutral",
    )


def register() -> None:
    """Called when the app is ready."""
    for order, card in ((10, city_now), (20, arriving), (30, coming), (40, leaving), (50, blocked)):
        register_card(order, card)
