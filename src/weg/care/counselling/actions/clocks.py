"""Decisions that move or stop a computed deadline; always by a person, with a reason."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from weg.city.queries.norms import norm
from weg.foundation.access.actions import action, require
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.clocks import CLOCKS, Asked, Clock, Row, add_months
from weg.foundation.models import ClockDecision
from weg.foundation.periods import today


@action("counselling.see_clocks")
def extend_clock(
    *, actor: Actor, code: str, record: int, asked: Asked, until: date, reason: str
) -> ClockDecision:
    """Move a deadline to ``until``; at most by as many months as its ``extension_norm`` says.

    asked: so that the clock itself says when it is due.
    """
    clock = _clock(code)
    require(actor, clock.extend or "counselling.follow")
    row = _row(clock, record, asked)
    if row.extended:
        raise Refused(_("This deadline has been extended already."), code="extended")
    latest = add_months(row.due, norm(clock.extension_norm, today()))
    if not row.due < until <= latest:
        message = _("Choose a day after %(due)s, and not after %(latest)s.")
        days = {"due": _day(row.due), "latest": _day(latest)}
        raise Refused(message % days, code="until_out_of_range", field="until")
    return _decide(actor, clock, record, ClockDecision.Kind.EXTENDED, reason, until)


@action("counselling.see_clocks")
def finish_clock(
    *, actor: Actor, code: str, record: int, asked: Asked, reason: str
) -> ClockDecision:
    """What the deadline is about has been done."""
    clock = _clock(code)
    require(actor, clock.done or "counselling.follow")
    _row(clock, record, asked)
    return _decide(actor, clock, record, ClockDecision.Kind.DONE, reason)


def _clock(code: str) -> Clock:
    if code not in CLOCKS:
        raise Refused(_("There is no such deadline."), code="clock_unknown")
    return CLOCKS[code]


def _row(clock: Clock, record: int, asked: Asked) -> Row:
    row = next((row for row in clock.rows(asked) if row.subject == record), None)
    if row is None:
        raise Refused(_("This deadline does not run any more."), code="clock_stopped")
    return row


def _decide(
    actor: Actor, clock: Clock, record: int, kind: str, reason: str, until: date | None = None
) -> ClockDecision:
    if not reason.strip():
        raise Refused(_("Give a reason, please."), code="reason_missing", field="reason")
    decision, _new = ClockDecision.objects.update_or_create(
        clock=clock.code,
        record=record,
        defaults={
            "subject": clock.subject,
            "kind": kind,
            "until": until,
            "reason": reason.strip(),
            "by": actor.sight.label,
        },
    )
    return decision


def _day(day: date) -> str:
    return day.strftime("%d.%m.%Y")
