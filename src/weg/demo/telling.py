"""What the command prints: a short table of the city, and the accounts."""

from __future__ import annotations

from typing import Any

from django.db import connection
from django.db.models import Count
from django.utils.translation import override

from weg.city.models import Role
from weg.demo.accounts import PASSWORD, first_of_each_role
from weg.demo.planning import last_run
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.periods import today
from weg.housing.models import Occupancy, Site
from weg.housing.models.occupancy import Kind


def table() -> str:
    """People, sites, districts and free places of today, and what the week's plan came to."""
    with seeing(EVERYTHING):
        rows = [*_city(), *_week()]
    width = max(len(label) for label, _ in rows)
    lines = [f"  {label:<{width}}  {value:>12}" for label, value in rows]
    return "\n".join(["", *lines, ""])


def _city() -> list[tuple[str, str]]:
    day = today()
    now = Occupancy.objects.filter(starts__lte=day, ends__gt=day)
    people = now.filter(kind=Kind.STAY).count()
    sites = Site.objects.filter(during__contains=day)
    counted = sites.aggregate(sites=Count("pk"), districts=Count("district", distinct=True))
    return [
        ("people living here today", f"{people:,}"),
        ("sites in use", f"{counted['sites']:,}"),
        ("districts with sites", f"{counted['districts']:,}"),
        ("places usable today", f"{_usable():,}"),
        ("free places", f"{_usable() - now.values('place').distinct().count():,}"),
    ]


def _usable() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM housing_place WHERE usable @> %s::date", [today()])
        (count,) = cursor.fetchone()
    return int(count)


def _week() -> list[tuple[str, str]]:
    run = last_run()
    if run is None or run.cost is None or run.bound is None:
        return [("this week's households", "not planned")]
    summary: dict[str, Any] = run.summary
    gap = max(run.gap or 0.0, 0.0)
    return [
        ("this week's households placed", f"{summary['placed']} of {summary['waiting']}"),
        ("solve time", f"{run.seconds or 0:.2f} s"),
        ("proven distance to the optimum", f"{gap:.2%}"),
    ]


def accounts_text() -> str:
    """One account for each role; they exist in demo databases only."""
    with override("de"):
        names = dict(Role.choices)
        lines = [
            f"  {names[account.role]!s:<26} {account.email}" for account in first_of_each_role()
        ]
    return "\n".join([f"Demo accounts, password {PASSWORD}:", *lines, "", ""])
