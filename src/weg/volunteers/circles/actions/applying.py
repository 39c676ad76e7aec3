"""From "I want to help" to being known: applying, confirming the address, a parent's consent.

Nobody has an account yet: these are done as the system, by whoever holds a link mailed to them.
"""

from __future__ import annotations

from datetime import date

from django.db import connection
from django.utils import timezone
from django.utils.translation import gettext as _

from weg.city.actions import invite_member
from weg.city.models import Member, Role
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor, System
from weg.foundation.access.refusals import Refused
from weg.foundation.erasing import erase_rows
from weg.foundation.periods import today
from weg.volunteers.circles.given import ADULT, Profile, check_age, fill, store_choices
from weg.volunteers.circles.models import Circle, Volunteer
from weg.volunteers.circles.queries.office import organisation_of
from weg.volunteers.circles.tasks import mail_volunteer

State = Volunteer.State


@action("circles.apply")
def apply_as_volunteer(
    *,
    actor: Actor,
    profile: Profile,
    email: str,
    date_of_birth: date,
    circle: Circle | None = None,
    guardian_name: str = "",
    guardian_email: str = "",
    base_url: str,
) -> Volunteer | None:
    """Take the application; a link to confirm it is mailed. Nobody sees it before.

    None when the address is a volunteer's already: they are told by mail, whoever typed it is not.
    """
    email = email.strip().lower()
    volunteer = Volunteer(email=email, date_of_birth=date_of_birth, circle=circle)
    fill(volunteer, profile)
    _ask_parents(volunteer, guardian_name.strip(), guardian_email.strip().lower())
    known = _known(email)
    if known is not None:
        mail_volunteer.start(actor=actor, volunteer=known.pk, what="known", base_url=base_url)
        return None
    volunteer.save()
    store_choices([(volunteer, profile)])
    mail_volunteer.start(actor=actor, volunteer=volunteer.pk, what="confirm", base_url=base_url)
    return volunteer


def _ask_parents(volunteer: Volunteer, name: str, email: str) -> None:
    """Below 18 a parent must be named, with an address of their own."""
    if check_age(volunteer) >= ADULT:
        return
    if not name:
        raise Refused(_("Name a parent."), code="guardian_name", field="guardian_name")
    if not email:
        raise Refused(
            _("Give a parent's e-mail address."), code="guardian_email", field="guardian_email"
        )
    if email == volunteer.email:
        raise Refused(
            _("The parent needs an e-mail address of their own."),
            code="guardian_same",
            field="guardian_email",
        )
    volunteer.guardian_name, volunteer.guardian_email = name, email


def _known(email: str) -> Volunteer | None:
    """The volunteer with this address; whoever left may come again."""
    rows = Volunteer.objects.filter(email__iexact=email)
    return rows.exclude(state__in=(State.UNCONFIRMED, State.LEFT)).first()


@action("circles.apply", on="volunteer")
def confirm_email(*, actor: Actor, volunteer: Volunteer, base_url: str) -> Volunteer:
    """The address is theirs: take them in, or ask the parent first. Done twice, nothing happens."""
    _lock(volunteer)
    volunteer = Volunteer.objects.select_for_update(of=("self",)).get(pk=volunteer.pk)
    if volunteer.state != State.UNCONFIRMED:
        return volunteer
    if known := _known(volunteer.email):
        return known
    _forget_others(volunteer)
    volunteer.confirmed_at = timezone.now()
    if volunteer.guardian_email:
        volunteer.state = State.WAITING
        volunteer.save(update_fields=["confirmed_at", "state"])
        mail_volunteer.start(
            actor=actor, volunteer=volunteer.pk, what="guardian", base_url=base_url
        )
        return volunteer
    return _take_in(actor, volunteer)


def _lock(volunteer: Volunteer) -> None:
    """Two links of one address, opened at once, wait for each other."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtext(%s))", [f"volunteer {volunteer.email}"]
        )


def _forget_others(volunteer: Volunteer) -> None:
    """Other applications with this address, and an earlier time as a volunteer."""
    rows = Volunteer.objects.filter(email__iexact=volunteer.email).exclude(pk=volunteer.pk)
    erase_rows("volunteers", rows)


@action("circles.apply", on="volunteer")
def agree_as_guardian(*, actor: Actor, volunteer: Volunteer, base_url: str) -> Volunteer:
    """A parent has agreed: the young person is taken in, and told by mail."""
    volunteer = Volunteer.objects.select_for_update(of=("self",)).get(pk=volunteer.pk)
    if volunteer.state != State.WAITING:
        return volunteer
    volunteer.guardian_agreed_at = timezone.now()
    _take_in(actor, volunteer)
    mail_volunteer.start(actor=actor, volunteer=volunteer.pk, what="welcome", base_url=base_url)
    return volunteer


@action("circles.apply", on="volunteer")
def refuse_as_guardian(*, actor: Actor, volunteer: Volunteer) -> None:
    """A parent does not agree: the application is erased."""
    if volunteer.state == State.WAITING:
        erase_rows("volunteers", Volunteer.objects.filter(pk=volunteer.pk))


def _take_in(actor: Actor, volunteer: Volunteer) -> Volunteer:
    """From now on the circle or the office sees them, and they can sign in."""
    volunteer.state = State.NEW
    volunteer.member = _member(volunteer)
    volunteer.save()
    return volunteer


def _member(volunteer: Volunteer) -> Member:
    """The account's membership in the circle; an address that has an account keeps it."""
    organisation = organisation_of(volunteer.circle)
    if organisation is None:
        raise Refused(_("The city has no office yet."), code="no_office")
    running = Member.objects.filter(
        user__email=volunteer.email,
        organisation=organisation,
        role=Role.VOLUNTEER,
        during__contains=today(),
    )
    language = volunteer.language if volunteer.language in ("de", "en") else _second(volunteer)
    return running.first() or invite_member(
        actor=System("volunteers"),
        email=volunteer.email,
        name=volunteer.called,
        role=Role.VOLUNTEER,
        organisation=organisation,
        start=today(),
        language=language,
    )


def _second(volunteer: Volunteer) -> str:
    """The interface speaks German and English."""
    return "en" if "en" in volunteer.languages and "de" not in volunteer.languages else "de"
