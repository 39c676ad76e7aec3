"""Who needs a certificate of conduct, and who has shown one."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from weg.volunteers.circles.models import Volunteer
from weg.volunteers.training.models import Attendance, Inspection, Needed
from weg.volunteers.training.queries.ending import HELPING


def proofs() -> QuerySet[Volunteer]:
    """Volunteers who like to do something that needs one, with the newest inspection."""
    newest = Inspection.objects.filter(volunteer=OuterRef("pk")).order_by("-valid_until")
    needed = Needed.objects.filter(conduct=True, activity__volunteers=OuterRef("pk"))
    rows = Volunteer.objects.filter(Exists(needed), state__in=HELPING)
    return rows.annotate(
        shown=Subquery(newest.values("inspected_on")[:1]),
        proof_until=Subquery(newest.values("valid_until")[:1]),
    ).select_related("circle__organisation")


def own_states(member: int | None) -> dict[int, Attendance]:
    """The reader's registrations by id of the date."""
    if member is None:
        return {}
    rows = Attendance.objects.filter(volunteer__member=member).exclude(state="cancelled")
    return {row.date_id: row for row in rows}
