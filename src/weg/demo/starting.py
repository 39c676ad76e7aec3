"""Making the demo city ready: what is there stays, what is missing is made."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

from django.db import connection

from weg.demo.bulk import as_owner
from weg.demo.copies import multiply
from weg.demo.forgetting import forget
from weg.demo.loading import finish, is_foreign, is_half, load_city, loaded, stamp
from weg.demo.plan import CityPlan, plan_city
from weg.demo.planning import plan_week
from weg.demo.rooms import load_rooms
from weg.demo.telling import table
from weg.demo.week import write_list
from weg.foundation.access.actors import System
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.database.marking import is_up_to_date, migrate_and_mark
from weg.foundation.periods import today


def prepare(*, seed: int, scale: int) -> bool:
    """Migrate, load, plan and print the table; False with a sentence when that must not be."""
    ahead = None
    if not is_up_to_date():
        ahead = _planned_ahead(seed)
        if not _migrate():
            return False
    with seeing(EVERYTHING):
        there, foreign, half = loaded(), is_foreign(), is_half()
    if foreign:
        print(
            "weg: this database holds sites that are not the demo city's; nothing was touched."
            " Use `weg serve` for it, or another database: WEG_DATABASE_NAME=weg_demo make demo",
            file=sys.stderr,
        )
        return False
    if half and not _begin_anew():
        return False
    wanted = stamp(seed, scale)
    if there and there != wanted:
        print(
            f"weg: the database holds “{there}”, not “{wanted}”; it is shown as it is."
            " To load the other one: weg demo --fresh"
        )
    if not there:
        _load(seed, scale, ahead)
    plan_week()
    print(table())
    return True


def _begin_anew() -> bool:
    print("weg: an earlier start was stopped while the demo city was loaded; it is loaded anew.")
    connection.close()
    return forget() and _migrate()


def _planned_ahead(seed: int) -> Future[CityPlan]:
    """The city is planned while tables are made: in vain where there is one already."""
    thread = ThreadPoolExecutor(1)
    ahead = thread.submit(plan_city, today(), seed)
    thread.shutdown(wait=False)
    return ahead


def _migrate() -> bool:
    try:
        with telling("tables brought up to date"):
            migrate_and_mark()
    except subprocess.CalledProcessError:
        print(
            "weg: the tables could not be brought up to date; the lines above say why. If the demo"
            " database is of an older Weg: weg demo --fresh",
            file=sys.stderr,
        )
        return False
    return True


def _load(seed: int, scale: int, ahead: Future[CityPlan] | None) -> None:
    label = stamp(seed, scale)
    with telling("demo city loaded"):
        plan = ahead.result() if ahead else plan_city(today(), seed)
        with seeing(EVERYTHING):
            load_city(plan, label)
        load_rooms(System(label), plan.today)
        path = write_list(plan, seed)
        if scale == 1:
            with seeing(EVERYTHING):
                finish(plan.today, label)
    _gather_statistics()
    if scale > 1:
        plan_week()  # a city's week: nobody plans a hundred at once
        multiply(scale)
        with seeing(EVERYTHING):
            finish(plan.today, label)
        _gather_statistics()
    print(f"weg: next week's list of the Land, to be imported: {path}")


def _gather_statistics() -> None:
    """PostgreSQL's planner must know the new size before the first page; the owner may tell it."""
    with as_owner() as connection:
        connection.execute("VACUUM (ANALYZE)")


@contextmanager
def telling(what: str) -> Iterator[None]:
    """Say what was done and how long it took."""
    start = time.monotonic()
    yield
    print(f"weg: {what} ({time.monotonic() - start:.1f} s)", flush=True)
