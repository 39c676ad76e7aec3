"""Placement's pages as their readers see them: real requests, the reader's own rows."""

from __future__ import annotations

import json

import pytest
from django.urls import reverse

from tests.placement.room.scene import compute, make_household, make_town, require, soon
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.placement.actions import accept_proposal, leave_open, plan_again, start_plan
from weg.placement.models import Notice, PlacementOrder, Plan, Weighting, Wording

pytestmark = pytest.mark.usefixtures("everything")


@pytest.fixture
def officer(member):
    return member("placement_officer")


@pytest.fixture
def town():
    return make_town()


def _page(client, name, *args, status=200, **query) -> str:
    response = client.get(reverse(f"placement:{name}", args=args), query)
    assert response.status_code == status, response
    return response.content.decode()


def _planned(officer, *households) -> Plan:
    with seeing(EVERYTHING):
        plan = start_plan(actor=officer, households=[one.pk for one in households])
        compute(plan)
    return plan


def _order(officer, household) -> PlacementOrder:
    plan = _planned(officer, household)
    with seeing(EVERYTHING):
        return accept_proposal(actor=officer, proposal=plan.proposals.get())


def test_the_waiting_list_says_who_waits_and_what_is_missing(officer, town, open_as):
    family = make_household(34, 36, 6, sexes="fmf", urgency=3)
    require(family, "step_free")
    unknown = make_household(40)
    unknown.people.update(date_of_birth=None)
    page = _page(open_as(officer), "waiting")
    assert family.reference in page
    assert "1 woman, 1 man, 1 minor" in page or "1 Frau, 1 Mann" in page
    assert "step_free" in page
    assert "counted as an adult" in page or "Geburtsdatum" in page


def test_planning_all_who_come_soon_starts_a_job_and_leads_to_the_plan(officer, town, open_as):
    make_household(30), make_household(31, expected=soon(60))
    client = open_as(officer)
    response = client.post(reverse("placement:waiting"), {"scope": "soon"})
    plan = Plan.objects.get()
    assert response.url == reverse("placement:plan", args=[plan.pk])
    assert plan.households == 1
    page = _page(client, "plan", plan.pk)
    assert 'hx-trigger="load delay:300ms"' in page
    with seeing(EVERYTHING):
        compute(plan)
    assert "load delay" not in _page(client, "plan", plan.pk)


def test_planning_nobody_is_a_sentence(officer, town, open_as):
    response = open_as(officer).post(reverse("placement:waiting"), {"scope": "chosen"}, follow=True)
    text = response.content.decode()
    assert "Choose at least one household." in text or "mindestens einen Haushalt" in text
    assert not Plan.objects.exists()


def test_a_plan_says_why_here_and_the_next_best(officer, town, open_as):
    family, many = make_household(34, 36, 6, sexes="fmf"), make_household(*range(1, 15))
    plan = _planned(officer, family, many)
    page = _page(open_as(officer), "plan", plan.pk)
    assert page.index(many.reference) < page.index(family.reference)
    assert town.sites[0].name in page
    assert town.sites[1].name in page
    assert "14" in page


