"""What the pages of safety are opened with."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone

from weg.care.safety.actions import agree_measure, complain, give_code, report_incident
from weg.care.safety.models import Complaint, Incident, Responsible, Step
from weg.city.models import Norm
from weg.foundation.access.actors import System
from weg.foundation.periods import period, today

BUILDER = System("world")


def _incident(side: Any) -> Incident:
    """One that the side's house manager and social worker are named on."""
    found = Incident.objects.filter(site=side.site).first()
    if found:
        return found
    made = report_incident(
        actor=BUILDER,
        site=side.site,
        kind="other",
        happened=timezone.now(),
        text="Something happened.",
        staff=list(side.members.values()),
    )
    agree_measure(actor=BUILDER, incident=made, text="Talk", who="Somebody", due=today())
    return made


def _complaint(side: Any) -> Complaint:
    """One addressed to the house."""
    found = Complaint.objects.filter(site=side.site).first()
    if found:
        return found
    Norm.objects.get_or_create(
        key="complaint_answer_days",
        defaults={
            "value": 14, "unit": "days", "source": "test",
            "during": period(today() - timedelta(days=9)),
        },
    )  # fmt: skip
    give_code(actor=BUILDER, site=side.site)
    complain(actor=BUILDER, site=side.site, addressee="house", text="It is cold.")
    return Complaint.objects.get(site=side.site)


def _site(side: Any) -> int:
    _complaint(side)
    return int(side.site.pk)


def _responsible(side: Any) -> int:
    member = next(iter(side.members.values()))
    return int(Responsible.objects.get_or_create(member=member)[0].pk)


THINGS = {
    "safety/sites": _site,
    "safety/incidents": lambda side: _incident(side).pk,
    "safety/measures": lambda side: _incident(side).measures.get().pk,
    "safety/steps": lambda side: Step.objects.order_by("pk")[0].pk,
    "safety/responsible": _responsible,
    "safety/complaints": lambda side: _complaint(side).pk,
}
