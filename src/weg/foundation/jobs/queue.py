"""The queue's own rows, which the pages never show."""

from __future__ import annotations

from datetime import date

from django.db import connection

_OLD = """DELETE FROM procrastinate_jobs j
 WHERE j.status IN ('succeeded', 'failed', 'cancelled', 'aborted') AND NOT EXISTS
  (SELECT 1 FROM procrastinate_events e WHERE e.job_id = j.id AND e.at >= %s)"""


def erase_queue(before: date) -> int:
    """Delete entries that ended before the day: they name whoever began the job."""
    with connection.cursor() as cursor:
        cursor.execute(_OLD, [before])
        return int(cursor.rowcount)
