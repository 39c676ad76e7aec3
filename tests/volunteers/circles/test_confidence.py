"""A volunteer exists for the office, the own circle's leads and themself; everybody else comes
across nothing of them: not in a table, a page, an export or the search."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.care.safety.test_incidents import tables_with_markers
from tests.harness.pages import Browser
from tests.harness.volunteers import VolunteerFactory
from tests.volunteers.circles.conftest import STRANGERS
from weg.city.models import Member, Role
from weg.foundation.access.refusals import Refused
from weg.foundation.access.sight import seeing
from weg.foundation.periods import today
from weg.volunteers.circles import actions
from weg.volunteers.circles.models import Volunteer

PAGES = ("circles:circles", "circles:volunteers", "circles:newcomers", "today", "city:members",
         "coordination:missing", "coordination:hours", "coordination:expenses")  # fmt: skip


@pytest.mark.parametrize("name", STRANGERS)
def test_nobody_else_comes_across_a_volunteer(world, open_as, name):
    member = getattr(world, name)
    with seeing(member.sight):
        assert not Volunteer.objects.filter(pk=world.anna.pk).exists()
    assert tables_with_markers(member.sight) == []
    page = open_as(member)
    urls = [reverse(one) for one in PAGES]
    urls += [f"{reverse('circles:volunteers')}?export=csv", "/search/?q=MARKERSURNAME"]
    urls += [reverse("housing:site", args=[world.site.pk])]
    urls += [reverse("circles:circle", args=[world.ours.pk])]
    for url in urls:
        answer = page.get(url)
        content = b"".join(answer.streaming_content) if answer.streaming else answer.content
        # What was searched for stands on the page; the other marks must not.
        for mark in (b"MARKERGIVEN", b"MARKERPHONE", b"marker-mail", b"MARKERABOUT"):
            assert mark not in content, url
    for view in ("volunteer", "volunteer_edit", "let_go"):
        answer = page.get(reverse(f"circles:{view}", args=[world.anna.pk]))
        assert answer.status_code in (403, 404)


def test_who_sees_a_volunteers_page(world, open_as):
    url = reverse("circles:volunteer", args=[world.anna.pk])
    for member in (world.coordinator, world.lead):
        assert "MARKERPHONE" in open_as(member).get(url).content.decode()
    for public in ("/mitmachen/", "/mitmachen/kreis/ours/"):
        assert b"MARKER" not in Browser().get(public).content


def test_a_house_manager_finds_the_circle_of_the_house(world, open_as):
    page = open_as(world.manager)
    assert (
        str(world.ours) in page.get(reverse("housing:site", args=[world.site.pk])).content.decode()
    )


def test_lists_read_a_constant_number_of_queries(world, open_as):
    page = open_as(world.coordinator)
    names = ("circles", "volunteers", "newcomers", "activities")
    urls = [reverse(f"circles:{one}") for one in names]
    VolunteerFactory(circle=world.ours, state="new", taken_up_at=None)

    def count():
        found = []
        for url in urls:
            page.get(url)
            with CaptureQueriesContext(connection) as queries:
                assert page.get(url).status_code == 200
            found.append(len(queries))
        return found

    before = count()
    for _n in range(2):
        VolunteerFactory(state="new", taken_up_at=None)
        VolunteerFactory()
    assert count() == before


def test_of_300_names_the_active_ones(world, open_as):
    actions.note_activity(actor=world.lead, volunteer=world.anna, day=world.anna.taken_up_at.date())
    page = open_as(world.lead)
    url = reverse("circles:volunteers")
    assert "MARKERSURNAME" in page.get(f"{url}?active=no").content.decode()
    actions.note_activity(actor=world.lead, volunteer=world.anna, day=today())
    assert "MARKERSURNAME" in page.get(f"{url}?active=yes&language=de").content.decode()
    assert "MARKERSURNAME" not in page.get(f"{url}?active=no").content.decode()
    assert "MARKERSURNAME" not in page.get(f"{url}?language=tr").content.decode()
    with pytest.raises(PermissionDenied):
        actions.let_go(actor=world.their_lead, volunteer=world.anna)


def test_handing_on_leaves_the_circles_sight(world, open_as):
    page = open_as(world.lead)
    page.post(reverse("circles:give_back", args=[world.anna.pk]))
    world.anna.refresh_from_db()
    assert world.anna.circle is None
    assert world.anna.member.organisation == world.coordinator.organisation
    assert page.get(reverse("circles:volunteer", args=[world.anna.pk])).status_code == 404
    office = open_as(world.coordinator)
    office.post(reverse("circles:hand_on", args=[world.anna.pk]), {"circle": world.theirs.pk})
    with seeing(world.their_lead.sight):
        assert Volunteer.objects.filter(pk=world.anna.pk).exists()


def test_the_office_names_who_leads_a_circle(world, open_as):
    office, url = open_as(world.coordinator), reverse("circles:name_lead", args=[world.anna.pk])
    assert open_as(world.lead).get(url).status_code == 403
    office.post(url)
    lead = Member.objects.get(user=world.anna.member.user, role=Role.CIRCLE_LEAD)
    assert lead.organisation == world.ours.organisation
    assert (
        "leads the circle"
        in office.get(reverse("circles:volunteer", args=[world.anna.pk])).content.decode()
    )
    office.post(url)
    lead.refresh_from_db()
    assert lead.during.upper == today() + timedelta(days=1)
    alone = VolunteerFactory(circle=None)
    with pytest.raises(Refused, match="taken up in a circle"):
        actions.name_lead(actor=world.coordinator, volunteer=alone)


def test_lists_of_members_are_not_flooded(world, open_as):
    page = open_as(world.administrator)
    name = str(world.anna.member.user)
    assert name not in page.get(reverse("city:members")).content.decode()
    asked = page.get(f"{reverse('city:members')}?role=volunteer").content.decode()
    assert name in asked
    assert "MARKER" not in asked
