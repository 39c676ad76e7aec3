"""Occupancies follow people who change household or turn out to be registered twice.

Called by the room ``people`` (hooks) inside its own actions, which ask for the permission.
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from weg.foundation.access.refusals import Refused, explaining
from weg.foundation.periods import period, today
from weg.housing.models import Occupancy
from weg.people.actions import Mover, on_household_change, on_merge
from weg.people.models import Household, Person


def follow_household(person: Person, before: Household, after: Household) -> None:
    """From today the person's place belongs to the new household; past days stay as they were."""
    day = today()
    rows = Occupancy.objects.select_for_update().filter(person=person, ends__gt=day)
    for row in rows.order_by("starts"):
        if row.starts >= day:
            Occupancy.objects.filter(pk=row.pk).update(household=after)
            continue
        end = row.during.upper
        row.during = period(row.starts, day)
        row.save(update_fields=["during"])
        Occupancy.objects.create(
            place_id=row.place_id,
            person=person,
            household=after,
            during=period(day, end),
            kind=row.kind,
            note=row.note,
        )


def _move(kept: Person, other: Person) -> list[dict[str, int]]:
    rows = list(Occupancy.objects.select_for_update().filter(person=other).order_by("pk"))
    with explaining(_two_places):
        for row in rows:
            Occupancy.objects.filter(pk=row.pk).update(person=kept, household=kept.household_id)
    return [{"id": row.pk, "household": row.household_id or 0} for row in rows]


def _two_places(constraint: str, error: Exception) -> Refused | None:
    if constraint != "person_once_a_day":
        return None
    return Refused(
        _("Both records have a place on the same day. End one of the stays first."),
        code="two_places",
    )


def _bring_back(kept: Person, other: Person, moved: Any) -> None:
    """Rows that are still there go back to the record they came from."""
    for row in moved:
        Occupancy.objects.filter(pk=row["id"], person=kept).update(
            person=other, household=row["household"]
        )


def register() -> None:
    """Called when the app is ready."""
    on_household_change(follow_household)
    on_merge(Mover("occupancies", _move, _bring_back))
