"""Dropping the demo's database, to begin anew; an external one is never dropped."""

from __future__ import annotations

import os
import sys
from contextlib import suppress


def forget() -> bool:
    """Drop the embedded demo database; False, with a sentence, where it is an external one."""
    if os.environ.get("DATABASE_URL"):
        print(
            "weg: only the embedded database is dropped; empty your own by hand.", file=sys.stderr
        )
        return False
    from weg.foundation.database.embedded import cluster_address, superuser
    from weg.foundation.database.marking import mark_file

    name = os.environ.get("WEG_DATABASE_NAME", "weg")
    with superuser(cluster_address()) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        connection.execute(f'CREATE DATABASE "{name}" OWNER weg_owner TEMPLATE template1')
    with suppress(FileNotFoundError):
        mark_file().unlink()
    return True
