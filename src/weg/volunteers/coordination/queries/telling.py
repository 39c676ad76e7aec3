"""What somebody has still to read."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from weg.foundation.access.actors import Actor
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.coordination.models import InsuranceNote, News, Reading


def unread(actor: Actor, day: date) -> QuerySet[News]:
    """News of these days that the actor has not read, as the actor's rows are."""
    read = Reading.objects.filter(member=actor.sight.member).values("news")
    return News.objects.filter(until__gte=day).exclude(pk__in=read)


def insurance_note(day: date) -> InsuranceNote | None:
    """The note in force on the day."""
    return InsuranceNote.objects.filter(starts__lte=day).order_by("-starts").first()


def has_read(volunteer: Volunteer, note: InsuranceNote) -> bool:
    """Whether the volunteer has read the note since it is in force."""
    noted = volunteer.insured_noted
    return noted is not None and noted.date() >= note.starts
