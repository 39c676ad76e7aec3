"""What ends by itself: applications never confirmed or agreed to, and volunteers who left."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from weg.foundation.erasing import rule_for
from weg.volunteers.circles.models import Volunteer

State = Volunteer.State


def _forgotten(before: date) -> QuerySet[Volunteer]:
    return Volunteer.objects.filter(
        Q(state=State.UNCONFIRMED, applied_at__date__lt=before)
        | Q(state=State.WAITING, confirmed_at__date__lt=before)
    )


def _left(before: date) -> QuerySet[Volunteer]:
    return Volunteer.objects.filter(state=State.LEFT, left_at__date__lt=before)


ERASED = (
    rule_for(
        "applications",
        _("Applications of volunteers that were never confirmed"),
        "retention_application_days",
        _forgotten,
    ),
    rule_for("volunteers", _("Volunteers who left"), "retention_volunteer_years", _left),
)
