"""A member's jobs, for *Heute* and the page of all of them."""

from __future__ import annotations

from django.db.models import QuerySet

from weg.foundation.access.actors import Actor
from weg.foundation.models import Job


def jobs_of(actor: Actor) -> QuerySet[Job]:
    """The member's own jobs, newest first."""
    return Job.objects.filter(member=actor.sight.member or 0).order_by("-created")


def latest_jobs(actor: Actor, count: int = 5) -> list[Job]:
    """The newest few. One query."""
    return list(jobs_of(actor)[:count])
