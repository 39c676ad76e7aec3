"""On a volunteer's page: hours and papers for them, with the name filled in."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.circles.queries.links import Link, register_volunteer_link
from weg.volunteers.coordination.views.frame import at


def _hours(request: HttpRequest, volunteer: Volunteer) -> Link | None:
    if not may(actor_of(request), "coordination.note_hours", volunteer):
        return None
    return _("Note hours"), f"{at('hours_new')}?of={volunteer.pk}"


def _paper(request: HttpRequest, volunteer: Volunteer) -> Link | None:
    if not may(actor_of(request), "coordination.certify", volunteer):
        return None
    return _("Issue a certificate or thanks"), f"{at('certificate_new')}?of={volunteer.pk}"


def register() -> None:
    """Called when the app is ready."""
    register_volunteer_link(10, _hours)
    register_volunteer_link(20, _paper)
