"""What all processes must know alike for a while: rate limits and one-time codes (allauth)."""

from __future__ import annotations

from typing import Any

from django.core.cache.backends.db import DatabaseCache
from django.db import connection
from django.utils import timezone


class SharedCache(DatabaseCache):
    """Django's cache in the database, read without writing: a page that is read must not delete
    (DESIGN 3), so what is out of date is only passed over, and removed by the nightly task."""

    def _base_delete_many(self, keys: Any) -> bool:
        return False if _only_reads() else super()._base_delete_many(keys)  # type: ignore[misc]


def _only_reads() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('transaction_read_only')")
        return bool(cursor.fetchone()[0] == "on")


def cull() -> int:
    """Delete what is out of date; how many."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM foundation_cache WHERE expires < %s", [timezone.now()])
        return int(cursor.rowcount)
