"""What this room adds to a volunteer's own copy."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from weg.volunteers.circles.models import Volunteer
from weg.volunteers.circles.queries.copied import register_own_part
from weg.volunteers.coordination.models import Certificate, Expense, Hours
from weg.volunteers.coordination.tables import short
from weg.volunteers.coordination.words import as_euros, as_hours


def hours_of(volunteer: Volunteer) -> list[str]:
    rows = Hours.objects.filter(volunteer=volunteer).select_related("activity")
    return [f"{short(one.day)}: {as_hours(one.minutes)} {one.activity or ''}" for one in rows]


def certificates_of(volunteer: Volunteer) -> list[str]:
    return [str(one) for one in Certificate.objects.filter(volunteer=volunteer)]


def expenses_of(volunteer: Volunteer) -> list[Any]:
    return [
        f"{one}: {as_euros(one.cents)}, {one.purpose}, {one.get_state_display()}"
        for one in Expense.objects.filter(volunteer=volunteer)
    ]


def register() -> None:
    """Called when the app is ready."""
    register_own_part("hours", _("Hours given"), hours_of)
    register_own_part("certificates", _("Certificates and thanks"), certificates_of)
    register_own_part("expenses", _("Expenses"), expenses_of)
