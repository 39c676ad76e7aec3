"""A volunteer answers: yes, I can; not this time."""

from __future__ import annotations

from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.volunteers.matching.actions.acting import at_office
from weg.volunteers.matching.actions.inviting import end, free_places
from weg.volunteers.matching.models import Invitation
from weg.volunteers.matching.queries.problem import free_shifts
from weg.volunteers.shifts.actions import sign_up
from weg.volunteers.shifts.actions.acting import booking
from weg.volunteers.shifts.models import HelpRequest, SignUp

Answer = Invitation.Answer


@action("matching.answer", on="invitation")
def answer_invitation(*, actor: Actor, invitation: Invitation, can: bool) -> list[SignUp]:
    """A yes signs up for every shift of the request that has a place and does not overlap; when
    that fills it, the others who were asked are told that it is settled.

    Refused: ``answered``, ``full``, and what refuses a sign-up.
    """
    # Bookings before requests before invitations, as wherever somebody signs up: else two could
    # wait for each other.
    with booking(actor, "matching.answer"):
        request = HelpRequest.objects.select_for_update(of=("self",)).get(pk=invitation.request_id)
        row = Invitation.objects.select_for_update(of=("self",)).get(pk=invitation.pk)
        if row.answer == Answer.WITHDRAWN:
            raise Refused(_("All places are taken by now. Thank you all the same!"), code="full")
        if row.answer != Answer.NONE:
            raise Refused(_("You have answered already. Thank you!"), code="answered")
    signed = _sign_up(actor, request) if can else []
    with at_office(actor, "matching.answer"):
        row.answer_now(Answer.YES if can else Answer.NO)
        request.refresh_from_db()
        if can and not free_places(request):
            end(request)
    return signed


def _sign_up(actor: Actor, request: HelpRequest) -> list[SignUp]:
    """Raises the last refusal when no shift is left for them."""
    shifts = list(free_shifts().filter(request=request).order_by("starts", "pk"))
    refused = Refused(_("All places are taken by now. Thank you all the same!"), code="full")
    signed = []
    for shift in shifts if request.living else []:
        try:
            signed.append(sign_up(actor=actor, shift=shift))
        except Refused as no:
            refused = no
    if not signed:
        raise refused
    return signed
