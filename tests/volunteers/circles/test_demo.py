"""The demo city's circles: 40 in all districts, 3,000 names, about a fifth of them active."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.harness.factories import DistrictFactory, OrganisationFactory, SiteFactory
from tests.harness.packs import load_parts
from weg.demo.volunteers import circles, coordination
from weg.foundation.access.actors import System
from weg.foundation.periods import today
from weg.needs.models import Shelter
from weg.volunteers.circles.models import Circle, CircleSite, Volunteer
from weg.volunteers.circles.queries.terms import active_since
from weg.volunteers.coordination.models import Expense, Hours

pytestmark = pytest.mark.usefixtures("everything")


def test_of_300_names_about_60_are_active(monkeypatch):
    load_parts("circles")
    OrganisationFactory(kind="office")
    monkeypatch.setattr(circles, "PEOPLE", 300)
    districts = [DistrictFactory() for _n in range(23)]
    for district in districts:
        SiteFactory(district=district, street="Street 1")
    hidden = SiteFactory(district=districts[0], street="")
    Shelter.objects.create(site=hidden)
    accounts = tuple(
        replace(one, works=f"FK {districts[0].name}") for one in circles.HELPING_ACCOUNTS
    )
    monkeypatch.setattr(circles, "HELPING_ACCOUNTS", accounts)
    circles.load(System("demo"), today())
    assert Circle.objects.count() == circles.CIRCLES
    assert not [d for d in districts if not d.circles.exists()]
    assert not CircleSite.objects.filter(site=hidden).exists()
    active = Volunteer.objects.filter(state="taken_up", last_active__gt=active_since(today()))
    assert 45 <= active.count() <= 75
    assert Volunteer.objects.filter(state="new").count() == circles.NEW
    assert Volunteer.objects.get(email="freiwillig@weg.example").member.user.has_usable_password()
    coordination.load(System("demo"), today())
    assert Hours.objects.exists()
    assert Expense.objects.count() == len(coordination.BOUGHT)
