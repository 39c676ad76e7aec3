"""What a job does to its row, and how it ends."""

from __future__ import annotations

import uuid

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from tests.foundation.jobs.sample import greet, patient
from weg.foundation.jobs import Interrupted, Work
from weg.foundation.jobs.declaring import perform
from weg.foundation.jobs.deferrer import Deferrer
from weg.foundation.jobs.stopping import ENDING
from weg.foundation.models import Job

pytestmark = pytest.mark.usefixtures("everything")


def _run(job: Job, declared=greet, **arguments) -> Job:
    queued = ProcrastinateJob.objects.get(args__job=str(job.pk))
    actor = Deferrer.from_json(queued.args["deferrer"])
    perform(declared.function, Work(job.pk, actor), queued.args["arguments"])
    job.refresh_from_db()
    return job


def test_a_job_is_queued_with_its_deferrers_sight_and_ends_with_a_result(member):
    officer = member("placement_officer")
    job = greet.start(actor=officer, name="Weg")
    queued = ProcrastinateJob.objects.get(args__job=str(job.pk))
    assert (queued.status, queued.args["deferrer"]["sight"]["member"]) == ("todo", officer.pk)
    assert Deferrer.from_json(queued.args["deferrer"]).sight == officer.sight
    _run(job)
    assert (job.state, job.percent, job.note) == ("done", 100, "Hello Weg")
    assert job.result == {"url": "/components/", "stopped": False}
    assert job.finished is not None


def test_a_refusal_is_shown_as_it_stands(member):
    job = _run(greet.start(actor=member("placement_officer"), name="nobody"))
    assert (job.state, job.note) == ("failed", "There is nobody to greet.")


def test_a_fault_is_shown_as_a_sentence_without_its_details(member, caplog):
    job = greet.start(actor=member("placement_officer"), name="fault")
    with pytest.raises(ValueError, match="secret"):
        _run(job)
    job.refresh_from_db()
    assert job.state == "failed"
    assert "secret" not in job.note
    assert "secret" in caplog.text


def test_a_job_that_is_done_is_not_done_again(member):
    job = _run(greet.start(actor=member("placement_officer"), name="Weg"))
    Job.objects.filter(pk=job.pk).update(note="as it was")
    assert _run(job).note == "as it was"


def test_a_worker_that_ends_puts_its_job_back(member, tmp_path):
    job = patient.start(actor=member("placement_officer"), folder=str(tmp_path))
    ENDING.set()
    try:
        with pytest.raises(Interrupted):
            _run(job, patient)
    finally:
        ENDING.clear()
    job.refresh_from_db()
    assert (job.state, job.finished) == ("queued", None)


def test_a_job_belongs_to_whoever_started_it(member):
    from weg.foundation.access.sight import seeing

    owner, other = member("house_manager"), member("house_manager")
    job = greet.start(actor=owner, name="Weg")
    with seeing(owner.sight):
        assert Job.objects.filter(pk=job.pk).exists()
    with seeing(other.sight):
        assert not Job.objects.filter(pk=job.pk).exists()
        assert Job.objects.filter(pk=job.pk).update(note="mine now") == 0


def test_a_percent_beyond_bounds_is_cut(member):
    job = greet.start(actor=member("placement_officer"), name="Weg")
    Work(job.pk, member("placement_officer")).report(percent=140)
    job.refresh_from_db()
    assert job.percent == 100


def test_reports_in_quick_succession_write_once(member, django_assert_num_queries):
    officer = member("placement_officer")
    work = Work(uuid.uuid4(), officer)
    work.report(percent=1)
    with django_assert_num_queries(0):
        work.report(percent=2)
