"""When two records turn out to be one person, requests are about the record that is kept."""

from __future__ import annotations

from weg.people.actions.hooks import Mover, on_merge
from weg.people.models import Person
from weg.volunteers.shifts.models import Concerned


def move(kept: Person, other: Person) -> list[int]:
    moved = list(Concerned.objects.filter(person=other).values_list("pk", flat=True))
    Concerned.objects.filter(pk__in=moved).update(person=kept)
    return moved


def bring_back(kept: Person, other: Person, moved: list[int]) -> None:
    Concerned.objects.filter(pk__in=moved, person=kept).update(person=other)


def register() -> None:
    """Called when the app is ready."""
    on_merge(Mover("shifts", move, bring_back))
