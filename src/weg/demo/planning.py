"""This week's arrivals, planned together by the engine as the placement officer would."""

from __future__ import annotations

import asyncio

from procrastinate.contrib.django import app as django_app

from weg.city.models import Member
from weg.demo.accounts import ACCOUNTS
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.placement.actions import start_plan
from weg.placement.models import Plan, Run
from weg.placement.queries.waiting import waiting_households


def plan_week() -> None:
    """Plan everyone who waits, once; the proposals wait for an officer's decision."""
    with seeing(EVERYTHING):
        if Plan.objects.exists():
            return
        officer = Member.objects.select_related("user", "organisation").get(
            user__email=ACCOUNTS[0].email
        )
        waiting = list(waiting_households().values_list("pk", flat=True))
        if not waiting:
            return
        start_plan(actor=officer, households=waiting)
    work_off()


def work_off() -> None:
    """Do the jobs that wait, here and now."""
    asyncio.run(_work_off())


async def _work_off() -> None:
    connector = django_app.connector.get_worker_connector()  # type: ignore[attr-defined]
    async with django_app.with_connector(connector).open_async() as app:
        await app.run_worker_async(wait=False, concurrency=1, install_signal_handlers=False)


def last_run() -> Run | None:
    """The newest computation that came to an end."""
    return Run.objects.filter(state=Run.State.READY).order_by("-pk").first()
