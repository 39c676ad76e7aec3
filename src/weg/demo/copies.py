"""The demo city many times over, in the same districts, for measuring at a larger size.

Copied inside the database, one copy a transaction: the sites of today with everything in them,
and the people who live there now. Constraints, history and row-level security stay switched on.
"""

# ruff: noqa: S608 (statements are built from the table below, nothing comes from outside)
from __future__ import annotations

import time
from dataclasses import dataclass

from django.db import connection

from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.periods import today

HERE = "ends > '{day}' AND starts <= '{day}' AND kind <> 'block'"
SITES = "SELECT id FROM housing_site WHERE during @> '{day}'::date"
HOUSEHOLDS = f"SELECT household_id FROM housing_occupancy WHERE {HERE}"


@dataclass(frozen=True)
class Copied:
    """A table to copy. key: whether its rows get ids that other tables refer to.

    rows: SQL condition. refers: column -> table whose copy it points to. values: column -> SQL
    over the old row ``o`` and the number of the copy ``%(copy)s``.
    """

    table: str
    columns: str
    rows: str
    refers: dict[str, str]
    values: dict[str, str]
    key: bool = True


TABLES: tuple[Copied, ...] = (
    Copied(
        "housing_site",
        "name district_id kind street postcode interim during no_new_from cleaning_days source"
        " note",
        f"id IN ({SITES})",
        {},
        {"name": "o.name || ' (' || %(copy)s || ')'"},
    ),
    Copied("housing_site_features", "site_id feature_id", f"site_id IN ({SITES})",
           {"site_id": "housing_site"}, {}, key=False),
    Copied("housing_density", "site_id during square_metres source", f"site_id IN ({SITES})",
           {"site_id": "housing_site"}, {}, key=False),
    Copied("housing_operation", "site_id organisation_id during", f"site_id IN ({SITES})",
           {"site_id": "housing_site"}, {}, key=False),
    Copied("housing_limitexception", "site_id \"limit\" during reason decided_by",
           f"site_id IN ({SITES})", {"site_id": "housing_site"}, {}, key=False),
    Copied("housing_unit", "site_id name floor families_share", f"site_id IN ({SITES})",
           {"site_id": "housing_site"}, {}),
    Copied("housing_unit_features", "unit_id feature_id",
           f"unit_id IN (SELECT id FROM housing_unit WHERE site_id IN ({SITES}))",
           {"unit_id": "housing_unit"}, {}, key=False),
    Copied("housing_room", "unit_id name area fixed_places during",
           f"unit_id IN (SELECT id FROM housing_unit WHERE site_id IN ({SITES}))",
           {"unit_id": "housing_unit"}, {}),
    Copied("housing_place", "room_id site_id number usable", f"site_id IN ({SITES})",
           {"room_id": "housing_room", "site_id": "housing_site"}, {}),
    Copied(
        "people_household",
        "reference case_number expected until urgency school_district_id work_district_id note"
        " created",
        f"id IN ({HOUSEHOLDS})",
        {},
        {"reference": "o.reference || '-' || %(copy)s"},
    ),
    Copied(
        "people_person",
        "household_id given_name surname sex date_of_birth birth_quality nationality azr_number"
        " phone created",
        f"id IN (SELECT person_id FROM housing_occupancy WHERE {HERE})",
        {"household_id": "people_household"},
        {
            "azr_number": "''",
            "date_of_birth": "o.date_of_birth - %(copy)s %% 300",
        },
    ),
    Copied("people_requirement", "household_id feature strength during",
           f"household_id IN ({HOUSEHOLDS})", {"household_id": "people_household"}, {}, key=False),
    Copied("people_personlanguage", "person_id language needs_interpreter rank", "true",
           {"person_id": "people_person"}, {}, key=False),
    Copied("people_legalstatus", "person_id kind during", "true",
           {"person_id": "people_person"}, {}, key=False),
    Copied("people_namekey", "person_id kind key", "true",
           {"person_id": "people_person"}, {}, key=False),
    Copied(
        "housing_occupancy",
        "place_id site_id during kind person_id household_id reason departure note",
        f"{HERE} AND site_id IN ({SITES})",
        {
            "place_id": "housing_place",
            "site_id": "housing_site",
            "person_id": "people_person",
            "household_id": "people_household",
        },
        {},
        key=False,
    ),
)  # fmt: skip


def multiply(scale: int) -> None:
    """Add ``scale - 1`` copies of the city; tells how far it is."""
    start = time.monotonic()
    with seeing(EVERYTHING), connection.cursor() as cursor:
        for spec in TABLES:
            if spec.key:
                cursor.execute(_numbering(spec))
    for copy in range(2, scale + 1):
        with seeing(EVERYTHING, "demo.copies"), connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            for spec in TABLES:
                cursor.execute(_copying(spec), {"copy": copy})
        if copy % 10 == 0 or copy == scale:
            print(f"weg: {copy} of {scale} cities ({time.monotonic() - start:.0f} s)", flush=True)


def _numbering(spec: Copied) -> str:
    """A table of this connection: the old ids, and the new ones of the copy being made."""
    rows = spec.rows.format(day=today())
    return (
        f"CREATE TEMPORARY TABLE new_{spec.table} ON COMMIT PRESERVE ROWS AS"
        f" SELECT id AS old, 0::bigint AS id FROM {spec.table} WHERE {rows};"
        f"CREATE INDEX ON new_{spec.table} (old)"
    )


def _copying(spec: Copied) -> str:
    """The statement that copies the table's rows; no value in it comes from outside."""
    columns = spec.columns.split()
    joins = "".join(
        f" JOIN new_{table} AS n_{column} ON n_{column}.old = o.{column}"
        for column, table in spec.refers.items()
    )
    values = [
        f"n_{column}.id" if column in spec.refers else spec.values.get(column, f"o.{column}")
        for column in columns
    ]
    rows = f" WHERE {spec.rows.format(day=today())}"
    if not spec.key:
        return (
            f"INSERT INTO {spec.table} ({', '.join(columns)})"
            f" SELECT {', '.join(values)} FROM {spec.table} AS o{joins}{rows}"
        )
    fresh = f"nextval(pg_get_serial_sequence('{spec.table}', 'id'))"
    return (
        f"UPDATE new_{spec.table} SET id = {fresh};"
        f"INSERT INTO {spec.table} (id, {', '.join(columns)})"
        f" SELECT n.id, {', '.join(values)} FROM {spec.table} AS o"
        f" JOIN new_{spec.table} AS n ON n.old = o.id{joins}"
    )
