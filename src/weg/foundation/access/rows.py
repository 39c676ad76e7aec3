"""Row-level security, declared by each room in its ``rules.py`` and laid down after migrating.

A declaration says for one table which rows can be seen and which can be written, as SQL over the
functions ``weg_reach()``, ``weg_sites()``, ``weg_organisation()``, ``weg_member()`` and
``weg_role()``. The text is wrapped as a sub-select where that lets PostgreSQL evaluate it once for
a query.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec

from django.apps import apps
from django.db.backends.base.base import BaseDatabaseWrapper

# Said with <>, which the planner takes to let every row through, as it does for whoever sees all;
# of = and IN it expects one row in two hundred, and reads a hundred thousand of them one by one.
ALL = "(SELECT CASE weg_reach() WHEN 'all' THEN 'all' ELSE 'part' END) <> 'part'"
STAFF = "(SELECT CASE WHEN weg_reach() IN ('all', 'figures') THEN 'all' ELSE 'part' END) <> 'part'"
OWN_SITES = "ANY ((SELECT weg_sites())::bigint[])"

FUNCTIONS = """
CREATE OR REPLACE FUNCTION weg_reach() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(nullif(current_setting('weg.reach', true), ''), 'none') $$;
CREATE OR REPLACE FUNCTION weg_sites() RETURNS bigint[] LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(nullif(current_setting('weg.sites', true), ''), '{}')::bigint[] $$;
CREATE OR REPLACE FUNCTION weg_organisation() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('weg.organisation', true), '')::bigint $$;
CREATE OR REPLACE FUNCTION weg_member() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('weg.member', true), '')::bigint $$;
CREATE OR REPLACE FUNCTION weg_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(current_setting('weg.role', true), '') $$;
"""

APPEND_ONLY = "REVOKE UPDATE, DELETE, TRUNCATE ON {table} FROM {role};"


@dataclass(frozen=True)
class Rows:
    """Protection of one table.

    see: SQL condition for rows that exist for the reader.
    write: SQL condition for rows that may be written; default: those that can be seen.
    append_only: rows are neither changed nor removed by the application.
    """

    table: str
    see: str
    write: str = ""
    append_only: bool = False


@dataclass(frozen=True)
class Open:
    """A table without personal data, open to every signed-in reader, with the reason for it."""

    table: str
    why: str


def declared() -> list[Rows | Open]:
    """The declarations of all rooms, in the order of the rooms."""
    found: list[Rows | Open] = []
    for config in apps.get_app_configs():
        name = f"{config.name}.rules"
        if config.name.startswith("weg.") and find_spec(name):
            found.extend(getattr(import_module(name), "ROWS", ()))
    return found


def lay_down(connection: BaseDatabaseWrapper, runtime: str, wide: str) -> None:
    """Install functions, grants and policies; run as owner, as often as one likes.

    runtime: the role the application connects as; wide: the one it takes for whoever sees all.
    """
    with connection.cursor() as cursor:
        cursor.execute(FUNCTIONS)
        for role in (runtime, wide):
            cursor.execute(_grants(role))
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        there = {row[0] for row in cursor.fetchall()}
        for rows in declared():
            if isinstance(rows, Rows) and rows.table in there:
                cursor.execute(_policies(rows, runtime, wide))
                if rows.append_only:
                    cursor.execute(_append_only(rows.table, runtime, wide))
        cursor.execute(_event_tables())
        for (table,) in cursor.fetchall():
            cursor.execute(_append_only(table, runtime, wide))
            if not any(r.table == table for r in declared()):
                rest = Rows(table, see=ALL, write="true")
                cursor.execute(_policies(rest, runtime, wide))


def _grants(role: str) -> str:
    return f"""
    GRANT USAGE ON SCHEMA public TO {role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO {role};
    """


def _append_only(table: str, *roles: str) -> str:
    return "".join(APPEND_ONLY.format(table=f'"{table}"', role=role) for role in roles)


def _policies(rows: Rows, runtime: str, wide: str) -> str:
    """What a condition asks of everybody, the wide role is asked without its first half."""
    see, write = rows.see, rows.write or rows.see
    return f"""
    ALTER TABLE "{rows.table}" ENABLE ROW LEVEL SECURITY;
    ALTER TABLE "{rows.table}" FORCE ROW LEVEL SECURITY;
    {_policy("weg", rows.table, f"{runtime}, CURRENT_USER", see, write)}
    {_policy("weg_all", rows.table, wide, for_all(see), for_all(write))}
    """


def _policy(name: str, table: str, roles: str, see: str, write: str) -> str:
    return f"""
    DROP POLICY IF EXISTS {name}_see ON "{table}";
    DROP POLICY IF EXISTS {name}_add ON "{table}";
    DROP POLICY IF EXISTS {name}_change ON "{table}";
    DROP POLICY IF EXISTS {name}_remove ON "{table}";
    CREATE POLICY {name}_see ON "{table}" FOR SELECT TO {roles} USING ({see});
    CREATE POLICY {name}_add ON "{table}" FOR INSERT TO {roles} WITH CHECK ({write});
    CREATE POLICY {name}_change ON "{table}" FOR UPDATE TO {roles}
     USING ({see}) WITH CHECK ({write});
    CREATE POLICY {name}_remove ON "{table}" FOR DELETE TO {roles} USING ({write});
    """


def for_all(condition: str) -> str:
    """What is left of a condition where the reach is known to be ``all``: mostly nothing.

    The planner then need not look into the tables that the rest of the condition names.
    """
    if any(condition == wide or condition.startswith(f"{wide} OR ") for wide in (ALL, STAFF)):
        return "true"
    return condition.replace(ALL, "true").replace(STAFF, "true")


def _event_tables() -> str:
    return (
        "SELECT table_name FROM information_schema.columns"
        " WHERE table_schema = 'public' AND column_name = 'pgh_label'"
        " AND table_name IN (SELECT tablename FROM pg_tables) ORDER BY 1"
    )
