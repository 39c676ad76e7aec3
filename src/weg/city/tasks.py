"""Background jobs of the room: invitations by mail, and erasing every night."""

from __future__ import annotations

from typing import Any
from urllib.parse import urljoin

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from weg.city.models import Member, Municipality
from weg.foundation.access.actors import System
from weg.foundation.access.sight import seeing
from weg.foundation.jobs import Outcome, Work, daily, job
from weg.foundation.periods import today


@job("city.send_invitation", title=_("Send an invitation"))
def send_invitation(work: Work, member: int, base_url: str) -> Outcome:
    """Mail the link by which a new member sets a password (good for PASSWORD_RESET_TIMEOUT).

    Someone who has a password already is told of the new role, without a link of that power.
    """
    with seeing(work.actor.sight):
        invited = Member.objects.select_related("user", "organisation").get(pk=member)
        city = Municipality.objects.first()
    user = invited.user
    values: dict[str, Any] = {
        "member": invited,
        "city": city,
        "link": urljoin(base_url, reverse("account_login")),
    }
    if not user.has_usable_password():
        key = f"{user_pk_to_url_str(user)}-{default_token_generator.make_token(user)}"
        path = reverse("account_reset_password_from_key", args=key.split("-", 1))
        values |= {"link": urljoin(base_url, path), "new": True}
    with override(user.language):
        subject = render_to_string("city/mail/invitation_subject.txt", values).strip()
        text = render_to_string("city/mail/invitation.txt", values)
    send_mail(subject, text, None, [user.email])
    return Outcome(url=reverse("city:members"), text=user.email)


@job("city.send_factor_reset", title=_("Tell somebody that their second factor was removed"))
def send_factor_reset(work: Work, member: int, base_url: str) -> Outcome:
    """Mail the owner of the account: whoever did not ask for it must hear of it."""
    with seeing(work.actor.sight):
        found = Member.objects.select_related("user").get(pk=member)
        city = Municipality.objects.first()
    values: dict[str, Any] = {
        "user": found.user,
        "city": city,
        "link": urljoin(base_url, reverse("mfa_index")),
    }
    with override(found.user.language):
        subject = render_to_string("city/mail/factor_reset_subject.txt", values).strip()
        text = render_to_string("city/mail/factor_reset.txt", values)
    send_mail(subject, text, None, [found.user.email])
    return Outcome(url=reverse("city:member", args=[member]), text=found.user.email)


@daily("city.erase", hour=2)
def erase() -> None:
    """Erase what is due today."""
    from weg.city.actions.erasing import erase_due  # the room's actions start tasks themselves

    erase_due(actor=System("erasing"), day=today())
