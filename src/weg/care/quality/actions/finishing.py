"""Finishing a visit: what is lacking becomes findings, open ones are settled or go on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from weg.care.quality.actions.noting import LACKING
from weg.care.quality.actions.visits import running
from weg.care.quality.models import Check, Finding, FindingStep, Severity, Visit
from weg.care.quality.queries.lacking import Lack, all_lacking, lacking, results
from weg.city.queries.norms import norm
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today


@dataclass(frozen=True)
class Demand:
    """What the house is to do about a standard (id of the criterion) that is lacking."""

    criterion: int
    severity: str
    todo: str


@action("quality.visit", on="visit")
def finish_visit(
    *, actor: Actor, visit: Visit, demands: Sequence[Demand] = (), summary: str = ""
) -> Visit:
    """Everything was looked at. Each standard lacking becomes one finding, due by its severity."""
    kept = running(visit)
    if not kept.checks.exclude(verdict=Check.Verdict.UNSEEN).exists():
        raise Refused(_("Nothing was looked at yet."), code="nothing_seen")
    _go_on(actor, kept)
    by_criterion = {one.criterion: one for one in demands}
    for lack in lacking(kept):
        _find(kept, lack, by_criterion.get(lack.criterion))
    counts = results(kept)
    kept.met, kept.partly, kept.unmet, kept.unseen = (counts[v] for v in Check.Verdict.values)
    kept.state, kept.finished, kept.summary = Visit.State.FINISHED, today(), summary.strip()
    kept.save()
    return kept


def due_day(severity: str, day: date) -> date:
    """By when a finding of that day must be done."""
    return day + timedelta(days=int(norm(f"quality_{severity}_days", day)))


def _find(visit: Visit, lack: Lack, demand: Demand | None) -> Finding:
    if demand is None or not demand.todo.strip():
        raise Refused(
            _("Say what is to be done."), code="todo_missing", field=f"{lack.criterion}-todo"
        )
    if demand.severity not in Severity.values:
        raise Refused(_("Choose a severity."), code="severity", field=f"{lack.criterion}-severity")
    return Finding.objects.create(
        site_id=visit.site_id, visit=visit, criterion_id=lack.criterion,
        area=lack.area, text=lack.text, source=lack.source, where=lack.where, what=lack.what,
        todo=demand.todo.strip(), severity=demand.severity, organisation_id=visit.organisation_id,
        found=visit.day, due=due_day(demand.severity, visit.day),
    )  # fmt: skip


def _go_on(actor: Actor, visit: Visit) -> None:
    """Findings that were open: those seen to be done are settled, the others go on."""
    bad = {lack.criterion: lack.what for lack in all_lacking(visit)}
    for check in visit.checks.exclude(finding=None):
        found = Finding.objects.select_for_update().get(checks=check.pk)
        if found.state == Finding.State.SETTLED:
            continue
        if check.verdict in LACKING:
            _again(actor, visit, found, check.note)
        elif check.verdict == Check.Verdict.MET:
            found.state, found.settled = Finding.State.SETTLED, today()
            _step(actor, visit, found, FindingStep.Kind.CONFIRM, check.note)
        elif found.criterion_id in bad:
            _again(actor, visit, found, bad[found.criterion_id])


def _again(actor: Actor, visit: Visit, found: Finding, note: str) -> None:
    found.state = Finding.State.OPEN
    _step(actor, visit, found, FindingStep.Kind.AGAIN, note)


def _step(actor: Actor, visit: Visit, found: Finding, kind: str, note: str) -> None:
    found.save()
    FindingStep.objects.create(
        finding=found, visit=visit, kind=kind, text=note, at=timezone.now(),
        by=actor.sight.label[:200],
    )  # fmt: skip
