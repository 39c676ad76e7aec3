"""Signing up for a shift, waiting for a place, cancelling."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, explaining
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.circles.queries import volunteer_of
from weg.volunteers.shifts.actions.acting import booking
from weg.volunteers.shifts.actions.checks import check_may_come, explain
from weg.volunteers.shifts.actions.moving import after_leaving, settle_of
from weg.volunteers.shifts.actions.telling import tell
from weg.volunteers.shifts.models import Shift, SignUp, SwapOffer

State = SignUp.State


def own_volunteer(actor: Actor) -> Volunteer:
    """Who the actor is as a volunteer. Refused: ``nobody``."""
    volunteer = volunteer_of(actor)
    if volunteer is None:
        raise Refused(_("You are not a volunteer here."), code="nobody")
    return volunteer


@action("shifts.sign_up")
def sign_up(*, actor: Actor, shift: Shift) -> SignUp:
    """Take a free place, or one that somebody offers to everybody; else wait for one.

    Refused: see ``check_may_come``. The state of the answer says whether one waits.
    """
    volunteer = own_volunteer(actor)
    with booking(actor, "shifts.sign_up"):
        known = Shift.objects.select_related("request__activity").get(pk=shift.pk)
        check_may_come(volunteer, known)
        with explaining(explain):
            if not known.free and (offer := _offered(known)):
                hand_over(offer, volunteer)
                return SignUp.objects.get(shift=known, volunteer=volunteer, state=State.SIGNED_UP)
            made = _join(known, volunteer)
        if known.free == 1:  # it was the last place
            settle_of([known.pk])
    return made


def _join(shift: Shift, volunteer: Volunteer) -> SignUp:
    return SignUp.objects.create(
        shift=shift,
        volunteer=volunteer,
        state=State.SIGNED_UP if shift.free else State.WAITING,
        at=timezone.now(),
    )


def _offered(shift: Shift) -> SwapOffer | None:
    """A place of the shift that its holder offers to everybody."""
    rows = SwapOffer.objects.filter(
        signup__shift=shift, signup__state=State.SIGNED_UP, state=SwapOffer.State.OPEN, to=None
    )
    return rows.order_by("at", "pk").first()


def hand_over(offer: SwapOffer, volunteer: Volunteer) -> SignUp:
    """The place changes hands; whoever gave it is told. Call it within ``booking``."""
    given = SignUp.objects.select_related("volunteer").get(pk=offer.signup_id)
    given.state = State.CANCELLED
    given.save(update_fields=["state"])
    waited = SignUp.objects.filter(shift=given.shift_id, volunteer=volunteer, state=State.WAITING)
    if row := waited.first():
        row.state = State.SIGNED_UP
        row.save(update_fields=["state"])
    else:
        row = SignUp.objects.create(
            shift_id=given.shift_id, volunteer=volunteer, state=State.SIGNED_UP, at=timezone.now()
        )
    offer.state = SwapOffer.State.ACCEPTED
    offer.save(update_fields=["state"])
    tell("taken_over", [given])
    after_leaving(given.volunteer, [given.shift_id])
    return row


@action("shifts.cancel", on="signup")
def cancel_sign_up(*, actor: Actor, signup: SignUp) -> SignUp:
    """Give the place back; whoever waits first moves up and is told. Refused: ``over``, ``gone``.

    Those who asked are told when it is the day before, or later, and nobody moved up.
    """
    with booking(actor, "shifts.cancel_sign_up"):
        row = _ahead(signup, _("It has begun. Please call."))
        _give_back(actor, row.volunteer, [row])
    return row


@action("shifts.change", on="signup")
def take_off(*, actor: Actor, signup: SignUp) -> SignUp:
    """For somebody who has called that they cannot come: the place is free, and they are told.

    Refused: ``over``, ``gone``.
    """
    with booking(actor, "shifts.take_off"):
        row = _ahead(signup, _("It has begun: note who was there."))
        _give_back(actor, row.volunteer, [row])
        tell("taken_off", [row])
    return row


def _ahead(signup: SignUp, begun: str) -> SignUp:
    row = SignUp.objects.select_related("shift__request", "volunteer").get(pk=signup.pk)
    if row.state not in (State.SIGNED_UP, State.WAITING):
        raise Refused(_("This is cancelled already."), code="gone")
    if not row.shift.ahead:
        raise Refused(begun, code="over")
    return row


def _give_back(actor: Actor, volunteer: Volunteer | None, rows: list[SignUp]) -> None:
    """Of one volunteer; at short notice who asked is told, unless they act. Within ``booking``."""
    came = [row for row in rows if row.state == State.SIGNED_UP]
    for row in rows:
        row.state = State.CANCELLED
        row.save(update_fields=["state"])
    withdraw_offers(rows)
    moved = after_leaving(volunteer, [row.shift_id for row in rows])
    replaced = {row.shift_id for row in moved}
    open_now = [row for row in came if is_soon(row.shift) and row.shift_id not in replaced]
    others = [row for row in open_now if row.shift.request.asked_by_id != actor.sight.member]
    tell("gave_back", others)


def give_all_back(actor: Actor, volunteer: Volunteer) -> None:
    """The volunteer goes: whoever waits for their places has them at once."""
    with booking(actor, "shifts.give_all_back"):
        rows = SignUp.objects.filter(
            volunteer=volunteer, state__in=(State.SIGNED_UP, State.WAITING),
            shift__state=Shift.State.PLANNED, shift__starts__gt=timezone.now(),
        )  # fmt: skip
        _give_back(actor, volunteer, list(rows.select_related("shift__request").order_by("pk")))
        to_them = SwapOffer.objects.filter(to=volunteer, state=SwapOffer.State.OPEN)
        to_them.update(state=SwapOffer.State.WITHDRAWN)


def take_what_is_free(actor: Actor, volunteer: Volunteer) -> None:
    """The volunteer is back from a rest, and may have waited for what nobody else can take."""
    with booking(actor, "shifts.take_what_is_free"):
        after_leaving(volunteer, ())


def withdraw_offers(signups: list[SignUp]) -> None:
    rows = SwapOffer.objects.filter(signup__in=signups, state=SwapOffer.State.OPEN)
    rows.update(state=SwapOffer.State.WITHDRAWN)


def is_soon(shift: Shift) -> bool:
    """So near that nobody may look at the page before."""
    return shift.starts - timezone.now() < timedelta(hours=48)
