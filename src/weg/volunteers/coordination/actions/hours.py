"""Noting hours, and certifying them."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor, System
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.volunteers.circles.actions import note_activity
from weg.volunteers.circles.models import Activity, Volunteer
from weg.volunteers.coordination.models import Certificate, Hours
from weg.volunteers.coordination.queries.hours import given_in

LONGEST = 24 * 60


@action("coordination.note_hours", on="volunteer")
def note_hours(
    *,
    actor: Actor,
    volunteer: Volunteer,
    day: date,
    minutes: int,
    activity: Activity | None = None,
) -> Hours:
    """Somebody gave time on the day; they count as active from then on."""
    if day > today():
        raise Refused(_("This day is still to come."), code="day_to_come", field="day")
    if not 0 < minutes <= LONGEST:
        raise Refused(
            _("A day has 24 hours; give a number above 0."), code="hours_wrong", field="hours"
        )
    note_activity(actor=System("coordination"), volunteer=volunteer, day=day)
    return Hours.objects.create(
        volunteer=volunteer, day=day, minutes=minutes, activity=activity,
        noted_by_id=actor.sight.member,
    )  # fmt: skip


@action("coordination.note_hours", on="volunteer")
def drop_hours(*, actor: Actor, volunteer: Volunteer | None, hours: Hours) -> None:
    """Take back what was noted by mistake."""
    Hours.objects.filter(pk=hours.pk, volunteer=volunteer).delete()


@action("coordination.certify", on="volunteer")
def certify(
    *,
    actor: Actor,
    volunteer: Volunteer,
    kind: str,
    since: date,
    until: date,
    words: str = "",
    by: str = "",
) -> Certificate:
    """Issue a certificate or a letter of thanks for the days from ``since`` to ``until``."""
    if until < since:
        raise Refused(
            _("The last day lies before the first one."), code="time_backwards", field="until"
        )
    given = given_in(volunteer, since, until)
    if kind == Certificate.Kind.PROOF and not given.minutes:
        raise Refused(
            _("No hours are noted for this time."), code="nothing_to_certify", field="since"
        )
    return Certificate.objects.create(
        volunteer=volunteer, kind=kind, since=since, until=until, minutes=given.minutes,
        activities=", ".join(given.activities), words=words.strip(), issued=today(),
        issued_by=by or actor.sight.label,
    )  # fmt: skip
