"""What the views of coordination share."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from django.urls import reverse

from weg.city.models import Role
from weg.city.queries.acting import actor_of
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.circles.queries import volunteer_of


def at(page: str, *args: object) -> str:
    return reverse(f"coordination:{page}", args=args)


def is_volunteer(request: HttpRequest) -> bool:
    return actor_of(request).role == Role.VOLUNTEER


def myself(request: HttpRequest) -> Volunteer:
    """The volunteer who asks."""
    found = volunteer_of(actor_of(request))
    if found is None:
        raise Http404
    return found


def present() -> Any:
    """Volunteers one may choose from: the rows of whoever asks."""
    return Volunteer.objects.filter(state__in=("taken_up", "resting"))
