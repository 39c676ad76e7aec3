"""Reading a clock's rows: one statement, columns by name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import connection

from weg.foundation.clocks import Row


def read(sql: str, given: Mapping[str, Any]) -> list[Row]:
    """The rows of a statement whose columns are named like the fields of ``Row``."""
    with connection.cursor() as cursor:
        cursor.execute(sql, given)
        names = [column.name for column in cursor.description or ()]
        return [Row(**dict(zip(names, values, strict=True))) for values in cursor.fetchall()]


# A decision on the clock %(clock)s about record {record}.
DECIDED = """LEFT JOIN foundation_clockdecision d
 ON d.clock = %(clock)s AND d.record = {record}"""
RUNS = "coalesce(d.kind, '') <> 'done'"
EXTENDED = "d.until IS NOT NULL AS extended"
