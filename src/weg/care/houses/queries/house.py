"""Who works in a house and whom one calls, on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Q
from django.utils import timezone

from weg.care.houses.models import EmergencyNumber, OfficeHours, OnCall, Post
from weg.foundation.periods import today
from weg.housing.models import Site


@dataclass(frozen=True)
class Watch:
    """Somebody on call; now: whether it is their time at this moment."""

    row: OnCall
    now: bool


def day_bounds(day: date) -> tuple[datetime, datetime]:
    """The first moment of the day and of the next one, in the city."""
    first = timezone.make_aware(datetime.combine(day, time.min))
    return first, timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))


def on_call(site: Site, day: date | None = None) -> list[Watch]:
    """Who is on call at some time of the day, in order; those of today also know *now*."""
    first, last = day_bounds(day or today())
    rows = OnCall.objects.filter(site=site, starts__lt=last, ends__gt=first).order_by("starts")
    now = timezone.now()
    return [Watch(row, row.starts <= now < row.ends) for row in rows]


def planned_on_call(site: Site) -> list[OnCall]:
    """From now on."""
    return list(OnCall.objects.filter(site=site, ends__gt=timezone.now()).order_by("starts"))


def staff(site: Site, day: date) -> list[Post]:
    """The posts of the day, vacant ones too."""
    rows = Post.objects.filter(site=site, during__contains=day)
    return list(rows.select_related("member__user", "organisation").order_by("kind", "pk"))


def staff_to_come(site: Site, day: date) -> list[Post]:
    rows = Post.objects.filter(site=site, during__startswith__gt=day)
    return list(rows.select_related("member__user", "organisation").order_by("during", "pk"))


def office_hours(site: Site) -> list[OfficeHours]:
    return list(OfficeHours.objects.filter(site=site).order_by("weekday", "opens", "pk"))


def emergency_numbers(site: Site) -> list[EmergencyNumber]:
    """Those of all houses and those of this one."""
    rows = EmergencyNumber.objects.filter(Q(site=None) | Q(site=site))
    return list(rows.order_by("rank", "pk"))
