"""One's own jobs on *Heute*, so that what was left is found again."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from weg.foundation.access.actions import may
from weg.foundation.jobs.declaring import TITLES
from weg.foundation.jobs.queries import jobs_of
from weg.foundation.models import Job
from weg.foundation.today import Card, Line

KINDS = {"queued": "neutral", "running": "info", "done": "success", "failed": "danger"}
SHOWN = 5


def own_jobs(request: HttpRequest) -> Card | None:
    """Jobs of the last day; nothing when there are none."""
    actor = request.actor  # type: ignore[attr-defined]
    if not may(actor, "jobs.see"):
        return None
    since = timezone.now() - timedelta(days=1)
    rows = list(jobs_of(actor).filter(created__gt=since)[:SHOWN])
    if not rows:
        return None
    title = _("My tasks in the background")
    return Card(title=title, lines=[_line(row) for row in rows], more=reverse("jobs:mine"))


def _line(row: Job) -> Line:
    done = row.state == Job.State.DONE and row.result.get("url")
    return Line(
        text=str(TITLES.get(row.kind, row.kind)),
        url=row.result["url"] if done else reverse("jobs:job", args=[row.pk]),
        hint=row.note,
        badge=row.get_state_display(),
        kind=KINDS[row.state],
    )
