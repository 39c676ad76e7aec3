"""Blocking places that cannot be used, and freeing them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.utils.translation import gettext as _

from weg.foundation.access.actions import action, require
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import period
from weg.housing.actions.explaining import refusing
from weg.housing.actions.places import check_day, end_of_use
from weg.housing.actions.steps import Recorder
from weg.housing.models import Occupancy, Place, Step
from weg.housing.models.occupancy import BlockReason, Kind


@action("housing.block")
def block(
    *,
    actor: Actor,
    places: Collection[Place],
    start: date,
    reason: str,
    end: date | None = None,
    note: str = "",
) -> Step:
    """Block places from ``start`` up to ``end`` (None: until further notice), with a reason."""
    check_day(start)
    if reason not in BlockReason.values:
        raise Refused(_("Choose a reason."), code="reason_unknown", field="reason")
    if end is not None and end <= start:
        raise Refused(_("The end must be after the beginning."), code="period_empty", field="end")
    if not places:
        raise Refused(_("Choose at least one place."), code="nothing", field="places")
    recorder = Recorder(actor, "block", start)
    with refusing(recorder):
        for place in sorted(places, key=lambda p: p.pk):
            require(actor, "housing.block", place)
            recorder.add(
                place=place,
                during=period(start, end or end_of_use(place, start)),
                kind=Kind.BLOCK,
                reason=reason,
                note=note,
            )
    return recorder.finish()


@action("housing.block", on="blocked")
def unblock(*, actor: Actor, blocked: Occupancy, day: date) -> Step:
    """The place can be used again from ``day``."""
    check_day(day)
    if blocked.kind != Kind.BLOCK:
        raise Refused(_("This place is not blocked."), code="not_blocked")
    recorder = Recorder(actor, "unblock", day)
    with refusing(recorder, "day"):
        if day <= blocked.during.lower:
            recorder.remove(blocked)
        elif blocked.during.upper is not None and day >= blocked.during.upper:
            raise Refused(
                _("The block ends before that day anyway."), code="block_over", field="day"
            )
        else:
            recorder.change(blocked, during=period(blocked.during.lower, day))
    return recorder.finish()
