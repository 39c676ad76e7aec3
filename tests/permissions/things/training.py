"""What the pages of training are opened with: what is each side's volunteer's."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone

from tests.permissions.things.circles import volunteer_of_side
from weg.foundation.periods import today
from weg.volunteers.circles.models import Activity
from weg.volunteers.training.models import (
    Attendance,
    Certificate,
    Inspection,
    Training,
    TrainingDate,
)


def _training() -> Training:
    return Training.objects.get_or_create(name="World")[0]


def _date(side: Any) -> TrainingDate:
    starts = timezone.now().replace(microsecond=0) + timedelta(days=3)
    known = {"starts": starts, "ends": starts + timedelta(hours=2), "place": "P", "seats": 9}
    return TrainingDate.objects.get_or_create(training=_training(), defaults=known)[0]


def _attendance(side: Any) -> Attendance:
    known = {"state": "registered", "at": timezone.now()}
    return Attendance.objects.get_or_create(
        date=_date(side), volunteer=volunteer_of_side(side), defaults=known
    )[0]


def _certificate(side: Any) -> Certificate:
    volunteer = volunteer_of_side(side)
    known = {"training": _training(), "day": today(), "number": f"W-{volunteer.pk}"}
    return Certificate.objects.get_or_create(volunteer=volunteer, defaults=known)[0]


def _inspection(side: Any) -> Inspection:
    known = {"inspected_on": today(), "valid_until": today() + timedelta(days=9)}
    return Inspection.objects.get_or_create(volunteer=volunteer_of_side(side), defaults=known)[0]


def _activity() -> Activity:
    found = Activity.objects.order_by("pk").first()
    return found or Activity.objects.create(key="world", name="World")


THINGS = {
    "training/dates": lambda side: _date(side).pk,
    "training/registrations": lambda side: _attendance(side).pk,
    "training/certificates": lambda side: _certificate(side).pk,
    "training/catalogue": lambda side: _training().pk,
    "training/needed": lambda side: _activity().pk,
    "training/conduct": lambda side: volunteer_of_side(side).pk,
    "training/taken-back": lambda side: _inspection(side).pk,
}
