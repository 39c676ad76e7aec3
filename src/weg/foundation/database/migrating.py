"""Bringing a database up to date: Django's migrations, then access rules, as the owner."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from weg.foundation.database.address import RUNTIME, WIDE

PACKAGE = Path(__file__).resolve().parents[2]


def migrate(quiet: bool = False) -> None:
    """Migrate and lay down access in a process of its own, since the owner is another role."""
    environment = {**os.environ, "WEG_DATABASE_ROLE": "owner"}
    command = [sys.executable, "-m", "weg", "migrate", *(["--quiet"] if quiet else [])]
    subprocess.run(command, env=environment, check=True)


def migrate_here(quiet: bool = False) -> None:
    """The same in this process, which must be connected as owner."""
    from django.core.management import call_command
    from django.db import connection

    from weg.foundation.access.roles import check_roles
    from weg.foundation.access.rows import lay_down

    runtime = os.environ.get("WEG_RUNTIME_ROLE", RUNTIME)
    wide = os.environ.get("WEG_WIDE_ROLE", WIDE)
    check_roles(connection, runtime, wide)
    call_command("migrate", interactive=False, verbosity=0 if quiet else 1)
    lay_down(connection, runtime, wide)


def fingerprint() -> str:
    """Changes whenever migrations or access rules change: tells whether migrating is due."""
    digest = hashlib.sha256()
    files = [*PACKAGE.glob("**/migrations/*.py"), *PACKAGE.glob("**/rules.py")]
    for file in sorted([*files, PACKAGE / "foundation/access/rows.py", PACKAGE / "settings.py"]):
        digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()[:12]
