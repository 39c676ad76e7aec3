"""Proposals to swap when the time of one of their households is over: gone with the first."""

from __future__ import annotations

from collections import Counter

from weg.foundation.erasing import Counts
from weg.needs.models import Swap
from weg.people.actions import Due, Eraser, on_erasing


def _erase_swaps(due: Due) -> Counts:
    """The files describe all households together, and name them by number."""
    names = {f"h{number}" for number in due.households}
    gone = [
        swap.pk
        for swap in Swap.objects.iterator(chunk_size=1)
        if any(one["id"].split("-")[0] in names for one in swap.problem.get("households", ()))
    ]
    Swap.objects.filter(pk__in=gone).delete()
    return Counter({"needs_swap": len(gone)})


def register() -> None:
    """Called when the app is ready."""
    on_erasing(Eraser("needs_swap", _erase_swaps))
