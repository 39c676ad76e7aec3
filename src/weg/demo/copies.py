"""The demo city many times over, in the same districts, for measuring at a larger size.

Everything that was ever recorded is copied inside the database, with ids moved by a distance for
each copy: organisations, sites with everything in them, all persons with their stays, whoever
waits. So an officer sees a hundred cities, and a house manager no more sites than before. The
change history is not copied (nobody changed the copies). One transaction: whole, or not at all.
"""

# ruff: noqa: S608 (statements are built from the tables below, nothing comes from outside)
from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field

from weg.demo.bulk import Connection, as_owner, without_upkeep

NEXT = "(%(copy)s + 1)"


@dataclass(frozen=True)
class Copied:
    """A table to copy. refers: column -> table whose copy it points to.

    values: column -> SQL over the old row ``o`` and the number of the copy ``%(copy)s``, from 1.
    """

    table: str
    refers: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)


SITE = {"site_id": "housing_site"}
HOUSEHOLD = {"household_id": "people_household"}
PERSON = {"person_id": "people_person"}
PAIR = {"first_id": "people_person", "second_id": "people_person"}

TABLES: tuple[Copied, ...] = (
    Copied(
        "city_organisation",
        values={"name": f"o.name || ' (' || {NEXT} || ')'", "short": f"o.short || ' ' || {NEXT}"},
    ),
    Copied("housing_site", values={"name": f"o.name || ' (' || {NEXT} || ')'"}),
    Copied("housing_site_features", SITE),
    Copied("housing_density", SITE),
    Copied("housing_operation", {"organisation_id": "city_organisation", **SITE}),
    Copied("housing_limitexception", SITE),
    Copied("housing_unit", SITE),
    Copied("housing_unit_features", {"unit_id": "housing_unit"}),
    Copied("housing_room", {"unit_id": "housing_unit"}),
    Copied("housing_place", {"room_id": "housing_room", **SITE}),
    Copied("people_household", values={"reference": f"o.reference || '-' || {NEXT}"}),
    Copied(
        "people_householdlink",
        {"first_id": "people_household", "second_id": "people_household"},
    ),
    Copied(
        "people_person",
        {**HOUSEHOLD, "merged_into_id": "people_person"},
        {"azr_number": "''", "date_of_birth": "o.date_of_birth - %(copy)s %% 300"},
    ),
    Copied("people_requirement", HOUSEHOLD),
    Copied("people_personlanguage", PERSON),
    Copied("people_legalstatus", PERSON),
    Copied("people_namekey", PERSON),
    Copied("people_likelypair", PAIR),
    Copied("housing_occupancy", {"place_id": "housing_place", **SITE, **PERSON, **HOUSEHOLD}),
)


def multiply(scale: int) -> None:
    """Add ``scale - 1`` copies of the city; tells how far it is."""
    start = time.monotonic()
    tables = [spec.table for spec in TABLES]
    with as_owner() as connection, connection.transaction():
        distances = {table: _largest_id(connection, table) for table in tables}
        with without_upkeep(connection, tables):
            for spec in TABLES:
                _copy(connection, spec, scale, distances)
                print(f"weg: {spec.table} {scale} times ({time.monotonic() - start:.0f} s)")
    print(f"weg: {scale} cities, indexes and all ({time.monotonic() - start:.0f} s)", flush=True)


def _largest_id(connection: Connection, table: str) -> int:
    (largest,) = connection.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone() or (0,)
    return int(largest)


def _copy(connection: Connection, spec: Copied, scale: int, distances: dict[str, int]) -> None:
    """All copies of one table, one after the other, so that a city's rows lie together."""
    columns = _columns(connection, spec.table)
    values = [_value(spec, column, distances) for column in columns]
    connection.execute(
        f"CREATE TEMPORARY TABLE original ON COMMIT DROP AS SELECT * FROM {spec.table}"
    )
    names = ", ".join(f'"{column}"' for column in columns)
    insert = f"INSERT INTO {spec.table} ({names}) SELECT {', '.join(values)} FROM original o"
    for copy in range(1, scale):
        connection.execute(insert, {"copy": copy})
    connection.execute("DROP TABLE original")
    connection.execute(
        f"SELECT setval(pg_get_serial_sequence('{spec.table}', 'id'), max(id)) FROM {spec.table}"
    )


def _columns(connection: Connection, table: str) -> list[str]:
    """Names of the columns that are stored, not generated."""
    rows = connection.execute(
        "SELECT column_name FROM information_schema.columns"
        " WHERE table_schema = 'public' AND table_name = %s AND is_generated = 'NEVER'"
        " ORDER BY ordinal_position",
        [table],
    )
    return [str(name) for (name,) in rows.fetchall()]


def _value(spec: Copied, column: str, distances: dict[str, int]) -> str:
    if column in spec.values:
        return spec.values[column]
    target = spec.table if column == "id" else spec.refers.get(column)
    moved = f" + %(copy)s * {distances[target]}" if target else ""
    return f'o."{column}"{moved}'
