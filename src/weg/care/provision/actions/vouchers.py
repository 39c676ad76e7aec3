"""Vouchers: handed out once, redeemed or void."""

from __future__ import annotations

from datetime import date

from django.db import DatabaseError
from django.utils.translation import gettext as _

from weg.care.provision.models import Voucher
from weg.care.provision.queries.offering import people_at
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, explaining
from weg.foundation.periods import today
from weg.housing.models import Site
from weg.people.models import Household, Person

MOST_CENTS = 1_000_000


@action("provision.keep_vouchers", on="site")
def hand_out_voucher(
    *,
    actor: Actor,
    site: Site,
    household: Household,
    number: str,
    kind: str,
    cents: int,
    day: date,
    person: Person | None = None,
) -> Voucher:
    """A voucher goes to a household. Its number counts once in the whole city."""
    number = number.strip().upper()
    if not number:
        raise Refused(_("Enter the number of the voucher."), code="number", field="number")
    if not 1 <= cents <= MOST_CENTS:
        raise Refused(
            _("A voucher is worth between 0.01 and 10,000 euros."), code="value", field="value"
        )
    if day > today():
        raise Refused(_("This day has not come yet."), code="day_future", field="day")
    if not people_at(site, household, day):
        raise Refused(
            _("They do not live at %(site)s on this day, so nothing can be given out here.")
            % {"site": site},
            code="lives_elsewhere",
        )

    def explain(constraint: str, error: DatabaseError) -> Refused | None:
        if constraint != "voucher_number_once":
            return None
        return Refused(
            _("Voucher %(number)s was handed out already. Check the number.") % {"number": number},
            code="voucher_twice",
            field="number",
        )

    with explaining(explain):
        return Voucher.objects.create(
            site=site,
            household=household,
            person=person,
            number=number,
            kind=kind,
            cents=cents,
            issued=day,
            issued_by=actor.sight.label[:200],
        )


@action("provision.keep_vouchers", on="voucher")
def redeem_voucher(*, actor: Actor, voucher: Voucher, day: date) -> Voucher:
    """The voucher was used."""
    return _end(voucher, Voucher.State.REDEEMED, day)


@action("provision.keep_vouchers", on="voucher")
def void_voucher(*, actor: Actor, voucher: Voucher, day: date, reason: str) -> Voucher:
    """The voucher does not count any more: lost, expired, misprinted."""
    if not reason.strip():
        raise Refused(_("Say why."), code="reason_missing", field="reason")
    return _end(voucher, Voucher.State.VOID, day, reason)


def _end(voucher: Voucher, state: str, day: date, reason: str = "") -> Voucher:
    kept = Voucher.objects.select_for_update().get(pk=voucher.pk)
    if kept.state != Voucher.State.OPEN:
        raise Refused(
            _("Voucher %(number)s is %(state)s already.")
            % {"number": kept.number, "state": kept.get_state_display()},
            code="voucher_ended",
        )
    if not kept.issued <= day <= today():
        raise Refused(
            _("The day lies between the issue and today."), code="day_outside", field="day"
        )
    kept.state, kept.ended, kept.reason = state, day, reason.strip()[:200]
    kept.save(update_fields=["state", "ended", "reason"])
    return kept
