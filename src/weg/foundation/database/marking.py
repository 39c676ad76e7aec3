"""Which migrations and access rules this machine's database has: asked before starting to serve."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from weg.foundation.database.embedded import home
from weg.foundation.database.migrating import fingerprint, migrate


def mark_file() -> Path:
    """One mark for each database that this machine works with."""
    where = os.environ.get("DATABASE_URL") or os.environ.get("WEG_DATABASE_NAME", "weg")
    return home() / f"migrated-{hashlib.sha256(where.encode()).hexdigest()[:12]}"


def is_up_to_date() -> bool:
    file = mark_file()
    return file.exists() and file.read_text() == fingerprint()


def migrate_and_mark() -> None:
    """Migrate, and remember that the database is up to date with these files."""
    migrate(quiet=True)
    mark_file().write_text(fingerprint())
