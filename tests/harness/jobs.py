"""Doing waiting jobs as a worker would, one after the other."""

from __future__ import annotations

from procrastinate.contrib.django.models import ProcrastinateJob

from weg.foundation.jobs import Work
from weg.foundation.jobs.declaring import DeclaredJob, perform
from weg.foundation.jobs.deferrer import Deferrer
from weg.foundation.models import Job


def run_waiting(*declared: DeclaredJob) -> None:
    """All jobs of these kinds that nobody has begun."""
    for one in declared:
        for queued in ProcrastinateJob.objects.filter(task_name=f"weg:{one.name}").order_by("id"):
            job = Job.objects.get(pk=queued.args["job"])
            if job.state == Job.State.QUEUED:
                work = Work(job.pk, Deferrer.from_json(queued.args["deferrer"]))
                perform(one.function, work, queued.args["arguments"])
