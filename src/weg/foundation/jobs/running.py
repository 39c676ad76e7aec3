"""How a job is declared. The job table is the only queue; workers are ``weg worker``."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

import procrastinate
from procrastinate import Blueprint

jobs = Blueprint()


def ready(app: procrastinate.App) -> None:
    """Called by procrastinate when Django is ready: rooms' ``tasks.py`` have filled the blueprint."""
    app.add_tasks_from(jobs, namespace="weg")


def job(name: str, *, queue: str = "default") -> Callable[[Callable[..., None]], Any]:
    """Declare a job; arguments are JSON values. ``thing.defer(id=3)`` inside a transaction queues
    it when that commits. A job opens its own transactions with ``seeing``."""

    def wrap(function: Callable[..., None]) -> Any:
        @wraps(function)
        def run(**arguments: Any) -> None:
            function(**arguments)

        return jobs.task(name=name, queue=queue)(run)

    return wrap
