"""Houses with their last visits, what is open there, and when the next visit is due."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Count, DateField, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, Lower

from weg.care.quality.models import Finding, Visit
from weg.city.queries.norms import norms_on
from weg.foundation.clocks import add_months
from weg.foundation.periods import today
from weg.housing.models import Operation, Site

MONTHS = "quality_visit_months"
FULL = ("regular", "occasion")
"""Kinds of visits that go through the whole checklist."""


def full_visits() -> QuerySet[Visit]:
    """Finished visits with the whole checklist, the newest first."""
    return Visit.objects.filter(state="finished", kind__in=FULL).order_by("-day", "-pk")


def visit_months(day: date | None = None) -> int | None:
    """Months between visits; None as long as nobody has said."""
    found = norms_on(day or today()).get(MONTHS)
    return None if found is None else int(found)


def awaiting() -> QuerySet[Any]:
    """Houses in use today, annotated with since: the day of the last full visit, or the opening."""
    last = full_visits().filter(site=OuterRef("pk")).values("day")[:1]
    since = Coalesce(Subquery(last), Lower("during"), output_field=DateField())
    found = Site.objects.filter(during__contains=today()).annotate(since=since)
    return found.order_by("since", "sort_name")


def houses() -> QuerySet[Any]:
    """Houses in use today, annotated: last_day, last_met, last_seen, before_met, before_seen (of
    the last two full visits), since (last visit, or the opening), open_findings, late_findings,
    operator."""
    day = today()
    of_site = full_visits().filter(site=OuterRef("pk"))
    seen = F("met") + F("partly") + F("unmet")
    runs = Operation.objects.filter(site=OuterRef("pk"), during__contains=day)
    found: QuerySet[Any] = awaiting().annotate(
        last_day=Subquery(of_site.values("day")[:1]),
        last_met=Subquery(of_site.values("met")[:1]),
        last_seen=Subquery(of_site.annotate(n=seen).values("n")[:1]),
        before_met=Subquery(of_site.values("met")[1:2]),
        before_seen=Subquery(of_site.annotate(n=seen).values("n")[1:2]),
        operator=Subquery(runs.values("organisation__short")[:1]),
        open_findings=_findings(Q(settled=None)),
        late_findings=_findings(Q(settled=None, due__lt=day)),
    )
    return found


def _findings(which: Q) -> Coalesce:
    rows = Finding.objects.filter(which, site=OuterRef("pk")).order_by().values("site")
    return Coalesce(Subquery(rows.annotate(n=Count("pk")).values("n")), 0)


def due_before(rows: QuerySet[Any], day: date) -> QuerySet[Any]:
    """Houses whose next visit is due before that day; none when no norm says how often."""
    months = visit_months()
    if months is None:
        return rows.none()
    return rows.filter(since__lt=add_months(day, -months))


def next_due(site: Any) -> date | None:
    """When the next visit of a house of ``houses()`` is due."""
    months = visit_months()
    return None if months is None else add_months(site.since, months)
