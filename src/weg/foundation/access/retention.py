"""Retention: every personal datum has a purpose, a rule and an end (DESIGN 4.8).

Rooms declare it in ``retention.py`` as ``KEPT``. A test refuses a table with persons in it that
nobody has declared; ``docs/retention.md`` is made from the declarations.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec

from django.apps import apps


@dataclass(frozen=True)
class Kept:
    """What is kept about people in one table.

    table: the database table; its history table is kept by the same rule.
    purpose: why the city has it. ends: what begins the period. norm: key of the city's norm
    (the law changes), empty when it ends at once.
    """

    table: str
    purpose: str
    ends: str
    norm: str = ""


def kept() -> list[Kept]:
    """The declarations of all rooms, in the order of the rooms."""
    found: list[Kept] = []
    for config in apps.get_app_configs():
        name = f"{config.name}.retention"
        if config.name.startswith("weg.") and find_spec(name):
            found.extend(import_module(name).KEPT)
    return found


def as_markdown() -> str:
    """The retention list for the documentation."""
    lines = [
        "# Retention",
        "",
        "What Weg keeps about people, why, and when it ends. Made by `make docs` from the rooms'",
        "`retention.py`; how long is a norm (page *Norms*), since laws change.",
        "",
        "| table | purpose | the period begins with | norm |",
        "| --- | --- | --- | --- |",
    ]
    rows = [f"| `{k.table}` | {k.purpose} | {k.ends} | {k.norm or '–'} |" for k in kept()]
    return "\n".join([*lines, *rows, ""])
