"""What must be true of circles and volunteers, and who sees them: asked of the database."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from tests.harness.factories import MemberFactory, SiteFactory
from tests.harness.volunteers import CircleFactory, VolunteerFactory, lead_of
from weg.city.models import Role
from weg.foundation.access.sight import seeing
from weg.needs.models import Shelter
from weg.volunteers.circles.models import CircleSite, Contact, Payee, Volunteer
from weg.volunteers.circles.queries import age_on, open_volunteers, volunteer_of

pytestmark = pytest.mark.usefixtures("everything")


def _refused(name, **changes):
    volunteer = VolunteerFactory()
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        Volunteer.objects.filter(pk=volunteer.pk).update(**changes)


def test_what_a_volunteer_cannot_be():
    taken = VolunteerFactory(email="Anna@example.org")
    _refused("volunteer_once", email="anna@EXAMPLE.org")
    _refused("volunteer_confirmed", confirmed_at=None)
    _refused("volunteer_guardian_agreed", guardian_email="parent@example.org")
    _refused("volunteer_has_account", member=None)
    _refused("volunteer_taken_up", taken_up_at=None)
    _refused("volunteer_left", state="left")
    _refused("volunteer_time_forward", begins=date(2026, 2, 2), until=date(2026, 2, 1))
    _refused("volunteer_regular_or_not", regular=False, one_off=False)
    for _n in range(2):  # somebody else typed the address: it binds nobody
        VolunteerFactory(
            email=taken.email, state="unconfirmed", member=None, confirmed_at=None, taken_up_at=None
        )


def test_a_protected_house_is_no_circles_house():
    site = SiteFactory(street="")
    Shelter.objects.create(site=site)
    with (
        pytest.raises(IntegrityError, match="address of this house is protected"),
        transaction.atomic(),
    ):
        CircleSite.objects.create(circle=CircleFactory(), site=site, site_name="Hidden")


def test_who_sees_a_volunteer():
    ours, theirs = CircleFactory(), CircleFactory()
    anna, bert, carl = (VolunteerFactory(circle=c) for c in (ours, ours, theirs))
    lone = VolunteerFactory(circle=None)
    coordinator = MemberFactory(role=Role.VOLUNTEER_COORDINATOR)

    def sees(member):
        with seeing(member.sight):
            return set(Volunteer.objects.order_by("pk"))

    assert sees(coordinator) == {anna, bert, carl, lone}
    assert sees(lead_of(ours)) == {anna, bert}
    assert sees(anna.member) == {anna}
    for role in set(Role.values) - {Role.VOLUNTEER_COORDINATOR}:
        stranger = MemberFactory(role=role)
        assert not sees(stranger), role


def test_who_sees_what_a_circle_does_not_say_in_public():
    circle = CircleFactory()
    Payee.objects.create(circle=circle, name="Payee")
    Contact.objects.create(circle=circle, name="Public", public=True)
    Contact.objects.create(circle=circle, name="Private")
    both = {"Public", "Private"}
    wanted = {
        MemberFactory(role=Role.VOLUNTEER_COORDINATOR): (both, 1),
        lead_of(circle): (both, 1),
        lead_of(CircleFactory()): ({"Public"}, 0),
        VolunteerFactory(circle=circle).member: ({"Public"}, 0),
        MemberFactory(role=Role.HOUSE_MANAGER): (both, 0),
        MemberFactory(role=Role.PLACEMENT_OFFICER): ({"Public"}, 0),
    }
    for member, (names, payees) in wanted.items():
        with seeing(member.sight):
            assert set(Contact.objects.values_list("name", flat=True)) == names, member
            assert Payee.objects.count() == payees, member


def test_who_may_be_asked_on_a_day():
    always = VolunteerFactory()
    week = VolunteerFactory(begins=date(2026, 8, 3), until=date(2026, 8, 9))
    VolunteerFactory(state="resting")
    assert set(open_volunteers(date(2026, 8, 9))) == {always, week}
    assert set(open_volunteers(date(2026, 8, 10))) == {always}
    assert volunteer_of(week.member) == week
    assert volunteer_of(None) is None
    assert age_on(Volunteer(date_of_birth=date(2012, 11, 23)), date(2026, 11, 22)) == 13
