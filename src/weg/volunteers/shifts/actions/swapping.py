"""Offering one's place to others who may do it; it is theirs only when they accept."""

from __future__ import annotations

from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, explaining
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.shifts.actions.acting import booking
from weg.volunteers.shifts.actions.checks import (
    check_open,
    check_volunteer,
    explain,
    overlapping,
    overlaps,
)
from weg.volunteers.shifts.actions.signing import hand_over, own_volunteer
from weg.volunteers.shifts.actions.telling import tell
from weg.volunteers.shifts.models import SignUp, SwapOffer

State = SwapOffer.State


@action("shifts.cancel", on="signup")
def offer_swap(*, actor: Actor, signup: SignUp, to: str = "") -> SwapOffer:
    """Offer the place to everybody who may do it, or to one by e-mail address.

    Refused: ``not_yours`` (no place any more), ``waiting`` (somebody waits: cancelling hands the
    place to them at once), ``offered``, ``to`` (nobody with this address could come).
    """
    with booking(actor, "shifts.offer_swap"):
        row = SignUp.objects.select_related("shift__request__activity").get(pk=signup.pk)
        check_open(row.shift)
        if row.state != SignUp.State.SIGNED_UP:
            raise Refused(_("You have no place to offer."), code="not_yours")
        if SwapOffer.objects.filter(signup=row, state=State.OPEN).exists():
            raise Refused(_("You have offered this place already."), code="offered")
        if row.shift.waiting and not to:
            message = _("Somebody waits for a place. Cancel, and it is theirs at once.")
            raise Refused(message, code="waiting")
        taker = _taker(to, row) if to else None
        offer = SwapOffer.objects.create(signup=row, shift=row.shift, to=taker)
        if taker:
            tell("offered", [row], to=taker.pk)
    return offer


def _taker(address: str, row: SignUp) -> Volunteer:
    """The same answer whoever it is that has no such account: nobody finds out who helps."""
    found = Volunteer.objects.filter(email__iexact=address.strip(), state="taken_up").first()
    nobody = Refused(_("Nobody with this address can take the place."), code="to", field="to")
    if found is None or found.pk == row.volunteer_id or overlaps(found, row.shift):
        raise nobody
    try:
        check_volunteer(found, row.shift)
    except Refused as refused:
        raise nobody from refused
    return found


@action("shifts.cancel", on="signup")
def withdraw_swap(*, actor: Actor, signup: SignUp) -> None:
    """Keep the place after all. Refused: ``gone``."""
    with booking(actor, "shifts.withdraw_swap"):
        rows = SwapOffer.objects.filter(signup=signup, state=State.OPEN)
        if not rows.update(state=State.WITHDRAWN):
            raise Refused(_("The place is no longer offered."), code="gone")


@action("shifts.take_over")
def take_over(*, actor: Actor, offer: SwapOffer) -> SignUp:
    """Accept an offered place. Refused: ``gone``, and what refuses a sign-up."""
    volunteer = own_volunteer(actor)
    with booking(actor, "shifts.take_over"):
        rows = SwapOffer.objects.select_related("signup__shift__request__activity")
        row = rows.filter(pk=offer.pk, state=State.OPEN).first()
        if row is None or row.signup.state != SignUp.State.SIGNED_UP:
            raise Refused(_("Somebody else has taken the place, or it is kept."), code="gone")
        if row.to_id not in (None, volunteer.pk) or row.signup.volunteer_id == volunteer.pk:
            raise Refused(_("This place is not offered to you."), code="not_yours")
        shift = row.signup.shift
        check_open(shift)
        check_volunteer(volunteer, shift)
        if overlaps(volunteer, shift):
            raise overlapping()
        if SignUp.objects.filter(
            shift=shift, volunteer=volunteer, state=SignUp.State.SIGNED_UP
        ).exists():
            raise Refused(_("You are signed up already."), code="twice")
        with explaining(explain):
            return hand_over(row, volunteer)
