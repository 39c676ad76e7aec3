"""When two records turn out to be one person, whoever was involved is the record that is kept.

Who merges must not learn that there was an incident: it is done as the system, and what moved is
remembered here, not beside the merge.
"""

from __future__ import annotations

from weg.care.safety.models import Involved
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.people.actions.hooks import Mover, on_merge
from weg.people.models import Person


def move(kept: Person, other: Person) -> None:
    with seeing(EVERYTHING, "safety.follow"):
        for row in Involved.objects.filter(person=other):
            row.person, row.records = kept, [*row.records, other.pk]
            row.save(update_fields=["person", "records"])


def bring_back(kept: Person, other: Person, moved: None) -> None:
    with seeing(EVERYTHING, "safety.follow"):
        for row in Involved.objects.filter(person=kept):
            if row.records[-1:] == [other.pk]:
                row.person, row.records = other, row.records[:-1]
                row.save(update_fields=["person", "records"])


def register() -> None:
    """Called when the app is ready."""
    on_merge(Mover("safety", move, bring_back))
