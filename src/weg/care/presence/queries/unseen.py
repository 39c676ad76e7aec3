"""Who has not been seen for long, and how long is long."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Count, DateField, Exists, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce, Greatest

from weg.care.presence.models import Absence, Difference, Round, Seen
from weg.city.queries.norms import norms_on
from weg.housing.models import Occupancy
from weg.housing.models.occupancy import Kind

UNSEEN_DAYS, ROUND_DAYS = 14, 7
"""Where a city has not said otherwise (norms ``unseen_days`` and ``round_days``)."""


def unseen_days(day: date) -> int:
    """After so many days without being seen somebody is asked after."""
    return int(norms_on(day).get("unseen_days", UNSEEN_DAYS))


def round_days(day: date) -> int:
    """A house goes without a round for so many days at most."""
    return int(norms_on(day).get("round_days", ROUND_DAYS))


def unseen(day: date, days: int) -> QuerySet[Occupancy]:
    """Stays of people seen by nobody in the last ``days`` days and not known to be away.

    Each has ``last``: the last day seen, or the day of moving in. The longest unseen come first.
    """
    away = Absence.objects.filter(person=OuterRef("person"), since__lte=day, until__gt=day)
    last_seen = Seen.objects.filter(person=OuterRef("person")).values("day")
    seen = Coalesce(Subquery(last_seen), F("starts"))
    return (
        Occupancy.objects.filter(kind=Kind.STAY, starts__lte=day, ends__gt=day)
        # The stay itself began before, or nobody could have been unseen for so long here.
        .filter(starts__lte=day - timedelta(days=days))
        .annotate(last=Greatest(seen, F("starts"), output_field=DateField()))
        .filter(~Exists(away), last__lte=day - timedelta(days=days))
        .order_by("last", "pk")
    )


def open_differences() -> QuerySet[Difference]:
    """Differences that nobody has resolved yet, as far as the reader sees them."""
    return Difference.objects.filter(resolution="")


def latest_rounds(sites: list[int]) -> dict[int, Round]:
    """The latest closed round by site: one query."""
    rows = Round.objects.filter(site__in=sites, closed_at__isnull=False)
    latest = rows.order_by("site_id", "-day", "-pk").distinct("site_id")
    return {row.site_id: row for row in latest}


def open_rounds(sites: list[int]) -> dict[int, Round]:
    """The round going on by site: one query."""
    return {r.site_id: r for r in Round.objects.filter(site__in=sites, closed_at=None)}


def counts_of_open_differences(sites: list[int]) -> dict[int, int]:
    """How many differences are open, by site: one query."""
    rows = open_differences().filter(site__in=sites).order_by().values("site")
    return dict(rows.annotate(count=Count("pk")).values_list("site", "count"))
