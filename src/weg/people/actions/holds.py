"""Stops of erasing: somebody's data must stay for now, and why."""

from __future__ import annotations

from django.db import DatabaseError
from django.utils import timezone
from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, explaining
from weg.people.models import Hold, Person


@action("people.hold", on="person")
def hold_person(*, actor: Actor, person: Person, reason: str) -> Hold:
    """The person's data, and the household's, are not erased until the stop is released."""
    if not reason.strip():
        raise Refused(_("Say why the data must be kept."), code="hold_reason", field="reason")
    with explaining(_held_already):
        return Hold.objects.create(
            person=person, reason=reason.strip()[:300], by=actor.sight.label[:200]
        )


@action("people.hold", on="person")
def release_hold(*, actor: Actor, person: Person) -> None:
    """The data may be erased when their time is over."""
    held = Hold.objects.filter(person=person, released=None)
    if not held.update(released=timezone.now()):
        raise Refused(_("Nothing stops the erasing of this person."), code="hold_none")


def _held_already(constraint: str, error: DatabaseError) -> Refused | None:
    if constraint != "hold_once_a_person":
        return None
    return Refused(_("There is a stop for this person already."), code="held", field="reason")
