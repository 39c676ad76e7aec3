"""The room's pages: who may open them, what they cost, that forms keep what was typed."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.harness.factories import DistrictFactory, MemberFactory, OrganisationFactory
from weg.city.models import Committee, District, Norm, Organisation, Seat
from weg.foundation.periods import period

ROLES = [
    "placement_officer",
    "house_manager",
    "social_worker",
    "department_head",
    "planner",
    "administrator",
    "data_protection_officer",
]
EVERYONE = set(ROLES)
MEMBER_READERS = {"administrator", "placement_officer", "data_protection_officer"}
ADMINISTRATORS = {"administrator"}
PAGES = {
    "/city/districts/": EVERYONE,
    "/city/districts/{district}/": EVERYONE,
    "/city/districts/population/": ADMINISTRATORS,
    "/city/norms/": EVERYONE,
    "/city/norms/site_limit/": EVERYONE,
    "/city/norms/site_limit/new/": ADMINISTRATORS,
    "/city/organisations/": EVERYONE,
    "/city/organisations/{organisation}/": EVERYONE,
    "/city/organisations/new/": ADMINISTRATORS,
    "/city/organisations/{organisation}/change/": ADMINISTRATORS,
    "/city/members/": MEMBER_READERS,
    "/city/members/{member}/": MEMBER_READERS,
    "/city/members/invite/": ADMINISTRATORS,
    "/city/members/{member}/change/": ADMINISTRATORS,
    "/city/members/{member}/end/": ADMINISTRATORS,
    "/city/committees/": EVERYONE,
    "/city/committees/{committee}/": EVERYONE,
    "/city/committees/new/": ADMINISTRATORS,
    "/city/acting/": EVERYONE,
    "/city/profile/": EVERYONE,
}


@pytest.mark.parametrize("role", ROLES)
def test_who_may_open_which_page(stuttgart, member, open_as, role):
    client = open_as(member(role))
    things = {
        "district": District.objects.first().pk,
        "organisation": Organisation.objects.first().pk,
        "member": MemberFactory().pk,
        "committee": Committee.objects.first().pk,
    }
    for page, allowed in PAGES.items():
        status = client.get(page.format(**things)).status_code
        assert status == (200 if role in allowed else 403), (role, page)


def _count(client, page):
    client.get(page)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert client.get(page).status_code == 200
    return len(queries)


def _more_norms(n):
    keys = ["site_limit", "unseen_days", "aftercare_days"]
    return Norm(
        key=keys[n], value=5, unit="days", during=period(date(2020, 1, 1)), source="x"
    ).save()


def _more_committees(n):
    committee = Committee.objects.create(name=f"C{n}", district=DistrictFactory())
    Seat.objects.create(committee=committee, organisation=OrganisationFactory())


@pytest.mark.parametrize(
    ("page", "make"),
    [
        ("/city/districts/", lambda n: DistrictFactory(path="M0 0L1 1L0 1Z")),
        ("/city/norms/", _more_norms),
        ("/city/organisations/", lambda n: OrganisationFactory()),
        ("/city/members/", lambda n: MemberFactory()),
        ("/city/committees/", _more_committees),
    ],
)
def test_a_list_costs_the_same_queries_for_one_row_and_three(member, open_as, page, make):
    client = open_as(member("administrator"))
    make(0)
    one = _count(client, page)
    make(1)
    make(2)
    assert _count(client, page) == one


@pytest.mark.parametrize("page", ["districts", "norms", "organisations", "members", "committees"])
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_every_list_can_be_taken_away_as_a_file(stuttgart, member, open_as, page, kind):
    answer = open_as(member("administrator")).get(f"/city/{page}/?export={kind}")
    content = b"".join(answer.streaming_content)
    assert len(content) > 100
    if kind == "csv" and page == "districts":
        lines = content.decode("utf-8-sig").splitlines()
        assert len(lines) == 24
        assert "Mitte" in lines[1]


@pytest.mark.parametrize("query", ["?day=31.12.2022", "?day=unsinn", "?day=2099-01-01", "?group=9"])
@pytest.mark.parametrize("page", ["districts", "norms"])
def test_nonsense_in_an_address_is_no_error(stuttgart, member, open_as, page, query):
    assert open_as(member("planner")).get(f"/city/{page}/{query}").status_code == 200


def test_norms_of_another_day(stuttgart, member, open_as):
    client = open_as(member("planner"))
    rows = client.get("/city/norms/?day=2015-01-01").context["table"].data.data
    values = dict(rows.values_list("key", "value"))
    assert values["site_limit"] == 250
    assert "needs_assessment_days" not in values


def test_a_refused_norm_keeps_what_was_typed(stuttgart, member, open_as):
    client = open_as(member("administrator"))
    typed = {"value": "0", "start": "2027-01-01", "source": "GRDrs 7/2027", "note": "Probe"}
    page = client.post("/city/norms/site_limit/new/", typed)
    assert page.status_code == 422
    text = page.content.decode()
    assert "GRDrs 7/2027" in text
    assert "Probe" in text
    assert page.context["form"].errors.keys() == {"value"}
    assert client.post("/city/norms/site_limit/new/", typed | {"value": "200"}).status_code == 302
    coming = Norm.objects.get(key="site_limit", value=200)
    assert client.post(f"/city/norms/values/{coming.pk}/withdraw/").status_code == 302
    assert Norm.objects.get(key="site_limit").value == 250


def test_a_name_that_is_taken_is_refused_beside_its_field(stuttgart, member, open_as):
    client = open_as(member("administrator"))
    typed = {"name": "Neu e.V.", "short": "AWO", "kind": "welfare", "active": "on"}
    page = client.post("/city/organisations/new/", typed)
    assert page.context["form"].errors.keys() == {"short"}
    assert client.post("/city/organisations/new/", typed | {"short": "Neu"}).status_code == 302
    found = Organisation.objects.get(short="Neu")
    change = f"/city/organisations/{found.pk}/change/"
    assert client.post(change, typed).context["form"].errors.keys() == {"short"}
    assert client.post(change, typed | {"short": "Neu2", "active": ""}).status_code == 302
    assert not Organisation.objects.get(short="Neu2").active


def test_seats_are_set_as_ticked(stuttgart, member, open_as):
    client = open_as(member("administrator"))
    committee = Committee.objects.get(name="Internationaler Ausschuss")
    awo, drk = Organisation.objects.filter(short__in=["AWO", "DRK"]).order_by("short")
    page = f"/city/committees/{committee.pk}/"
    client.post(page, {"organisations": [awo.pk, drk.pk]})
    client.post(page, {"organisations": [drk.pk]})
    assert [seat.organisation for seat in committee.seats.all()] == [drk]


def test_a_committee_of_the_same_name_is_refused(stuttgart, member, open_as):
    client = open_as(member("administrator"))
    page = client.post("/city/committees/new/", {"name": "Jugendhilfeausschuss", "rank": 1})
    assert page.context["form"].errors.keys() == {"name"}


def test_inviting_on_the_page(member, open_as):
    client = open_as(member("administrator"))
    typed = {
        "email": "neu@example.org",
        "name": "Kim Neu",
        "role": "house_manager",
        "organisation": OrganisationFactory().pk,
        "start": "2026-12-01",
        "last_day": "2026-11-01",
        "all_sites": "on",
        "language": "de",
    }
    assert client.post("/city/members/invite/", typed).context["form"].errors.keys() == {"last_day"}
    assert client.post("/city/members/invite/", typed | {"last_day": ""}).status_code == 302
    assert b"neu@example.org" in client.get("/city/members/?q=neu@").content
