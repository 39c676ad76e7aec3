"""Who may see and stop a job: whoever started it."""

from __future__ import annotations

import rules

from weg.foundation.access.actors import Actor
from weg.foundation.models import Job


@rules.predicate
def own_job(actor: Actor | None, job: Job | None = None) -> bool:
    if actor is None:
        return False
    return job is None or job.member == actor.sight.member


rules.add_perm("jobs.see", own_job)
rules.add_perm("jobs.stop", own_job)
