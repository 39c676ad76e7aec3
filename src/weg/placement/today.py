"""Placement's cards of *Heute*: who waits, plans to decide, notices to a house, one's own jobs."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from weg.foundation.access.actions import may
from weg.foundation.jobs.cards import own_jobs
from weg.foundation.periods import today
from weg.foundation.today import Card, Line, register_card
from weg.placement.models import Notice, Plan
from weg.placement.queries.waiting import COUNTED, end_of_next_week, waiting_households

SHOWN = 12


def waiting(request: HttpRequest) -> Card | None:
    """How many wait, and how many of them should be here already."""
    if not may(request.actor, "placement.plan"):  # type: ignore[attr-defined]
        return None
    page = reverse("placement:waiting")
    soon, late = _counts()
    tiles = [
        (_("Expected by next week's end"), soon, page, ""),
        (_("Overdue without a place"), late, page, ""),
    ]
    lines = [_plan(plan) for plan in Plan.objects.filter(state="ready").order_by("-pk")[:5]]
    return Card(title=_("Waiting for a place"), figures=tiles, lines=lines, more=page)


def _counts() -> tuple[str, str]:
    """Who is expected by the end of next week, and who of them is late; counted up to a limit."""
    soon = waiting_households().filter(expected__lte=end_of_next_week())
    days = list(soon.values_list("expected", flat=True)[: COUNTED + 1])
    return _count(len(days)), _count(sum(day < today() for day in days if day))


def _count(number: int) -> str:
    """More than the limit is told as such: one plans some hundreds at a time."""
    if number > COUNTED:
        return _("more than %(count)s") % {"count": f"{COUNTED:,}".replace(",", "\u202f")}
    return str(number)


def _plan(plan: Plan) -> Line:
    count = ngettext("%d household", "%d households", plan.households) % plan.households
    return Line(
        text=_("Plan %(number)d") % {"number": plan.pk},
        url=reverse("placement:plan", args=[plan.pk]),
        hint=count,
        badge=_("to be decided"),
        kind="warning",
    )


def notices(request: HttpRequest) -> Card | None:
    """What a house manager has not taken note of yet."""
    actor = request.actor  # type: ignore[attr-defined]
    if not may(actor, "placement.read_notices"):
        return None
    rows = Notice.objects.filter(read_at=None, site__in=actor.sight.sites)
    found = rows.select_related("order", "site").order_by("-at", "-pk")[:SHOWN]
    return Card(
        title=_("New from the placement office"),
        lines=[_notice(one) for one in found],
        empty=_("Nothing new."),
    )


def _notice(one: Notice) -> Line:
    withdrawn = one.kind == Notice.Kind.WITHDRAWN
    people = len(one.order.content.get("people", ()))
    return Line(
        text=f"{one.site}: {one.get_kind_display()} {one.order.number}",
        url=reverse("placement:order", args=[one.order_id]),
        hint=ngettext("%d person", "%d people", people) % people,
        badge=date_format(one.order.during.lower, "D d.m."),
        kind="warning" if withdrawn else "info",
    )


def register() -> None:
    """Called when the app is ready."""
    for order, card in ((5, notices), (15, waiting), (90, own_jobs)):
        register_card(order, card)
