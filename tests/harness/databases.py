"""A migrated template database, made once for a set of migrations, and copies of it.

``db`` (pytest-django) gives a test a transaction in this worker's copy, as the runtime role.
``own_database`` gives a test a copy of its own, for several connections and real commits.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import fasteners
import psutil
import pytest

from weg.foundation.database.embedded import cluster_address, home, superuser
from weg.foundation.database.migrating import PACKAGE, fingerprint


@pytest.fixture(scope="session")
def template_database() -> str:
    """Name of the migrated template; older ones are dropped."""
    name = f"weg_template_{fingerprint()}"
    folder = cluster_address()
    with fasteners.InterProcessLock(home() / "template.lock"), superuser(folder) as connection:
        rows = connection.execute("SELECT datname FROM pg_database").fetchall()
        known = {str(row[0]) for row in rows}
        for old in _left_over(known - {name}):
            connection.execute(f'DROP DATABASE IF EXISTS "{old}" WITH (FORCE)')
        if name not in known:
            _make(name, _nearest(connection))
    return name


def _migrations() -> dict[str, str]:
    """Every migration of ours with the fingerprint of its text."""
    files = sorted(PACKAGE.glob("**/migrations/0*.py"))
    texts = {f"{file.parts[-3]}/{file.stem}": file.read_bytes() for file in files}
    return {name: hashlib.sha256(text).hexdigest()[:8] for name, text in texts.items()}


def _nearest(connection: Any) -> str | None:
    """A template that lacks only migrations to come: making the rest takes seconds, not minutes."""
    now = _migrations().items()
    rows = connection.execute(
        "SELECT datname, shobj_description(oid, 'pg_database') FROM pg_database"
        " WHERE starts_with(datname, 'weg_template_')"
    ).fetchall()
    told = {str(name): json.loads(str(text)) for name, text in rows if text}
    fitting = [name for name, made in told.items() if made and made.items() <= now]
    return max(fitting, key=lambda name: len(told[name]), default=None)


def _left_over(known: set[str]) -> list[str]:
    """Copies of test runs that have ended, and templates beyond the last few."""
    copies = [name for name in known if name.startswith("weg_test_") and not _in_use(name)]
    templates = sorted(name for name in known if name.startswith("weg_template_"))
    return copies + templates[:-8]


def _in_use(name: str) -> bool:
    """The last part of a copy's name is the number of the process that made it."""
    number = name.rsplit("_", 1)[-1]
    return number.isdigit() and psutil.pid_exists(int(number))


def _make(name: str, nearest: str | None) -> None:
    half = f"{name}_half"
    made = json.dumps(_migrations())
    with superuser(cluster_address()) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{half}" WITH (FORCE)')
        if nearest:
            connection.execute(f'CREATE DATABASE "{half}" TEMPLATE "{nearest}" OWNER weg_owner')
    environment = {**os.environ, "WEG_DATABASE_NAME": half, "WEG_DATABASE_ROLE": "owner"}
    command = [sys.executable, "-m", "weg", "migrate", "--quiet"]
    subprocess.run(command, env=environment, check=True)
    with superuser(cluster_address()) as connection:
        connection.execute(f'ALTER DATABASE "{half}" RENAME TO "{name}"')
        connection.execute(f"COMMENT ON DATABASE \"{name}\" IS '{made}'")


def _copy(template: str, name: str) -> None:
    with (
        fasteners.InterProcessLock(home() / "template.lock"),
        superuser(cluster_address()) as connection,
    ):
        connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}" OWNER weg_owner')


@pytest.fixture(scope="session")
def django_db_setup(template_database: str, django_db_blocker: object, worker_id: str) -> None:
    """Instead of pytest-django's: this worker's copy, connected as the runtime role."""
    name = f"weg_test_{worker_id}_{os.getpid()}"
    _copy(template_database, name)
    _connect_to(name)


def _connect_to(name: str) -> None:
    from django.db import connections

    connections["default"].close()
    connections.databases["default"]["NAME"] = name
    connections["default"].settings_dict["NAME"] = name


@pytest.fixture
def own_database(
    template_database: str, django_db_blocker: pytest.FixtureRequest, django_db_setup: None
) -> Iterator[str]:
    """A database of this test's own; whatever it commits is gone with it."""
    with database_of_its_own(template_database, django_db_blocker) as name:
        yield name


@contextmanager
def database_of_its_own(template_database: str, django_db_blocker: object) -> Iterator[str]:
    """A copy of the template that this process is connected to until the block ends."""
    from django.db import connections

    before = connections["default"].settings_dict["NAME"]
    name = f"weg_test_own_{uuid.uuid4().hex[:12]}_{os.getpid()}"
    _copy(template_database, name)
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        _connect_to(name)
        yield name
        _connect_to(before)
    with superuser(cluster_address()) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


@pytest.fixture(scope="session")
def worker_id(request: pytest.FixtureRequest) -> str:
    """The xdist worker's name, ``main`` without xdist."""
    return str(getattr(request.config, "workerinput", {}).get("workerid", "main"))
