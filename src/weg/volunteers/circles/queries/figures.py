"""Counts of volunteers: of circles, of districts and activities."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import connection
from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from weg.volunteers.circles.models import Circle, Volunteer
from weg.volunteers.circles.queries.terms import active_since

HERE = ("new", "taken_up", "resting")


def with_figures(circles: QuerySet[Circle], day: date) -> QuerySet[Any]:
    """Circles with ``people`` (not left), ``actives``, ``newcomers``: of the reader's own rows."""
    since = active_since(day)
    return circles.annotate(
        people=_count(Q(state__in=HERE)),
        actives=_count(Q(state="taken_up", last_active__gt=since)),
        newcomers=_count(Q(state="new")),
    )


def _count(condition: Q) -> Any:
    rows = Volunteer.objects.filter(condition, circle=OuterRef("pk")).order_by().values("circle")
    number = Subquery(rows.annotate(number=Count("pk")).values("number"))
    return Coalesce(number, 0, output_field=IntegerField())


def people_by_district(day: date, activity: int | None = None) -> dict[int, int]:
    """Volunteers who may be asked, by the district in which they help; with one activity only."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT d.district_id, count(*) FROM circles_volunteerdistrict d
            JOIN circles_volunteer v ON v.id = d.volunteer_id
            WHERE v.state = 'taken_up' AND (v.begins IS NULL OR v.begins <= %(day)s)
              AND (v.until IS NULL OR v.until >= %(day)s)
              AND (%(activity)s::bigint IS NULL OR EXISTS (SELECT 1 FROM circles_volunteeractivity a
                WHERE a.volunteer_id = v.id AND a.activity_id = %(activity)s))
            GROUP BY 1""",
            {"day": day, "activity": activity},
        )
        return dict(cursor.fetchall())
