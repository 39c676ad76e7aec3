"""What ends by itself in this room: incidents that were closed, complaints that were answered."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from weg.care.safety.models import Complaint, Incident
from weg.foundation.erasing import rule_for

NORM = "retention_incident_years"

ERASED = (
    rule_for(
        "incidents",
        _("Incidents that were closed"),
        NORM,
        lambda before: Incident.objects.filter(closed__lt=before),
    ),
    rule_for(
        "complaints",
        _("Complaints that were answered"),
        NORM,
        lambda before: Complaint.objects.filter(answered__lt=before),
    ),
)
