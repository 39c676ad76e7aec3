from __future__ import annotations

import procrastinate

from weg.foundation.jobs.declaring import blueprint


def ready(app: procrastinate.App) -> None:
    """Called by procrastinate when Django is ready: rooms' ``tasks.py`` have filled the blueprint."""
    app.add_tasks_from(blueprint, namespace="weg")
