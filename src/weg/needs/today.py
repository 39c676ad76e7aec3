"""What needs gives to *Heute*: numbers, names of one's own people, and the way to a place."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may
from weg.foundation.periods import today
from weg.foundation.today import Card, Line, register_card
from weg.needs.models import Reader
from weg.needs.queries.people import listed_people

SHOWN = 8
SOON = timedelta(days=7)


def reviews_due(request: HttpRequest) -> Card | None:
    """Whose needs somebody was to look at again by now."""
    actor = actor_of(request)
    if not may(actor, "needs.list"):
        return None
    rows = listed_people(actor).filter(review__lte=today() + SOON).order_by("review", "pk")
    lines = [
        Line(
            text=str(row),
            url=reverse("needs:person", args=[row.pk]),
            hint=row.site_name or "",
            badge=date_format(row.review, "d.m."),
            kind="danger" if row.review < today() else "warning",
        )
        for row in rows[:SHOWN]
    ]
    more = f"{reverse('needs:people')}?state=review"
    return Card(_("Look at needs again"), lines, more=more) if lines else None


def named_reader(request: HttpRequest) -> Card | None:
    """That somebody named the member for a person whom no list of theirs shows: no name, no need,
    on this page."""
    actor = actor_of(request)
    rows = Reader.objects.filter(member=actor.pk, until__gt=today()).order_by("until", "pk")
    if may(actor, "needs.list"):
        rows = rows.exclude(person__in=listed_people(actor).order_by().values("pk"))
    numbers = list(rows.values_list("person", "until")[:SHOWN])
    lines = [
        Line(
            text=_("Record %(number)s") % {"number": number},
            url=reverse("needs:person", args=[number]),
            badge=date_format(until, "d.m."),
        )
        for number, until in numbers
    ]
    return Card(_("You need to know"), lines) if lines else None


def place_tonight(request: HttpRequest) -> Card | None:
    if not may(actor_of(request), "needs.shelter_tonight"):
        return None
    line = Line(
        text=_("Protected place for tonight"),
        url=reverse("needs:tonight"),
        hint=_("at once, for somebody in danger"),
    )
    return Card(_("In an emergency"), [line])


def register() -> None:
    """Called when the app is ready."""
    register_card(64, reviews_due)
    register_card(66, named_reader)
    register_card(68, place_tonight)
