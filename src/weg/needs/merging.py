"""When two records turn out to be one person, what was assessed is the record's that is kept.

Who merges must not learn that there is an assessment: it is done as the system, and what moved is
remembered here, not beside the merge.
"""

from __future__ import annotations

from weg.foundation.access.sight import EVERYTHING, seeing
from weg.needs.models import Assessment, Reader
from weg.people.actions.hooks import Mover, on_merge
from weg.people.models import Person


def move(kept: Person, other: Person) -> None:
    with seeing(EVERYTHING, "needs.follow"):
        for model in (Assessment, Reader):
            for row in model._default_manager.filter(person=other):
                row.person, row.records = kept, [*row.records, other.pk]
                row.save(update_fields=["person", "records"])


def bring_back(kept: Person, other: Person, moved: None) -> None:
    with seeing(EVERYTHING, "needs.follow"):
        for model in (Assessment, Reader):
            for row in model._default_manager.filter(person=kept):
                if row.records[-1:] == [other.pk]:
                    row.person, row.records = other, row.records[:-1]
                    row.save(update_fields=["person", "records"])


def register() -> None:
    """Called when the app is ready."""
    on_merge(Mover("needs", move, bring_back))
