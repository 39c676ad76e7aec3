"""Cases as lists and pages show them. Row-level security says which there are."""

from __future__ import annotations

from typing import Any

from django.db import connection
from django.db.models import Case as Case_
from django.db.models import DateField, Exists, F, Func, Min, OuterRef, Q, QuerySet, When
from django.db.models.functions import Least

from weg.city.models import Member, Role
from weg.city.queries.norms import norms_on
from weg.foundation.clocks import Asked, Running, add_months, running
from weg.foundation.periods import today
from weg.returns.models import Case, CaseItem, FollowUp


def listed_cases() -> QuerySet[Case]:
    """With the next thing due, of the checklist or a follow-up; what runs first, by that."""
    undone = Q(items__state=CaseItem.State.OPEN)
    first_item = Min("items__due", filter=undone)
    owed = _followups_owed()  # none where the city has no norms for them yet
    rows = Case.objects.annotate(next_due=Least(first_item, *owed) if owed else first_item)
    first = (F("ended").desc(nulls_first=True), F("next_due").asc(nulls_last=True))
    return rows.order_by(*first, "-opened", "-pk")


def cases_named(name: str) -> list[Case]:
    """Names are sealed, so the reader's own cases are opened one by one: they are few."""
    wanted = name.strip().casefold()
    return [row for row in listed_cases() if wanted and wanted in row.family.casefold()]


def _followups_owed() -> list[Case_]:
    """When each follow-up is due that a running case still owes."""
    from weg.returns.clocks import NORMS  # it registers the queries' own clocks

    numbers = norms_on(today())
    return [
        Case_(
            When(
                ~Exists(FollowUp.objects.filter(case=OuterRef("pk"), number=number)),
                left__isnull=False,
                ended=None,
                then=_months_after("left", int(numbers[norm])),
            ),
            output_field=DateField(),
        )
        for number, norm in NORMS.items()
        if norm in numbers
    ]


def _months_after(column: str, months: int) -> Func:
    """The same day of the month so many months later, as ``add_months`` counts."""
    template = f"(%(expressions)s + interval '{months} months')::date"
    return Func(F(column), template=template, output_field=DateField())


def checklist(case: Case) -> list[CaseItem]:
    """What is open first, by the day it is due; then what is done or not needed."""
    rows = list(case.items.select_related("item"))
    rank = {"open": 0, "done": 1, "not_needed": 2}
    latest = today().max
    rows.sort(key=lambda r: (rank[r.state], r.due or latest, r.item.rank if r.item else 999, r.pk))
    return rows


def colleagues(case: Case) -> QuerySet[Member]:
    """Who may counsel in this case: return counsellors of its organisation today."""
    rows = Member.objects.filter(
        organisation=case.organisation_id,
        role=Role.RETURN_COUNSELLOR,
        during__contains=today(),
    )
    return rows.select_related("user", "organisation").order_by("user__name", "pk")


def followups_of(case: Case) -> list[dict[str, Any]]:
    """The agreed follow-ups of a family that has left: when each is due, and what was found."""
    if case.left is None:
        return []
    from weg.returns.clocks import LABELS, NORMS  # it registers the queries' own clocks

    numbers = norms_on(today())
    done = {row.number: row for row in case.followups.all()}
    return [
        {
            "number": number,
            "label": LABELS[number],
            "done": done.get(number),
            "due": add_months(case.left, numbers[norm]) if norm in numbers else None,
        }
        for number, norm in NORMS.items()
    ]


def followups_due(actor: Any, asked: Asked) -> list[Running]:
    """Follow-ups of the actor's cases, the next first."""
    from weg.returns.clocks import CODES  # it registers the queries' own clocks

    return running(actor, asked, CODES).running


def counts() -> list[dict[str, Any]]:
    """Advised and returned by half-year, newest first; None: too few to be shown."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT half, advised, returned FROM return_counts() ORDER BY half DESC")
        rows = cursor.fetchall()
    return [
        {"half": _half(half), "advised": _shown(advised), "returned": _shown(returned)}
        for half, advised, returned in rows
    ]


def _half(first: Any) -> str:
    return f"{first.year}/{1 if first.month < 7 else 2}"


def _shown(count: int | None) -> str:
    return "<" if count is None else str(count)
