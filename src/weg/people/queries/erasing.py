"""Whose time is over: households in which nobody has anything left that must be kept."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Exists, OuterRef, Q

from weg.people.actions.hooks import ERASERS, Due
from weg.people.models import Hold, Household, Person


def households_due(before: date) -> set[int]:
    """Households whose last member left the city's care before the day.

    Not those with a stop (``Hold``), nor those tied to one that must stay: a duplicate and the
    record it was merged into go together.
    """
    held = Hold.objects.filter(person__household=OuterRef("pk"), released=None)
    late = Q(expected__gte=before) | Q(created__date__gte=before)
    rows = Household.objects.filter(erased=None).exclude(late).exclude(Exists(held))
    for eraser in ERASERS.values():
        if eraser.kept:
            rows = rows.exclude(eraser.kept(before))
    return _without_tied(set(rows.order_by().values_list("pk", flat=True)))


def _without_tied(due: set[int]) -> set[int]:
    merged = Person.objects.filter(merged_into__isnull=False, erased=None).order_by()
    ties = list(merged.values_list("household_id", "merged_into__household_id"))
    while stay := {pk for tie in ties if len(due.intersection(tie)) < len(set(tie)) for pk in tie}:
        if not stay & due:
            break
        due = due - stay
    return due


def due_of(rule: str, households: Iterable[int]) -> Due:
    numbers = sorted(households)
    people = Person.objects.filter(household__in=numbers).order_by("pk")
    return Due(rule, numbers, list(people.values_list("pk", flat=True)))
