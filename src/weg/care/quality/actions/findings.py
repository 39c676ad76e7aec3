"""Working off findings: the house answers with evidence, the city confirms or opens again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from weg.care.quality.models import Evidence, Finding, FindingStep
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today


def _locked(finding: Finding) -> Finding:
    kept = Finding.objects.select_for_update().get(pk=finding.pk)
    if kept.state == Finding.State.SETTLED:
        raise Refused(_("This finding is confirmed as done."), code="settled")
    return kept


def _step(
    actor: Actor, finding: Finding, kind: str, text: str, due: date | None = None
) -> FindingStep:
    finding.save()
    return FindingStep.objects.create(
        finding=finding, kind=kind, text=text.strip(), due=due, at=timezone.now(),
        by=actor.sight.label[:200],
    )  # fmt: skip


@action("quality.answer", on="finding")
def answer_finding(
    *, actor: Actor, finding: Finding, text: str, photos: Sequence[bytes] = ()
) -> FindingStep:
    """The house says that it is done, and shows it. photos: JPEG bytes."""
    kept = _locked(finding)
    if not text.strip():
        raise Refused(_("Say what was done."), code="text_missing", field="text")
    if kept.state == Finding.State.ANSWERED:
        raise Refused(_("This was reported as done already."), code="answered")
    kept.state = Finding.State.ANSWERED
    made = _step(actor, kept, FindingStep.Kind.ANSWER, text)
    by = actor.sight.label[:200]
    Evidence.objects.bulk_create(Evidence(step=made, image=image, by=by) for image in photos)
    return made


@action("quality.judge", on="finding")
def confirm_finding(*, actor: Actor, finding: Finding, text: str = "") -> FindingStep:
    """The city is satisfied, with the answer or with what it saw itself."""
    kept = _locked(finding)
    kept.state, kept.settled = Finding.State.SETTLED, today()
    return _step(actor, kept, FindingStep.Kind.CONFIRM, text)


@action("quality.judge", on="finding")
def reopen_finding(*, actor: Actor, finding: Finding, text: str, due: date) -> FindingStep:
    """The answer does not do: say why, and until when it must be done."""
    kept = _locked(finding)
    if kept.state != Finding.State.ANSWERED:
        raise Refused(_("This finding is open."), code="open_already")
    kept.state = Finding.State.OPEN
    return _set_due(actor, kept, FindingStep.Kind.REOPEN, text, due)


@action("quality.judge", on="finding")
def extend_finding(*, actor: Actor, finding: Finding, text: str, due: date) -> FindingStep:
    """More time, with a reason."""
    kept = _locked(finding)
    if due <= kept.due:
        raise Refused(_("This is not more time."), code="not_later", field="due")
    return _set_due(actor, kept, FindingStep.Kind.EXTEND, text, due)


def _set_due(actor: Actor, finding: Finding, kind: str, text: str, due: date) -> FindingStep:
    if not text.strip():
        raise Refused(_("Say why."), code="text_missing", field="text")
    if due < today():
        raise Refused(_("This day has passed."), code="day_past", field="due")
    finding.due = due
    return _step(actor, finding, kind, text, due)
