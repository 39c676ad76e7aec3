"""Who runs a site, and who works there."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from weg.city.models import Member, Organisation
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import covers, period, today
from weg.housing.actions.places import check_day
from weg.housing.models import Operation, Site, SiteMember


@action("housing.manage_site", on="site")
def assign_operator(
    *, actor: Actor, site: Site, organisation: Organisation, starts: date
) -> Operation:
    """The organisation runs the site from ``starts`` on, until the next one known already.

    The one that ran it before ends on that day; its members lose sight of the site then.
    """
    check_day(starts)
    if not organisation.active:
        raise Refused(
            _("%(name)s is not active any more.") % {"name": organisation},
            code="organisation_inactive",
            field="organisation",
        )
    others = list(site.operations.select_for_update().order_by("during"))
    following = [o.during.lower for o in others if o.during.lower > starts]
    ends = min(following, default=None)
    for other in others:
        if covers(other.during, starts):
            _end(other, starts)
    return Operation.objects.create(
        site=site, organisation=organisation, during=period(starts, ends)
    )


def _end(operation: Operation, day: date) -> None:
    """End it on the day; one that would have no day left was a mistake and goes."""
    if operation.during.lower == day:
        operation.delete()
    else:
        operation.during = period(operation.during.lower, day)
        operation.save(update_fields=["during"])


@action("housing.manage_site", on="site")
def end_operation(*, actor: Actor, site: Site, day: date) -> None:
    """Nobody runs the site from ``day`` until the next organisation known already."""
    check_day(day)
    for operation in site.operations.select_for_update():
        if covers(operation.during, day):
            _end(operation, day)


@action("housing.manage_site", on="site")
def assign_member(*, actor: Actor, site: Site, member: Member) -> SiteMember:
    """The member works at this site; only for members who do not work at all of their sites."""
    now = today()
    runs = site.operations.filter(organisation=member.organisation_id, during__endswith__gt=now)
    if not (
        runs | site.operations.filter(organisation=member.organisation_id, during__upper_inf=True)
    ).exists():
        raise Refused(
            _("%(name)s does not run this site.") % {"name": member.organisation},
            code="not_operator",
            field="member",
        )
    if member.all_sites:
        raise Refused(
            _("%(name)s works at all sites of the organisation anyway.") % {"name": member.user},
            code="all_sites",
            field="member",
        )
    made, _new = SiteMember.objects.get_or_create(site=site, member=member)
    return made


@action("housing.manage_site", on="site")
def remove_member(*, actor: Actor, site: Site, member: Member) -> None:
    """The member no longer works at this site, and no longer sees it."""
    SiteMember.objects.filter(site=site, member=member).delete()
