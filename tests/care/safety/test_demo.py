"""The demo city's part: somebody responsible at each organisation, incidents, complaints."""

from __future__ import annotations

from weg.care.safety.models import Complaint, Incident, Responsible
from weg.demo.care import safety
from weg.foundation.access.actors import System
from weg.foundation.periods import today


def test_the_demo_has_incidents_and_complaints_of_every_house(world):
    safety.load(System("demo"), today())
    assert {row.member for row in Responsible.objects.all()} >= {world.other_manager}
    assert set(Incident.objects.values_list("site", flat=True)) == {
        world.site.pk,
        world.other_site.pk,
    }
    assert Complaint.objects.count() == 2
    assert all(incident.measures.exists() for incident in Incident.objects.all())
