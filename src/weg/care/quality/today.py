"""Cards of *Heute*: findings to work off, answers to judge, visits that come."""

from __future__ import annotations

from datetime import date, timedelta

from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.care.quality.models import Finding, Visit
from weg.care.quality.queries.houses import awaiting, due_before
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may
from weg.foundation.periods import today
from weg.foundation.today import Card, Line, register_card

SHOWN = 12
AHEAD = 14


def findings_to_do(request: HttpRequest) -> Card | None:
    """What the city found and the house has not answered yet: for house managers."""
    if actor_of(request).role != "house_manager":
        return None
    rows = Finding.objects.filter(state=Finding.State.OPEN).select_related("site")
    lines = [_finding(row) for row in rows.order_by("due", "pk")[:SHOWN]]
    more = f"{reverse('quality:findings')}?state=open"
    return Card(_("Findings of quality visits"), lines, more=more) if lines else None


def _finding(row: Finding) -> Line:
    return Line(
        text=row.text,
        url=reverse("quality:finding", args=[row.pk]),
        hint=", ".join(filter(None, (str(row.site), row.where))),
        badge=_until(row.due),
        kind="danger" if row.due < today() else "warning",
    )


def _until(day: date) -> str:
    shown = date_format(day, "d.m.")
    return _("since %(day)s") % {"day": shown} if day < today() else shown


def answers_to_judge(request: HttpRequest) -> Card | None:
    """What houses report as done: for the city."""
    if not may(actor_of(request), "quality.judge"):
        return None
    rows = Finding.objects.filter(state=Finding.State.ANSWERED).select_related("site")
    lines = [_finding(row) for row in rows.order_by("due", "pk")[:SHOWN]]
    more = f"{reverse('quality:findings')}?state=answered"
    return Card(_("Findings reported as done"), lines, more=more) if lines else None


def visits_coming(request: HttpRequest) -> Card | None:
    """Visits planned or under way; for the city also how many houses are overdue."""
    actor = actor_of(request)
    if not may(actor, "quality.see") or actor.role == "planner":
        return None
    rows = Visit.objects.filter(
        state__in=("planned", "running"), day__lte=today() + timedelta(days=AHEAD)
    ).select_related("site", "visitor__user")
    lines = [_visit(row) for row in rows.order_by("day", "pk")[:SHOWN]]
    overdue = due_before(awaiting(), today()).count() if may(actor, "quality.visit") else 0
    page = f"{reverse('quality:houses')}?state=overdue"
    figures = [(_("Houses overdue for a visit"), str(overdue), page, "")] if overdue else []
    more = reverse("quality:visits")
    return Card(_("Quality visits"), lines, figures, more) if lines or figures else None


def _visit(row: Visit) -> Line:
    return Line(
        text=row.site.name,
        url=reverse("quality:visit", args=[row.pk]),
        hint=", ".join(filter(None, (row.get_kind_display(), row.visitor_name))),
        badge=_("under way") if row.state == "running" else date_format(row.day, "D d.m."),
        kind="warning" if row.state == "running" or row.day < today() else "info",
    )


def register() -> None:
    """Called when the app is ready."""
    register_card(53, findings_to_do)
    register_card(64, answers_to_judge)
    register_card(66, visits_coming)
