"""Dated, reasoned exceptions from the limit of places at a site (DESIGN 4.5)."""

from __future__ import annotations

from datetime import date

from django.db import DatabaseError
from django.utils.translation import gettext as _

from weg.city.queries.norms import norm
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, explaining
from weg.foundation.periods import period, today
from weg.housing.models import LimitException, Site


@action("housing.grant_exception", on="site")
def grant_exception(
    *,
    actor: Actor,
    site: Site,
    limit: int,
    starts: date,
    ends: date,
    reason: str,
    decided_by: str = "",
) -> LimitException:
    """Let an interim solution have up to ``limit`` places in ``[starts, ends)``, for a reason.

    decided_by: name of the decision or body; the actor when empty.
    Refused: not_interim, below_limit, period_empty, no_reason, exception_overlaps.
    """
    _check(site, limit, starts, ends, reason)
    with explaining(_overlaps):
        return LimitException.objects.create(
            site=site,
            limit=limit,
            during=period(starts, ends),
            reason=reason.strip(),
            decided_by=decided_by or actor.sight.label[:200],
        )


def _check(site: Site, limit: int, starts: date, ends: date, reason: str) -> None:
    if not site.interim:
        raise Refused(
            _("Only an interim solution may be above the limit; this site is none."),
            code="not_interim",
        )
    usual = norm("site_limit", starts)
    if limit <= usual:
        raise Refused(
            _("An exception must be above the limit of %(limit)d places.") % {"limit": usual},
            code="below_limit",
            field="limit",
        )
    if ends <= starts:
        raise Refused(_("The end must be after the beginning."), code="period_empty", field="ends")
    if not reason.strip():
        raise Refused(_("An exception needs a reason."), code="no_reason", field="reason")


def _overlaps(constraint: str, error: DatabaseError) -> Refused | None:
    if constraint != "exception_one_at_a_time":
        return None
    return Refused(
        _("There is already an exception in this period."),
        code="exception_overlaps",
        field="starts",
    )


@action("housing.grant_exception")
def end_exception(*, actor: Actor, exception: LimitException, day: date) -> None:
    """The exception ends on ``day``, earlier than planned; one that has not begun is taken back."""
    if day < today():
        raise Refused(_("This day has passed."), code="day_past", field="day")
    if day <= exception.during.lower:
        exception.delete()
        return
    if day >= exception.during.upper:
        raise Refused(
            _("The exception ends before that day anyway."), code="exception_over", field="day"
        )
    exception.during = period(exception.during.lower, day)
    exception.save(update_fields=["during"])
