"""Status of residence, as periods that never overlap."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import period
from weg.people.actions.stamps import locked
from weg.people.models import LegalStatus, Person


@action("people.set_status", on="person")
def set_status(*, actor: Actor, person: Person, kind: str, since: date) -> LegalStatus:
    """The person has this status from a day on, until the next one that is known begins.

    The status before ends on that day; one that began on the very same day is corrected.
    """
    holder = locked(person)
    _check(holder, kind, since)
    rows = list(holder.statuses.all())
    later = [row.during.lower for row in rows if row.during.lower and row.during.lower > since]
    for row in rows:
        _end(row, since)
    return LegalStatus.objects.create(
        person=holder, kind=kind, during=period(since, min(later, default=None))
    )


@action("people.set_status", on="person")
def remove_status(*, actor: Actor, person: Person, status: LegalStatus) -> None:
    """Entered by mistake: it goes, and the status before goes on in its place."""
    holder = locked(person)
    row = holder.statuses.get(pk=status.pk)
    row.delete()
    before = holder.statuses.filter(during__endswith=row.during.lower).first()
    if before:
        before.during = period(before.during.lower, row.during.upper)
        before.save(update_fields=["during"])


def _check(person: Person, kind: str, since: date) -> None:
    if kind not in LegalStatus.Kind.values:
        raise Refused(_("Choose one of the statuses."), code="status_unknown", field="kind")
    if person.date_of_birth and since < person.date_of_birth:
        message = _("The status begins before the person was born.")
        raise Refused(message, code="status_before_birth", field="since")


def _end(row: LegalStatus, day: date) -> None:
    starts, ends = row.during.lower, row.during.upper
    if starts == day:
        row.delete()
    elif (starts is None or starts < day) and (ends is None or ends > day):
        row.during = period(starts, day)
        row.save(update_fields=["during"])
