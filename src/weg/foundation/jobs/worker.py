"""The worker: runs jobs until it is told to stop, and takes up what killed workers left behind."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from contextlib import suppress
from typing import Any

from asgiref.sync import sync_to_async
from django.utils import timezone
from procrastinate.contrib.django import app as django_app
from procrastinate.jobs import Job as QueuedJob
from procrastinate.jobs import Status

from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.jobs.declaring import FINAL, unexpected
from weg.foundation.jobs.stopping import ENDING
from weg.foundation.jobs.warming import AFTER as WARM_AFTER
from weg.foundation.jobs.warming import warm_up
from weg.foundation.models import Job

log = logging.getLogger(__name__)

HEARTBEAT = 2.0
DEAD_AFTER = 10.0
"""Seconds without a heartbeat after which a worker counts as killed."""
ATTEMPTS = 3
PATIENCE = 0.7
"""Seconds a job has to give up when the worker ends; then the process ends over it."""


def work_until_stopped(concurrency: int = 2) -> None:
    """Run jobs in this process; returns after SIGTERM or SIGINT, within a second."""
    asyncio.run(_work(concurrency))


async def _work(concurrency: int) -> None:
    connector = django_app.connector.get_worker_connector()  # type: ignore[attr-defined]
    # Its own app on an asynchronous connection; what a job defers goes through Django's, inside
    # the job's own transaction.
    async with django_app.with_connector(connector).open_async() as app:
        running = asyncio.create_task(
            app.run_worker_async(
                concurrency=concurrency,
                install_signal_handlers=False,
                fetch_job_polling_interval=2.0,
                update_heartbeat_interval=HEARTBEAT,
                stalled_worker_timeout=DEAD_AFTER,
            )
        )
        watching = asyncio.create_task(_take_up(app))
        _end_on_signal(running)
        loop = asyncio.get_running_loop()
        loop.call_later(WARM_AFTER, loop.run_in_executor, None, warm_up)
        with suppress(asyncio.CancelledError):
            await running
        watching.cancel()


def _end_on_signal(running: asyncio.Task[None]) -> None:
    loop = asyncio.get_running_loop()

    def end() -> None:
        ENDING.set()
        running.cancel()
        # A job that is deep in a solver cannot be broken off from here. Its transaction is rolled
        # back when the process ends, and the next worker begins it again.
        loop.call_later(PATIENCE, os._exit, 0)

    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        loop.add_signal_handler(number, end)


async def _take_up(app: Any) -> None:
    """Every few seconds: jobs of workers that are no longer there."""
    while True:
        try:
            await take_up_left_behind(app)
        except Exception:
            log.exception("could not look for jobs left behind")
        await asyncio.sleep(DEAD_AFTER / 2)


async def take_up_left_behind(app: Any, dead_after: float = DEAD_AFTER) -> int:
    """Queue the jobs of killed workers again, or mark them as failed after some attempts."""
    manager = app.job_manager
    left = list(await manager.get_stalled_jobs(seconds_since_heartbeat=dead_after))
    for queued in left:
        if queued.attempts + 1 < ATTEMPTS:
            log.warning("job %s was left behind by its worker; it is begun again", queued.id)
            await manager.retry_job(queued)
        else:
            log.error("job %s was left behind %s times; given up", queued.id, ATTEMPTS)
            await manager.finish_job(queued, status=Status.FAILED, delete_job=False)
            await sync_to_async(_mark_failed)(queued)
    return len(left)


def _mark_failed(queued: QueuedJob) -> None:
    if "job" not in queued.task_kwargs:
        return
    with seeing(EVERYTHING, "jobs.left_behind"):
        Job.objects.filter(pk=str(queued.task_kwargs["job"])).exclude(state__in=FINAL).update(
            state=Job.State.FAILED, note=unexpected(), finished=timezone.now()
        )
