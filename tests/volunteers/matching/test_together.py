"""An answer to an invitation while somebody signs up, on connections of their own."""

from __future__ import annotations

import threading
from datetime import time, timedelta

from django.db import connection
from django.utils import timezone

from tests.harness.factories import OrganisationFactory
from tests.harness.volunteers import ActivityFactory, VolunteerFactory
from weg.foundation.access.actors import System
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.periods import today
from weg.volunteers.matching.actions import answer_invitation
from weg.volunteers.matching.models import Invitation, Wave
from weg.volunteers.shifts.actions import When, ask_for_help
from weg.volunteers.shifts.actions.acting import booking
from weg.volunteers.shifts.models import HelpRequest, SignUp

SYSTEM, NOW = System("test"), timezone.now()
WAITS = """SELECT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
 AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))"""


def _invited() -> Invitation:
    with seeing(EVERYTHING):
        wanted = ask_for_help(
            actor=SYSTEM, activity=ActivityFactory(), organisation=OrganisationFactory(),
            when=When(today() + timedelta(days=3), time(10), time(12)), place="Hall",
        )  # fmt: skip
        later = NOW + timedelta(days=1)
        wave = Wave.objects.create(request=wanted, number=1, sent_at=NOW, expires_at=later)
        row = {"request": wanted, "volunteer": VolunteerFactory(), "sent_at": NOW}
        return Invitation.objects.create(wave=wave, **row)


def _somebody_waits() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(WAITS)
        return bool(cursor.fetchone()[0])


def test_whoever_answers_and_whoever_signs_up_do_not_wait_for_each_other(own_database):
    invited, faults = _invited(), []

    def answer() -> None:
        try:
            answer_invitation(actor=invited.volunteer.member, invitation=invited, can=True)
        except Exception as fault:
            faults.append(fault)
        finally:
            connection.close()

    answering = threading.Thread(target=answer)
    with booking(SYSTEM, "test"):
        answering.start()
        while not _somebody_waits():
            answering.join(0.02)
            assert answering.is_alive(), faults
        # As whoever takes the last place, or gives it back, does next.
        HelpRequest.objects.update(state="filled")
        HelpRequest.objects.update(state="open")
    answering.join()
    assert not faults
    with seeing(EVERYTHING):
        assert SignUp.objects.get().volunteer == invited.volunteer
