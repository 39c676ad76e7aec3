"""Plans when the time of their households is over: gone with the last, emptied with the first."""

from __future__ import annotations

from weg.foundation.erasing import Counts, erase_rows
from weg.people.actions import Due, Eraser, on_erasing
from weg.placement.models import Plan, Proposal, Run


def _erase_proposals(due: Due) -> Counts:
    rows = Proposal.objects.filter(household__in=due.households).order_by()
    plans = set(rows.values_list("plan", flat=True))
    counts = erase_rows(due.rule, rows, "household_id", due.households)
    counts += erase_rows(due.rule, Plan.objects.filter(pk__in=plans, proposals=None).order_by())
    counts["placement_run"] += _empty_runs(plans)
    return counts


def _empty_runs(plans: set[int]) -> int:
    """The files of a plan describe all its households together, so they go with the first."""
    rows = Run.objects.filter(plan__in=plans, state=Run.State.READY)
    return rows.update(problem={}, result={}, decisions={}, message="")


def register() -> None:
    """Called when the app is ready."""
    on_erasing(Eraser("placement_proposal", _erase_proposals))
