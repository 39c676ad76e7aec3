"""Statements that would come out differently today."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from weg.care.grants.fees.figures import Bill, Line, Month
from weg.care.grants.models import Statement, StatementLine
from weg.care.grants.queries.fees import month_bills


@dataclass(frozen=True)
class Correction:
    """The statement that holds, its lines, and the bill as it is today."""

    statement: Statement
    before: tuple[Line, ...]
    bill: Bill

    @property
    def difference(self) -> int:
        """In cents; 0 where only who pays, or the site, has changed."""
        return self.bill.cents - self.statement.cents


def due_corrections(
    month: Month,
    households: Collection[int] | None = None,
    *,
    lock: bool = False,
    today: dict[int, Bill] | None = None,
) -> list[Correction]:
    """The month's statements that differ from today's records, by household number.

    today: the month's bills by today's records, where they are known already. Statements with days
    that no fee is in force for are left as they are: a gap corrects nothing.
    """
    rows = Statement.objects.filter(month=month.first, corrected_by=None).order_by("household")
    if households is not None:
        rows = rows.filter(household__in=households)
    standing = list(rows.select_for_update(of=("self",)) if lock else rows)
    now = today or month_bills(month, [one.household_id for one in standing]).bills
    before = lines_of(standing)
    found = []
    for statement in standing:
        bill = now.get(statement.household_id, Bill(statement.household_id))
        old = before.get(statement.pk, [])
        if not bill.holes and sorted(map(_key, bill.lines)) != sorted(map(_key, old)):
            found.append(Correction(statement, tuple(old), bill))
    return found


def lines_of(statements: Collection[Statement]) -> dict[int, list[Line]]:
    """The lines by statement, in one query."""
    found: dict[int, list[Line]] = defaultdict(list)
    rows = StatementLine.objects.filter(statement__in=statements).values_list(
        "statement", "person", "site", "area", "payer", "first", "last", "monthly", "cents"
    )
    for row in rows:
        found[row[0]].append(Line(*row[1:]))
    return found


def _key(line: Line) -> tuple[object, ...]:
    return (line.person, line.first, line.last, line.site, line.payer, line.monthly, line.cents)
