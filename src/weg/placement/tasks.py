"""Placement's background jobs."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weg.foundation.access.sight import seeing
from weg.foundation.jobs import Outcome, Work, job
from weg.foundation.jobs.stopping import Interrupted
from weg.placement.actions.running import (
    UNDECIDED,
    Prepared,
    explain_run,
    fail_run,
    finish_run,
    newer,
    prepare_run,
)
from weg.placement.computing import FIRST_SECONDS, Computed, compute, explanation_of
from weg.placement.models import Run
from weg.placement.queries.fit import rule_sentence

log = logging.getLogger(__name__)


@job("placement.plan", title=gettext_lazy("Plan together"))
def compute_plan(work: Work, *, run: int) -> Outcome:
    """Compute one run of a plan; nothing is written when a newer one has begun."""
    with seeing(work.actor.sight, "placement.plan"):
        found = Run.objects.select_related("plan", "weighting").get(pk=run)
        url = reverse("placement:plan", args=[found.plan_id])
        prepared = prepare_run(actor=work.actor, run=found)
        if prepared is None and found.state == Run.State.COMPUTING:
            fail_run(actor=work.actor, run=found, message=_("There was nothing left to plan."))
    if prepared is None:
        return Outcome(url=url)
    with _told_when_failing(work, found):
        computed = _computed(work, found, prepared)
        if computed is not None:
            finish_run(actor=work.actor, run=found, computed=computed, built=prepared.built)
    if computed is None:
        return Outcome(url=url, text=_("The plan could not be computed."))
    _explain(work, found, computed)
    return Outcome(url=url, text=_outcome(computed))


@contextmanager
def _told_when_failing(work: Work, run: Run) -> Iterator[None]:
    """A fault of ours ends the run as well: nobody waits for a plan that never comes."""
    try:
        yield
    except Interrupted:
        raise
    except Exception:
        message = _("The computation failed because of a fault in Weg; it has been logged.")
        fail_run(actor=work.actor, run=run, message=message)
        raise


def _computed(work: Work, run: Run, prepared: Prepared) -> Computed | None:
    from weg.placement.engine import PinRefused, ProblemRefused  # with numpy behind it

    def progress(cost: float, bound: float, gap: float, seconds: float) -> None:
        note = _("Cost %(cost).0f, at least %(bound).0f: at most %(gap).2f %% from the best plan.")
        known = {"cost": cost, "bound": bound, "gap": 100 * max(gap, 0)}
        work.report(percent=int(100 * min(seconds / FIRST_SECONDS, 0.99)), note=note % known)

    try:
        computed = compute(
            prepared.built.problem,
            prepared.before,
            seed=run.seed,
            progress=progress,
            should_stop=work.stop_wanted,
        )
    except PinRefused as refused:
        reasons = dict.fromkeys(rule_sentence(fault.rule) for fault in refused.faults)
        message = _("The choice by hand is not possible.") + " " + " ".join(reasons)
        fail_run(actor=work.actor, run=run, message=message, undo_pins=True)
        return None
    except ProblemRefused as refused:
        log.error("problem of run %s refused: %s", run.pk, refused)
        message = _("The data of sites and households contradict each other: %(fault)s")
        fail_run(actor=work.actor, run=run, message=message % {"fault": refused.faults[0]})
        return None
    work.check()
    return computed


def _explain(work: Work, run: Run, computed: Computed) -> None:
    """Look for what else there was, household by household; who changed comes first.

    The plan can be used meanwhile. A newer computation ends it.
    """
    names = sorted(computed.explanations, key=lambda name: name not in computed.plan.changed)
    for done, name in enumerate(names):
        _tell_explained(work, done, len(names))
        if work.ending:
            return
        with seeing(work.actor.sight, "placement.plan"):
            if newer(run):
                return
            open_now = run.proposals.filter(state__in=UNDECIDED, household=int(name[1:])).exists()
        if not open_now:
            continue
        found = explanation_of(computed.plan, name)
        with seeing(work.actor.sight, "placement.plan"):
            explain_run(actor=work.actor, run=run, explanations={name: found})


def _tell_explained(work: Work, done: int, count: int) -> None:
    note = _("The plan is ready. Other places are being looked at: %(done)d of %(all)d.")
    work.report(percent=100 * done // count, note=note % {"done": done, "all": count})


def _outcome(computed: Computed) -> str:
    placed, waiting = computed.summary["placed"], computed.summary["waiting"]
    return _("%(placed)d of %(waiting)d households have a place.") % {
        "placed": placed,
        "waiting": waiting,
    }
