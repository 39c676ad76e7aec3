"""What ends by itself in this room: requests whose last day is long past, with their shifts."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from weg.foundation.erasing import rule_for
from weg.volunteers.shifts.models import HelpRequest

ERASED = (
    rule_for(
        "help_requests",
        _("Requests for volunteers that are over"),
        "retention_shift_years",
        lambda before: HelpRequest.objects.filter(ends__lt=before),
    ),
)
