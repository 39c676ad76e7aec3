"""The search box finds volunteers and circles for whoever may see them."""

from __future__ import annotations

from django.urls import reverse

from tests.harness.volunteers import VolunteerFactory


def _found(client, text):
    return client.get(reverse("people:search"), {"q": text}).content.decode()


def test_volunteers_and_circles_are_found_by_name(world, open_as):
    office = open_as(world.coordinator)
    page = _found(office, "markersur MARKERGIV")
    assert reverse("circles:volunteer", args=[world.anna.pk]) in page
    assert str(world.ours) in page
    assert reverse("circles:circle", args=[world.theirs.pk]) in _found(office, str(world.theirs))
    assert reverse("circles:volunteer", args=[world.anna.pk]) not in _found(office, "nobody")
    for one in (world.manager, world.department_head):
        page = _found(open_as(one), "MARKER")
        assert "MARKERGIVEN" not in page
        assert reverse("circles:circle", args=[world.ours.pk]) in _found(
            open_as(one), str(world.ours)
        )


def test_whoever_waits_for_the_parents_is_known_to_nobody(world, open_as):
    young = VolunteerFactory(
        circle=world.ours, surname="MARKERYOUNG", state="waiting", taken_up_at=None,
        guardian_email="parent@example.org",
    )  # fmt: skip
    office = open_as(world.coordinator)
    page = reverse("circles:volunteer", args=[young.pk])
    assert page not in _found(office, "MARKERYOUNG")
    assert office.get(page).status_code == 404
