"""How a job is declared and started. The job table is the only queue (``weg worker``)."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import connection
from django.utils import timezone
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from procrastinate import Blueprint, RetryStrategy

from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.access.sight import seeing
from weg.foundation.jobs.deferrer import Deferrer
from weg.foundation.jobs.stopping import Interrupted
from weg.foundation.jobs.work import Work
from weg.foundation.models import Job

log = logging.getLogger(__name__)
blueprint = Blueprint()

TITLES: dict[str, Any] = {}
"""What each kind of job is called on its page."""

AGAIN = RetryStrategy(max_attempts=5, retry_exceptions=[Interrupted])
FINAL = (Job.State.DONE, Job.State.FAILED)


@dataclass(frozen=True)
class Outcome:
    """What a job leaves on its page. url: where its result is; text: one sentence."""

    url: str = ""
    text: str = ""
    values: dict[str, Any] = field(default_factory=dict)


Function = Callable[..., Outcome | None]


@dataclass(frozen=True)
class DeclaredJob:
    """A job that can be started."""

    name: str
    function: Function
    task: Any

    def start(self, *, actor: Actor, lock: str | None = None, **arguments: Any) -> Job:
        """Queue the job with the current transaction; it begins when that commits.

        lock: jobs with the same lock run one after the other, in the order they were started.
        arguments: JSON values for the function.
        """
        if not connection.in_atomic_block:
            raise RuntimeError("a job is started inside the transaction that wants it")
        with seeing(actor.sight, "jobs.start"):
            row = Job.objects.create(kind=self.name, member=actor.sight.member)
        self.task.configure(lock=lock).defer(
            job=str(row.pk),
            deferrer=Deferrer.of(actor).to_json(),
            language=get_language() or "de",
            arguments=arguments,
        )
        return row


def job(
    name: str, *, title: Any = "", queue: str = "default", within: Blueprint = blueprint
) -> Callable[[Function], DeclaredJob]:
    """Declare a job; see README.md. ``title`` is shown on its page."""

    def wrap(function: Function) -> DeclaredJob:
        TITLES[name] = title or name

        @within.task(name=name, queue=queue, retry=AGAIN)
        def run(
            job: str, deferrer: dict[str, Any], language: str, arguments: dict[str, Any]
        ) -> None:
            try:
                with override(language):
                    perform(function, Work(UUID(job), Deferrer.from_json(deferrer)), arguments)
            finally:
                connection.close()  # the next job may run in another thread

        return DeclaredJob(name, function, run)

    return wrap


def perform(function: Function, work: Work, arguments: dict[str, Any]) -> None:
    """Run the job's function and write how it ended. An interrupted job is queued again."""
    if not _begin(work):
        return
    try:
        outcome = function(work, **arguments) or Outcome()
    except Interrupted:
        _write(work, state=Job.State.QUEUED, percent=0, note="")
        raise
    except Refused as refused:
        _write(work, state=Job.State.FAILED, note=refused.message[:300], finished=timezone.now())
    except Exception:
        log.exception("job %s failed", work.job_id)
        _write(work, state=Job.State.FAILED, note=unexpected(), finished=timezone.now())
        raise
    else:
        result = {"url": outcome.url, **outcome.values}
        _write(
            work, state=Job.State.DONE, percent=100, note=outcome.text[:300],
            result=result, finished=timezone.now(),
        )  # fmt: skip


def unexpected() -> str:
    """What a person is told when a job met an error that nobody foresaw."""
    return _("This did not work because of a fault in Weg; it has been logged. Please try again.")


def _begin(work: Work) -> bool:
    """Whether the job is to be done: one that was done before its worker was killed is not."""
    with seeing(work.actor.sight, "jobs.begin"):
        waiting = Job.objects.filter(pk=work.job_id).exclude(state__in=FINAL)
        return bool(waiting.update(state=Job.State.RUNNING))


def _write(work: Work, **fields: Any) -> None:
    with seeing(work.actor.sight, "jobs.end"):
        Job.objects.filter(pk=work.job_id).update(**fields)
