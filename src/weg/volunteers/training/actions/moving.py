"""Who moves up from a waiting list."""

from __future__ import annotations

from weg.volunteers.training.actions.acting import tell
from weg.volunteers.training.models import Attendance, TrainingDate

State = Attendance.State


def move_up(date: TrainingDate) -> list[Attendance]:
    """Fill free places in the order of waiting and tell who moved up. The date is locked."""
    date.refresh_from_db(fields=["taken", "seats"])
    waiting = date.attendances.filter(state=State.WAITING).order_by("at", "pk")
    moved = list(waiting[: date.free]) if date.free else []
    for row in moved:
        row.state = State.REGISTERED
        row.save(update_fields=["state"])
    tell("moved_up", moved)
    return moved
