"""What happens to a request: it opens, changes, is done or is withdrawn."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.volunteers.shifts.actions.acting import booking
from weg.volunteers.shifts.actions.asking import When, check_when, shifts_of
from weg.volunteers.shifts.actions.moving import move_up, settle, settle_of
from weg.volunteers.shifts.actions.signing import withdraw_offers
from weg.volunteers.shifts.actions.telling import tell
from weg.volunteers.shifts.models import HelpRequest, Shift, SignUp
from weg.volunteers.shifts.models.requests import LIVING

State = HelpRequest.State
CHANGEABLE = (
    "title",
    "text",
    "place",
    "language",
    "wishes_gender",
    "contact",
    "contact_phone",
    "people_needed",
)
TOLD = ("place", "contact", "contact_phone")
"""What whoever comes must hear of when it changes."""


@action("shifts.change", on="request")
def open_request(*, actor: Actor, request: HelpRequest) -> HelpRequest:
    """Volunteers see the draft from now on. Refused: ``state``."""
    row = _locked(request)
    if row.state != State.DRAFT:
        raise Refused(_("Only a draft can be opened."), code="state")
    row.state, row.opened_at = State.OPEN, timezone.now()
    row.save(update_fields=["state", "opened_at"])
    return row


@action("shifts.change", on="request")
def change_request(*, actor: Actor, request: HelpRequest, **fields: Any) -> HelpRequest:
    """Change what volunteers read, or how many are needed (at every shift ahead).

    Whoever comes is told by mail when another place or another person to call is named.
    Refused: ``state``, ``people_needed`` (more are signed up), ``place``.
    """
    unknown = set(fields) - set(CHANGEABLE)
    if unknown:
        raise LookupError(f"not changeable: {sorted(unknown)}")
    with booking(actor, "shifts.change_request"):
        row = _locked(request)
        if row.state not in (State.DRAFT, *LIVING):
            raise Refused(_("This request is over."), code="state")
        before = [getattr(row, name) for name in TOLD]
        for name, value in fields.items():
            setattr(row, name, value.strip() if isinstance(value, str) else value)
        if not row.place:
            raise Refused(_("Say where to meet."), code="place", field="place")
        row.title = row.title or row.activity.name
        _seat(row)
        row.save(update_fields=list({*fields, "title"}))
        if before != [getattr(row, name) for name in TOLD]:
            tell("changed", _coming(row))  # before anybody moves up, who reads it as it is now
        move_up(row.shifts.values_list("pk", flat=True))
        settle(HelpRequest.objects.filter(pk=row.pk))
        row.refresh_from_db(fields=["state"])
    return row


def _coming(request: HelpRequest) -> list[SignUp]:
    ahead = request.shifts.filter(starts__gt=timezone.now(), state=Shift.State.PLANNED)
    return list(SignUp.objects.filter(shift__in=ahead, state=SignUp.State.SIGNED_UP))


def _seat(request: HelpRequest) -> None:
    """As many places at every shift ahead as the request says."""
    ahead = request.shifts.filter(starts__gt=timezone.now(), state=Shift.State.PLANNED)
    if ahead.filter(taken__gt=request.people_needed).exists():
        message = _("More volunteers than that are signed up already.")
        raise Refused(message, code="people_needed", field="people_needed")
    ahead.update(seats=request.people_needed)


@action("shifts.change", on="request")
def add_shifts(*, actor: Actor, request: HelpRequest, when: When) -> list[Shift]:
    """More times of the same request. Refused: ``state``, ``taken`` (there is one then), and what
    ``check_when`` refuses."""
    check_when(when)
    with booking(actor, "shifts.add_shifts"):
        row = _locked(request)
        if row.state not in (State.DRAFT, *LIVING):
            raise Refused(_("This request is over."), code="state")
        made = shifts_of(row, when)
        starts = [shift.starts for shift in made]
        if row.shifts.filter(starts__in=starts).exists():
            raise Refused(_("There is a shift at this time already."), code="taken", field="day")
        Shift.objects.bulk_create(made)
        row.starts, row.ends = min(row.starts, when.day), max(row.ends, *when.days())
        row.save(update_fields=["starts", "ends"])
        settle(HelpRequest.objects.filter(pk=row.pk))
    return made


@action("shifts.change", on="shift")
def cancel_shift(*, actor: Actor, shift: Shift) -> None:
    """This one time does not take place; whoever wanted to come is told. Refused: ``over``."""
    with booking(actor, "shifts.cancel_shift"):
        row = Shift.objects.select_related("request").get(pk=shift.pk)
        if not row.ahead:
            raise Refused(_("This shift is over."), code="over")
        _call_off([row])
        settle_of([row.pk])


@action("shifts.change", on="request")
def withdraw_request(*, actor: Actor, request: HelpRequest, reason: str = "") -> HelpRequest:
    """The help is not needed after all; whoever wanted to come is told. Refused: ``state``."""
    return _end(actor, request, State.WITHDRAWN, reason.strip()[:200])


@action("shifts.change", on="request")
def close_request(*, actor: Actor, request: HelpRequest) -> HelpRequest:
    """Done. What was still to come is called off. Refused: ``state``."""
    return _end(actor, request, State.CLOSED, "")


def _end(actor: Actor, request: HelpRequest, state: str, reason: str) -> HelpRequest:
    with booking(actor, "shifts.end_request"):
        row = _locked(request)
        if row.state not in (State.DRAFT, *LIVING):
            raise Refused(_("This request is over."), code="state")
        ahead = row.shifts.filter(starts__gt=timezone.now(), state=Shift.State.PLANNED)
        _call_off(list(ahead))
        row.state, row.closed_at, row.reason = state, timezone.now(), reason
        row.save(update_fields=["state", "closed_at", "reason"])
    return row


def _call_off(shifts: Iterable[Shift]) -> None:
    numbers = [shift.pk for shift in shifts]
    expected = [SignUp.State.SIGNED_UP, SignUp.State.WAITING]
    rows = list(SignUp.objects.filter(shift__in=numbers, state__in=expected))
    withdraw_offers(rows)
    SignUp.objects.filter(pk__in=[row.pk for row in rows]).update(state=SignUp.State.CANCELLED)
    Shift.objects.filter(pk__in=numbers).update(state=Shift.State.CANCELLED)
    tell("called_off", rows)
    _free_for_others({row.volunteer_id for row in rows if row.volunteer_id})


def _free_for_others(volunteers: set[int]) -> None:
    """Who was to come has time again: they may have waited elsewhere at the same time."""
    waiting = SignUp.objects.filter(volunteer__in=volunteers, state=SignUp.State.WAITING)
    shifts = set(waiting.order_by().values_list("shift_id", flat=True))
    move_up(shifts)
    settle_of(shifts)


def _locked(request: HelpRequest) -> HelpRequest:
    rows = HelpRequest.objects.select_for_update(of=("self",)).select_related("activity")
    return rows.get(pk=request.pk)


@action("shifts.run")
def close_what_is_over(*, actor: Actor) -> int:
    """Requests whose last day is past are done; how many."""
    rows = HelpRequest.objects.filter(state__in=LIVING, ends__lt=today())
    return rows.update(state=State.CLOSED, closed_at=timezone.now())


@action("shifts.run")
def fill_free_places(*, actor: Actor) -> list[SignUp]:
    """Whoever waits for a place that is free moves up, where nothing has told of it: they may come
    again, or have time again."""
    with booking(actor, "shifts.fill_free_places"):
        free = Shift.objects.filter(taken__lt=F("seats"), waiting__gt=0)
        moved = move_up(free.order_by().values_list("pk", flat=True))
        settle(HelpRequest.objects.all())
    return moved
