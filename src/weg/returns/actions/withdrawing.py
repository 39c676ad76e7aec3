"""A family may withdraw at any time: then there never was a case, for anybody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.db.models import Count, F, Q

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.erasing import Counts, erase_rows, log_erased
from weg.returns.actions.acting import locked
from weg.returns.actions.telling import take_back
from weg.returns.models import Case, Tally

RULE = "returns"
COUNTED = ("advised_cases", "advised", "returned_cases", "returned")


@action("returns.work", on="case")
def withdraw_case(*, actor: Actor, case: Case) -> bool:
    """Erase the case, all it contains and its history, and take back what housing was told.

    The log of erasing says how many rows were erased, no more; the city's counts forget the case.
    False when housing's day could not be taken back, because something has changed there since.
    """
    kept = locked(case)
    taken = kept.left is not None or take_back(kept)
    with seeing(EVERYTHING, "returns.withdraw"):
        log_erased(RULE, erase_rows(RULE, Case.objects.filter(pk=kept.pk)))
    return taken


@action("returns.erase")
def erase_cases(*, actor: Actor, cases: Iterable[int]) -> Counts:
    """Erase cases whose time is over; they stay counted. Returns rows by table, not yet logged."""
    rows = Case.objects.filter(pk__in=list(cases))
    people = Count("travellers")
    went = Count("travellers", filter=Q(travellers__travels=True))
    counted = rows.order_by().annotate(people=people, went=went)
    _keep_counts(counted.values_list("opened", "left", "people", "went"))
    return erase_rows(RULE, rows)


def half_of(day: date) -> date:
    """The first day of the half-year."""
    return date(day.year, 1 if day.month < 7 else 7, 1)


def _keep_counts(rows: Iterable[tuple[date, date | None, int, int]]) -> None:
    found: defaultdict[date, Counts] = defaultdict(Counts)
    for opened, left, people, went in rows:
        found[half_of(opened)].update(advised_cases=1, advised=people)
        if left is not None:
            found[half_of(left)].update(returned_cases=1, returned=went)
    for half, counts in found.items():
        Tally.objects.get_or_create(half=half)
        added = {name: F(name) + counts[name] for name in COUNTED}
        Tally.objects.filter(half=half).update(**added)