def test_what_else_there_was_comes_when_it_is_opened(officer, town, open_as):
    family, many = make_household(34, 36, 6, sexes="fmf"), make_household(*range(1, 15))
    plan = _planned(officer, family, many)
    client = open_as(officer)
    placed, open_one = (plan.proposals.get(household=one) for one in (family, many))
    page = _page(client, "others", placed.pk)
    assert family.reference in page
    assert town.sites[1].name in page
    url = reverse("placement:others", args=[open_one.pk])
    assert url in _page(client, "plan", plan.pk)
    alone = client.get(url, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in alone
    assert "14" in alone


def test_htmx_learns_how_far_a_computation_is_and_then_gets_the_plan(officer, town, open_as):
    plan = _planned(officer, make_household(30))
    url, client = reverse("placement:plan", args=[plan.pk]) + "?computing", open_as(officer)
    done = client.get(url, headers={"HX-Request": "true"})
    assert done["HX-Retarget"] == "#plan"
    assert done.content.decode().strip().startswith('<div class="weg-grid" id="plan"')
    plan_again(actor=officer, plan=plan)
    running = client.get(url, headers={"HX-Request": "true"})
    assert "HX-Retarget" not in running
    assert 'id="plan-state"' in running.content.decode()
    assert 'id="plan"' not in running.content.decode()


def test_the_files_of_a_run_can_be_checked_by_the_engine(officer, town, open_as, tmp_path):
    from weg.placement.engine.command import main

    plan = _planned(officer, make_household(30, 5), make_household(22, sexes="m"))
    client = open_as(officer)
    names = []
    for kind in ("problem", "plan"):
        response = client.get(reverse("placement:file", args=[plan.pk, 1, kind]))
        assert "attachment" in response["Content-Disposition"]
        (tmp_path / kind).write_bytes(response.content)
        names.append(str(tmp_path / kind))
    assert main(["--check", *names]) == 0
    assert json.loads((tmp_path / "plan").read_text())["format"] == "weg-plan/1"


def test_one_proposal_and_then_all_are_accepted_in_the_browser(officer, town, open_as):
    first, *rest = [make_household(30), make_household(31, 3), make_household(25, sexes="m")]
    plan = _planned(officer, first, *rest)
    client = open_as(officer)
    proposal = plan.proposals.get(household=first)
    client.post(reverse("placement:accept", args=[proposal.pk]))
    assert PlacementOrder.objects.count() == 1
    assert "2" in _page(client, "accept_all", plan.pk)
    client.post(reverse("placement:accept_all", args=[plan.pk]))
    assert PlacementOrder.objects.count() == 3
    papers = client.get(reverse("placement:papers", args=[plan.pk]))
    assert papers.content.startswith(b"%PDF")


def test_a_place_lost_meanwhile_is_said_and_planned_again(officer, town, open_as):
    from weg.housing.models import LimitException

    plan = _planned(officer, make_household(30))
    site = plan.proposals.get().site
    LimitException.objects.create(
        site=site, limit=0, during=("2020-01-01", "2099-01-01"), reason="x", decided_by="x"
    )
    client = open_as(officer)
    proposal = plan.proposals.get()
    page = client.post(reverse("placement:accept", args=[proposal.pk]), follow=True)
    text = page.content.decode()
    assert "no longer possible" in text or "nicht mehr möglich" in text
    assert not PlacementOrder.objects.exists()
    with seeing(EVERYTHING):
        assert compute(plan).number == 2
        assert plan.proposals.get().site != site


def test_another_place_is_chosen_from_free_rooms(officer, town, open_as):
    family = make_household(34, 36, sexes="fm")
    plan = _planned(officer, family)
    proposal = plan.proposals.get()
    client = open_as(officer)
    other = next(site for site in town.sites if site != proposal.site)
    page = _page(client, "pin", proposal.pk, site=other.pk)
    room = town.rooms(town.sites.index(other))[0]
    assert f'value="{room.pk}"' in page
    url = reverse("placement:pin", args=[proposal.pk])
    refused = client.post(url, {"site": other.pk})
    assert refused.status_code == 422
    response = client.post(url, {"site": other.pk, "rooms": [room.pk]})
    assert response.status_code == 302
    with seeing(EVERYTHING):
        compute(plan)
    assert str(other) in _page(client, "plan", plan.pk)


def test_leaving_open_and_taking_back_are_one_click_each(officer, town, open_as):
    plan = _planned(officer, make_household(30), make_household(31))
    proposal = plan.proposals.first()
    client = open_as(officer)
    client.post(reverse("placement:leave_open", args=[proposal.pk]))
    with seeing(EVERYTHING):
        compute(plan)
    proposal.refresh_from_db()
    assert proposal.state == "left_open"
    client.post(reverse("placement:release", args=[proposal.pk]))
    proposal.refresh_from_db()
    assert proposal.state == "proposed"


def test_an_order_is_withdrawn_with_a_reason(officer, town, open_as):
    order = _order(officer, make_household(30))
    client = open_as(officer)
    url = reverse("placement:withdraw", args=[order.pk])
    assert client.get(url).status_code == 200
    assert client.post(url, {"reason": ""}).status_code == 422
    assert client.post(url, {"reason": "goes to relatives"}).status_code == 302
    assert "goes to relatives" in _page(client, "order", order.pk)


def test_a_house_manager_sees_the_notice_the_order_and_the_list_of_the_own_house_only(
    officer, town, member, open_as
):
    order = _order(officer, make_household(30, expected=soon(2)))
    mine = member("house_manager", organisation=town.operator)
    stranger = member("house_manager")
    client = open_as(mine)
    assert order.number in client.get(reverse("today")).content.decode()
    person = order.content["people"][0]["name"]
    assert person in _page(client, "order", order.pk)
    assert person in _page(client, "weekly", order.site_id, week=soon(2).isoformat())
    papers = client.get(
        reverse("placement:weekly_file", args=[order.site_id]), {"week": soon(2).isoformat()}
    )
    assert papers.content.startswith(b"%PDF")
    notice = Notice.objects.get()
    client.post(reverse("placement:notice_read", args=[notice.pk]))
    assert order.number not in client.get(reverse("today")).content.decode()
    other = open_as(stranger)
    for name, args in (("order", [order.pk]), ("weekly", [order.site_id])):
        assert other.get(reverse(f"placement:{name}", args=args)).status_code == 404
    assert other.post(reverse("placement:notice_read", args=[notice.pk])).status_code == 404


def test_weights_are_changed_with_a_reason_and_kept(officer, town, open_as, member):
    client = open_as(member("department_head"))
    page = _page(client, "weights")
    assert "1000" in page or "1.000" in page
    url = reverse("placement:weights")
    values = {
        field.name: getattr(Weighting(), field.name)
        for field in Weighting._meta.fields
        if field.name not in ("id", "created", "created_by", "reason")
    }
    assert client.post(url, {**values, "reason": ""}).status_code == 422
    wrong = client.post(url, {**values, "band_1": "0.5", "reason": "try"})
    assert wrong.status_code == 422
    assert client.post(url, {**values, "school": 40, "reason": "council"}).status_code == 302
    assert Weighting.objects.get().school == 40


def test_a_text_of_the_order_holds_from_its_day_on(officer, town, open_as):
    before = _order(officer, make_household(30))
    client = open_as(officer)
    assert "Widerspruch" in _page(client, "wordings")
    url = reverse("placement:wording", args=["duties"])
    assert client.post(url, {"text": "", "starts": soon(0)}).status_code == 422
    client.post(url, {"text": "Neue Pflicht in {city}.", "starts": soon(0), "source": "GR"})
    assert Wording.objects.count() == 1
    after = _order(officer, make_household(31))
    assert after.content["texts"]["duties"] == "Neue Pflicht in Lindenau."
    before.refresh_from_db()
    assert before.content["texts"]["duties"] != after.content["texts"]["duties"]


@pytest.mark.parametrize("name", ["waiting", "plans", "orders"])
def test_lists_read_as_much_for_three_as_for_one(
    name, officer, town, open_as, django_assert_max_num_queries
):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client = open_as(officer)
    counts = []
    for households in (1, 2):
        for _ in range(households):
            with seeing(EVERYTHING):
                make_household(30, 4)
                _order(officer, make_household(33))
        client.get(reverse(f"placement:{name}"))
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert client.get(reverse(f"placement:{name}")).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_a_plan_reads_as_much_for_three_households_as_for_one(officer, town, open_as):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client = open_as(officer)
    counts = []
    for number in (1, 3):
        plan = _planned(officer, *[make_household(30, 4) for _ in range(number)])
        with CaptureQueriesContext(connection) as queries:
            _page(client, "plan", plan.pk)
        counts.append(len(queries))
        with seeing(EVERYTHING):
            for proposal in plan.proposals.all():
                leave_open(actor=officer, proposal=proposal)
            compute(plan)
    assert counts[0] == counts[1]


@pytest.mark.parametrize(
    ("role", "allowed"),
    [
        ("placement_officer", {"waiting", "plans", "orders", "weights", "wordings", "houses"}),
        ("data_protection_officer", {"waiting", "plans", "orders", "houses"}),
        ("house_manager", {"orders", "houses"}),
        ("social_worker", {"orders", "houses"}),
        ("department_head", {"weights", "wordings"}),
        ("planner", {"weights", "wordings"}),
        ("administrator", set()),
    ],
)
def test_who_may_open_which_list(role, allowed, member, open_as, town):
    client = open_as(member(role))
    for name in ("waiting", "plans", "orders", "weights", "wordings", "houses"):
        expected = 200 if name in allowed else 403
        assert client.get(reverse(f"placement:{name}")).status_code == expected, name
