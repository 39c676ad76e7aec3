"""Statements of a month, and corrections of earlier ones. Nothing is paid or booked."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from weg.care.grants.fees.figures import Bill, Line, Month
from weg.care.grants.models import Statement, StatementLine
from weg.care.grants.queries.corrections import due_corrections
from weg.care.grants.queries.fees import hole_sentences, month_bills
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.people.models import Household


@dataclass(frozen=True)
class Made:
    """statements: how many. said: sentences on what could not be charged."""

    statements: int
    said: list[str] = field(default_factory=list)


@action("grants.make_statements")
def make_statements(
    *, actor: Actor, month: Month, households: Collection[int] | None = None
) -> Made:
    """A statement for every household with a fee in the month that has none yet."""
    if month.first > today():
        message = _("The month has not begun; who lives where is not known yet.")
        raise Refused(message, code="future_month", field="month")
    found = month_bills(month, households).bills
    # One officer after the other: the households' rows are what the two have in common.
    list(
        Household.objects.select_for_update(no_key=True)
        .filter(pk__in=found)
        .order_by("pk")
        .values("pk")
    )
    there = set(Statement.objects.filter(month=month.first).values_list("household_id", flat=True))
    due = [bill for key, bill in found.items() if key not in there and bill.lines]
    write_statements(actor, month, [(bill, None) for bill in due])
    return Made(len(due), hole_sentences(found.values()))


@action("grants.make_statements")
def correct_statements(
    *, actor: Actor, month: Month, reason: str, households: Collection[int] | None = None
) -> Made:
    """Correct the month's statements that come out differently today; the old ones stay.

    reason: printed on the statement, e.g. the decision that changed the fee.
    """
    if not reason.strip():
        message = _("Say why; the reason is printed on the corrected statement.")
        raise Refused(message, code="no_reason", field="reason")
    due = due_corrections(month, households, lock=True)
    write_statements(actor, month, [(one.bill, one.statement) for one in due], reason.strip())
    return Made(len(due))


def write_statements(
    actor: Actor,
    month: Month,
    due: Iterable[tuple[Bill, Statement | None]],
    reason: str = "",
) -> None:
    """Part of the two actions above; asks for nothing itself."""
    pairs = list(due)
    made = Statement.objects.bulk_create(
        Statement(
            household_id=bill.household,
            month=month.first,
            cents=bill.cents,
            difference=bill.cents - (before.cents if before else 0),
            corrects=before,
            reason=reason,
            by=actor.sight.label,
        )
        for bill, before in pairs
    )
    StatementLine.objects.bulk_create(
        (
            _line(statement, line)
            for statement, (bill, _before) in zip(made, pairs, strict=True)
            for line in bill.lines
        ),
        batch_size=2000,
    )


def _line(statement: Statement, line: Line) -> StatementLine:
    return StatementLine(
        statement=statement,
        person_id=line.person,
        site_id=line.site,
        area=line.area,
        payer=line.payer,
        first=line.first,
        last=line.last,
        monthly=line.monthly,
        cents=line.cents,
    )
