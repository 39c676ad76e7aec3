"""Work of every night, queued by whichever worker runs then, once for all of them."""

from __future__ import annotations

from collections.abc import Callable

from django.db import connection
from procrastinate import Blueprint

from weg.foundation.jobs.declaring import AGAIN, blueprint

DAILY: dict[str, Callable[[], object]] = {}
"""Every daily task by name, for tests and for running one by hand."""


def daily(
    name: str, *, hour: int, minute: int = 0, within: Blueprint = blueprint
) -> Callable[[Callable[[], object]], Callable[[], object]]:
    """Declare a function without arguments that runs every day (UTC), as the system.

    It must be able to run twice: a worker that is killed leaves it to the next one.
    """

    def wrap(function: Callable[[], object]) -> Callable[[], object]:
        DAILY[name] = function

        @within.periodic(cron=f"{minute} {hour} * * *")
        @within.task(name=name, retry=AGAIN, queueing_lock=name)
        def run(timestamp: int) -> None:
            try:
                function()
            finally:
                connection.close()  # the next job may run in another thread

        return function

    return wrap
