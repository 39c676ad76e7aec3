"""Contacts, appointments and tasks of a case."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from weg.care.counselling.actions.acting import member_of
from weg.care.counselling.models import Appointment, Case, Contact, Task, Topic
from weg.city.models import Member
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.people.actions.stamps import locked

MOST_MINUTES = 720


@action("counselling.work", on="case")
def record_contact(
    *,
    actor: Actor,
    case: Case,
    topic: Topic,
    channel: str,
    minutes: int,
    day: date | None = None,
    language: str = "",
    interpreter: str = Contact.Interpreter.NONE,
    note: str = "",
) -> Contact:
    """One contact with the household, by the actor."""
    when = day or today()
    if when > today():
        message = _("A contact lies in the past. Make an appointment for what is to come.")
        raise Refused(message, code="day_future", field="day")
    _check_minutes(minutes, 1)
    return Contact.objects.create(
        case=case,
        topic=topic,
        channel=channel,
        minutes=minutes,
        day=when,
        language=language,
        interpreter=interpreter,
        note=note.strip(),
        member_id=member_of(actor),
    )


@action("counselling.work", on="contact")
def remove_contact(*, actor: Actor, contact: Contact) -> None:
    """It was entered by mistake."""
    locked(contact).delete()


@action("counselling.work", on="case")
def make_appointment(
    *,
    actor: Actor,
    case: Case,
    starts: datetime,
    topic: Topic,
    minutes: int = 45,
    place: str = "",
    member: Member | None = None,
) -> Appointment:
    """An appointment in somebody's calendar, the actor's own when nobody is named."""
    _check_appointment(starts, minutes)
    return Appointment.objects.create(
        case=case,
        starts=starts,
        topic=topic,
        minutes=minutes,
        place=place.strip(),
        member_id=member.pk if member else member_of(actor),
    )


@action("counselling.work", on="appointment")
def change_appointment(
    *,
    actor: Actor,
    appointment: Appointment,
    starts: datetime,
    topic: Topic,
    minutes: int,
    place: str,
    member: Member | None = None,
) -> Appointment:
    """Another time, place, length or colleague."""
    kept = locked(appointment)
    _check_appointment(starts, minutes)
    kept.starts, kept.topic, kept.minutes, kept.place = starts, topic, minutes, place.strip()
    kept.member_id = member.pk if member else kept.member_id
    kept.save()
    return kept


@action("counselling.work", on="appointment")
def cancel_appointment(*, actor: Actor, appointment: Appointment) -> Appointment:
    """It stays in the case, crossed out, and leaves the calendars."""
    kept = locked(appointment)
    kept.cancelled = True
    kept.save(update_fields=["cancelled"])
    return kept


@action("counselling.work", on="case")
def add_task(
    *, actor: Actor, case: Case, title: str, due: date, member: Member | None = None
) -> Task:
    """Something to do for the case."""
    if not title.strip():
        raise Refused(_("Say what is to be done."), code="title_missing", field="title")
    return Task.objects.create(
        case=case,
        title=title.strip(),
        due=due,
        member_id=member.pk if member else member_of(actor),
    )


@action("counselling.work", on="task")
def finish_task(*, actor: Actor, task: Task, done: bool = True) -> Task:
    """It is done, or after all not."""
    kept = locked(task)
    kept.done = today() if done else None
    kept.save(update_fields=["done"])
    return kept


def _check_appointment(starts: datetime, minutes: int) -> None:
    if starts < timezone.now():
        message = _("An appointment lies ahead. Enter a contact for what has been.")
        raise Refused(message, code="past", field="starts")
    _check_minutes(minutes, 5)


def _check_minutes(minutes: int, least: int) -> None:
    if not least <= minutes <= MOST_MINUTES:
        message = _("Between %(least)d and %(most)d minutes, please.")
        raise Refused(
            message % {"least": least, "most": MOST_MINUTES}, code="minutes", field="minutes"
        )
