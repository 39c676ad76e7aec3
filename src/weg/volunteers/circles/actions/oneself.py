"""What volunteers do with their own data: correct it, rest, leave."""

from __future__ import annotations

from django.utils import timezone

from weg.city.actions import unname_account
from weg.city.models import Member
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor, System
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.erasing import erase_rows, log_erased
from weg.foundation.periods import today
from weg.volunteers.circles.actions.accompanying import store, wrong_state
from weg.volunteers.circles.actions.hooks import BACK, GOING
from weg.volunteers.circles.actions.memberships import end_at, end_leading
from weg.volunteers.circles.given import Profile
from weg.volunteers.circles.models import Volunteer

State = Volunteer.State
RULE = "volunteers"


@action("circles.change_own", on="volunteer")
def change_own_data(*, actor: Actor, volunteer: Volunteer, profile: Profile) -> Volunteer:
    """Correct what is stored of oneself."""
    return store(volunteer, profile)


@action("circles.change_own", on="volunteer")
def rest(*, actor: Actor, volunteer: Volunteer) -> Volunteer:
    """Be asked for nothing until further notice."""
    return _from_to(volunteer, State.TAKEN_UP, State.RESTING)


@action("circles.change_own", on="volunteer")
def come_back(*, actor: Actor, volunteer: Volunteer) -> Volunteer:
    """Be asked again; where one waits for a place that is free, it is theirs."""
    back = _from_to(volunteer, State.RESTING, State.TAKEN_UP)
    for follow in BACK:
        follow(actor, back)
    return back


def _from_to(volunteer: Volunteer, before: str, after: str) -> Volunteer:
    if not Volunteer.objects.filter(pk=volunteer.pk, state=before).update(state=after):
        raise wrong_state()
    volunteer.refresh_from_db()
    return volunteer


@action("circles.change_own", on="volunteer")
def note_insurance(*, actor: Actor, volunteer: Volunteer) -> Volunteer:
    """The volunteer has read how they are insured."""
    volunteer.insured_noted = timezone.now()
    volunteer.save(update_fields=["insured_noted"])
    return volunteer


@action("circles.change_own", on="volunteer")
def leave(*, actor: Actor, volunteer: Volunteer) -> None:
    """Erase the volunteer at once, with everything that hangs on them and its history.

    What they had promised is free for others; they lead their circle no more. The account becomes
    nameless, unless it has other roles. What was counted stays counted.
    """
    member = volunteer.member
    with seeing(EVERYTHING, "circles.leave"):
        for follow in GOING:
            follow(actor, volunteer)
        end_leading(volunteer, today())
        log_erased(RULE, erase_rows(RULE, Volunteer.objects.filter(pk=volunteer.pk)))
        if member:
            _end_account(member)


def _end_account(member: Member) -> None:
    end_at(member, today())
    others = Member.objects.filter(user=member.user, during__contains=today())
    if not others.exists():
        unname_account(actor=System("volunteers"), user=member.user)
