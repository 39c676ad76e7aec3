"""Handing a house to another organisation on a day."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from weg.care.houses.models import Handover, OnCall, Post
from weg.care.houses.queries.handover import open_things
from weg.city.models import Organisation
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import covers, period, today
from weg.housing.actions import assign_operator
from weg.housing.models import Site


@action("houses.hand_over", on="site")
def hand_over(
    *, actor: Actor, site: Site, organisation: Organisation, day: date, note: str = ""
) -> Handover:
    """From ``day`` on the organisation runs the site; nothing that is open there is lost.

    Access of the old organisation ends and of the new one begins on that day. Posts and hours on
    call of the old one end then; defects, keys, protocols, log and notices stay with the house.
    """
    if day < today():
        raise Refused(_("This day has passed."), code="day_past", field="day")
    before = _operator(site, day)
    if before == organisation:
        raise Refused(
            _("%(name)s runs this site on that day already.") % {"name": organisation},
            code="same_operator",
            field="organisation",
        )
    found = [{"name": str(thing.label), "count": thing.count} for thing in open_things(site)]
    assign_operator(actor=actor, site=site, organisation=organisation, starts=day)
    _end_staff(site, day)
    return Handover.objects.create(
        site=site,
        before=before,
        after=organisation,
        day=day,
        open=found,
        note=note,
        by=actor.sight.label[:200],
    )


def _operator(site: Site, day: date) -> Organisation | None:
    rows = site.operations.select_related("organisation")
    return next((row.organisation for row in rows if covers(row.during, day)), None)


def _end_staff(site: Site, day: date) -> None:
    for post in Post.objects.filter(site=site):
        if covers(post.during, day) and post.during.lower < day:
            post.during = period(post.during.lower, day)
            post.save(update_fields=["during"])
        elif post.during.lower >= day:
            post.delete()
    OnCall.objects.filter(site=site, starts__date__gte=day).delete()
