"""The page of a job: progress, stop, result, and the list of one's own."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.foundation.jobs.sample import greet
from weg.foundation.models import Job

pytestmark = pytest.mark.usefixtures("everything")


def _job(actor, **fields) -> Job:
    job = greet.start(actor=actor, name="Weg")
    Job.objects.filter(pk=job.pk).update(**fields)
    return job


def test_a_running_job_asks_for_itself_and_can_be_stopped(member, open_as):
    officer = member("placement_officer")
    job = _job(officer, state="running", percent=40, note="cost 412")
    page = open_as(officer).get(reverse("jobs:job", args=[job.pk])).content.decode()
    assert f'hx-get="{reverse("jobs:job", args=[job.pk])}"' in page
    assert "cost 412" in page
    open_as(officer).post(reverse("jobs:stop", args=[job.pk]))
    job.refresh_from_db()
    assert job.stop_wanted


def test_htmx_gets_the_progress_alone_and_goes_on_to_the_result(member, open_as):
    officer = member("placement_officer")
    job = _job(officer, state="done", result={"url": "/components/"})
    url = reverse("jobs:job", args=[job.pk])
    response = open_as(officer).get(url, headers={"HX-Request": "true"})
    assert response["HX-Redirect"] == "/components/"
    assert b"<html" not in response.content
    assert "/components/" in open_as(officer).get(url).content.decode()


def test_a_failed_job_shows_its_sentence_and_asks_no_more(member, open_as):
    officer = member("placement_officer")
    job = _job(officer, state="failed", note="There is nobody to greet.")
    page = open_as(officer).get(reverse("jobs:job", args=[job.pk])).content.decode()
    assert "There is nobody to greet." in page
    assert "hx-trigger" not in page.split("<main")[1]


def test_nobody_opens_or_stops_another_members_job(member, open_as):
    job = _job(member("placement_officer"))
    manager, officer = member("house_manager"), member("placement_officer")
    url = reverse("jobs:job", args=[job.pk])
    assert open_as(manager).get(url).status_code == 404
    assert open_as(officer).get(url).status_code == 403
    assert open_as(officer).post(reverse("jobs:stop", args=[job.pk])).status_code == 403


def test_ones_own_jobs_are_listed(member, open_as):
    officer = member("placement_officer")
    _job(officer, note="mine"), _job(member("placement_officer"), note="not mine")
    page = open_as(officer).get(reverse("jobs:mine")).content.decode()
    assert "mine" in page
    assert "not mine" not in page


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_reads_as_much_for_one_as_for_three(
    rows, member, open_as, django_assert_max_num_queries
):
    officer = member("placement_officer")
    for _ in range(rows):
        _job(officer)
    client = open_as(officer)
    with django_assert_max_num_queries(12):
        assert client.get(reverse("jobs:mine")).status_code == 200
