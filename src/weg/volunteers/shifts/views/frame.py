"""What the views share: the request meant, and where a page lies."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.form_pages import Step
from weg.volunteers.shifts.models import HelpRequest, SignUp


def at(page: str, *args: object) -> str:
    return reverse(f"shifts:{page}", args=args)


def request_for(request: HttpRequest, pk: int, permission: str) -> HelpRequest:
    """The request, when it exists for the actor and the actor may do this."""
    require(actor_of(request), permission)
    rows = HelpRequest.objects.select_related("activity", "district", "organisation", "circle")
    found = get_object_or_404(rows, pk=pk)
    require(actor_of(request), permission, found)
    return found


def signup_for(request: HttpRequest, pk: int, permission: str) -> SignUp:
    """The sign-up, when it exists for the actor and the actor may do this."""
    require(actor_of(request), permission)
    rows = SignUp.objects.select_related("shift__request__activity", "volunteer")
    found = get_object_or_404(rows, pk=pk)
    require(actor_of(request), permission, found)
    return found


def list_step(request: HttpRequest) -> Step:
    """The list that the reader comes from."""
    if may(actor_of(request), "shifts.list"):
        return (_("Requests for help"), at("requests"))
    return (_("Where help is needed"), at("needed"))


def trail(request: HttpRequest, found: HelpRequest, *steps: Any) -> list[Step]:
    """The breadcrumb of a request's pages."""
    own = (str(found), at("request", found.pk) if steps else "")
    return [list_step(request), own, *((step, "") for step in steps)]
