"""One household: its people, what it needs, links to others."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.city.models import Member
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may
from weg.foundation.access.requests import note_opening
from weg.foundation.periods import covers, today
from weg.people.models import Household, Person, Requirement
from weg.people.queries.ages import age_text
from weg.people.queries.composition import household_composition
from weg.people.queries.listing import links_of
from weg.people.queries.timeline import period_text
from weg.people.sections import features, household_sections
from weg.people.tables import birth_text
from weg.people.views.frame import (
    household_for,
    household_trail,
)


def household(request: HttpRequest, pk: int) -> HttpResponse:
    """One household; opening it is noted for each of its people."""
    found = household_for(request, pk, "people.see")
    note_opening(request, "household", found.pk)
    actor = actor_of(request)
    people = list(found.people.filter(merged_into=None).order_by("date_of_birth", "pk"))
    for person in people:
        note_opening(request, "person", person.pk)
    values: dict[str, Any] = {
        "title": found.reference,
        "household": found,
        "breadcrumb": [*household_trail(found)[:-1], (found.reference, "")],
        "composition": household_composition(people, today()),
        "people": [_row(person) for person in people],
        "facts": _facts(found),
        "requirements": _requirements(found),
        "links": [_link(found, link) for link in links_of(found)],
        "sections": household_sections(request, found),
        **_permissions(actor, found),
    }
    return render(request, "people/household.html", values)


def _row(person: Person) -> dict[str, Any]:
    return {"person": person, "born": birth_text(person), "age": age_text(person, today())}


def _facts(household: Household) -> list[tuple[str, str]]:
    facts = [
        (_("Case number of the Land"), household.case_number),
        (_("Expected arrival"), _day(household.expected)),
        (_("Place needed until"), _day(household.until)),
        (_("Urgency"), str(household.urgency) if household.urgency else _("usual")),
        (_("District of school or day care"), str(household.school_district or "")),
        (_("District of work"), str(household.work_district or "")),
        (_("Note for placement"), household.note),
    ]
    return [(term, value or "–") for term, value in facts]


def _day(day: Any) -> str:
    return date_format(day, "SHORT_DATE_FORMAT") if day else ""


def _requirements(household: Household) -> list[dict[str, Any]]:
    names = features()
    return [
        {
            "row": row,
            "feature": names.get(row.feature, row.feature),
            "strength": row.get_strength_display(),
            "period": period_text(row.during),
            "holds": covers(row.during, today()),
            "kind": "warning" if row.strength == Requirement.Strength.MUST else "info",
            "asked": row.organisation.short or row.organisation.name if row.organisation else "",
        }
        for row in household.requirements.select_related("organisation")
    ]


def _link(household: Household, link: Any) -> dict[str, Any]:
    other = link.second if link.first_id == household.pk else link.first
    return {"row": link, "other": other, "kind": link.get_kind_display()}


def _permissions(actor: Member, household: Household) -> dict[str, bool]:
    names = ("change_household", "regroup", "link", "require", "register", "register_birth")
    return {f"may_{name}": may(actor, f"people.{name}", household) for name in names}
