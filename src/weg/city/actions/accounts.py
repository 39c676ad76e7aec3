"""Accounts whose time is over: the name goes, what was done stays done by somebody."""

from __future__ import annotations

from datetime import date

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from weg.city.models import Member
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.erasing import Counts, log_erased
from weg.foundation.models import User
from weg.foundation.periods import today

RULE = "accounts"
OWN = (EmailAddress, Authenticator, SocialAccount, UserSession)


def accounts_due(before: date) -> QuerySet[User]:
    """Accounts whose last membership ended before the day, or that never had one."""
    lasting = Q(during__upper_inf=True) | Q(during__endswith__gte=before)
    member = Member.objects.filter(lasting, user=OuterRef("pk"))
    rows = User.objects.exclude(name="").filter(~Exists(member), created__date__lt=before)
    return rows.order_by("pk")


@action("city.erase")
def unname_accounts(*, actor: Actor, before: date) -> Counts:
    """Make these accounts nameless for good; the rows erased, by table."""
    total: Counts = Counts()
    for user in accounts_due(before):
        total += _unname(user)
    log_erased(RULE, total)
    return total


def _unname(user: User) -> Counts:
    members = list(Member.objects.filter(user=user).order_by("pk").values_list("pk", flat=True))
    counts: Counts = Counts({"foundation_user": 1})
    for model in OWN:
        counts[model._meta.db_table] += model._default_manager.filter(user=user).delete()[0]
    label = f"{user.name}, "
    user.name, user.email, user.is_active = "", f"erased-{user.pk}@invalid", False
    user.set_unusable_password()
    user.save(update_fields=["name", "email", "is_active", "password"])
    with connection.cursor() as cursor:
        cursor.execute("SELECT weg_unname_history(%s, %s, %s)", [RULE, members, label])
    return counts


@action("city.erase")
def unname_account(*, actor: Actor, user: User) -> Counts:
    """Make an account nameless whose owner asked for it; refused while any role of it lasts."""
    if Member.objects.filter(user=user, during__contains=today()).exists():
        raise Refused(_("This account has a role that lasts."), code="account_in_use")
    counts = _unname(user)
    log_erased(RULE, counts)
    return counts
