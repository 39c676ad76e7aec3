"""Jobs for these tests, in this process and in workers started by them.

Jobs talk to the test through named pipes in the folder they are given: opening one waits for the
other side, so nothing sleeps.
"""

from __future__ import annotations

import sys
from pathlib import Path

from procrastinate import Blueprint
from procrastinate.contrib.django import app

from weg.foundation.access.refusals import Refused
from weg.foundation.access.sight import seeing
from weg.foundation.jobs import Outcome, Work, job
from weg.foundation.jobs.worker import work_until_stopped
from weg.foundation.models import Opening

sample = Blueprint()


@job("test.greet", title="Greet", within=sample)
def greet(work: Work, *, name: str) -> Outcome:
    if name == "nobody":
        raise Refused("There is nobody to greet.", code="nobody")
    if name == "fault":
        raise ValueError("a fault with secret details")
    work.report(percent=50, note="half", greeted=name)
    return Outcome(url="/components/", text=f"Hello {name}", values={"stopped": work.stop_wanted()})


@job("test.write", title="Write", within=sample)
def write(work: Work, *, folder: str) -> Outcome:
    """Writes one row, and waits with it uncommitted while the pipe ``begun`` is read."""
    with seeing(work.actor.sight, "test.write"):
        Opening.objects.create(member=work.actor.sight.member, by="x", kind="test", record=1)
        (Path(folder) / "begun").write_text("begun")
        if (Path(folder) / "wait").exists():
            (Path(folder) / "wait").read_text()
    return Outcome(text="written")


@job("test.patient", title="Patient", within=sample)
def patient(work: Work, *, folder: str) -> Outcome:
    """Works until its worker ends or it is stopped."""
    (Path(folder) / "begun").write_text("begun")
    while not work.stop_wanted():
        work.report(percent=10)
    work.check()
    return Outcome(text="stopped")


app.add_tasks_from(sample, namespace="test")

if __name__ == "__main__":
    work_until_stopped(int(sys.argv[1]))
