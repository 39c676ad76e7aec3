"""Follow-ups after 3, 6 and 12 months: clocks that only a case's counsellors are told of."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from django.utils.translation import gettext_lazy as _

from weg.foundation.clocks import Asked, Clock, Row, add_months, register_clock
from weg.returns.models import Case, FollowUp

NORMS = {
    1: "return_followup_first_months",
    2: "return_followup_second_months",
    3: "return_followup_third_months",
}
LABELS = {1: _("First follow-up"), 2: _("Second follow-up"), 3: _("Third follow-up")}
CODES = tuple(f"return_followup_{number}" for number in NORMS)
LATE = 365
"""A follow-up that was missed is owed for a year."""


def _rows(number: int) -> Callable[[Asked], Iterable[Row]]:
    def rows(asked: Asked) -> Iterable[Row]:
        done = FollowUp.objects.filter(number=number).values("case")
        cases = Case.objects.filter(left__isnull=False, ended=None).exclude(pk__in=done)
        if one := asked.only("return_case"):
            cases = cases.filter(pk=one)
        for case in cases:
            due = add_months(case.left or asked.day, asked.numbers[NORMS[number]])
            if asked.since <= due < asked.until:
                yield Row(subject=case.pk, name=case.family, starts=case.left, due=due)

    return rows


def register() -> None:
    """Called when the app is ready."""
    for number, norm in NORMS.items():
        register_clock(
            Clock(
                CODES[number - 1],
                LABELS[number],
                "return_case",
                _rows(number),
                "returns.see",
                norm=norm,
                late_days=LATE,
                owed=True,
            )
        )
