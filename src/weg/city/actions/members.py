"""Members: inviting someone, changing the time and reach of a role, ending it."""

from __future__ import annotations

from datetime import date, timedelta

from django.contrib.auth.base_user import BaseUserManager
from django.db import DatabaseError
from django.db.models import Q
from django.utils.translation import gettext as _

from weg.city.models import Member, Organisation, Role
from weg.city.tasks import send_invitation
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, explaining
from weg.foundation.models import User
from weg.foundation.periods import period, today


@action("city.manage_members")
def invite_member(
    *,
    actor: Actor,
    email: str,
    name: str,
    role: str,
    organisation: Organisation,
    start: date,
    last_day: date | None = None,
    all_sites: bool = True,
    language: str = "de",
    base_url: str = "",
) -> Member:
    """Give someone a role; make their account when the e-mail address is new.

    last_day: last day of the role, None: until it is ended. base_url: address of this Weg, such as
    ``https://weg.example.org/``; an invitation is mailed when it is given.
    """
    user = _account(email, name, language)
    with explaining(_explain):
        member = Member.objects.create(
            user=user,
            organisation=organisation,
            role=role,
            during=_days(start, last_day),
            all_sites=all_sites,
        )
    if base_url:
        send_invitation.start(actor=actor, member=member.pk, base_url=base_url)
    return member


@action("city.manage_members", on="member")
def change_member(
    *, actor: Actor, member: Member, all_sites: bool, last_day: date | None
) -> Member:
    """Change how long a role lasts, and whether it is for all sites of the organisation."""
    until = last_day + timedelta(days=1) if last_day else None
    _keep_an_administrator(member, until)
    member.during = _days(member.during.lower, last_day)
    member.all_sites = all_sites
    with explaining(_explain):
        member.save(update_fields=["during", "all_sites"])
    return member


@action("city.manage_members", on="member")
def end_member(*, actor: Actor, member: Member, last_day: date) -> Member:
    """End a role after ``last_day``; from then on it opens nothing."""
    if member.during.upper and last_day >= member.during.upper:
        raise Refused(
            _("This role ends earlier already."), code="member_ends_earlier", field="last_day"
        )
    _keep_an_administrator(member, last_day + timedelta(days=1))
    member.during = _days(member.during.lower, last_day)
    member.save(update_fields=["during"])
    return member


@action("city.manage_members", on="member")
def invite_again(*, actor: Actor, member: Member, base_url: str) -> None:
    """Mail the invitation once more; refused when the account is in use already."""
    if member.user.has_usable_password() or member.user.last_login:
        raise Refused(
            _("This account is in use already. A forgotten password is reset on the sign-in page."),
            code="member_signed_in",
        )
    send_invitation.start(actor=actor, member=member.pk, base_url=base_url)


def _account(email: str, name: str, language: str) -> User:
    email = BaseUserManager.normalize_email(email).strip().lower()
    user = User.objects.filter(email=email).first()
    if user is None:
        return User.objects.create_user(email, name=name.strip(), language=language)
    if not user.is_active:
        user.is_active = True
        user.save(update_fields=["is_active"])
    return user


def _days(start: date, last_day: date | None) -> object:
    if last_day and last_day < start:
        raise Refused(
            _("The last day lies before the first one."), code="member_period", field="last_day"
        )
    return period(start, last_day + timedelta(days=1) if last_day else None)


def _keep_an_administrator(member: Member, until: date | None) -> None:
    """Someone must be able to let others in, today and for good."""
    if member.role != Role.ADMINISTRATOR or until is None:
        return
    others = Member.objects.filter(
        Q(during__contains=max(until, today())) & Q(during__upper_inf=True),
        role=Role.ADMINISTRATOR,
        user__is_active=True,
    ).exclude(pk=member.pk)
    if not others.exists():
        raise Refused(
            _("This is the last administrator. Give the role to someone else first."),
            code="last_administrator",
            field="last_day",
        )


def _explain(constraint: str, error: DatabaseError) -> Refused | None:
    if constraint == "member_once_a_day":
        sentence = _("This person already has this role in this organisation at that time.")
        return Refused(sentence, code="member_known", field="role")
    return None
