"""The list of persons, and one person."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.city.models import Member
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.access.requests import note_opening
from weg.foundation.languages import language_name
from weg.foundation.lists import Action, Empty, list_page
from weg.foundation.models import Opening
from weg.foundation.periods import covers, today
from weg.people.filters import PersonFilter
from weg.people.models import Household, Merge, Person, Requirement
from weg.people.queries.ages import age_text, minor
from weg.people.queries.composition import household_composition
from weg.people.queries.listing import listed_persons
from weg.people.queries.nearby import nearby_households, these
from weg.people.queries.timeline import entries, period_text, timeline
from weg.people.sections import COLUMNS, features, person_sections
from weg.people.tables import PersonTable, birth_text
from weg.people.views.frame import (
    person_for,
    person_trail,
)
from weg.people.words import country


def persons(request: HttpRequest) -> HttpResponseBase:
    """Everybody the reader may see, by name."""
    actor = actor_of(request)
    require(actor, "people.see")
    search = Action(_("Search by number, birth or sound"), reverse("people:search"), icon="search")
    return list_page(
        request,
        title=_("Persons"),
        table_class=PersonTable,
        filter_class=PersonFilter,
        queryset=_prepared(listed_persons(today())),
        actions=[search],
        table_options={"extra_columns": [(name, column) for name, (column, _p) in COLUMNS.items()]},
        empty=Empty(
            _("No persons yet"), _("They come with the Land's list, or with a household by hand.")
        ),
    )


def _prepared(people: QuerySet[Person]) -> QuerySet[Person]:
    households = nearby_households()
    if households is not None:
        people = people.filter(household__in=these(households))
    for _column, prepare in COLUMNS.values():
        people = prepare(people) if prepare else people
    return people


def person(request: HttpRequest, pk: int) -> HttpResponse:
    """One person: who, status, household, requirements, what other rooms know, history."""
    found = person_for(request, pk, "people.see")
    note_opening(request, "person", found.pk)
    if found.merged_into_id and "merged" not in request.GET:
        return redirect("people:person", found.merged_into_id)
    actor = actor_of(request)
    day = today()
    statuses = list(found.statuses.order_by("-during"))
    people = list(found.household.people.filter(merged_into=None).order_by("date_of_birth", "pk"))
    values: dict[str, Any] = {
        "title": str(found),
        "person": found,
        "breadcrumb": [*person_trail(found)[:-1], (str(found), "")],
        "facts": _facts(found),
        "minor": minor(found, day),
        "statuses": [{"row": row, "period": period_text(row.during)} for row in statuses],
        "status_now": next((row for row in statuses if covers(row.during, day)), None),
        "household": found.household,
        "composition": household_composition(people, day),
        "people": [(each, age_text(each, day)) for each in people],
        "requirements": requirement_rows(found.household, day),
        "sections": person_sections(request, found),
        "merges": _merges(found) if may(actor, "people.merge", found) else [],
        "hold": found.holds.filter(released=None).first(),
        **_logs(actor, found),
        **_permissions(actor, found),
    }
    return render(request, "people/person.html", values)


def _facts(person: Person) -> list[tuple[str, str]]:
    age = age_text(person, today())
    born = birth_text(person)
    facts = [
        (_("Born"), f"{born} ({age})" if age else born),
        (_("Sex"), person.get_sex_display()),
        (_("Nationality"), country(person.nationality)),
        (_("Languages"), ", ".join(_language(row) for row in person.languages.all())),
        (_("AZR number"), person.azr_number),
        (_("Telephone"), person.phone),
    ]
    if person.died:
        facts.insert(1, (_("Died"), date_format(person.died, "SHORT_DATE_FORMAT")))
    return [(term, value or "–") for term, value in facts]


def requirement_rows(household: Household, day: date) -> list[dict[str, str]]:
    """What the place must have on the day, as badges."""
    names = features()
    return [
        {
            "text": f"{row.get_strength_display()}: {names.get(row.feature, row.feature)}",
            "kind": "warning" if row.strength == Requirement.Strength.MUST else "info",
        }
        for row in household.requirements.filter(during__contains=day)
    ]


def _language(row: Any) -> str:
    name = language_name(row.language)
    if row.needs_interpreter:
        return _("%(language)s (needs an interpreter)") % {"language": name}
    return name


def _merges(person: Person) -> list[Merge]:
    rows = Merge.objects.filter(kept=person, decision=Merge.Decision.SAME, undone=None)
    return list(rows.select_related("other").order_by("-at"))


def _logs(actor: Member, person: Person) -> dict[str, Any]:
    """History and openings, for those who may see them."""
    logs: dict[str, Any] = {"timeline": None, "openings": None}
    logs["opening_columns"] = [_("When"), _("Who"), _("Page")]
    if may(actor, "people.see_history", person):
        logs["timeline"] = entries(timeline(person))
    if may(actor, "people.see_openings", person):
        rows = Opening.objects.filter(kind="person", record=person.pk).order_by("-at")[:50]
        logs["openings"] = [
            [date_format(row.at, "SHORT_DATETIME_FORMAT"), row.by, row.path] for row in rows
        ]
    return logs


def _permissions(actor: Member, person: Person) -> dict[str, bool]:
    names = ("change", "set_status", "record_death", "regroup", "see_copy", "hold")
    return {f"may_{name}": may(actor, f"people.{name}", person) for name in names}
