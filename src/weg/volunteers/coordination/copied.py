"""What this room and those it stands on add to a volunteer's own copy."""

from __future__ import annotations

from typing import Any

from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from weg.foundation.access.sight import EVERYTHING, seeing
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.circles.queries.copied import Maker, register_own_part
from weg.volunteers.circles.tables import short
from weg.volunteers.coordination.models import Certificate, Expense, Hours
from weg.volunteers.coordination.words import as_euros, as_hours
from weg.volunteers.matching.models import Invitation
from weg.volunteers.shifts.models import SignUp
from weg.volunteers.training.models import Attendance, Inspection
from weg.volunteers.training.models import Certificate as Proof


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


def signups_of(volunteer: Volunteer) -> list[str]:
    """Requests that are over are shown to volunteers no more, but what was theirs is."""
    with seeing(EVERYTHING, "coordination.copy"):
        rows = SignUp.objects.filter(volunteer=volunteer).select_related("shift__request")
        return [
            f"{short(one.shift.starts)}: {one.shift.request.title}, {one.get_state_display()}"
            for one in rows.order_by("shift__starts", "pk")
        ]


def trainings_of(volunteer: Volunteer) -> list[str]:
    with seeing(EVERYTHING, "coordination.copy"):
        rows = Attendance.objects.filter(volunteer=volunteer).select_related("date__training")
        return [f"{one.date}: {one.get_state_display()}" for one in rows]


def proofs_of(volunteer: Volunteer) -> list[str]:
    with seeing(EVERYTHING, "coordination.copy"):
        rows = Proof.objects.filter(volunteer=volunteer).select_related("training")
        return [f"{one.training}, {short(one.day)}: {one.number}" for one in rows]


def inspections_of(volunteer: Volunteer) -> list[str]:
    with seeing(EVERYTHING, "coordination.copy"):
        rows = Inspection.objects.filter(volunteer=volunteer)
        return [f"{short(one.inspected_on)} – {short(one.valid_until)}" for one in rows]


def invitations_of(volunteer: Volunteer) -> list[str]:
    with seeing(EVERYTHING, "coordination.copy"):
        rows = Invitation.objects.filter(volunteer=volunteer)
        return [f"{one.get_answer_display()}" for one in rows]


OF_OTHER_ROOMS: tuple[tuple[type[Model], Maker], ...] = (
    (SignUp, signups_of),
    (Attendance, trainings_of),
    (Proof, proofs_of),
    (Inspection, inspections_of),
    (Invitation, invitations_of),
)


def register() -> None:
    """Called when the app is ready."""
    register_own_part("hours", _("Hours given"), hours_of)
    register_own_part("certificates", _("Certificates and thanks"), certificates_of)
    register_own_part("expenses", _("Expenses"), expenses_of)
    for model, maker in OF_OTHER_ROOMS:
        register_own_part(model._meta.label_lower, model._meta.verbose_name_plural, maker)
