"""A person's consents on the person's page, with one tap to end each."""

from __future__ import annotations

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may
from weg.people.consenting.purposes import PURPOSES, label_of
from weg.people.models import Person
from weg.people.queries.consents import consents_of
from weg.people.sections import register_section


def of_person(request: HttpRequest, person: Person) -> SafeString | None:
    rows = [
        {"row": row, "label": label_of(row), "about": _about(row.purpose, row.subject)}
        for row in consents_of(person)
    ]
    if not rows:
        return None
    ends = may(actor_of(request), "people.withdraw_consent", person)
    values = {"rows": rows, "person": person, "may_end": ends}
    return render_to_string("people/consents/section.html", values, request=request)


def _about(purpose: str, subject: str) -> str:
    known = PURPOSES.get(purpose)
    return known.describe(subject) if known else ""


def register() -> None:
    """Called when the app is ready."""
    register_section(60, of_person)
