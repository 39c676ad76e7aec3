"""Who looked at a person's needs: shown to the person on request."""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.models import Opening
from weg.needs.models import Reader
from weg.people.models import Person

KIND = "needs"
"""What openings of pages with needs are noted as."""


def looks_at(person: Person) -> list[Opening]:
    """The latest first; also looks at records that turned out to be the same person.

    The log exists for the data protection officer: ask permission before.
    """
    with seeing(EVERYTHING, "needs.looks"):
        records = [person.pk, *person.duplicates.values_list("pk", flat=True)]
        rows = Opening.objects.filter(kind=KIND, record__in=records).order_by("-at", "-pk")
        return list(rows)


def looks_by_day(person: Person) -> list[tuple[date, list[str], str]]:
    """Day, minutes and who: whoever reads a record opens it many times. The latest first."""
    found: dict[tuple[date, str], list[str]] = {}
    for row in looks_at(person):
        at = timezone.localtime(row.at)
        minutes = found.setdefault((at.date(), row.by), [])
        if (minute := f"{at:%H:%M}") not in minutes:
            minutes.insert(0, minute)
    return [(day, minutes, by) for (day, by), minutes in found.items()]


def readers_of(person: Person) -> list[Reader]:
    """All who were ever named for this person."""
    with seeing(EVERYTHING, "needs.looks"):
        rows = Reader.objects.filter(person=person).select_related(
            "member__user", "member__organisation"
        )
        return list(rows.order_by("-until", "pk"))
