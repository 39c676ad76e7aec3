"""Which plans, orders and notices exist for whom; what the database itself refuses."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.utils import DatabaseError

from tests.placement.room.scene import compute, make_household, make_town
from weg.foundation.access.sight import EVERYTHING, NOTHING, seeing
from weg.placement.actions import accept_proposal, start_plan
from weg.placement.models import Notice, PlacementOrder, Plan, Proposal, Run

pytestmark = pytest.mark.usefixtures("everything")


@pytest.fixture
def order(member):
    make_town()
    officer = member("placement_officer")
    plan = start_plan(actor=officer, households=[make_household(30).pk])
    compute(plan)
    return accept_proposal(actor=officer, proposal=plan.proposals.get())


def _seen(sight) -> dict[str, int]:
    with seeing(sight):
        models = (Plan, Run, Proposal, PlacementOrder, Notice)
        return {model.__name__: model.objects.count() for model in models}


def test_plans_are_for_those_who_see_everything(order, member):
    everything = dict.fromkeys(("Plan", "Run", "Proposal", "PlacementOrder", "Notice"), 1)
    assert _seen(member("placement_officer").sight) == everything
    assert _seen(member("data_protection_officer").sight) == everything


def test_a_house_sees_its_own_orders_and_no_plan(order, member):
    operator = order.site.operations.get().organisation
    own = {"Plan": 0, "Run": 0, "Proposal": 0, "PlacementOrder": 1, "Notice": 1}
    assert _seen(member("house_manager", organisation=operator).sight) == own
    assert _seen(member("social_worker", organisation=operator).sight) == own


@pytest.mark.parametrize("role", ["house_manager", "department_head", "planner", "administrator"])
def test_others_see_nothing(order, member, role):
    assert set(_seen(member(role).sight).values()) == {0}
    assert set(_seen(NOTHING).values()) == {0}


def test_a_house_manager_writes_no_order(order, member):
    operator = order.site.operations.get().organisation
    manager = member("house_manager", organisation=operator)
    with seeing(manager.sight), pytest.raises(DatabaseError), transaction.atomic():
        PlacementOrder.objects.filter(pk=order.pk).update(withdrawn_reason="mine")
    with seeing(EVERYTHING):
        order.refresh_from_db()
        assert order.withdrawn_reason == ""


@pytest.mark.parametrize(
    ("change", "constraint"),
    [
        ("UPDATE placement_proposal SET site_id = NULL", "proposal_accepted_has_site"),
        ("UPDATE placement_proposal SET decided_by_id = NULL", "proposal_decided_by_someone"),
        ("UPDATE placement_placementorder SET withdrawn_at = now()", "order_withdrawn_with_reason"),
        ("UPDATE placement_placementorder SET during = '(,2030-01-01)'", "order_has_beginning"),
        ("UPDATE placement_run SET bound = cost + 1", "run_ready_is_whole"),
        ("UPDATE placement_run SET result = NULL", "run_ready_is_whole"),
        ("UPDATE placement_weighting SET band_1 = 0.9", "weighting_bands"),
    ],
)
def test_the_database_refuses_what_cannot_be(order, change, constraint):
    refused = pytest.raises(IntegrityError, match=constraint)
    with refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change)


def test_a_household_stands_in_a_plan_once(order):
    with pytest.raises(IntegrityError, match="proposal_once_a_plan"), transaction.atomic():
        Proposal.objects.create(
            plan=order.proposal.plan, household=order.household, arrives=order.during.lower
        )


def test_a_number_is_given_once(order):
    order.pk, order.proposal = None, None
    with pytest.raises(IntegrityError, match="number"), transaction.atomic():
        order.save(force_insert=True)


def test_decisions_leave_history_with_their_author(order):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pgh_context->>'by', pgh_context->>'action' FROM placement_placementorderevent"
        )
        [(by, action)] = cursor.fetchall()
    assert "placement officer" in by or "Belegung" in by
    assert action == "placement.actions.accepting.accept_proposal"


def test_history_cannot_be_changed(order):
    refused = pytest.raises(DatabaseError)
    with refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM placement_proposalevent")
