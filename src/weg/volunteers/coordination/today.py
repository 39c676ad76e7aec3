"""What coordination gives to *Heute*: news, receipts to decide, the note on insurance."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.translation import gettext as _

from weg.city.models import HELPING, Role
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may
from weg.foundation.periods import today
from weg.foundation.today import Card, Line, register_card
from weg.volunteers.circles.queries import volunteer_of
from weg.volunteers.circles.tables import short
from weg.volunteers.coordination.models import Expense
from weg.volunteers.coordination.queries.telling import has_read, insurance_note, unread
from weg.volunteers.coordination.views.frame import at
from weg.volunteers.coordination.words import as_euros

SHOWN = 5


def news(request: HttpRequest) -> Card | None:
    """What the office has told the circles and this reader has not read."""
    actor = actor_of(request)
    if actor.role not in HELPING:
        return None
    rows = unread(actor, today())[:SHOWN]
    lines = [Line(one.title, at("news_one", one.pk), hint=short(one.sent)) for one in rows]
    return Card(_("News"), lines, more=at("news")) if lines else None


def receipts(request: HttpRequest) -> Card | None:
    """For leads: receipts to check. For the office: those to pass on too."""
    actor = actor_of(request)
    if not may(actor, "coordination.check_expense"):
        return None
    states = [Expense.State.HANDED_IN]
    states += [Expense.State.CHECKED] if may(actor, "coordination.pass_on") else []
    rows = Expense.objects.filter(state__in=states).select_related("volunteer")
    lines = [
        Line(
            str(one),
            at("expense", one.pk),
            hint=f"{one.volunteer or _('has left')}, {one.get_state_display()}",
            badge=as_euros(one.cents),
        )
        for one in rows.order_by("handed_in", "pk")[:SHOWN]
    ]
    return Card(_("Receipts"), lines, more=at("expenses")) if lines else None


def insured(request: HttpRequest) -> Card | None:
    """For volunteers: the note on insurance, until they have read it."""
    actor = actor_of(request)
    me = volunteer_of(actor) if actor.role == Role.VOLUNTEER else None
    note = insurance_note(today()) if me else None
    if me is None or note is None or has_read(me, note):
        return None
    return Card(_("Please read"), [Line(_("How you are insured"), at("insurance"))])


def register() -> None:
    """Called when the app is ready."""
    register_card(6, insured)
    register_card(7, news)
    register_card(22, receipts)
