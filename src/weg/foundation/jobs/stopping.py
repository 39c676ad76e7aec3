"""Ending a worker: its jobs are told, give up what they do, and go back to the queue."""

from __future__ import annotations

import threading

ENDING = threading.Event()
"""Set once this worker process has been told to stop."""


class Interrupted(Exception):  # noqa: N818 (nothing went wrong)
    """The worker ends; the job goes back to the queue and is begun again by another."""
