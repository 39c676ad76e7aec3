"""Every page of the rooms, opened by every role, for their own things and another's.

``pages.csv`` is the table: a cell is ``yes`` (opens), ``no`` (403) or ``hidden`` (404: it does not
exist for them). With ``WEG_WRITE_TABLES=1`` the test writes it anew from what happens; the change
is then read by a person.
"""

from __future__ import annotations

import csv
import fcntl
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.permissions.world import HOUSE, OFFICE, Side, World

TABLE = Path(__file__).with_name("pages.csv")
COLUMNS = [*OFFICE, *[f"{role} {side}" for role in HOUSE for side in ("own", "other")]]
CARE = ("presence:", "houses:", "counselling:", "provision:", "safety:", "quality:", "grants:")
APART = ("returns:", "needs:")
HELP = ("circles:", "training:", "shifts:", "matching:", "coordination:")
CITY = ("city:", "people:", "housing:", "arrivals:", "placement:")
ROOMS = ("today", "components", "jobs:", *CITY, *CARE, *APART, *HELP)
EITHER_WAY = {"search"}


def pages(resolver: Any = None, names: str = "", route: str = "") -> Iterator[tuple[str, str]]:
    """(name, route) of every page of Weg's own rooms."""
    for entry in (resolver or get_resolver()).url_patterns:
        there = route + str(entry.pattern)
        if isinstance(entry, URLResolver):
            if entry.namespace or not names:
                inner = f"{names}{entry.namespace}:" if entry.namespace else names
                yield from pages(entry, inner, there)
        elif isinstance(entry, URLPattern) and entry.name:
            name = f"{names}{entry.name}"
            if name.startswith(ROOMS) or name in EITHER_WAY:
                yield name, there


def address(name: str, route: str, world: World, side: Side) -> str:
    """The page's address for this side's things."""
    found = dict(_arguments(name, route, world, side))
    query = world.things.get(f"{name}?")
    return reverse(name, kwargs=found) + (query(side) if query else "")


def _arguments(name: str, route: str, world: World, side: Side) -> Iterator[tuple[str, Any]]:
    room = name.partition(":")[0]
    parts = route.strip("/").split("/")
    for index, part in enumerate(parts):
        if "<" in part:
            word = part.partition("<")[2].partition(">")[0].rpartition(":")[2]
            yield word, _thing(room, name, word, parts[index - 1], world, side)


def _thing(room: str, name: str, word: str, before: str, world: World, side: Side) -> Any:
    for key in (f"{name}.{word}", f"{room}.{word}", f"{room}/{before}"):
        if key in world.things:
            return world.things[key](side)
    raise LookupError(f"say in world.py what {name} is opened with: {room}/{before} ({word})")


def read_table() -> dict[str, dict[str, str]]:
    with TABLE.open(newline="", encoding="utf-8") as file:
        return {row["page"]: row for row in csv.DictReader(file)}


def add_to_table(found: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    """Write these columns into the table, one process after another; the whole table."""
    with TABLE.open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        known = read_table()
        table = {name: {**known.get(name, {}), **cells} for name, cells in found.items()}
        write_table(table)
    return table


def write_table(rows: dict[str, dict[str, str]]) -> None:
    with TABLE.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, ["page", *COLUMNS], lineterminator="\n")
        writer.writeheader()
        writer.writerows({"page": name, **rows[name]} for name in sorted(rows))
