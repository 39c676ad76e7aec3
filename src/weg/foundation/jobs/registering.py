from __future__ import annotations

import procrastinate

from weg.foundation.jobs.declaring import blueprint


def ready(app: procrastinate.App) -> None:
    """Called by procrastinate when rooms have declared their jobs in ``tasks.py``."""
    app.add_tasks_from(blueprint, namespace="weg")
