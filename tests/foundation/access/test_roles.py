"""``weg migrate`` refuses roles that would see too much, and says what to do."""

from __future__ import annotations

import uuid

import pytest
from django.db import connection

from weg.foundation.access.roles import check_roles
from weg.foundation.database.embedded import cluster_address, superuser


@pytest.fixture
def roles(db):
    """Makes two roles by the given options; returns their names."""
    made = []

    def make(runtime: str, wide: str, grant: bool = True) -> tuple[str, str]:
        names = f"test_app_{uuid.uuid4().hex[:8]}", f"test_all_{uuid.uuid4().hex[:8]}"
        for name, options in zip(names, (runtime, wide), strict=True):
            server.execute(f"CREATE ROLE {name} {options}")
            made.append(name)
        if grant:
            server.execute(f"GRANT {names[1]} TO {names[0]}")
        return names

    with superuser(cluster_address()) as server:
        yield make
        for name in reversed(made):
            server.execute(f"DROP ROLE {name}")


def test_roles_as_the_readme_makes_them_are_taken(roles):
    check_roles(connection, *roles("NOINHERIT", "NOLOGIN"))


def test_a_role_that_has_the_other_ones_rights_at_all_times_is_refused(roles):
    with pytest.raises(SystemExit, match=r"would see every row.*NOINHERIT"):
        check_roles(connection, *roles("INHERIT", "NOLOGIN"))


def test_a_role_above_row_level_security_is_refused(roles):
    with pytest.raises(SystemExit, match="NOBYPASSRLS"):
        check_roles(connection, *roles("NOINHERIT", "NOLOGIN BYPASSRLS"))


def test_missing_roles_are_said_in_a_sentence(roles):
    runtime, wide = roles("NOINHERIT", "NOLOGIN", grant=False)
    with pytest.raises(SystemExit, match=f"CREATE ROLE {wide} NOLOGIN ROLE {runtime}"):
        check_roles(connection, runtime, wide)
    with pytest.raises(SystemExit, match="needs the roles"):
        check_roles(connection, runtime, "no_such_role")
