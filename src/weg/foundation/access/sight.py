"""Which rows exist for whoever asks: the context that row-level security reads.

The context lives in the transaction only (``set_config(…, true)``), so a pooled connection never
carries one person's sight into another's request. Without it, protected tables are empty.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

from django.db import connection, transaction

from weg.foundation.database.address import WIDE, wanted_role

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

_NAMES = ("reach", "sites", "organisation", "member", "role")
# The owner's processes (migrations, backups) stay the owner.
_WIDE = os.environ.get("WEG_WIDE_ROLE", WIDE) if wanted_role() == "runtime" else "none"
_KEYS = (*(f"weg.{name}" for name in _NAMES), "pghistory.context_metadata", "role")
_SETTING = ", ".join(f"set_config('{key}', %s, true)" for key in _KEYS)
_BEFORE = ", ".join(f"coalesce(current_setting('{key}', true), '')" for key in _KEYS)
_SET = f"SELECT {_SETTING}"
_EXCHANGE = f"""WITH before AS MATERIALIZED (SELECT {_BEFORE})
 SELECT before.*, {_SETTING} FROM before"""  # noqa: S608 (our own names)


def look_with(sight: Sight, action: str = "") -> None:
    """Give the current transaction this sight; history of its writes names its holder."""
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("sight is set inside a transaction only")
    _ask(_SET, _values(sight, action))


def _values(sight: Sight, action: str) -> list[str]:
    return [
        sight.reach,
        "{" + ",".join(map(str, sight.sites)) + "}",
        str(sight.organisation or ""),
        str(sight.member or ""),
        sight.role,
        json.dumps({"member": sight.member, "by": sight.label, "action": action}),
        _WIDE if sight.reach == "all" else "none",
    ]


@contextmanager
def seeing(sight: Sight, action: str = "") -> Iterator[None]:
    """A transaction with this sight, for actions, jobs, commands; the outer sight comes back.

    Where the transaction begins here there is none outside: it ends with the transaction.
    """
    outermost = not connection.in_atomic_block
    with transaction.atomic():
        before = _ask(_SET if outermost else _EXCHANGE, _values(sight, action))[: len(_KEYS)]
        yield
        if not outermost:
            _ask(_SET, before)


def _ask(statement: str, values: Sequence[str]) -> Sequence[str]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        row: tuple[str, ...] = cursor.fetchone()
        return row
