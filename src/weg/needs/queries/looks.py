"""Who looked at a person's needs: shown to the person on request."""

from __future__ import annotations

from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.models import Opening
from weg.needs.models import Reader
from weg.people.models import Person

KIND = "needs"
"""What openings of pages with needs are noted as."""
MOST = 500


def looks_at(person: Person) -> list[Opening]:
    """The latest first; also looks at records that turned out to be the same person.

    The log exists for the data protection officer: ask permission before.
    """
    with seeing(EVERYTHING, "needs.looks"):
        records = [person.pk, *person.duplicates.values_list("pk", flat=True)]
        rows = Opening.objects.filter(kind=KIND, record__in=records).order_by("-at", "-pk")
        return list(rows[:MOST])


def readers_of(person: Person) -> list[Reader]:
    """All who were ever named for this person."""
    with seeing(EVERYTHING, "needs.looks"):
        rows = Reader.objects.filter(person=person).select_related(
            "member__user", "member__organisation"
        )
        return list(rows.order_by("-until", "pk"))
