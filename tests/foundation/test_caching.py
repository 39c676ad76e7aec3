"""What processes share for a while, and what is swept up every night."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import connection, transaction
from django.urls import reverse
from django.utils import timezone
from procrastinate.contrib.django import app

from weg.foundation.access.sight import NOTHING, seeing
from weg.foundation.jobs.daily import DAILY


def _in_another_process(work):
    def run():
        try:
            return work()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(run).result()


def _rows():
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM foundation_cache")
        return cursor.fetchone()[0]


def test_a_value_is_seen_by_all_and_reading_writes_nothing(own_database):
    cache.set("tries", [1, 2], timeout=60)
    cache.set("old", 1, timeout=-1)
    assert _in_another_process(lambda: cache.get("tries")) == [1, 2]
    with connection.cursor() as cursor:
        cursor.execute("UPDATE foundation_cache SET expires = now() - interval '1 day'")
    with transaction.atomic(), seeing(NOTHING):
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION READ ONLY")
        assert cache.get("tries") is None
    assert _rows() == 2


def test_wrong_passwords_are_counted_whatever_process_they_come_to(client, db):
    tries = {"login": "nobody@example.org", "password": "wrong"}
    answers = [client.post(reverse("account_login"), tries) for _n in range(12)]
    assert "failed too often" in answers[-1].content.decode()
    assert _rows() > 0


def test_the_night_sweeps_up(everything):
    fresh, old = SessionStore(), SessionStore()
    for session in (fresh, old):
        session["weg_typed"] = {"fields": [["surname", "somebody"]]}
        session.save()
    yesterday = timezone.now() - timedelta(days=1)
    Session.objects.filter(pk=old.session_key).update(expire_date=yesterday)
    cache.set("code", 1, timeout=60)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE foundation_cache SET expires = %s", [yesterday])
    DAILY["foundation.sweep"]()
    assert list(Session.objects.values_list("pk", flat=True)) == [fresh.session_key]
    assert _rows() == 0


@pytest.mark.parametrize("name", ["city.erase", "foundation.sweep"])
def test_the_worker_runs_it_once_a_day(name):
    task = app.tasks[f"weg:{name}"]
    (periodic,) = [
        each for each in app.periodic_registry.periodic_tasks.values() if each.task is task
    ]
    minute, hour, *rest = periodic.cron.split()
    assert minute.isdecimal()
    assert hour.isdecimal()
    assert rest == ["*", "*", "*"]
