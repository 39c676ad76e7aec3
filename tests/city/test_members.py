"""Members: invited by e-mail, in force for a time, never the last administrator gone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.apps import apps
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.harness.factories import OrganisationFactory
from weg.city.actions import (
    change_member,
    end_member,
    invite_again,
    invite_member,
    reset_second_factor,
)
from weg.city.models import Member, Municipality, SecondFactor
from weg.city.queries.members import memberships_of
from weg.city.tasks import send_factor_reset, send_invitation
from weg.foundation.access.actors import System
from weg.foundation.access.refusals import Refused
from weg.foundation.models import Job, User
from weg.foundation.periods import today

TODAY = today()
pytestmark = pytest.mark.usefixtures("everything")


def _invite(actor, email="neu@example.org", role="house_manager", **more):
    given = {"name": "Kim Neu", "organisation": OrganisationFactory(), "start": TODAY} | more
    return invite_member(actor=actor, email=email, role=role, **given)


class _Work:
    actor = System("test")


def test_an_invitation_makes_an_account_without_password_and_a_mail(system):
    member = _invite(system, " Neu@Example.org ", base_url="http://testserver/")
    assert member.user.email == "neu@example.org"
    assert not member.user.has_usable_password()
    assert Job.objects.filter(kind="city.send_invitation").count() == 1


def test_the_link_in_the_mail_lets_the_invited_choose_a_password_and_sign_in(system):
    member = _invite(system)
    send_invitation.function(_Work(), member=member.pk, base_url="http://testserver/")
    (sent,) = mail.outbox
    assert sent.to == ["neu@example.org"]
    link = next(line for line in sent.body.splitlines() if line.startswith("http"))
    client = Client()
    page = client.get(link.removeprefix("http://testserver"), follow=True)
    chosen = {"password1": "drei-rote-Rosen", "password2": "drei-rote-Rosen"}
    client.post(page.redirect_chain[-1][0], chosen)
    signed = client.post(
        "/account/login/", {"login": "neu@example.org", "password": "drei-rote-Rosen"}
    )
    assert signed.status_code == 302
    assert client.get("/").status_code == 200


def test_someone_with_a_password_gets_no_link_that_sets_one(system):
    User.objects.create_user("alt@example.org", "drei-rote-Rosen", name="Alt")
    member = _invite(system, "alt@example.org")
    assert User.objects.filter(email="alt@example.org").count() == 1
    send_invitation.function(_Work(), member=member.pk, base_url="http://testserver/")
    assert "/password/reset/" not in mail.outbox[0].body
    with pytest.raises(Refused) as refused:
        invite_again(actor=system, member=member, base_url="http://testserver/")
    assert refused.value.code == "member_signed_in"


def test_the_same_role_twice_at_once_is_refused(system):
    member = _invite(system)
    with pytest.raises(Refused) as refused:
        _invite(system, organisation=member.organisation)
    assert refused.value.code == "member_known"
    _invite(system, role="social_worker", organisation=member.organisation)
    assert memberships_of(member.user).count() == 2


def test_a_last_day_before_the_first_is_refused_beside_the_field(system):
    with pytest.raises(Refused) as refused:
        _invite(system, last_day=TODAY - timedelta(days=1))
    assert (refused.value.code, refused.value.field) == ("member_period", "last_day")


def test_the_last_day_is_the_last_day_on_which_anything_opens(system, open_as):
    member = _invite(system, role="placement_officer", start=TODAY - timedelta(days=9))
    end_member(actor=system, member=member, last_day=TODAY)
    assert open_as(member).get("/city/norms/").status_code == 200
    end_member(actor=system, member=member, last_day=TODAY - timedelta(days=1))
    assert open_as(member).get("/city/norms/").status_code == 403
    with pytest.raises(Refused) as refused:
        end_member(actor=system, member=member, last_day=TODAY)
    assert refused.value.code == "member_ends_earlier"


def test_the_last_administrator_stays(system):
    first = _invite(system, "a@example.org", role="administrator")
    with pytest.raises(Refused) as refused:
        end_member(actor=system, member=first, last_day=TODAY)
    assert refused.value.code == "last_administrator"
    with pytest.raises(Refused):
        change_member(actor=system, member=first, all_sites=True, last_day=TODAY)
    _invite(system, "b@example.org", role="administrator")
    end_member(actor=system, member=first, last_day=TODAY)
    assert Member.objects.get(pk=first.pk).during.upper == TODAY + timedelta(days=1)


def test_changing_a_membership(system):
    member = _invite(system, last_day=TODAY + timedelta(days=5))
    change_member(actor=system, member=member, all_sites=False, last_day=None)
    member = Member.objects.get(pk=member.pk)
    assert (member.all_sites, member.during.upper) == (False, None)


@pytest.mark.parametrize(
    ("role", "allowed"),
    [
        ("administrator", True),
        ("placement_officer", False),
        ("house_manager", False),
        ("department_head", False),
        ("data_protection_officer", False),
    ],
)
def test_only_administrators_invite(member, role, allowed):
    actor = member(role)
    if allowed:
        assert _invite(actor).pk
    else:
        with pytest.raises(PermissionDenied):
            _invite(actor)


def test_choosing_the_role_one_acts_in(system, open_as):
    first = _invite(system, "two@example.org", role="placement_officer")
    second = _invite(system, "two@example.org", role="administrator")
    foreign = _invite(system, "other@example.org", role="administrator")
    client = open_as(first)
    assert client.get("/city/members/invite/").status_code == 403
    assert client.post("/city/acting/", {"member": foreign.pk}).status_code == 404
    chosen = client.post("/city/acting/", {"member": second.pk, "next": "/city/members/"})
    assert chosen.headers["Location"] == "/city/members/"
    assert client.get("/city/members/invite/").status_code == 200
    away = client.post("/city/acting/", {"member": first.pk, "next": "https://example.com/"})
    assert away.headers["Location"] == "/"


def test_the_interface_follows_the_language_of_the_profile(system, open_as):
    member = _invite(system, role="placement_officer", start=date(2024, 1, 1))
    client = open_as(member)
    client.post("/city/profile/", {"name": "Kim Anders", "language": "en"})
    user = User.objects.get(pk=member.user_id)
    assert (user.name, user.language) == ("Kim Anders", "en")
    assert 'lang="en"' in client.get("/city/profile/").content.decode()
    client.post("/language/", {"language": "de", "next": "/"})
    assert User.objects.get(pk=member.user_id).language == "de"


def _with_second_factor(system):
    member = _invite(system)
    for kind in ("totp", "recovery_codes"):
        Authenticator.objects.create(user=member.user, type=kind, data={"secret": "s"})
    return member


def test_a_lost_second_factor_is_removed_told_and_kept_in_history(member, open_as, system):
    found = _with_second_factor(system)
    administrator = member("administrator")
    client = open_as(administrator)
    page = reverse("city:member", args=[found.pk])
    url = reverse("city:member_second_factor", args=[found.pk])
    assert url in client.get(page).content.decode()
    assert "removed" in client.post(url, follow=True).content.decode()
    assert not SecondFactor.objects.filter(user=found.user).exists()
    assert url not in client.get(page).content.decode()
    rows = apps.get_model("city", "SecondFactorEvent").objects.filter(pgh_label="delete")
    assert {row.pgh_context["by"] for row in rows} == {str(administrator)}
    assert not hasattr(rows[0], "data")
    send_factor_reset.function(_Work(), member=found.pk, base_url="http://testserver/")
    assert mail.outbox[-1].to == ["neu@example.org"]
    assert "/account/2fa/" in mail.outbox[-1].body


def test_nobody_removes_their_own_second_factor_or_one_that_is_not_there(member, system):
    administrator, other = member("administrator"), _invite(system)
    with pytest.raises(Refused, match="Another administrator"):
        reset_second_factor(actor=administrator, member=administrator, base_url="")
    with pytest.raises(Refused, match="no second factor"):
        reset_second_factor(actor=administrator, member=other, base_url="")


def test_the_municipality_is_named_on_every_page_without_a_query_of_its_own(
    member, open_as, client, django_assert_num_queries
):
    officer = member("planner")
    client_of = open_as(officer)
    page = reverse("city:committees")
    client_of.get(page)  # what a process learns once
    with CaptureQueriesContext(connection) as before:
        assert "Official service of the city<" in client_of.get(page).content.decode()
    Municipality.objects.create(slug="x", name="Lohfurt", state="Y", office="O", address="1")
    with django_assert_num_queries(len(before)):
        assert "city of Lohfurt" in client_of.get(page).content.decode()
    assert "city of Lohfurt" in client.get(reverse("account_login")).content.decode()
