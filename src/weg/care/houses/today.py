"""Houses' cards of *Heute*: defects that are due, keys that are missing, rooms not ready."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.care.houses.models import KeyLoan
from weg.care.houses.queries.defects import OPEN, listed_defects
from weg.care.houses.queries.keys import OUT, keys_left_out
from weg.care.houses.queries.moves import arrivals
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may
from weg.foundation.periods import today
from weg.foundation.today import Card, Line, register_card
from weg.housing.models import Site

SHOWN = 12


def rooms_to_prepare(request: HttpRequest) -> Card | None:
    """Who comes today or tomorrow into rooms that are not ready: for house managers."""
    actor = actor_of(request)
    if actor.role != "house_manager":
        return None
    sites = list(Site.objects.filter(pk__in=actor.sight.sites))
    moves = [m for m in arrivals(sites, today() + timedelta(days=1)) if not m.ready]
    lines = [
        Line(
            text=str(move.people[0]) if move.people else move.household.reference,
            url=reverse("houses:ready", args=[move.site.pk, move.household.pk]),
            hint=f"{', '.join(room.name for room in move.rooms)}, {move.site}",
            badge=date_format(move.day, "D d.m."),
            kind="warning" if move.day <= today() else "info",
        )
        for move in moves[:SHOWN]
    ]
    return Card(
        title=_("Rooms to make ready"), lines=lines, empty=_("Every room expected is ready.")
    )


def defects_due(request: HttpRequest) -> Card | None:
    """Defects overdue or due within three days."""
    if not may(actor_of(request), "houses.handle_defect"):
        return None
    day = today()
    rows = listed_defects().filter(OPEN, due__lte=day + timedelta(days=3)).order_by("due", "pk")
    lines = [
        Line(
            text=found.title,
            url=reverse("houses:defect", args=[found.pk]),
            hint=f"{found.room.unit}/{found.room}, {found.site}" if found.room else str(found.site),
            badge=_("since %(day)s") % {"day": date_format(found.due, "d.m.")}
            if found.due < day
            else date_format(found.due, "D d.m."),
            kind="danger" if found.due < day else "warning",
        )
        for found in rows[:SHOWN]
    ]
    return Card(
        title=_("Defects that are due"),
        lines=lines,
        more=f"{reverse('houses:defects')}?state=open",
        empty=_("No defect is due in the next three days."),
    )


def keys_missing(request: HttpRequest) -> Card | None:
    """Keys that did not come back, and those of households that are gone: for house managers."""
    actor = actor_of(request)
    if actor.role != "house_manager":
        return None
    rows = KeyLoan.objects.filter(OUT, missing__isnull=False)
    found = [*_first(rows.order_by("missing", "pk")), *_first(keys_left_out().order_by("pk"))]
    lines = [_key_line(loan) for loan in found[:SHOWN]]
    return Card(title=_("Keys missing"), lines=lines) if lines else None


def _first(rows: QuerySet[KeyLoan]) -> QuerySet[KeyLoan]:
    return rows.select_related("site")[:SHOWN]


def _key_line(loan: KeyLoan) -> Line:
    """Missing keys say since when; the others lead to the protocol that nobody drew up."""
    if loan.missing:
        return Line(
            text=str(loan),
            url=f"{reverse('houses:keys', args=[loan.site_id])}?state=missing",
            hint=f"{loan.holder}, {loan.site}",
            badge=_("since %(day)s") % {"day": date_format(loan.missing, "d.m.")},
            kind="warning",
        )
    return Line(
        text=str(loan),
        url=f"{reverse('houses:keys', args=[loan.site_id])}?state=left",
        hint=f"{loan.holder}, {loan.site}",
        badge=_("moved out, not given back"),
        kind="warning",
    )


def register() -> None:
    """Called when the app is ready."""
    register_card(22, rooms_to_prepare)
    register_card(52, defects_due)
    register_card(54, keys_missing)
