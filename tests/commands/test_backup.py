"""A backup and what comes back from it: every row, the rules of the database, and who sees what."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg.sql import SQL, Identifier

from tests.harness.factories import PersonFactory, RoomFactory
from weg.foundation.access.actors import System
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.database.embedded import cluster_address, superuser
from weg.foundation.periods import today
from weg.housing.actions import move_in

Copies = dict[str, int]


def weg(name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if k != "WEG_DATABASE_ROLE"}
    return subprocess.run(
        [sys.executable, "-m", "weg", *arguments],
        env=environment | {"WEG_DATABASE_NAME": name},
        capture_output=True,
        text=True,
        check=False,
    )


def connect(name: str, user: str) -> psycopg.Connection:
    return psycopg.connect(host=str(cluster_address()), dbname=name, user=user)


def rows(name: str) -> Copies:
    with connect(name, "postgres") as connection:
        tables = connection.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
        ).fetchall()
        return {
            table: len(
                connection.execute(SQL("SELECT 1 FROM {}").format(Identifier(table))).fetchall()
            )
            for (table,) in tables
        }


@pytest.fixture
def empty_database(own_database: str) -> Iterator[str]:
    name = own_database.replace("_own_", "_back_")
    yield name
    with superuser(cluster_address()) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def test_what_was_backed_up_comes_back_with_its_rules(
    own_database: str, empty_database: str, tmp_path: Path
) -> None:
    with seeing(EVERYTHING):
        person = PersonFactory(surname="Back-again")
        place = RoomFactory(places=1, area=10).places.get()
        move_in(
            actor=System("test"),
            household=person.household,
            day=today(),
            places={person.pk: place.pk},
        )
    file = tmp_path / "city.dump"
    written = weg(own_database, "backup", str(file))
    assert written.returncode == 0, written.stderr
    assert "backup written" in written.stdout
    assert file.stat().st_mode & 0o077 == 0, "others may read a file with personal data"

    refused = weg(own_database, "backup", "--restore", str(file))
    assert refused.returncode == 1
    assert "not empty" in refused.stderr

    restored = weg(empty_database, "backup", "--restore", str(file))
    assert restored.returncode == 0, restored.stderr
    migrated = weg(empty_database, "migrate", "--quiet")
    assert migrated.returncode == 0, migrated.stderr
    assert rows(empty_database) == rows(own_database)

    with connect(empty_database, "weg_app") as connection:
        assert connection.execute("SELECT count(*) FROM people_person").fetchone() == (0,)
        connection.execute("SELECT set_config('weg.reach', 'all', true)")
        found = connection.execute("SELECT surname FROM people_person").fetchall()
        assert found == [("Back-again",)]
        with pytest.raises(psycopg.errors.ExclusionViolation):
            connection.execute(
                "INSERT INTO housing_occupancy (place_id, site_id, during, kind, reason, departure,"
                " note) SELECT place_id, site_id, during, 'block', 'repair', '', ''"
                " FROM housing_occupancy"
            )


def test_a_backup_that_cannot_be_written_or_read_is_a_sentence(tmp_path: Path) -> None:
    nowhere = weg("weg_nobody", "backup", str(tmp_path / "no" / "file"))
    assert (nowhere.returncode, nowhere.stdout) == (1, "")
    assert "does not exist" in nowhere.stderr
    missing = weg("weg_nobody", "backup", "--restore", str(tmp_path / "no.dump"))
    assert missing.returncode == 1
    assert "there is no file" in missing.stderr
