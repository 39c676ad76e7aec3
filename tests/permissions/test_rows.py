"""Row-level security, table by table: what a sight shows, and that nothing is forgotten."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import connection

from weg.city.norm_keys import NORM_KEYS
from weg.foundation.access.retention import as_markdown, kept
from weg.foundation.access.rows import Open, Rows, declared
from weg.foundation.access.sight import NOTHING, seeing

pytestmark = pytest.mark.usefixtures("db")


def _tables():
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename, rowsecurity FROM pg_tables WHERE schemaname = 'public'")
        return dict(cursor.fetchall())


def _own():
    """Tables of Weg's rooms."""
    rooms = tuple(f"{c.label}_" for c in apps.get_app_configs() if c.name.startswith("weg."))
    return {name: secured for name, secured in _tables().items() if name.startswith(rooms)}


def test_every_table_is_protected_or_open_for_a_reason():
    named = {rows.table for rows in declared()}
    forgotten = {name for name, secured in _own().items() if name not in named and not secured}
    assert not forgotten


def test_every_declaration_is_in_force():
    tables = _tables()
    assert not [r.table for r in declared() if r.table not in tables], "no such table"
    assert not [r.table for r in declared() if isinstance(r, Rows) and not tables[r.table]]
    assert all(r.why for r in declared() if isinstance(r, Open))


def test_the_runtime_role_is_beneath_row_level_security():
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
        assert cursor.fetchone() == (False,)
        cursor.execute("SELECT count(*) FROM pg_tables WHERE tableowner = current_user")
        assert cursor.fetchone() == (0,)


@pytest.mark.parametrize("table", [r.table for r in declared() if isinstance(r, Rows)])
def test_without_a_sight_a_protected_table_is_empty(table):
    with seeing(NOTHING), connection.cursor() as cursor:
        cursor.execute(f'SELECT count(*) FROM "{table}"')  # noqa: S608 (names come from the code)
        assert cursor.fetchone() == (0,)


def test_history_can_only_grow():
    events = [name for name in _own() if name.endswith("event")]
    assert len(events) > 10
    with connection.cursor() as cursor:
        for name in events:
            cursor.execute(
                "SELECT has_table_privilege(current_user, %s, 'UPDATE')"
                " OR has_table_privilege(current_user, %s, 'DELETE')",
                [name, name],
            )
            assert cursor.fetchone() == (False,), name


def _points_to_people(model):
    return any(
        field.is_relation
        and field.related_model is not None
        and field.related_model._meta.label in ("people.Person", "people.Household")
        for field in model._meta.get_fields()
        if getattr(field, "concrete", False)
    )


def test_every_table_with_people_in_it_has_a_retention_rule():
    named = {k.table for k in kept()}
    models = [m for m in apps.get_models() if m.__module__.startswith("weg.")]
    people = {
        m._meta.db_table for m in models if _points_to_people(m) and not hasattr(m, "pgh_label")
    }
    assert not people - named
    assert not {k.table for k in kept()} - set(_tables())
    assert all(k.table in as_markdown() for k in kept())
    assert {k.norm for k in kept() if k.norm} <= set(NORM_KEYS)


def test_policies_have_the_same_day_as_the_application(settings):
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('TimeZone')")
        assert cursor.fetchone() == (settings.TIME_ZONE,)
