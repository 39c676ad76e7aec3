from __future__ import annotations

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.jobs.declaring import FINAL
from weg.foundation.models import Job


@action("jobs.stop", on="job")
def stop_job(*, actor: Actor, job: Job) -> Job:
    """Ask a job to end with what it has found so far ("good enough")."""
    Job.objects.filter(pk=job.pk).exclude(state__in=FINAL).update(stop_wanted=True)
    job.refresh_from_db()
    return job
