"""Eight processes want the same few places: none is given twice, nobody who waits is forgotten."""

from __future__ import annotations

import json
import os
from datetime import time, timedelta

import pytest

from tests.harness.crowd import crowd
from tests.harness.factories import OrganisationFactory
from tests.harness.volunteers import ActivityFactory, VolunteerFactory
from weg.foundation.access.actors import System
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.periods import today
from weg.volunteers.shifts.actions import When, ask_for_help
from weg.volunteers.shifts.models import Shift, SignUp

PHONES = 8
SECONDS = float(os.environ.get("WEG_RACE_SECONDS", "8"))


@pytest.fixture
def few_places(own_database):
    """Six shifts, half of them at the same time, with two places each; ten volunteers."""
    day = today() + timedelta(days=5)
    with seeing(EVERYTHING):
        activity, organisation = ActivityFactory(), OrganisationFactory()
        VolunteerFactory.create_batch(10)
        for hour in (8, 9, 10, 14, 16, 18):
            ask_for_help(
                actor=System("race"), activity=activity, organisation=organisation, place="Hall",
                when=When(day, time(hour), time(hour + 2)), people_needed=2,
            )  # fmt: skip
    return own_database


@pytest.mark.long
def test_eight_phones_want_the_same_places(few_places):
    failed, lines = crowd("tests.volunteers.shifts.race", PHONES, SECONDS, few_places)
    assert not failed
    told = [json.loads(line) for line in lines]
    confirmed = {line["signup"] for line in told if "signup" in line}
    assert len(confirmed) > PHONES
    assert any(line.get("state") == "waiting" for line in told), "they never met"
    with seeing(EVERYTHING):
        assert confirmed <= set(SignUp.objects.values_list("pk", flat=True)), "something is lost"
        for shift in Shift.objects.all():
            _check(shift)


def _check(shift):
    rows = list(shift.signups.exclude(state="cancelled"))
    held = [row for row in rows if row.state == "signed_up"]
    waiting = [row for row in rows if row.state == "waiting"]
    assert len(held) <= shift.seats, "a place given twice"
    assert (shift.taken, shift.waiting) == (len(held), len(waiting))
    assert len({row.volunteer_id for row in rows}) == len(rows), "somebody is there twice"
    busy = SignUp.objects.filter(
        state="signed_up", shift__starts__lt=shift.ends, shift__ends__gt=shift.starts
    )
    elsewhere = set(busy.values_list("volunteer_id", flat=True))
    for row in waiting:
        assert len(held) == shift.seats or row.volunteer_id in elsewhere, "somebody is forgotten"
