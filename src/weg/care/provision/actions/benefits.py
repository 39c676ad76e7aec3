"""What somebody lives on: recorded with its source, never paid."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from weg.care.provision.models import Benefit
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import period
from weg.people.models import Person


@action("provision.record_benefit")
def record_benefit(*, actor: Actor, person: Person, kind: str, since: date, source: str) -> Benefit:
    """The person has this benefit from a day on, until the next one that is known begins.

    The one before ends on that day; one that began on the very same day is corrected.
    """
    if kind not in Benefit.Kind.values:
        raise Refused(_("Choose one of the benefits."), code="benefit_unknown", field="kind")
    if not source.strip():
        raise Refused(
            _("Say where it is from, such as the date of the notice."),
            code="source_missing", field="source",
        )  # fmt: skip
    if person.date_of_birth and since < person.date_of_birth:
        raise Refused(
            _("The benefit begins before the person was born."),
            code="benefit_before_birth", field="since",
        )  # fmt: skip
    holder = Person.objects.select_for_update(no_key=True).get(pk=person.pk)
    rows = list(holder.benefits.all())
    later = [row.during.lower for row in rows if row.during.lower > since]
    for row in rows:
        _end(row, since)
    return Benefit.objects.create(
        person=holder,
        kind=kind,
        during=period(since, min(later, default=None)),
        source=source.strip()[:200],
        by=actor.sight.label[:200],
    )


def _end(row: Benefit, day: date) -> None:
    starts, ends = row.during.lower, row.during.upper
    if starts == day:
        row.delete()
    elif starts < day and (ends is None or ends > day):
        row.during = period(starts, day)
        row.save(update_fields=["during"])
