"""What the views of needs share: the person meant, and where a page lies."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.access.requests import note_opening
from weg.foundation.form_pages import Step
from weg.needs.queries.looks import KIND
from weg.needs.queries.people import person_known
from weg.people.models import Person


def at(page: str, *args: object) -> str:
    return reverse(f"needs:{page}", args=args)


def known_person(request: HttpRequest, pk: int, permission: str = "needs.see") -> Person:
    """The person whose needs the actor may know; the look is noted. Otherwise there is none."""
    actor = actor_of(request)
    require(actor, permission)
    person = person_known(actor, pk)
    if person is None:
        raise Http404
    require(actor, permission, person)
    note_opening(request, KIND, person.pk)
    return person


def trail(request: HttpRequest, person: Person, *steps: Any) -> list[Step]:
    """The breadcrumb of a person's pages."""
    first: list[Step] = []
    if may(actor_of(request), "needs.list"):
        first = [(_("Special needs"), at("people"))]
    own = (str(person), at("person", person.pk) if steps else "")
    return [*first, own, *((step, "") for step in steps)]
