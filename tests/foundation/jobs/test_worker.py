"""Real workers on a real queue, as the runtime role: they run, end, and are killed."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from tests.foundation.jobs.sample import greet, patient, write
from tests.harness.factories import MemberFactory
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.jobs.worker import take_up_left_behind
from weg.foundation.models import Job, Opening


@pytest.fixture(autouse=True)
def _nothing_by_the_clock(monkeypatch):
    """What is due every night or every ten minutes would come between."""
    monkeypatch.setattr(app.periodic_registry, "periodic_tasks", {})


@contextmanager
def _worker(database: str):
    """A worker process on the test's own database, as it runs in a city: as weg_app."""
    command = "import weg.commands.starting as s; s.start_django();" \
        "import tests.foundation.jobs.sample, weg.foundation.jobs.worker as w;" \
        "from procrastinate.contrib.django import app;" \
        "app.periodic_registry.periodic_tasks.clear();" \
        "w.work_until_stopped(1)"  # fmt: skip
    process = subprocess.Popen(
        [sys.executable, "-c", command],
        env={**os.environ, "WEG_DATABASE_NAME": database, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()


def _officer():
    with seeing(EVERYTHING):
        return MemberFactory()


def _start(declared, actor, **arguments) -> Job:
    with transaction.atomic():
        return declared.start(actor=actor, **arguments)


def _row(job: Job) -> Job:
    with seeing(EVERYTHING):
        return Job.objects.get(pk=job.pk)


def _pipe(folder: Path, name: str) -> Path:
    os.mkfifo(folder / name)
    return folder / name


def _run_all_waiting() -> None:
    """A worker in this process that ends when nothing is left."""

    async def run() -> None:
        connector = app.connector.get_worker_connector()
        async with app.with_connector(connector).open_async() as working:
            await take_up_left_behind(working, dead_after=0)
            await working.run_worker_async(wait=False, install_signal_handlers=False)

    asyncio.run(run())


def test_a_job_deferred_in_a_transaction_is_done_by_a_worker(own_database):
    job = _start(greet, _officer(), name="Weg")
    _run_all_waiting()
    assert (_row(job).state, _row(job).note) == ("done", "Hello Weg")


def test_a_job_of_a_transaction_that_failed_does_not_exist(own_database):
    actor = _officer()
    with transaction.atomic():
        greet.start(actor=actor, name="Weg")
        transaction.set_rollback(True)
    assert not ProcrastinateJob.objects.exists()


def test_a_job_is_started_inside_the_transaction_that_wants_it(own_database):
    with pytest.raises(RuntimeError, match="transaction"):
        greet.start(actor=_officer(), name="Weg")


def test_told_to_stop_a_worker_ends_at_once_and_gives_its_job_back(own_database, tmp_path):
    job = _start(patient, _officer(), folder=str(tmp_path))
    begun = _pipe(tmp_path, "begun")
    with _worker(own_database) as process:
        begun.read_text()
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0, "it waits for its job, which never ends"
    assert _row(job).state == "queued"
    assert ProcrastinateJob.objects.get().status == "todo"


def test_a_worker_killed_in_the_middle_leaves_nothing_half_written(own_database, tmp_path):
    job = _start(write, _officer(), folder=str(tmp_path))
    begun, wait = _pipe(tmp_path, "begun"), _pipe(tmp_path, "wait")
    with _worker(own_database) as process:
        begun.read_text()
        process.kill()
        process.wait()
    with seeing(EVERYTHING):
        assert not Opening.objects.filter(kind="test").exists()
    begun.unlink(), wait.unlink()
    _run_all_waiting()
    with seeing(EVERYTHING):
        assert Opening.objects.filter(kind="test").count() == 1
    assert _row(job).state == "done"


@pytest.mark.long
def test_a_job_that_kills_its_worker_again_and_again_is_given_up(own_database, tmp_path):
    job = _start(write, _officer(), folder=str(tmp_path))
    begun, _wait = _pipe(tmp_path, "begun"), _pipe(tmp_path, "wait")
    for _ in range(3):
        with _worker(own_database) as process:
            begun.read_text()
            process.kill()
            process.wait()
        asyncio.run(_take_up())
    assert _row(job).state == "failed"
    assert "try again" in _row(job).note or "erneut" in _row(job).note


async def _take_up() -> None:
    connector = app.connector.get_worker_connector()
    async with app.with_connector(connector).open_async() as working:
        await take_up_left_behind(working, dead_after=0)
