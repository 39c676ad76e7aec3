"""Background jobs of needs."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weg.foundation.access.actors import System
from weg.foundation.access.sight import seeing
from weg.foundation.jobs import Outcome, Work, job
from weg.foundation.jobs.daily import daily
from weg.foundation.jobs.stopping import Interrupted
from weg.foundation.periods import today
from weg.needs.actions.counting import close_half_years
from weg.needs.actions.swapping import fail_swap, finish_swap
from weg.needs.models import Swap
from weg.needs.queries.swapping import Swappable, swappable
from weg.placement.computing import FIRST_SECONDS, Computed, compute


@job("needs.swap", title=gettext_lazy("Free suitable places"))
def compute_swap(work: Work, *, swap: int) -> Outcome:
    """Look for the fewest moves; nothing is written when the computation fails."""
    with seeing(work.actor.sight, "needs.swap"):
        found = Swap.objects.get(pk=swap)
        known = swappable(found.feature, found.day)
    try:
        computed = _computed(work, known)
        work.check()
        with seeing(work.actor.sight, "needs.swap"):
            finish_swap(actor=work.actor, swap=found, known=known, result=computed.result)
    except Interrupted:
        raise
    except Exception:
        message = _("The computation failed because of a fault in Weg; it has been logged.")
        with seeing(work.actor.sight, "needs.swap"):
            fail_swap(actor=work.actor, swap=found, message=message)
        raise
    return Outcome(
        url=reverse("needs:swap", args=[swap]),
        text=_("%(count)d households would move.") % {"count": len(found.moves)},
    )


@daily("needs.close_half_years", hour=3, minute=25)
def close() -> None:
    """Half-years that are over are counted once."""
    close_half_years(actor=System("needs.close_half_years"), day=today())


def _computed(work: Work, known: Swappable) -> Computed:
    def progress(cost: float, bound: float, gap: float, seconds: float) -> None:
        work.report(percent=int(100 * min(seconds / FIRST_SECONDS, 0.99)))

    return compute(known.problem, None, seed=0, progress=progress, should_stop=work.stop_wanted)
