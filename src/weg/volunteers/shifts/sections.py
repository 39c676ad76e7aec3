"""What shifts give to the pages of a house and of a person."""

from __future__ import annotations

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.housing.models import Site
from weg.housing.queries.links import SiteLink, register_site_link
from weg.people.models import Person
from weg.people.queries.copy import register_copy
from weg.people.sections import register_section
from weg.volunteers.shifts.models import Concerned, HelpRequest


def volunteers_link(request: HttpRequest, site: Site) -> SiteLink | None:
    if not may(actor_of(request), "shifts.see_helpers", site):
        return None
    return SiteLink(_("Volunteers"), reverse("shifts:house", args=[site.pk]), "join")


def of_person(request: HttpRequest, person: Person) -> SafeString | None:
    """Requests about this person, and the way to ask for help, for those who may ask."""
    actor = actor_of(request)
    if not may(actor, "shifts.concern"):
        return None
    rows = HelpRequest.objects.filter(concerned__person=person).order_by("-pk")
    values = {"rows": list(rows[:12]), "person": person}
    return render_to_string("shifts/parts/person.html", values, request=request)


def copied(person: Person) -> list[dict[str, str]]:
    """Requests about the person, in the copy of all data; whoever may give it sees no requests."""
    with seeing(EVERYTHING, "shifts.copy"):
        rows = Concerned.objects.filter(person=person).select_related("request")
        return [
            {str(_("request")): str(row.request), str(_("text")): row.request.text}
            for row in rows.order_by("pk")
        ]


def register() -> None:
    """Called when the app is ready."""
    register_site_link(48, volunteers_link)
    register_section(45, of_person)
    register_copy(gettext_lazy("Requests for volunteers"), copied)
