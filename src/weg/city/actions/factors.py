"""A lost phone: an administrator removes the second factor, and its owner is told."""

from __future__ import annotations

from django.utils.translation import gettext as _

from weg.city.models import Member, SecondFactor
from weg.city.tasks import send_factor_reset
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused


@action("city.manage_members", on="member")
def reset_second_factor(*, actor: Actor, member: Member, base_url: str) -> None:
    """Remove codes, passkeys and recovery codes of the member's account, in every role it has.

    Nobody removes their own here: whoever has got hold of an account must not be able to. base_url:
    address of this Weg, for the mail.
    """
    if getattr(actor, "user_id", None) == member.user_id:
        raise Refused(_("Another administrator must do this for you."), code="own_account")
    if not SecondFactor.objects.filter(user=member.user_id).delete()[0]:
        raise Refused(_("This account has no second factor."), code="no_factor")
    send_factor_reset.start(actor=actor, member=member.pk, base_url=base_url)
