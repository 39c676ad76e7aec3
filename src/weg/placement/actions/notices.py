"""Telling a site's house managers: in Weg, and by e-mail without personal data."""

from __future__ import annotations

import logging
from functools import partial

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from weg.city.models import Member, Role
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.periods import today
from weg.housing.models import Operation, SiteMember
from weg.placement.models import Notice, PlacementOrder

log = logging.getLogger(__name__)


def tell_site(order: PlacementOrder, kind: str) -> Notice:
    """Leave a notice at the order's site; e-mails go out once everything is written."""
    notice = Notice.objects.create(site_id=order.site_id, order=order, kind=kind)
    mails = [_mail(order, kind, member) for member in house_managers(order.site_id)]
    if mails:
        transaction.on_commit(partial(_send, mails))
    return notice


def house_managers(site: int) -> list[Member]:
    """Members who manage the site today."""
    running = Operation.objects.filter(site=site, during__contains=today()).values("organisation")
    named = SiteMember.objects.filter(site=site).values("member")
    members = Member.objects.filter(
        organisation__in=running, role=Role.HOUSE_MANAGER, during__contains=today()
    )
    found = members.filter(all_sites=True) | members.filter(pk__in=named)
    return list(found.filter(user__is_active=True).select_related("user").order_by("pk"))


def _mail(order: PlacementOrder, kind: str, member: Member) -> EmailMessage:
    with override(member.user.language):
        known = {
            "site": order.site,
            "number": order.number,
            "day": date_format(order.during.lower, "SHORT_DATE_FORMAT"),
            "count": len(order.content.get("people", ())),
        }
        if kind == Notice.Kind.ISSUED:
            subject = _("%(site)s: new residents on %(day)s") % known
            text = _(
                "On %(day)s a household of %(count)d comes to %(site)s (order %(number)s)."
                "\nWho comes, into which rooms and with which requirements is in Weg under “Today”."
            )
        else:
            subject = _("%(site)s: order %(number)s withdrawn") % known
            text = _(
                "Order %(number)s for %(site)s from %(day)s has been withdrawn."
                "\nThe household does not come; the places are free again."
            )
        return EmailMessage(subject, text % known, settings.DEFAULT_FROM_EMAIL, [member.user.email])


def _send(mails: list[EmailMessage]) -> None:
    """A mail server that does not answer must not take back what has been decided."""
    try:
        get_connection().send_messages(mails)
    except OSError:
        log.exception("notices could not be sent by e-mail")


@action("placement.read_notices", on="notice")
def read_notice(*, actor: Actor, notice: Notice) -> Notice:
    """A house manager has taken note."""
    if notice.read_at is None:
        notice.read_at, notice.read_by_id = timezone.now(), actor.sight.member
        notice.save(update_fields=["read_at", "read_by"])
    return notice
