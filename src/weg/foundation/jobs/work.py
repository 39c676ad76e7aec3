"""What a running job holds in its hand: who it acts for, how to report, whether to stop."""

from __future__ import annotations

import threading
import time
from typing import Any
from uuid import UUID

from django.db import connection

from weg.foundation.access.actors import Actor
from weg.foundation.access.sight import seeing
from weg.foundation.jobs.stopping import ENDING, Interrupted
from weg.foundation.models import Job

EVERY = 0.2
"""Seconds between two looks at, or writes to, the job's row: pages ask every two seconds."""


class Work:
    """Handed to the job's function. ``actor`` acts for whoever deferred the job."""

    def __init__(self, job_id: UUID, actor: Actor) -> None:
        self.job_id, self.actor = job_id, actor
        self._thread = threading.get_ident()
        self._reported = self._asked = float("-inf")
        self._stop = False

    @property
    def ending(self) -> bool:
        """The worker itself ends."""
        return ENDING.is_set()

    def check(self) -> None:
        """Raise Interrupted when the worker ends: nothing is kept, the job begins again later."""
        if self.ending:
            raise Interrupted

    def report(self, *, percent: int | None = None, note: str | None = None, **result: Any) -> None:
        """Write progress in a transaction of its own; reports in quick succession are dropped.

        percent: 0 to 100. result: JSON values that the job's page may show while it runs.
        """
        now = time.monotonic()
        if now - self._reported < EVERY:
            return
        self._reported = now
        fields: dict[str, Any] = {}
        if percent is not None:
            fields["percent"] = min(max(percent, 0), 100)
        if note is not None:
            fields["note"] = note[:300]
        if result:
            fields["result"] = result
        with self._own_transaction():
            Job.objects.filter(pk=self.job_id).update(**fields)
        self._tidy()

    def stop_wanted(self) -> bool:
        """Whether its owner pressed stop ("good enough"), or the worker ends. Cheap to ask."""
        now = time.monotonic()
        if not self._stop and now - self._asked >= EVERY:
            self._asked = now
            with self._own_transaction():
                self._stop = Job.objects.filter(pk=self.job_id, stop_wanted=True).exists()
            self._tidy()
        return self._stop or self.ending

    def _own_transaction(self) -> Any:
        return seeing(self.actor.sight, "jobs.report")

    def _tidy(self) -> None:
        """A solver may call from a thread of its own: its connection is not left behind."""
        if threading.get_ident() != self._thread:
            connection.close()
