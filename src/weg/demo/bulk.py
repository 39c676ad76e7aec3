"""Writing very many rows as the owner of the tables: indexes and checks come after the rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import psycopg
from django.conf import settings
from psycopg import sql

from weg.foundation.database.address import database_settings

Connection = psycopg.Connection[tuple[Any, ...]]
_NAMES = {"HOST": "host", "PORT": "port", "NAME": "dbname", "USER": "user", "PASSWORD": "password"}

CONSTRAINTS = """
SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) FROM pg_constraint
WHERE conrelid = ANY(%(tables)s::regclass[]) AND contype IN ('f', 'u', 'x')
ORDER BY contype <> 'f', conname
"""
INDEXES = """
SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM pg_index i
WHERE i.indrelid = ANY(%(tables)s::regclass[]) AND NOT i.indisprimary
  AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid
    AND c.contype IN ('u', 'x'))
"""


@contextmanager
def as_owner() -> Iterator[Connection]:
    """A connection as the owner of the tables, who sees every row."""
    owner = database_settings(settings.TIME_ZONE, "owner")
    address = {name: owner[key] for key, name in _NAMES.items() if owner.get(key)}
    options = owner.get("OPTIONS", {}).get("options", "")
    with psycopg.connect(**address, options=options, autocommit=True) as connection:
        connection.add_notice_handler(lambda _notice: None)
        yield connection


@contextmanager
def without_upkeep(connection: Connection, tables: Sequence[str]) -> Iterator[None]:
    """Drop the tables' indexes, foreign keys and triggers, and make them again afterwards.

    Made again they are checked against all rows at once, which takes a tenth of the time. Belongs
    into a transaction: when anything fails, nothing has happened.
    """
    given = {"tables": list(tables)}
    constraints = connection.execute(CONSTRAINTS, given).fetchall()
    indexes = connection.execute(INDEXES, given).fetchall()
    connection.execute("SET LOCAL maintenance_work_mem = '512MB'")
    for table, name, _text in constraints:
        _run(connection, f"ALTER TABLE {table} DROP CONSTRAINT {name}")
    for name, _text in indexes:
        _run(connection, f"DROP INDEX {name}")
    _switch(connection, tables, "DISABLE TRIGGER USER")
    yield
    for _name, text in indexes:
        _run(connection, text)
    for table, name, text in reversed(constraints):
        _run(connection, f"ALTER TABLE {table} ADD CONSTRAINT {name} {text}")
    _switch(connection, tables, "ENABLE TRIGGER USER")


def _switch(connection: Connection, tables: Sequence[str], what: str) -> None:
    for table in tables:
        _run(connection, f"ALTER TABLE {table} {what}")


def _run(connection: Connection, statement: str) -> None:
    """A statement whose text comes from the database's own catalogue."""
    connection.execute(sql.SQL(statement))
