"""Counselling's part of the copy of all data of a person (Art. 15 GDPR).

Contents are read by nobody in the office, but a person has a right to them: the data protection
officer's copy has them, the placement officer's copy says who can give it.
"""

from __future__ import annotations

from typing import Any

from django.db import connection
from django.db.models import Model
from django.utils.translation import gettext as _

from weg.care.counselling.models import (
    Appointment,
    Case,
    Contact,
    Handover,
    Intake,
    Referral,
    SchoolPlace,
    Task,
)
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.people.models import Person

OF_CASE: tuple[type[Model], ...] = (Intake, Contact, Appointment, Task, Referral, Handover)
LEFT_OUT = {"id"}


def copy_part(person: Person) -> Any:
    """Everything written in cases of the person's household, and of the person as a child."""
    if _role() != "data_protection_officer":
        return [_("This part is given by the data protection officer alone.")]
    with seeing(EVERYTHING, "counselling.copy"):
        return list(_rows(person))


def _rows(person: Person) -> list[dict[str, Any]]:
    cases = Case.objects.filter(household=person.household_id).select_related("organisation")
    found: list[dict[str, Any]] = []
    for case in cases.order_by("pk"):
        found.append(_plain(case) | {_("organisation"): case.organisation.name})
        for model in OF_CASE:
            rows = model._default_manager.filter(case=case).order_by("pk")
            found.extend(_plain(row) for row in rows)
        places = SchoolPlace.objects.filter(case=case, person=person).order_by("pk")
        found.extend(_plain(row) for row in places)
    return found


def _plain(row: Model) -> dict[str, Any]:
    """Fields by their names, choices and catalogue entries as their words."""
    plain: dict[str, Any] = {_("kind of entry"): str(row._meta.verbose_name)}
    for field in row._meta.concrete_fields:
        if field.name in LEFT_OUT:
            continue
        if field.is_relation:
            if field.name in ("topic", "district"):
                plain[str(field.verbose_name)] = str(getattr(row, field.name) or "")
            continue
        display = getattr(row, f"get_{field.name}_display", None)
        plain[str(field.verbose_name)] = display() if display else getattr(row, field.attname)
    return plain


def counts_of(household: int) -> list[tuple[str, int]]:
    """That there are entries, by kind, for the data protection officer; never what they say."""
    with seeing(EVERYTHING, "counselling.count"):
        cases = Case.objects.filter(household=household)
        counts = [(str(Case._meta.verbose_name_plural), cases.count())]
        models: tuple[type[Model], ...] = (*OF_CASE, SchoolPlace)
        for model in models:
            rows = model._default_manager.filter(case__household=household)
            counts.append((str(model._meta.verbose_name_plural), rows.count()))
    return counts


def cases_of_household(household: int) -> list[int]:
    """Ids of its cases, to look up who opened them."""
    with seeing(EVERYTHING, "counselling.count"):
        return list(Case.objects.filter(household=household).values_list("pk", flat=True))


def _role() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT weg_role()")
        return str(cursor.fetchone()[0])
