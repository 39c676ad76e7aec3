"""``weg migrate [--quiet]``: as owner, in a process of its own."""

from __future__ import annotations

import os

from weg.commands.starting import start_django
from weg.foundation.database.migrating import migrate_here


def main(argv: list[str]) -> int:
    os.environ["WEG_DATABASE_ROLE"] = "owner"
    start_django()
    migrate_here(quiet="--quiet" in argv)
    return 0
