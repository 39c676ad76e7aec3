"""Posts, office hours, who is on call, and numbers for emergencies."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from django.utils import timezone
from django.utils.translation import gettext as _

from weg.care.houses.models import EmergencyNumber, OfficeHours, OnCall, Post
from weg.city.models import Member, Organisation
from weg.foundation.access.actions import action, require
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import covers, period
from weg.housing.models import Site

MOST_WEEKS = 53


@action("houses.staff", on="site")
def add_post(
    *,
    actor: Actor,
    site: Site,
    kind: str,
    share: Decimal,
    starts: date,
    ends: date | None = None,
    member: Member | None = None,
    name: str = "",
    phone: str = "",
) -> Post:
    """A post of the organisation that runs the site on the first day; vacant without a name."""
    if ends is not None and ends <= starts:
        raise Refused(_("The end must be after the beginning."), code="period_empty", field="ends")
    organisation = _operator(site, starts)
    if member is not None and member.organisation_id != organisation.pk:
        raise Refused(
            _("%(name)s does not belong to %(organisation)s, which runs this site.")
            % {"name": member.user, "organisation": organisation},
            code="not_operator",
            field="member",
        )
    return Post.objects.create(
        site=site,
        organisation=organisation,
        kind=kind,
        share=share,
        during=period(starts, ends),
        member=member,
        name=name,
        phone=phone,
    )


def _operator(site: Site, day: date) -> Organisation:
    for operation in site.operations.select_related("organisation"):
        if covers(operation.during, day):
            return operation.organisation
    raise Refused(
        _("Nobody runs this site on %(day)s. The placement office names the organisation first.")
        % {"day": day.strftime("%d.%m.%Y")},
        code="no_operator",
        field="starts",
    )


@action("houses.staff", on="post")
def end_post(*, actor: Actor, post: Post, day: date) -> None:
    """The post ends on the day (first day it no longer is); one without a day left goes."""
    if post.during.upper is not None and day >= post.during.upper:
        raise Refused(_("This post ends before that day anyway."), code="post_over", field="day")
    if day <= post.during.lower:
        post.delete()
        return
    post.during = period(post.during.lower, day)
    post.save(update_fields=["during"])


@action("houses.staff", on="site")
def open_office(
    *,
    actor: Actor,
    site: Site,
    kind: str,
    weekdays: Collection[int],
    opens: time,
    closes: time,
    where: str = "",
) -> list[OfficeHours]:
    """Somebody is there on these weekdays (Monday is 0) between these times."""
    if closes <= opens:
        raise Refused(_("The end must be after the beginning."), code="hours_order", field="closes")
    rows = OfficeHours.objects.filter(site=site, kind=kind, weekday__in=weekdays)
    clash = rows.filter(opens__lt=closes, closes__gt=opens).first()
    if clash is not None:
        raise Refused(
            _("These hours overlap with others: %(hours)s.") % {"hours": clash},
            code="hours_overlap",
            field="opens",
        )
    return OfficeHours.objects.bulk_create(
        OfficeHours(site=site, kind=kind, weekday=day, opens=opens, closes=closes, where=where)
        for day in sorted(weekdays)
    )


@action("houses.staff", on="hours")
def remove_hours(*, actor: Actor, hours: OfficeHours) -> None:
    """Nobody is there at this time any more."""
    hours.delete()


@action("houses.staff")
def plan_on_call(
    *,
    actor: Actor,
    sites: Collection[Site],
    name: str,
    phone: str,
    starts: datetime,
    ends: datetime,
    weeks: int = 1,
) -> list[OnCall]:
    """Somebody can be called for these sites; ``weeks`` repeats it week by week."""
    if ends <= starts:
        raise Refused(_("The end must be after the beginning."), code="on_call_order", field="ends")
    if not phone.strip():
        raise Refused(_("Whoever is on call needs a telephone."), code="no_phone", field="phone")
    if not 1 <= weeks <= MOST_WEEKS:
        raise Refused(_("One week at least, one year at most."), code="weeks", field="weeks")
    made = []
    for site in sites:
        require(actor, "houses.staff", site)
        made += [
            OnCall(site=site, name=name, phone=phone, starts=begins, ends=until)
            for begins, until in _weekly(starts, ends, weeks)
        ]
    return OnCall.objects.bulk_create(made)


def _weekly(starts: datetime, ends: datetime, weeks: int) -> list[tuple[datetime, datetime]]:
    """The same hours by the clock on the wall, also across the change of summer time."""
    first, last = timezone.make_naive(starts), timezone.make_naive(ends)
    return [
        (
            timezone.make_aware(first + timedelta(weeks=n)),
            timezone.make_aware(last + timedelta(weeks=n)),
        )
        for n in range(weeks)
    ]


@action("houses.staff", on="on_call")
def remove_on_call(*, actor: Actor, on_call: OnCall) -> None:
    """This time is not theirs any more."""
    on_call.delete()


@action("houses.staff", on="site")
def add_number(
    *, actor: Actor, site: Site | None, name: str, phone: str, note: str = "", rank: int = 50
) -> EmergencyNumber:
    """A number of one house; of all houses (``site`` None) for the city's office alone."""
    if site is None:
        require(actor, "houses.keep_catalogue")
    number, _new = EmergencyNumber.objects.update_or_create(
        site=site, name=name, defaults={"phone": phone, "note": note, "rank": rank}
    )
    return number


@action("houses.staff", on="number")
def remove_number(*, actor: Actor, number: EmergencyNumber) -> None:
    """The number does not hold any more."""
    if number.site_id is None:
        require(actor, "houses.keep_catalogue")
    number.delete()
