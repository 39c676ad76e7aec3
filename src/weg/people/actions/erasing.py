"""Erasing households whose time is over: what says who they were goes, counts stay (DESIGN 4.3).

Persons and households stay as rows without anything that tells who it was, since past days are
counted by them: sex, a date of birth as rough as the counts of those days permit, and which rows
belong together. Whatever names them elsewhere is deleted, and all of its history.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Any

from django.apps import apps
from django.db.models import F, Model, Value
from django.db.models.functions import Concat

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.erasing import (
    Counts,
    erase_rows,
    forget_history,
    log_erased,
    relations_to,
)
from weg.foundation.periods import today
from weg.people.actions.births import rough_birth
from weg.people.actions.hooks import ERASERS, Due
from weg.people.models import Household, Person
from weg.people.queries.erasing import due_of

AT_ONCE = 500
"""Households of one round: its lists of numbers stay short."""


@action("people.erase")
def erase_households(*, actor: Actor, households: set[int], rule: str = "households") -> Counts:
    """Erase the households (ids) and all their people; the rows erased, by table."""
    total: Counts = Counts()
    numbers = iter(sorted(households))
    while part := list(islice(numbers, AT_ONCE)):
        total += _erase(due_of(rule, part))
    log_erased(rule, total)
    return total


def _erase(due: Due) -> Counts:
    counts: Counts = Counts()
    births = _births(due)
    for model, columns in reversed(list(_tables())):
        if model._meta.db_table not in ERASERS:
            counts += _erase_table(model, columns, due)
    for eraser in reversed(ERASERS.values()):
        counts += eraser.erase(due)
    counts["people_person"] += _empty_people(due, births)
    counts["people_household"] += _empty_households(due)
    _forget(due)
    return counts


def _forget(due: Due) -> None:
    """History of what stays without a name; only now, since the database asks for that."""
    forget_history(due.rule, "people_person", "pgh_obj_id", due.people)
    forget_history(due.rule, "people_household", "pgh_obj_id", due.households)
    for eraser in ERASERS.values():
        if eraser.history:
            forget_history(due.rule, eraser.table, eraser.history, due.people)


def _tables() -> Iterator[tuple[type[Model], list[Any]]]:
    """Other tables with keys to persons or households, in the order of the rooms."""
    keys = [relation.field for model in (Person, Household) for relation in relations_to(model)]
    for model in apps.get_models(include_auto_created=True):
        its = [field for field in keys if field.model is model]
        if its and model not in (Person, Household):
            yield model, its


def _erase_table(model: type[Model], fields: list[Any], due: Due) -> Counts:
    counts: Counts = Counts()
    for field in fields:
        numbers = due.people if field.related_model is Person else due.households
        rows = model._default_manager.filter(**{f"{field.name}__in": numbers})
        counts += erase_rows(due.rule, rows.order_by(), field.column, numbers)
    return counts


def _births(due: Due) -> list[Person]:
    """The people with the rough dates of birth they keep."""
    spans: dict[int, tuple[date, date]] = {}
    for eraser in ERASERS.values():
        if eraser.spans:
            spans |= eraser.spans(due.people)
    people = list(Person.objects.filter(pk__in=due.people, date_of_birth__isnull=False))
    for person in people:
        if born := person.date_of_birth:
            person.date_of_birth = rough_birth(born, spans.get(person.pk))
    return people


def _empty_people(due: Due, births: list[Person]) -> int:
    rows = Person.objects.filter(pk__in=due.people)
    Person.objects.bulk_update(births, ["date_of_birth"], batch_size=AT_ONCE)
    return rows.update(
        given_name="",
        surname="",
        azr_number="",
        phone="",
        nationality="",
        birth_quality=Person.BirthQuality.YEAR,
        erased=today(),
    )


def _empty_households(due: Due) -> int:
    return Household.objects.filter(pk__in=due.households).update(
        reference=Concat(Value("X-"), F("pk")),
        case_number="",
        note="",
        expected=None,
        until=None,
        urgency=0,
        school_district=None,
        work_district=None,
        erased=today(),
    )
