"""On a volunteer's page: the certificate of conduct, for whoever inspects it."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.circles.queries.links import Link, register_volunteer_link


def _conduct(request: HttpRequest, volunteer: Volunteer) -> Link | None:
    if not may(actor_of(request), "training.inspect", volunteer):
        return None
    return _("Certificate of conduct"), reverse("training:inspect", args=[volunteer.pk])


def register() -> None:
    """Called when the app is ready."""
    register_volunteer_link(30, _conduct)
