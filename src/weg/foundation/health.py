"""Whether this process lives, and whether it can serve: for whoever watches over the machines."""

from __future__ import annotations

import shutil

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse

LEAST_FREE_BYTES = 200 * 1024 * 1024


def live(request: HttpRequest) -> JsonResponse:
    """The process answers."""
    return JsonResponse({"live": True})


def ready(request: HttpRequest) -> JsonResponse:
    """Database reachable and migrated, room on the disk; 503 with the faults otherwise."""
    faults = [*_database_faults(), *_disk_faults()]
    return JsonResponse({"ready": not faults, "faults": faults}, status=503 if faults else 200)


def _database_faults() -> list[str]:
    try:
        executor = MigrationExecutor(connection)
        pending = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return ["the database does not answer"]
    return ["the database is not migrated"] if pending else []


def _disk_faults() -> list[str]:
    free = shutil.disk_usage(settings.WEG_HOME).free
    return ["the disk is almost full"] if free < LEAST_FREE_BYTES else []
