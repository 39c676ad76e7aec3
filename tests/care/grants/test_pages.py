"""Pages and files of grants as their readers see them."""

from __future__ import annotations

import io
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from python_calamine import CalamineWorkbook

from tests.care.grants.conftest import DAY, house
from tests.harness.factories import OrganisationFactory
from weg.care.grants.actions import add_variant, decide_computation, make_statements, set_payer
from weg.care.grants.fees.figures import Month
from weg.care.grants.models import Computation, FeeRate, Ratio, Statement, Variant, Work
from weg.care.houses.models import KeyLoan
from weg.foundation.access.sight import EVERYTHING, seeing

OCTOBER = Month(date(2023, 10, 1))
SECRET = "Marker-Surname"


@pytest.fixture
def officer(member):
    return member("placement_officer")


def get(client, name, *args, status=200, **query):
    response = client.get(reverse(f"grants:{name}", args=args), query)
    assert response.status_code == status, (name, response.status_code)
    return response


def read(client, name, *args, **query) -> str:
    return get(client, name, *args, **query).content.decode()


def sheets(content: bytes) -> dict[str, list[list[object]]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def test_posts_open_down_to_people_for_the_officer(scene, officer, open_as):
    client = open_as(officer)
    page = read(client, "posts", day=DAY.isoformat())
    assert "0.20" in page
    assert "1:90" in page
    assert "1 person lives at a site with a status that no ratio names." in page
    assert "no amount for a post is in force on 31.12.2023" in page
    url = f"day={DAY.isoformat()}&amp;work=social_provisional&amp;organisation="
    assert url in page
    names = read(client, "people", day=DAY.isoformat(), work="social_provisional")
    assert scene.north.people[0].surname in names
    assert scene.north.people[3].surname not in names
    wanted = [*scene.north.people[:3], *scene.south.people[:2]]
    assert all(person.surname in names for person in wanted)
    gone = read(client, "people", day=DAY.isoformat(), present="no")
    assert scene.north.people[5].surname in gone
    assert scene.north.people[0].surname not in gone


def test_whoever_sees_figures_sees_no_person(scene, member, open_as):
    scene.north.settle("applicant", surname=SECRET)
    decide_computation(
        actor=member("placement_officer"), occasion=scene.posts, day=DAY, paper="7/2024",
        decided_by="council", decided_on=date(2024, 3, 1),
    )  # fmt: skip
    kept = Computation.objects.get()
    for role in ("department_head", "planner"):
        client = open_as(member(role))
        for name, args in (("posts", ()), ("sites", ()), ("computation", (kept.pk,))):
            page = read(client, name, *args, day=DAY.isoformat())
            assert SECRET not in page
            assert "grants/posts/people" not in page
        get(client, "people", status=403)
        get(client, "computation_people", kept.pk, status=403)
        get(client, "fee_lines", status=403)


def test_houses_see_nothing_of_it(scene, member, open_as):
    organisation = scene.north.site.operations.get().organisation
    for role in ("house_manager", "social_worker"):
        client = open_as(member(role, organisation=organisation))
        for name in ("posts", "terms", "rates", "fees", "computations", "variants"):
            get(client, name, status=403)


def test_an_organisation_gets_a_file_with_its_own_figures_only(scene, officer, open_as):
    client = open_as(officer)
    awo = scene.north.site.operations.get().organisation_id
    whole = sheets(get(client, "posts_file", "xlsx", day=DAY.isoformat()).content)
    own = sheets(get(client, "posts_file", "xlsx", day=DAY.isoformat(), organisation=awo).content)
    assert "Caritas" in str(whole)
    assert "South" in str(whole)
    assert "Caritas" not in str(own)
    assert "South" not in str(own)
    (row,) = [row for row in own["Träger"] if row and row[0] == "AWO"]
    assert row[1:4] == [6.0, 1.0, 9.0]
    assert row[5] == 0.03
    pdf = get(client, "posts_file", "pdf", day=DAY.isoformat(), organisation=awo)
    assert pdf.content.startswith(b"%PDF")
    get(client, "posts_file", "xlsx", organisation=999, status=404)
    get(client, "posts_file", "doc", status=404)


def test_deciding_on_a_page_and_what_differs_later(scene, officer, open_as):
    client = open_as(officer)
    url = f"{reverse('grants:decide')}?day={DAY.isoformat()}"
    typed = {"paper": "", "decided_by": "Council", "decided_on": "2024-03-01"}
    assert client.post(url, typed).status_code == 422
    assert client.post(url, typed | {"paper": "GRDrs 1/2024"}).status_code == 302
    kept = Computation.objects.get()
    assert "Nothing has changed since the decision." in read(client, "computation", kept.pk)
    with seeing(EVERYTHING):
        scene.north.people[0].statuses.update(kind="recognised")
    page = read(client, "computation", kept.pk)
    assert "Who is counted otherwise" in page
    assert scene.north.people[0].surname in page
    assert "in force" in read(client, "computations")
    assert scene.north.people[0].surname in read(
        client, "computation_people", kept.pk, work="social_provisional"
    )
    assert get(client, "computation_file", kept.pk, "pdf").content.startswith(b"%PDF")


def test_a_what_if_from_name_to_removal(scene, member, open_as):
    client = open_as(member("planner"))
    new = {"name": "Better", "occasion": "posts", "day": DAY.isoformat()}
    made = client.post(reverse("grants:variant_new"), new)
    variant = Variant.objects.get()
    assert made["Location"] == reverse("grants:variant", args=[variant.pk]), "assumptions are next"
    work = Work.objects.get(code="social_provisional")
    assume = reverse("grants:assume", args=[variant.pk, "ratio"])
    assert client.post(assume, {"work": work.pk, "number": "0"}).status_code == 422
    assert client.post(assume, {"work": work.pk, "number": "45"}).status_code == 302
    page = read(client, "variant", variant.pk)
    assert "one post for 45" in page
    assert "+0.04" in page
    drop = reverse("grants:assumption_drop", args=[variant.assumptions.get().pk])
    assert client.post(drop).status_code == 302
    assert "None yet" in read(client, "variant", variant.pk)
    assert client.post(reverse("grants:variant_drop", args=[variant.pk])).status_code == 302
    assert not Variant.objects.exists()


def test_ratios_and_fees_are_changed_by_head_or_administrator(scene, member, open_as):
    work = Work.objects.get(code="house")
    ratio = {"per": "120", "start": "2024-01-01", "source": "paper"}
    url = reverse("grants:ratio_new", args=[work.pk])
    assert open_as(member("placement_officer")).post(url, ratio).status_code == 403
    head = open_as(member("department_head"))
    assert head.post(url, ratio).status_code == 302
    assert Ratio.objects.filter(work=work, per=120).exists()
    fee = {
        "area": "7", "kind": "full", "cents": "650.10", "start": "2024-01-01", "source": "statute"
    }  # fmt: skip
    assert head.post(reverse("grants:fee_new"), fee).status_code == 302
    assert FeeRate.objects.filter(cents=65_010).exists()
    assert "650.10" in read(head, "rates")
    assert "1:120" in read(head, "terms")


def test_a_month_of_fees_from_statements_to_correction(scene, officer, open_as):
    client, person = open_as(officer), scene.north.people[0]
    household = person.household
    pay = {"people": [person.pk], "kind": "self", "start": "2023-01-01", "source": "notice"}
    assert client.post(reverse("grants:payer_new", args=[household.pk]), pay).status_code == 302
    assert client.post(reverse("grants:make"), {"month": "2023-10"}).status_code == 302
    page = read(client, "fees", month="2023-10")
    assert "300.00" in page
    assert "people are charged the full fee" in page
    lines = read(client, "fee_lines", month="2023-10", payer="self")
    assert person.surname in lines
    assert scene.south.people[0].surname not in lines
    file = b"".join(get(client, "fee_lines", month="2023-10", export="csv").streaming_content)
    assert ";300" in file.decode()
    statement = Statement.objects.get(household=household)
    assert get(client, "statement_file", statement.pk).content.startswith(b"%PDF")
    set_payer(
        actor=officer, people=[person], kind="job_centre", start=date(2023, 10, 1), source="x"
    )
    assert "+306.41" in read(client, "corrections", month="2023-10")
    url = f"{reverse('grants:corrections')}?month=2023-10"
    assert client.post(url, {"reason": ""}).status_code == 422
    assert client.post(url, {"reason": "the job centre pays"}).status_code == 302
    new = Statement.objects.get(corrects=statement)
    assert "the job centre pays" in read(client, "statement", new.pk)
    assert get(client, "statement_file", new.pk).content.startswith(b"%PDF")
    assert new.number in read(client, "household", household.pk)
    assert new.number in read(client, "statements", kind="correction")


def test_the_head_sees_sums_of_fees_only(scene, member, open_as, officer):
    make_statements(actor=officer, month=OCTOBER)
    page = read(open_as(member("department_head")), "fees", month="2023-10")
    assert "606.41" not in page.replace("6,064.10", "")
    assert "Make missing statements" not in page
    assert scene.north.people[0].household.reference not in page


def _queries(client, name, **query) -> int:
    with CaptureQueriesContext(connection) as asked:
        get(client, name, **query)
    return len(asked)


def _persons(scene, officer, number):
    for _n in range(number):
        house(f"House {OrganisationFactory().pk}", OrganisationFactory()).settle("applicant")


def _statements(scene, officer, number):
    chosen = [person.household_id for person in scene.north.people[:number]]
    make_statements(actor=officer, month=OCTOBER, households=chosen)


def _computations(scene, officer, number):
    for _n in range(number):
        decide_computation(
            actor=officer, occasion=scene.posts, day=DAY, paper="x", decided_by="y", decided_on=DAY
        )


def _variants(scene, officer, number):
    for _n in range(number):
        add_variant(
            actor=officer, name=f"v{Variant.objects.count()}", occasion=scene.posts, day=DAY
        )


def _keys(scene, officer, number):
    for _n in range(number):
        gone = house(f"House {OrganisationFactory().pk}", OrganisationFactory()).settle(
            "applicant", end=date(2023, 9, 1), departure="flat"
        )
        site = gone.occupancies.get().site
        KeyLoan.objects.create(
            site=site, household=gone.household, number="1", holder="x", out_on=DAY, out_by="y"
        )


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("keys_out", _keys),
        ("people", _persons),
        ("fee_lines", _statements),
        ("statements", _statements),
        ("computations", _computations),
        ("variants", _variants),
    ],
)
def test_lists_ask_the_same_for_one_and_three_rows(scene, officer, open_as, name, more):
    client, query = open_as(officer), {"day": DAY.isoformat(), "month": "2023-10"}
    more(scene, officer, 1)
    _queries(client, name, **query)  # sign-in and caches
    one = _queries(client, name, **query)
    more(scene, officer, 3)
    assert _queries(client, name, **query) == one
