"""Eight officers at once, and a server killed in the middle: nothing twice, nothing lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.harness.crowd import crowd
from tests.harness.factories import (
    HouseholdFactory,
    PersonFactory,
    RoomFactory,
    SiteFactory,
    UnitFactory,
)
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.housing.models import Occupancy, Step

OFFICERS = 8
SECONDS = float(os.environ.get("WEG_RACE_SECONDS", "60"))


@pytest.fixture
def few_beds(own_database):
    """24 places, and 16 households of two who want them."""
    with seeing(EVERYTHING):
        unit = UnitFactory(site=SiteFactory())
        for _ in range(6):
            RoomFactory(unit=unit, area=30, places=4)
        for _ in range(16):
            PersonFactory.create_batch(2, household=HouseholdFactory())
    return own_database


def _start(database, seed, seconds):
    environment = {**os.environ, "WEG_DATABASE_NAME": database}
    command = [sys.executable, "-m", "tests.housing.race", str(seed), str(seconds)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)


def _told(output):
    """What was confirmed; a line cut off by a kill was not."""
    return [json.loads(line) for line in output.splitlines() if line.endswith("}")]


@pytest.mark.long
def test_eight_officers_place_into_the_same_beds(few_beds):
    failed, lines = crowd("tests.housing.race", OFFICERS, SECONDS, few_beds)
    assert not failed
    told = [json.loads(line) for line in lines]
    confirmed = [line for line in told if line["what"] == "ok"]
    assert len(confirmed) > OFFICERS
    assert any(line["what"] == "refused" for line in told), "they never met"
    with seeing(EVERYTHING):
        assert Step.objects.count() == len(confirmed)
        _nothing_twice()
        _last_steps_hold(confirmed)


def test_whoever_is_killed_loses_nothing_confirmed(few_beds):
    officers = [_start(few_beds, seed, 60) for seed in range(2)]
    told = []
    for officer in officers:
        while len(told) < 20:
            told.append(json.loads(officer.stdout.readline()))
        officer.kill()
        told += _told(officer.communicate()[0])
    steps = {line["step"] for line in told if line["what"] == "ok"}
    with seeing(EVERYTHING):
        assert steps <= set(Step.objects.values_list("pk", flat=True))
        _nothing_twice()


def _nothing_twice():
    rows = list(Occupancy.objects.values_list("place_id", "person_id", "starts", "ends"))
    for index, (place, person, start, end) in enumerate(rows):
        for other, somebody, begin, until in rows[index + 1 :]:
            if start < until and begin < end:
                assert place != other, "a bed given twice"
                assert person != somebody, "a person in two beds"


def _last_steps_hold(confirmed):
    """What the last confirmed step of each household said is what the database says."""
    last = {}
    for line in sorted(confirmed, key=lambda line: line["step"]):
        last[line.get("took") or line.get("gave")] = line
    for household, line in last.items():
        beds = sorted(
            Occupancy.objects.filter(household=household).values_list("place_id", flat=True)
        )
        assert beds == line.get("beds", []), line
