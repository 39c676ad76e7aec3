"""Who moves up, and when a request is filled."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Exists, F, QuerySet
from django.utils import timezone

from weg.foundation.access.refusals import Refused
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.shifts.actions.checks import check_volunteer, overlaps
from weg.volunteers.shifts.actions.telling import tell
from weg.volunteers.shifts.models import HelpRequest, Shift, SignUp
from weg.volunteers.shifts.models.requests import LIVING
from weg.volunteers.shifts.queries.needed import ahead

State = HelpRequest.State


def move_up(shifts: Iterable[int]) -> list[SignUp]:
    """Fill free places of these shifts from their waiting lists, and tell whoever moved up.

    Somebody who has something else at that time, or may not come, keeps waiting. Call it within
    ``booking``.
    """
    rows = Shift.objects.filter(
        pk__in=set(shifts), state=Shift.State.PLANNED, starts__gt=timezone.now(),
        request__state__in=LIVING, waiting__gt=0,
    ).select_related("request__activity")  # fmt: skip
    moved = [row for shift in rows.order_by("starts", "pk") for row in _fill(shift)]
    tell("moved_up", moved)
    return moved


def _fill(shift: Shift) -> list[SignUp]:
    waiting = SignUp.objects.filter(shift=shift, state=SignUp.State.WAITING)
    moved: list[SignUp] = []
    for row in waiting.select_related("volunteer").order_by("at", "pk"):
        if len(moved) == shift.free:
            break
        if _may_move(row, shift):
            row.state = SignUp.State.SIGNED_UP
            row.save(update_fields=["state"])
            moved.append(row)
    return moved


def _may_move(row: SignUp, shift: Shift) -> bool:
    if row.volunteer is None or overlaps(row.volunteer, shift):
        return False
    try:
        check_volunteer(row.volunteer, shift)
    except Refused:
        return False
    return True


def after_leaving(volunteer: Volunteer | None, shifts: Iterable[int]) -> list[SignUp]:
    """Places became free: whoever waits for them moves up, and so does the volunteer where they
    waited at a time that is free for them now."""
    wanted = set(shifts)
    if volunteer is not None:
        own = SignUp.objects.filter(volunteer=volunteer, state=SignUp.State.WAITING)
        wanted |= set(own.order_by().values_list("shift_id", flat=True))
    moved = move_up(wanted)
    settle_of(wanted)
    return moved


def settle_of(shifts: Iterable[int]) -> None:
    """Settle the requests of these shifts."""
    numbers = Shift.objects.filter(pk__in=set(shifts)).order_by().values("request")
    settle(HelpRequest.objects.filter(pk__in=numbers))


def settle(requests: QuerySet[HelpRequest]) -> None:
    """Of these requests, those are filled of which nothing that is ahead has a free place."""
    rows, free = requests.filter(Exists(ahead())), Exists(ahead().filter(taken__lt=F("seats")))
    rows.filter(free, state=State.FILLED).update(state=State.OPEN)
    rows.filter(~free, state=State.OPEN).update(state=State.FILLED)
