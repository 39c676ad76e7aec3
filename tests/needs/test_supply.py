"""Suitable places against requirements: what is free, held by whom, and short."""

from __future__ import annotations

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.care.counselling.scene import family
from tests.needs.test_confidence import body_of
from weg.foundation.access.sight import seeing
from weg.foundation.periods import today
from weg.housing.actions import set_features
from weg.needs.queries.supply import supply
from weg.people.actions import require


def test_what_there_is_who_holds_it_and_what_is_short(world, system, open_as):
    theirs = world.scene.theirs
    set_features(actor=system, owner=theirs.room.unit, features=["step_free"])
    other = family(theirs, today(), size=2, surname="Holder")
    require(actor=system, household=world.household, feature="step_free")

    def rows():
        with seeing(world.placement_officer.sight):
            return {
                row["district"]: [row[n] for n in ("places", "free", "needed", "unneeded", "short")]
                for row in supply("step_free")
            }

    ours, far = world.site.district.name, theirs.site.district.name
    assert rows() == {ours: [0, 0, 0, 0, 3], far: [5, 3, 0, 2, 0]}
    page = open_as(world.placement_officer)
    url = reverse("needs:held", args=["step_free"])
    assert "Holder" in page.get(url).content.decode()
    assert page.get(reverse("needs:supply")).status_code == 200
    assert b"step_free" in body_of(page.get(reverse("needs:supply") + "?export=csv"))
    with CaptureQueriesContext(connection) as before:
        page.get(url)
    family(theirs, today(), size=1, surname="Third")
    with CaptureQueriesContext(connection) as after:
        assert "Third" in page.get(url).content.decode()
    assert len(before) == len(after)
    require(actor=system, household=other, feature="step_free")
    assert rows()[far] == [5, 2, 2, 1, 0]
    for role in ("planner", "worker", "manager", "administrator"):
        assert open_as(getattr(world, role)).get(url).status_code == 403
