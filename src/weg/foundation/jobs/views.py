"""A job's page: asks for itself every two seconds, works by reloading without JavaScript."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import django_tables2 as tables
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from weg.foundation.access.actions import require
from weg.foundation.jobs.actions import stop_job
from weg.foundation.jobs.declaring import TITLES
from weg.foundation.jobs.queries import jobs_of
from weg.foundation.lists import Empty, list_page
from weg.foundation.lists.columns import DateTimeColumn
from weg.foundation.models import Job

STATES = {
    Job.State.QUEUED: "waiting",
    Job.State.RUNNING: "running",
    Job.State.DONE: "done",
    Job.State.FAILED: "failed",
}


def job_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Progress of one job; htmx swaps the progress alone and goes on to the result at the end."""
    row = get_object_or_404(Job, pk=pk)
    require(request.actor, "jobs.see", row)  # type: ignore[attr-defined]
    if request.headers.get("HX-Request"):
        response = render(request, "foundation/jobs/job.html#progress", _context(row))
        if row.state == Job.State.DONE and row.result.get("url"):
            response["HX-Redirect"] = row.result["url"]
        return response
    return render(request, "foundation/jobs/job.html", _context(row))


def _context(row: Job) -> dict[str, Any]:
    title = TITLES.get(row.kind, row.kind)
    breadcrumb = [(_("My tasks in the background"), reverse("jobs:mine")), (title, "")]
    return {
        "title": title,
        "job": row,
        "state": STATES[Job.State(row.state)],
        "breadcrumb": breadcrumb,
        "running": row.state in (Job.State.QUEUED, Job.State.RUNNING),
    }


@require_POST
def stop(request: HttpRequest, pk: UUID) -> HttpResponse:
    row = get_object_or_404(Job, pk=pk)
    stop_job(actor=request.actor, job=row)  # type: ignore[attr-defined]
    back = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    return redirect(back if safe and back else reverse("jobs:job", args=[pk]))


class JobTable(tables.Table):
    kind = tables.Column(
        gettext_lazy("task"), linkify=lambda record: reverse("jobs:job", args=[record.pk])
    )
    state = tables.Column(gettext_lazy("state"))
    note = tables.Column(gettext_lazy("note"))
    created = DateTimeColumn(verbose_name=gettext_lazy("started"))
    finished = DateTimeColumn(verbose_name=gettext_lazy("finished"))

    phone = "cards"

    class Meta:
        model = Job
        fields = ("kind", "state", "note", "created", "finished")

    def render_kind(self, record: Job) -> str:
        return str(TITLES.get(record.kind, record.kind))


def mine(request: HttpRequest) -> HttpResponse:
    """All jobs of the member, to find one again that was left."""
    require(request.actor, "jobs.see")  # type: ignore[attr-defined]
    return list_page(  # type: ignore[return-value]
        request,
        title=_("My tasks in the background"),
        table_class=JobTable,
        queryset=jobs_of(request.actor),  # type: ignore[attr-defined]
        empty=Empty(_("No tasks yet"), _("Plans and imports appear here while they are computed.")),
    )
