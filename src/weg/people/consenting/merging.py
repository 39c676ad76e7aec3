"""When two records turn out to be one person, living consents are the record's that is kept:
whoever withdraws there must reach every one of them."""

from __future__ import annotations

from weg.people.actions.hooks import Mover, on_merge
from weg.people.models import Consent, Person


def move(kept: Person, other: Person) -> list[int]:
    """Ids of what moved; where both agreed to the same thing, each keeps its own."""
    theirs = set(kept.consents.filter(withdrawn_at=None).values_list("purpose", "subject"))
    moved = [
        row.pk
        for row in other.consents.filter(withdrawn_at=None)
        if (row.purpose, row.subject) not in theirs
    ]
    Consent.objects.filter(pk__in=moved).update(person=kept)
    return moved


def bring_back(kept: Person, other: Person, moved: list[int]) -> None:
    Consent.objects.filter(pk__in=moved, person=kept).update(person=other)


def register() -> None:
    """Called when the app is ready."""
    on_merge(Mover("consents", move, bring_back))
