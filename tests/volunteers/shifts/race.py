"""One of several volunteers' phones that sign up and cancel for the same few shifts, as fast as
they can (``tests.harness.crowd``); it writes one JSON line for every step that was confirmed to it,
or refused."""

from __future__ import annotations

import json
import random
import sys
import time


def race(seed: int, seconds: float) -> None:
    from weg.foundation.access.refusals import Refused
    from weg.foundation.access.sight import EVERYTHING, seeing
    from weg.volunteers.circles.models import Volunteer
    from weg.volunteers.shifts.models import Shift

    chance = random.Random(seed)
    with seeing(EVERYTHING):
        rows = Volunteer.objects.select_related("member__user", "member__organisation")
        people, shifts = list(rows.order_by("pk")), list(Shift.objects.order_by("pk"))
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        who, shift = chance.choice(people), chance.choice(shifts)
        try:
            _say("ok", **_step(chance, who, shift))
        except Refused as refused:
            _say("refused", code=refused.code)


def _step(chance, who, shift):
    """Sign up; or give the place back, now and then."""
    from weg.foundation.access.sight import seeing
    from weg.volunteers.shifts import actions
    from weg.volunteers.shifts.models import SignUp

    with seeing(who.member.sight):
        rows = SignUp.objects.filter(shift=shift, volunteer=who).exclude(state="cancelled")
        row = rows.select_related("volunteer").first()
    if row is not None and chance.random() < 0.5:
        actions.cancel_sign_up(actor=who.member, signup=row)
        return {"cancelled": row.pk}
    made = actions.sign_up(actor=who.member, shift=shift)
    return {"signup": made.pk, "state": made.state}


def _say(what, **more):
    sys.stdout.write(json.dumps({"what": what, **more}) + "\n")  # in one piece
    sys.stdout.flush()
