"""``weg django …``: Django's own management commands with Weg's settings."""

from __future__ import annotations

import os


def main(argv: list[str]) -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "weg.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(["weg django", *argv])
    return 0
