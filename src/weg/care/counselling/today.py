"""Counselling's cards of *Heute*: the social worker's day, and deadlines for whom they concern."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import groupby
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from weg.care.counselling.models import Appointment, Handover, Referral, Task
from weg.care.counselling.queries.cases import (
    cases_of,
    day_start,
    mine,
    open_cases,
    quiet,
    with_facts,
)
from weg.care.counselling.queries.numbers import asked
from weg.care.counselling.tables import subject_url
from weg.care.counselling.words import household_name, in_days, urgency
from weg.city.models import Member
from weg.foundation.access.actions import may
from weg.foundation.clocks import Running, clocks_for, running
from weg.foundation.periods import today
from weg.foundation.today import Card, Line, register_card

SHOWN = 12
AHEAD = (3, 14, 30)


def appointments(request: HttpRequest) -> Card | None:
    """Whom one meets today."""
    actor: Member = request.actor  # type: ignore[attr-defined]
    if not may(actor, "counselling.feed"):
        return None
    rows = Appointment.objects.filter(
        member=actor,
        cancelled=False,
        starts__gte=day_start(today()),
        starts__lt=day_start(today() + timedelta(days=1)),
    ).select_related("case__household", "topic")
    return Card(
        title=_("Appointments today"),
        lines=[_appointment(row) for row in rows.order_by("starts", "pk")],
        more=reverse("counselling:mine"),
        empty=_("No appointment today."),
    )


def _appointment(row: Appointment) -> Line:
    now = timezone.localtime(row.starts)
    return Line(
        text=row.case.household.reference,
        url=reverse("counselling:case", args=[row.case_id]),
        hint=", ".join(filter(None, (str(row.topic), row.place))),
        badge=now.strftime("%H:%M"),
        kind="info",
    )


def due(request: HttpRequest) -> Card | None:
    """Tasks that are due, and referrals and handovers that wait for our answer."""
    actor: Member = request.actor  # type: ignore[attr-defined]
    if not may(actor, "counselling.feed"):
        return None
    tasks = Task.objects.filter(
        case__in=mine(open_cases(actor), actor), done=None, due__lte=today() + timedelta(days=3)
    ).select_related("case__household")
    asked_of_us = Referral.objects.filter(
        receiver=actor.organisation_id, state=Referral.State.OPEN
    ).select_related("sender", "topic")
    coming = Handover.objects.filter(
        receiver=actor.organisation_id, state=Handover.State.SENT
    ).select_related("sender")
    lines = [
        *(_referral(row) for row in asked_of_us.order_by("answer_until", "pk")[:SHOWN]),
        *(_handover(row) for row in coming.order_by("due", "pk")[:SHOWN]),
        *(_task(row) for row in tasks.order_by("due", "pk")[:SHOWN]),
    ]
    return Card(title=_("To do"), lines=lines, empty=_("Nothing is due."))


def _task(row: Task) -> Line:
    days = (row.due - today()).days
    return Line(
        text=row.title,
        url=reverse("counselling:case", args=[row.case_id]),
        hint=row.case.household.reference,
        badge=in_days(days),
        kind=urgency(days) if days < 1 else "warning",
    )


def _referral(row: Referral) -> Line:
    days = (row.answer_until - today()).days
    return Line(
        text=_("%(name)s asks: %(topic)s") % {"name": row.sender, "topic": row.topic},
        url=reverse("counselling:referral", args=[row.pk]),
        hint=_("answer until %(day)s") % {"day": date_format(row.answer_until, "d.m.")},
        badge=in_days(days),
        kind=urgency(days),
    )


def _handover(row: Handover) -> Line:
    return Line(
        text=_("%(name)s hands over a household") % {"name": row.sender},
        url=reverse("counselling:handover", args=[row.pk]),
        hint=date_format(row.day, "SHORT_DATE_FORMAT"),
        badge=_("take over"),
        kind="info",
    )


def silent(request: HttpRequest) -> Card | None:
    """Own cases that nobody has been in touch with for long (norm ``contact_gap_days``)."""
    actor: Member = request.actor  # type: ignore[attr-defined]
    if not may(actor, "counselling.feed"):
        return None
    days = int(asked().numbers.get("contact_gap_days", 28))
    cases = quiet(mine(open_cases(actor), actor), days)
    count = cases.count()
    lines = [
        Line(
            text=household_name(case.household, case.surname or ""),
            url=reverse("counselling:case", args=[case.pk]),
            hint=str(case.site or ""),
            badge=date_format(case.last_contact, "d.m.y") if case.last_contact else _("never"),
            kind="warning",
        )
        for case in with_facts(cases).order_by("last_contact", "pk")[:SHOWN]
    ]
    title = ngettext(
        "No contact for %(days)d days: %(count)d case",
        "No contact for %(days)d days: %(count)d cases",
        count,
    ) % {"days": days, "count": count}
    page = f"{reverse('counselling:cases')}?whose=mine&quiet={days}"
    return Card(title=title, lines=lines, more=page, empty=_("You met all of them."))


def deadlines(request: HttpRequest) -> Card | None:
    """What runs out in 30, 14 and 3 days, and what is late and still to be done."""
    actor: Member = request.actor  # type: ignore[attr-defined]
    if not may(actor, "counselling.see_clocks"):
        return None
    wanted = replace(asked(timedelta(days=AHEAD[-1] + 1)), since=today())
    shown = running(actor, wanted, [c.code for c in clocks_for(actor) if c.told]).running
    if actor.role == "social_worker":
        shown = _of_own_cases(actor, shown)
    groups = [list(group) for _key, group in groupby(shown, key=_together)]
    page = reverse("counselling:clocks")
    tiles = [
        (
            _("in %(days)d days") % {"days": days},
            str(sum(group[0].days <= days for group in groups)),
            f"{page}?days={days}",
            "",
        )
        for days in AHEAD
    ]
    return Card(
        title=_("Deadlines"),
        figures=tiles if groups else [],
        lines=[_deadline(group) for group in groups[:SHOWN]],
        more=page,
        empty=_("No deadline runs out in the next 30 days."),
    )


def _of_own_cases(actor: Member, rows: Iterable[Running]) -> list[Running]:
    households = set(mine(cases_of(actor), actor).values_list("household_id", flat=True))
    return [row for row in rows if row.row.household in households]


def _together(row: Running) -> tuple[Any, ...]:
    """People of one household whose time runs out on one day are one line."""
    about = row.row.household if row.clock.subject == "person" else row.row.subject
    return row.row.due, row.clock.code, about or row.row.subject


def _deadline(group: Sequence[Running]) -> Line:
    first = group[0]
    more = ngettext("%(count)d person", "%(count)d people", len(group)) % {"count": len(group)}
    hint = [str(first.clock.label)]
    hint += [more] if len(group) > 1 else []
    hint += [first.row.site_name] if first.clock.subject != "site" else []
    return Line(
        text=first.row.name,
        url=subject_url(first),
        hint=", ".join(filter(None, hint)),
        badge=in_days(first.days),
        kind=urgency(first.days),
    )


def register() -> None:
    """Called when the app is ready."""
    for order, card in ((12, appointments), (13, due), (45, silent), (16, deadlines)):
        register_card(order, card)
