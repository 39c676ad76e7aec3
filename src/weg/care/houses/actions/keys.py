"""Keys: handed out, taken back, or settled when they are lost."""

from __future__ import annotations

from datetime import date

from django.db import DatabaseError
from django.utils.translation import gettext as _

from weg.care.houses.models import KeyLoan
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, explaining
from weg.housing.models import Site
from weg.people.models import Household


@action("houses.keep_protocols", on="site")
def hand_out_key(
    *,
    actor: Actor,
    site: Site,
    household: Household,
    number: str,
    holder: str,
    day: date,
    what: str = "",
) -> KeyLoan:
    """A key goes to somebody of the household. Refused when it is out already (``key_is_out``)."""
    number = number.strip()
    if not number:
        raise Refused(_("Enter the number of the key."), code="key_number", field="number")

    def out_already(constraint: str, error: DatabaseError) -> Refused | None:
        if constraint != "key_out_once":
            return None
        return Refused(
            _("Key %(number)s is out already. Take it back first, or check the number.")
            % {"number": number},
            code="key_is_out",
            field="number",
        )

    with explaining(out_already):
        return KeyLoan.objects.create(
            site=site,
            household=household,
            number=number,
            what=what,
            holder=holder[:160],
            out_on=day,
            out_by=actor.sight.label[:200],
        )


@action("houses.keep_protocols", on="loan")
def take_back_key(*, actor: Actor, loan: KeyLoan, day: date) -> KeyLoan:
    """The key is back, also when it was missing before."""
    _still_out(loan)
    if day < loan.out_on:
        raise Refused(
            _("The key was handed out on %(day)s, after that day.")
            % {"day": loan.out_on.strftime("%d.%m.%Y")},
            code="day_before",
            field="day",
        )
    loan.back_on, loan.back_by = day, actor.sight.label[:200]
    loan.save(update_fields=["back_on", "back_by"])
    return loan


@action("houses.keep_protocols", on="loan")
def settle_key(*, actor: Actor, loan: KeyLoan, day: date, note: str) -> KeyLoan:
    """The key will not come back: the lock was changed, or it was written off; a note says."""
    _still_out(loan)
    if not note.strip():
        raise Refused(
            _("Say what was done, such as “lock changed”."), code="note_missing", field="note"
        )
    loan.settled, loan.missing = day, loan.missing or day
    loan.note = " · ".join(filter(None, (loan.note, note)))[:300]
    loan.save(update_fields=["settled", "missing", "note"])
    return loan


def _still_out(loan: KeyLoan) -> None:
    """Refused when it is not out, also when somebody else took it back a moment ago."""
    loan.refresh_from_db(from_queryset=KeyLoan.objects.select_for_update())
    if loan.back_on is not None or loan.settled is not None:
        raise Refused(_("This key is back already."), code="key_back")


def miss_key(loan: KeyLoan, day: date, note: str) -> None:
    """Left out by a household that moved out; part of signing its protocol."""
    loan.missing, loan.note = day, note[:300]
    loan.save(update_fields=["missing", "note"])
