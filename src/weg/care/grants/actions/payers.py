"""Who pays a person's fee, from a day on. Changing the past asks for corrected statements."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext as _

from weg.care.grants.models import Payer
from weg.care.grants.models.statements import PayerKind
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import OPEN_END, period
from weg.people.models import Person


@action("grants.set_payers")
def set_payer(
    *,
    actor: Actor,
    people: Collection[Person],
    kind: str,
    start: date,
    source: str,
    last_day: date | None = None,
) -> list[Payer]:
    """From the day on this one pays for these people; until further notice without ``last_day``.

    Whatever was recorded for these days gives way; before and after it stays.
    """
    _check(people, kind, source, start, last_day)
    end = date.fromordinal(last_day.toordinal() + 1) if last_day else None
    for row in Payer.objects.select_for_update().filter(person__in=people):
        _give_way(row, start, end)
    return Payer.objects.bulk_create(
        Payer(person=person, kind=kind, during=period(start, end), source=source.strip())
        for person in people
    )


def _check(
    people: Collection[Person], kind: str, source: str, start: date, last_day: date | None
) -> None:
    if not people:
        raise Refused(_("Choose for whom."), code="nobody", field="people")
    if kind not in PayerKind.values:
        raise Refused(_("Choose who pays."), code="payer_unknown", field="kind")
    if not source.strip():
        message = _("Say where this is known from, such as a notice with its date.")
        raise Refused(message, code="no_source", field="source")
    if last_day and last_day < start:
        raise Refused(_("The last day is before the first."), code="ends_before", field="last_day")


def _give_way(row: Payer, start: date, end: date | None) -> None:
    """Cut the days from start to end out of the row."""
    lower, upper = row.during.lower, row.during.upper or OPEN_END
    if upper <= start or (end and lower >= end):
        return
    after = end if end and end < upper else None
    if lower < start:
        row.during = period(lower, start)
        row.save(update_fields=["during"])
    else:
        row.delete()
    if after:
        Payer.objects.create(
            person_id=row.person_id,
            kind=row.kind,
            source=row.source,
            during=period(after, None if upper == OPEN_END else upper),
        )


@action("grants.set_payers")
def remove_payer(*, actor: Actor, payer: Payer) -> None:
    """Entered by mistake: for these days it is not recorded who pays."""
    payer.delete()


@dataclass(frozen=True)
class PayerRow:
    """One period of a person's payer; end exclusive, None until further notice."""

    person_id: int
    kind: str
    start: date
    source: str
    end: date | None = None


@action("grants.set_payers")
def record_payers(*, actor: Actor, rows: Iterable[PayerRow]) -> int:
    """Take over many at once, for people of whom nothing is recorded; returns how many."""
    given = list(rows)
    known = Q(person__in={row.person_id for row in given})
    if Payer.objects.filter(known).exists():
        message = _("For some of these people it is recorded already who pays.")
        raise Refused(message, code="payer_known", field="people")
    made = Payer.objects.bulk_create(
        Payer(
            person_id=row.person_id,
            kind=row.kind,
            during=period(row.start, row.end),
            source=row.source,
        )
        for row in given
    )
    return len(made)
