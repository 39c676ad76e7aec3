"""What the views of circles share."""

from __future__ import annotations

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.access.requests import note_opening
from weg.foundation.form_pages import Step
from weg.volunteers.circles.models import Circle, Volunteer
from weg.volunteers.circles.queries.people import known_volunteers


def at(page: str, *args: object) -> str:
    return reverse(f"circles:{page}", args=args)


def circle_for(request: HttpRequest, pk: int, permission: str) -> Circle:
    """The circle, when the actor may do this with it."""
    found = get_object_or_404(Circle.objects.select_related("organisation"), pk=pk)
    require(actor_of(request), permission, found)
    return found


def volunteer_for(request: HttpRequest, pk: int, permission: str) -> Volunteer:
    """The volunteer, when they exist for the actor and the actor may do this; the look is noted."""
    rows = known_volunteers().select_related("circle__organisation", "member__user")
    require(actor_of(request), permission)
    found = get_object_or_404(rows, pk=pk)
    require(actor_of(request), permission, found)
    note_opening(request, "volunteer", found.pk)
    return found


def trail(volunteer: Volunteer, *steps: object) -> list[Step]:
    own: Step = (str(volunteer), at("volunteer", volunteer.pk) if steps else "")
    return [(_("Volunteers"), at("volunteers")), own, *((step, "") for step in steps)]


def circle_trail(circle: Circle, *steps: object) -> list[Step]:
    own: Step = (str(circle), at("circle", circle.pk) if steps else "")
    return [(_("Circles of friends"), at("circles")), own, *((step, "") for step in steps)]
