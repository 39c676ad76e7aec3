"""What a coordinator and the leads of a circle do with volunteers."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import DatabaseError
from django.utils import timezone
from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, explaining
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.models import User
from weg.foundation.periods import today
from weg.volunteers.circles.actions.hooks import GOING
from weg.volunteers.circles.actions.memberships import end_at, end_leading
from weg.volunteers.circles.given import Profile, check_age, fill, store_choices
from weg.volunteers.circles.models import Circle, Volunteer
from weg.volunteers.circles.queries.figures import HERE
from weg.volunteers.circles.queries.office import helpers_only, organisation_of
from weg.volunteers.circles.tasks import mail_volunteer

State = Volunteer.State


@action("circles.take_up", on="volunteer")
def take_up(*, actor: Actor, volunteer: Volunteer, base_url: str = "") -> Volunteer:
    """Somebody has talked with them: from now on they can be asked. They are told by mail."""
    new = Volunteer.objects.filter(pk=volunteer.pk, state=State.NEW)
    taken = {"taken_up_at": timezone.now(), "taken_up_by": actor.sight.member}
    if not new.update(state=State.TAKEN_UP, **taken):
        raise Refused(_("%(who)s is not new any more.") % {"who": volunteer}, code="not_new")
    volunteer.refresh_from_db()
    if base_url:
        mail_volunteer.start(actor=actor, volunteer=volunteer.pk, what="taken", base_url=base_url)
    return volunteer


@action("circles.hand_on", on="volunteer")
def hand_on(*, actor: Actor, volunteer: Volunteer, circle: Circle | None) -> Volunteer:
    """Another circle accompanies them from now on, or the coordination office."""
    return _to_circle(volunteer, circle)


@action("circles.change_volunteer", on="volunteer")
def give_back(*, actor: Actor, volunteer: Volunteer) -> Volunteer:
    """The circle cannot accompany them: the coordination office does."""
    return _to_circle(volunteer, None)


def _to_circle(volunteer: Volunteer, circle: Circle | None) -> Volunteer:
    """The row leaves the sight of whoever hands it on; who led the old circle leads it no more."""
    with seeing(EVERYTHING, "circles.hand_on"):
        if circle != volunteer.circle:
            end_leading(volunteer, today() + timedelta(days=1))
        volunteer.circle = circle
        volunteer.save(update_fields=["circle"])
        organisation = organisation_of(circle)
        if volunteer.member and organisation:
            volunteer.member.organisation = organisation
            volunteer.member.save(update_fields=["organisation"])
    return volunteer


@action("circles.change_volunteer", on="volunteer")
def change_volunteer(
    *, actor: Actor, volunteer: Volunteer, profile: Profile, email: str, date_of_birth: date
) -> Volunteer:
    """Correct what is stored of them; a new address is also that of their account."""
    volunteer.date_of_birth = date_of_birth
    check_age(volunteer)
    email = email.strip().lower()
    with seeing(EVERYTHING, "circles.change_volunteer"):
        if email != volunteer.email:
            _new_address(volunteer, email)
        return store(volunteer, profile)


def _new_address(volunteer: Volunteer, email: str) -> None:
    known = Volunteer.objects.filter(email__iexact=email).exclude(state=State.UNCONFIRMED)
    taken = User.objects.filter(email=email).exists()
    if taken or known.exists() or not helpers_only(volunteer):
        raise Refused(
            _("This address belongs to another account, or this account has other roles."),
            code="address_taken",
            field="email",
        )
    volunteer.email = email
    if volunteer.member:
        User.objects.filter(pk=volunteer.member.user_id).update(email=email)


def store(volunteer: Volunteer, profile: Profile) -> Volunteer:
    """Write what was given; the name others call them by follows."""
    fill(volunteer, profile)
    with explaining(_explain):
        volunteer.save()
    store_choices([(volunteer, profile)])
    if volunteer.member and helpers_only(volunteer):
        User.objects.filter(pk=volunteer.member.user_id).update(name=volunteer.called)
    return volunteer


def _explain(constraint: str, error: DatabaseError) -> Refused | None:
    if constraint == "volunteer_once":
        sentence = _("There is a volunteer with this e-mail address already.")
        return Refused(sentence, code="volunteer_known", field="email")
    return None


@action("circles.change_volunteer", on="volunteer")
def let_go(*, actor: Actor, volunteer: Volunteer) -> Volunteer:
    """They do not help any more: their account opens nothing from tomorrow on.

    What they had promised is free for others at once. Refused: ``wrong_state``.
    """
    with seeing(EVERYTHING, "circles.let_go"):
        for follow in GOING:
            follow(actor, volunteer)
        here = Volunteer.objects.filter(pk=volunteer.pk, state__in=HERE)
        if not here.update(state=State.LEFT, left_at=timezone.now()):
            raise wrong_state()
        volunteer.refresh_from_db()
        if volunteer.member:
            end_leading(volunteer, today() + timedelta(days=1))
            end_at(volunteer.member, today() + timedelta(days=1))
    return volunteer


def wrong_state() -> Refused:
    return Refused(_("This is not possible now."), code="wrong_state")


@action("circles.note_activity", on="volunteer")
def note_activity(*, actor: Actor, volunteer: Volunteer, day: date) -> Volunteer:
    """They helped on the day."""
    if volunteer.last_active is None or day > volunteer.last_active:
        volunteer.last_active = day
        volunteer.save(update_fields=["last_active"])
    return volunteer
