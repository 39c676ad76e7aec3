"""Offers for groups, and the districts that have none."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from weg.city.models import District
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.needs.actions import save_offer
from weg.needs.models import Group, Offer
from weg.needs.queries.offers import SOURCES, gaps, register_offers


def test_a_district_without_an_offer_is_a_gap_first_where_people_live(world, open_as):
    page = open_as(world.protection_officer)
    group = Group.objects.get(name="Dialyse")
    ours, theirs = world.site.district, world.scene.theirs.site.district
    typed = {
        "group": group.pk, "district": theirs.pk, "name": "Fahrdienst", "by": "Verein",
        "since": today().isoformat(),
    }  # fmt: skip
    assert page.post(reverse("needs:offer_new"), typed).status_code == 302
    assert "entered for the group" in page.post(reverse("needs:offer_new"), typed).content.decode()
    found = {gap.district: (gap.offers, gap.people) for gap in gaps(group)}
    assert found[theirs] == (1, 0)
    assert found[ours] == (0, 3)
    assert gaps(group)[0].district == ours
    text = open_as(world.worker).get(f"{reverse('needs:offers')}?group={group.pk}").content.decode()
    without = text[text.index("No offer in") :][:400]
    assert ours.name in without
    assert theirs.name not in without
    ended = typed | {"until": today().isoformat()}
    ended["since"] = (today() - timedelta(days=9)).isoformat()
    url = reverse("needs:offer", args=[Offer.objects.get().pk])
    assert page.post(url, ended).status_code == 302
    assert {gap.offers for gap in gaps(group)} == {0}
    assert open_as(world.worker).get(url).status_code == 403
    with pytest.raises(PermissionDenied):
        save_offer(actor=world.worker, group=group, district=ours, name="x", by="y", since=today())
    with pytest.raises(Refused, match="after the beginning"):
        save_offer(
            actor=world.protection_officer, group=group, district=ours, name="x", by="y",
            since=today(), until=today(),
        )  # fmt: skip


def test_a_room_of_its_own_may_say_what_there_is(world, monkeypatch):
    group, district = Group.objects.order_by("pk")[0], world.site.district
    monkeypatch.setattr("weg.needs.queries.offers.SOURCES", [*SOURCES])
    register_offers(lambda: [(group.pk, district.pk)])
    assert {gap.district: gap.offers for gap in gaps(group)}[district] == 1


def test_the_list_reads_a_constant_number_of_queries(world, open_as):
    page, group = open_as(world.protection_officer), Group.objects.order_by("pk")[0]
    url = f"{reverse('needs:offers')}?group={group.pk}"

    def offer(name):
        save_offer(
            actor=world.protection_officer, group=group, district=District.objects.first(),
            name=name, by="Verein", since=today(),
        )  # fmt: skip

    offer("First")
    page.get(url)
    with CaptureQueriesContext(connection) as before:
        page.get(url)
    offer("Second")
    offer("Third")
    with CaptureQueriesContext(connection) as after:
        assert "Third" in page.get(url).content.decode()
    assert len(before) == len(after)
