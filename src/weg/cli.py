"""The command ``weg``. Each command is a module of ``weg.commands`` or of its room.

Commands that need no database (``place``, ``match-people``) never load Django.
"""

from __future__ import annotations

import sys
from importlib import import_module

COMMANDS: dict[str, tuple[str, str]] = {
    "demo": ("weg.commands.demo", "load the demo city and serve it"),
    "serve": ("weg.commands.serve", "run web server and worker"),
    "worker": ("weg.commands.worker", "run background jobs only"),
    "migrate": ("weg.commands.migrate", "bring the database up to date (as owner)"),
    "init": ("weg.commands.init", "load a city pack: weg init cities/stuttgart"),
    "import": ("weg.commands.imports", "import the city's official population file"),
    "place": ("weg.placement.engine.command", "compute or check a placement plan from a file"),
    "match-people": ("weg.people.matching.command", "find likely duplicates in a list of people"),
    "backup": ("weg.commands.backup", "write a backup of the database"),
    "seal": ("weg.commands.sealing", "make a key for confidential contents, or change it"),
    "django": ("weg.commands.django", "Django's own management commands"),
}


def main(argv: list[str] | None = None) -> int:
    """Run one command; returns its exit status."""
    argv = sys.argv[1:] if argv is None else argv
    if not argv or argv[0] in {"-h", "--help", "help"}:
        print(_help())
        return 0 if argv else 2
    if argv[0] not in COMMANDS:
        print(f"weg: there is no command “{argv[0]}”.\n\n{_help()}", file=sys.stderr)
        return 2
    try:
        return int(import_module(COMMANDS[argv[0]][0]).main(argv[1:]))
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 141


def _help() -> str:
    lines = [f"  weg {name:<13} {what}" for name, (_module, what) in COMMANDS.items()]
    return "\n".join(["Weg: decentralised reception of refugees in a city.", "", *lines])
