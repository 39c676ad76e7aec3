"""A family may withdraw at any time: then there never was a case, for anybody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.db import connection
from django.db.models import Count, F, Model, Q

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.erasing import Counts
from weg.returns.actions.acting import locked
from weg.returns.actions.telling import take_back
from weg.returns.models import (
    Agreement,
    Case,
    CaseItem,
    FollowUp,
    Note,
    Plan,
    Tally,
    Traveller,
)

COUNTED = ("advised_cases", "advised", "returned_cases", "returned")
CONTENTS: tuple[type[Model], ...] = (Agreement, Traveller, Note, Plan, CaseItem, FollowUp)


@action("returns.work", on="case")
def withdraw_case(*, actor: Actor, case: Case) -> bool:
    """Erase the case, all it contains and its history, and take back what housing was told.

    No log says so: its time would lead to the household whose day was taken back. False when
    housing's day could not be taken back, because something has changed there since.
    """
    kept = locked(case)
    taken = kept.left is not None or take_back(kept)
    with seeing(EVERYTHING, "returns.withdraw"):
        _erase([kept.pk])
    return taken


@action("returns.erase")
def erase_cases(*, actor: Actor, cases: Iterable[int]) -> Counts:
    """Erase cases whose time is over; they stay counted. Returns rows by table, not yet logged."""
    numbers = list(cases)
    people = Count("travellers")
    went = Count("travellers", filter=Q(travellers__travels=True))
    rows = Case.objects.filter(pk__in=numbers).order_by().annotate(people=people, went=went)
    _keep_counts(rows.values_list("opened", "left", "people", "went"))
    return _erase(numbers)


def _erase(cases: list[int]) -> Counts:
    """Table by table, since nothing may be opened for it: a case ends also when the key is lost."""
    counts: Counts = Counts()
    for model in CONTENTS:
        rows = model._default_manager.filter(case__in=cases)
        counts[model._meta.db_table] = rows._raw_delete(rows.db) or 0
    gone = Case.objects.filter(pk__in=cases)
    counts[Case._meta.db_table] = gone._raw_delete(gone.db) or 0
    with connection.cursor() as cursor:
        cursor.execute("SELECT return_forget(%s)", [cases])
    return counts


def half_of(day: date) -> date:
    """The first day of the half-year."""
    return date(day.year, 1 if day.month < 7 else 7, 1)


def _keep_counts(rows: Iterable[tuple[date, date | None, int, int]]) -> None:
    """Counts of half-years that are not closed yet; in the others the cases are counted already."""
    found: defaultdict[date, Counts] = defaultdict(Counts)
    for opened, left, people, went in rows:
        found[half_of(opened)].update(advised_cases=1, advised=max(people, 1))
        if left is not None:
            found[half_of(left)].update(returned_cases=1, returned=max(went, 1))
    for half, counts in found.items():
        Tally.objects.get_or_create(half=half)
        added = {name: F(name) + counts[name] for name in COUNTED}
        Tally.objects.filter(half=half, closed=None).update(**added)
