"""Which rows exist for whoever asks: the context that row-level security reads.

The context lives in the transaction only (``set_config(…, true)``), so a pooled connection never
carries one person's sight into another's request. Without it, protected tables are empty.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

from django.db import connection, transaction

Reach = Literal["none", "own", "figures", "all"]


@dataclass(frozen=True)
class Sight:
    """What someone can see.

    reach: ``all`` rows; the rows of ``own`` sites; ``figures`` (no persons); ``none``.
    sites: ids of the sites that this organisation runs and this member works at.
    member: id of the membership, for rows that belong to one person alone.
    role: the member's role, for rows that belong to one kind of work.
    """

    reach: Reach = "none"
    sites: tuple[int, ...] = ()
    organisation: int | None = None
    member: int | None = None
    label: str = ""
    role: str = ""


NOTHING = Sight()
EVERYTHING = Sight(reach="all", label="system")

_SET = """SELECT set_config('weg.reach', %s, true), set_config('weg.sites', %s, true),
 set_config('weg.organisation', %s, true), set_config('weg.member', %s, true),
 set_config('weg.role', %s, true), set_config('pghistory.context_metadata', %s, true)"""


def look_with(sight: Sight, action: str = "") -> None:
    """Give the current transaction this sight; history of its writes names its holder."""
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("sight is set inside a transaction only")
    with connection.cursor() as cursor:
        cursor.execute(_SET, _values(sight, action))


def _values(sight: Sight, action: str) -> list[str]:
    return [
        sight.reach,
        "{" + ",".join(map(str, sight.sites)) + "}",
        str(sight.organisation or ""),
        str(sight.member or ""),
        sight.role,
        json.dumps({"member": sight.member, "by": sight.label, "action": action}),
    ]


@contextmanager
def seeing(sight: Sight, action: str = "") -> Iterator[None]:
    """A transaction with this sight, for jobs, commands and tests; the outer sight comes back."""
    with transaction.atomic():
        before = _current()
        look_with(sight, action)
        yield
        _restore(before)


def _current() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT coalesce(current_setting(name, true), '') FROM unnest(%s::text[]) name",
            [_NAMES],
        )
        return [row[0] for row in cursor.fetchall()]


_NAMES = [
    "weg.reach",
    "weg.sites",
    "weg.organisation",
    "weg.member",
    "weg.role",
    "pghistory.context_metadata",
]


def _restore(values: list[str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_SET, values)
