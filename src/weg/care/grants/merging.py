"""When two records turn out to be one person, who pays for the duplicate is asked of the kept one.

Statements stay with the record that they were made for: they are papers that went out.
"""

from __future__ import annotations

from weg.care.grants.models import Payer
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.people.actions.hooks import Mover, on_merge
from weg.people.models import Person


def move(kept: Person, other: Person) -> list[int]:
    """Periods of which the kept record says nothing go over; the others stay where they are."""
    moved = []
    with seeing(EVERYTHING, "grants.follow"):
        for row in Payer.objects.filter(person=other):
            if not Payer.objects.filter(person=kept, during__overlap=row.during).exists():
                row.person = kept
                row.save(update_fields=["person"])
                moved.append(row.pk)
    return moved


def bring_back(kept: Person, other: Person, moved: list[int]) -> None:
    with seeing(EVERYTHING, "grants.follow"):
        for row in Payer.objects.filter(person=kept, pk__in=moved):
            row.person = other
            row.save(update_fields=["person"])


def register() -> None:
    """Called when the app is ready."""
    on_merge(Mover("payers", move, bring_back))
