"""A request's frame: sight, read-only GET, the log of openings."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction
from django.http import HttpResponse
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from tests.harness.factories import MemberFactory, SiteFactory
from weg.city.queries.norms import norms_on
from weg.foundation.access.requests import framed
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.models import Opening, User
from weg.foundation.periods import today
from weg.housing.models import Site


def _request(method, actor):
    request = getattr(RequestFactory(), method)("/")
    request.actor, request.openings = actor, []
    request.resolver_match = type("Match", (), {"view_name": "test"})()
    return request


def test_a_get_cannot_write(own_database):
    def view(request):
        User.objects.create_user("a@example.org", name="A")
        return HttpResponse()

    with pytest.raises(DatabaseError, match="read-only transaction"):
        framed(view)(_request("get", None))
    assert framed(view)(_request("post", None)).status_code == 200
    assert User.objects.count() == 1


def test_a_failed_page_leaves_nothing(own_database):
    def view(request):
        User.objects.create_user("a@example.org", name="A")
        return HttpResponse(status=500)

    framed(view)(_request("post", None))
    assert not User.objects.exists()


def test_sight_ends_with_the_request(own_database):
    with seeing(EVERYTHING):
        SiteFactory()
        officer = MemberFactory(role="placement_officer")
    seen = framed(lambda request: HttpResponse(Site.objects.count()))(_request("get", officer))
    assert seen.content == b"1"
    with transaction.atomic():
        assert Site.objects.count() == 0


@pytest.mark.usefixtures("db")
def test_nested_sight_comes_back():
    with seeing(EVERYTHING):
        member = MemberFactory(role="house_manager")
        SiteFactory()
        with seeing(member.sight):
            assert Site.objects.count() == 0
        assert Site.objects.count() == 1


@pytest.mark.usefixtures("everything")
def test_history_names_actor_and_action_and_cannot_be_changed(member, system):
    from tests.harness.factories import RoomFactory
    from weg.housing.actions import block

    officer = member("placement_officer")
    from weg.foundation.periods import today

    block(actor=officer, places=[RoomFactory().places.first()], start=today(), reason="repair")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pgh_label, pgh_context FROM housing_occupancyevent")
        ((label, context),) = cursor.fetchall()
    assert label == "insert"
    assert '"action": "housing.actions.blocking.block"' in context
    for statement in (
        "UPDATE housing_occupancyevent SET note = 'x'",
        "DELETE FROM housing_occupancyevent",
    ):
        refused = pytest.raises(DatabaseError, match="permission denied")
        with refused, transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)


@pytest.mark.usefixtures("everything")
def test_today_opens_for_every_role(open_as, member):
    for role in (
        "placement_officer",
        "house_manager",
        "social_worker",
        "department_head",
        "planner",
        "administrator",
        "data_protection_officer",
    ):
        response = open_as(member(role)).get("/")
        assert response.status_code == 200
    assert not Opening.objects.exists()


@pytest.mark.usefixtures("db")
@pytest.mark.parametrize(("method", "asked"), [("get", 1), ("post", 2)])
def test_a_page_asks_for_the_norms_once_and_whoever_writes_every_time(method, asked):
    def view(request):
        norms_on(today())["site_limit"] = 0  # what one part does is not seen by the other
        assert "site_limit" not in norms_on(today())
        return HttpResponse()

    with CaptureQueriesContext(connection) as queries:
        framed(view)(_request(method, None))
    assert sum('FROM "city_norm"' in query["sql"] for query in queries) == asked
