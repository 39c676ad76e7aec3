"""Cards of *Heute*: for the office what ends and is to be noted, for volunteers their dates."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may
from weg.foundation.periods import today
from weg.foundation.today import Card, Line, register_card
from weg.volunteers.training.models import Attendance, Certificate, Inspection, TrainingDate
from weg.volunteers.training.queries.ending import ending_certificates, ending_inspections

SHOWN = 8


def proofs_ending(request: HttpRequest) -> Card | None:
    """Certificates of conduct, and of trainings, that end soon and are needed still."""
    if not may(actor_of(request), "training.inspect"):
        return None
    shown = list(ending_inspections(today())[:SHOWN])
    trained = list(ending_certificates(today())[:SHOWN])
    lines = [_proof(row, _("certificate of conduct")) for row in shown]
    lines += [_proof(row, row.training.name) for row in trained]
    more = f"{reverse('training:proofs')}?state=soon"
    return Card(_("Certificates that end soon"), lines, more=more) if lines else None


def _proof(row: Inspection | Certificate, what: str) -> Line:
    until = date_format(row.valid_until, "d.m.Y") if row.valid_until else ""
    return Line(
        text=str(row.volunteer),
        hint=what,
        url=f"{reverse('training:proofs')}?{urlencode({'search': row.volunteer.surname})}",
        badge=_("until %(day)s") % {"day": until},
        kind="warning",
    )


def dates_to_note(request: HttpRequest) -> Card | None:
    """Dates that are over, and nobody has noted who was there."""
    if not may(actor_of(request), "training.manage"):
        return None
    rows = TrainingDate.objects.filter(state="planned", ends__lt=timezone.now())
    lines = [
        Line(str(row), reverse("training:hold", args=[row.pk]), row.place, kind="warning")
        for row in rows.select_related("training").order_by("starts", "pk")[:SHOWN]
    ]
    return Card(_("Trainings: who was there?"), lines) if lines else None


def own_dates(request: HttpRequest) -> Card | None:
    """For a volunteer: dates they have registered for."""
    actor = actor_of(request)
    if not may(actor, "training.mine"):
        return None
    rows = Attendance.objects.filter(
        volunteer__member=actor.sight.member, state__in=("registered", "waiting"),
        date__starts__gt=timezone.now(), date__state="planned",
    ).select_related("date__training")  # fmt: skip
    lines = [_own(row) for row in rows.order_by("date__starts", "pk")[:SHOWN]]
    return Card(_("My trainings"), lines, more=reverse("training:mine")) if lines else None


def _own(row: Attendance) -> Line:
    return Line(
        text=row.date.training.name,
        url=reverse("training:date", args=[row.date_id]),
        hint=row.date.place,
        badge=date_format(localtime(row.date.starts), "D d.m., H:i"),
        kind="info" if row.state == Attendance.State.REGISTERED else "neutral",
    )


def register() -> None:
    """Called when the app is ready."""
    register_card(72, proofs_ending)
    register_card(73, dates_to_note)
    register_card(31, own_dates)
