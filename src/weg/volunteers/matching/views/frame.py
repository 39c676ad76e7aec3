"""What matching's views share."""

from __future__ import annotations

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.form_pages import Step
from weg.volunteers.circles.models import Circle
from weg.volunteers.matching.models import Proposal


def at(page: str, *args: object) -> str:
    return reverse(f"matching:{page}", args=args)


def start() -> Step:
    return (_("Who helps where"), at("proposals"))


def proposal_for(request: HttpRequest, pk: int, permission: str = "matching.see") -> Proposal:
    rows = Proposal.objects.select_related("circle__organisation", "job", "created_by__user")
    found = get_object_or_404(rows, pk=pk)
    require(actor_of(request), permission, found)
    return found


def name_of(found: Proposal) -> str:
    return _("Proposal %(number)d") % {"number": found.pk}


def own_circle(request: HttpRequest) -> Circle | None:
    """The circle of a lead; None for the coordination office, which looks at the whole city."""
    actor = actor_of(request)
    if actor.role != "circle_lead":
        return None
    return Circle.objects.filter(organisation=actor.sight.organisation).first()
