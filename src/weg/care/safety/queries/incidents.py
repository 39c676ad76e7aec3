"""Incidents as lists and checklists show them, staff of a house, and counts without small ones."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import connection
from django.db.models import Count, Q, QuerySet

from weg.care.safety.models import Incident, Step
from weg.city.models import Member, Role
from weg.foundation.periods import today
from weg.housing.models import Occupancy, Operation, Site
from weg.housing.models.occupancy import Kind
from weg.people.models import Person

HOUSE = (Role.HOUSE_MANAGER, Role.SOCIAL_WORKER)


def listed_incidents() -> QuerySet[Incident]:
    rows = Incident.objects.select_related("site")
    return rows.annotate(open_measures=Count("measures", filter=Q(measures__done=None)))


def house_staff(site: int) -> QuerySet[Member]:
    """Who works at the organisation that runs the house today."""
    runs = Operation.objects.filter(site=site, during__contains=today()).values("organisation")
    return (
        Member.objects.filter(organisation__in=runs, role__in=HOUSE, during__contains=today())
        .select_related("user", "organisation")
        .order_by("role", "user__name", "pk")
    )


def residents(site: Site) -> QuerySet[Person]:
    """Who lives in the house today, by name."""
    day = today()
    lives = Occupancy.objects.filter(site=site, kind=Kind.STAY, starts__lte=day, ends__gt=day)
    return Person.objects.filter(pk__in=lives.values("person")).order_by("sort_name")


def checklist(incident: Incident) -> list[dict[str, Any]]:
    """The concept's steps with what was done; those for children first when one is concerned."""
    taken: dict[int, list[Any]] = {}
    for row in incident.steps.select_related("step"):
        taken.setdefault(row.step_id, []).append(row)
    steps = [s for s in Step.objects.all() if s.active or s.pk in taken]
    if not incident.child_concerned:
        steps = [s for s in steps if not s.for_children or s.pk in taken]
    steps.sort(key=lambda s: (not s.for_children, s.rank, s.pk))
    return [{"step": step, "taken": taken.get(step.pk, [])} for step in steps]


def half_text(first: date) -> str:
    return f"{first.year}/{1 if first.month < 7 else 2}"


def counts() -> list[dict[str, Any]]:
    """Incidents by house, kind and half-year, newest first; None: fewer than the threshold."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT site, kind, half, incidents FROM safety_counts()")
        rows = cursor.fetchall()
    names = dict(Site.objects.values_list("pk", "name"))
    kinds = dict(Incident.Kind.choices)
    return [
        {
            "site": names.get(site, "–"),
            "kind": str(kinds[kind]),
            "half": half_text(half),
            "count": "<" if count is None else str(count),
        }
        for site, kind, half, count in sorted(
            rows, key=lambda r: (-r[2].toordinal(), names.get(r[0], ""), r[1])
        )
    ]
