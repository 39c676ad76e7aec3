"""What the views of needs share: the person meant, and where a page lies."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.access.requests import note_opening
from weg.foundation.form_pages import Step, form_page
from weg.needs.queries.looks import KIND
from weg.needs.queries.people import person_known
from weg.people.models import Person


def at(page: str, *args: object) -> str:
    return reverse(f"needs:{page}", args=args)


def record_page(
    request: HttpRequest, form: BaseForm, act: Callable[[], object], *, title: str, of: str, to: str
) -> HttpResponse:
    """The form of one record of a list, which is called ``of`` and lies at ``to``."""
    return form_page(
        request,
        form,
        act,
        title=title,
        submit=_("Save"),
        done=_("Saved."),
        to=to,
        trail=[(of, to), (title, "")],
    )


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
