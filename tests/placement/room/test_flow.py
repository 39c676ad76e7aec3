"""From the waiting list to the order: plan, decide, accept, withdraw."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.placement.room.scene import compute, make_household, make_town, soon
from weg.foundation.access.refusals import Refused
from weg.foundation.jobs.declaring import unexpected
from weg.foundation.models import Job
from weg.foundation.periods import period
from weg.housing.actions import undo
from weg.housing.models import Occupancy
from weg.placement import tasks
from weg.placement.actions import (
    accept_all,
    accept_proposal,
    leave_open,
    pin_place,
    plan_again,
    release,
    set_weights,
    start_plan,
    withdraw_order,
)
from weg.placement.models import Notice, PlacementOrder, Plan, Proposal, Run
from weg.placement.queries.waiting import waiting_households
from weg.placement.words import impossible_in_words

pytestmark = pytest.mark.usefixtures("everything")


@pytest.fixture
def officer(member):
    return member("placement_officer")


@pytest.fixture
def town():
    return make_town()


def _planned(officer, *households) -> Plan:
    plan = start_plan(actor=officer, households=[one.pk for one in households])
    run = compute(plan)
    assert run.state == "ready", run.message
    plan.refresh_from_db()
    return plan


def test_a_plan_gives_every_household_rooms_with_enough_places(officer, town):
    family, alone = make_household(30, 28, 4, sexes="fmf"), make_household(22, sexes="m")
    plan = _planned(officer, family, alone)
    assert plan.state == "ready"
    for proposal in plan.proposals.all():
        assert len(proposal.places) == proposal.household.people.count()
        assert proposal.explanation["why"] == "placed"
    run = plan.runs.get()
    assert run.problem["format"] == "weg-placement/1"
    assert run.bound <= run.cost
    assert run.summary["placed"] == 2


def test_accepting_reserves_places_issues_an_order_and_tells_the_house(
    officer, town, member, mailoutbox, django_capture_on_commit_callbacks
):
    manager = member("house_manager", organisation=town.operator)
    family = make_household(30, 28, 4, sexes="fmf", until=soon(400))
    plan = _planned(officer, family)
    with django_capture_on_commit_callbacks(execute=True):
        order = accept_proposal(actor=officer, proposal=plan.proposals.get())
    stays = Occupancy.objects.filter(household=family)
    assert {(one.kind, one.during) for one in stays} == {("reservation", period(soon(), soon(400)))}
    assert stays.count() == 3
    assert order.number.endswith("-000001")
    assert order.content["city"]["city"] == "Lindenau"
    assert Notice.objects.get().kind == "issued"
    [mail] = mailoutbox
    assert mail.to == [manager.user.email]
    assert order.number in mail.body
    for person in family.people.all():
        assert person.surname not in mail.subject + mail.body
    plan.refresh_from_db()
    assert plan.state == "decided"
    proposal = plan.proposals.get()
    assert (proposal.state, proposal.decided_by) == ("accepted", officer)
    assert not waiting_households().filter(pk=family.pk).exists()


def test_accepting_everything_at_once_numbers_the_orders_without_gaps(officer, town):
    households = [make_household(30), make_household(31), make_household(33, 5)]
    plan = _planned(officer, *households)
    done = accept_all(actor=officer, plan=plan)
    assert done.refused == []
    year = soon(0).year
    assert sorted(order.number for order in done.orders) == [
        f"{year}-{number:06}" for number in (1, 2, 3)
    ]
    plan.refresh_from_db()
    assert plan.state == "decided"


def test_a_place_taken_meanwhile_is_refused_and_the_household_gets_a_new_proposal(officer, town):
    family = make_household(30, 28, 4, sexes="fmf")
    plan = _planned(officer, family)
    proposal = plan.proposals.get()
    from weg.placement.actions.accepting import TAKEN, overtake

    for room in proposal.rooms:
        place = town.sites[0].places.model.objects.filter(room=room).first()
        other = make_household(44, sexes="m")
        Occupancy.objects.create(
            place=place, person=other.people.get(), household=other,
            during=period(soon(-1)), kind="stay",
        )  # fmt: skip
    with pytest.raises(Refused) as refused:
        accept_proposal(actor=officer, proposal=proposal)
    assert refused.value.code in TAKEN
    assert not PlacementOrder.objects.exists()
    overtake(actor=officer, proposal=proposal, message=refused.value.message)
    assert compute(plan).number == 2
    fresh = plan.proposals.get()
    assert fresh.state == "proposed"
    assert set(fresh.rooms).isdisjoint(proposal.rooms)
    assert fresh.changed
    accept_proposal(actor=officer, proposal=fresh)


def test_a_household_placed_in_another_plan_is_overtaken_in_this_one(officer, town):
    family = make_household(30, 28)
    first, second = _planned(officer, family), _planned(officer, family)
    accept_proposal(actor=officer, proposal=first.proposals.get())
    with pytest.raises(Refused) as refused:
        accept_proposal(actor=officer, proposal=second.proposals.get())
    assert refused.value.code in {"overtaken", "person_elsewhere", "place_taken"}
    plan_again(actor=officer, plan=second)
    compute(second)
    proposal = second.proposals.get()
    assert (proposal.state, proposal.rooms) == ("overtaken", [])
    assert "elsewhere" in proposal.message


def test_a_pin_is_kept_and_the_others_are_planned_around_it(officer, town):
    family, other = make_household(30, 28, 4, sexes="fmf"), make_household(40, 9)
    plan = _planned(officer, family, other)
    mine = plan.proposals.get(household=family)
    theirs = plan.proposals.get(household=other)
    pin_place(actor=officer, proposal=mine, rooms=[r.pk for r in town.rooms(1)[:2]])
    compute(plan)
    mine.refresh_from_db()
    assert (mine.state, mine.site) == ("pinned", town.sites[1])
    assert sorted(mine.rooms) == sorted(r.pk for r in town.rooms(1)[:2])
    theirs.refresh_from_db()
    assert set(theirs.rooms).isdisjoint(mine.rooms)
    release(actor=officer, proposal=mine)
    compute(plan)
    mine.refresh_from_db()
    assert mine.state == "proposed"


@pytest.mark.parametrize("rooms", [0, 1])
def test_a_pin_that_breaks_a_rule_is_refused_with_the_rule(officer, town, rooms):
    family = make_household(30, 28, 4, sexes="fmf")
    plan = _planned(officer, family)
    with pytest.raises(Refused) as refused:
        pin_place(
            actor=officer, proposal=plan.proposals.get(), rooms=[r.pk for r in town.rooms()[:rooms]]
        )
    assert refused.value.field == "rooms"
    assert plan.runs.count() == 1


def test_a_household_left_open_frees_its_place_and_closes_the_plan(officer, town):
    family = make_household(30, 28)
    plan = _planned(officer, family)
    leave_open(actor=officer, proposal=plan.proposals.get())
    compute(plan)
    proposal = plan.proposals.get()
    assert (proposal.state, proposal.site, proposal.places) == ("left_open", None, {})
    plan.refresh_from_db()
    assert plan.state == "decided"


def test_withdrawing_an_order_frees_the_places_and_the_household_waits_again(officer, town):
    family = make_household(30, 28)
    plan = _planned(officer, family)
    order = accept_proposal(actor=officer, proposal=plan.proposals.get())
    with pytest.raises(Refused, match="reason"):
        withdraw_order(actor=officer, order=order, reason=" ")
    withdraw_order(actor=officer, order=order, reason="goes to relatives")
    assert not Occupancy.objects.filter(household=family).exists()
    assert waiting_households().filter(pk=family.pk).exists()
    assert Notice.objects.filter(kind="withdrawn").count() == 1
    with pytest.raises(Refused) as refused:
        withdraw_order(actor=officer, order=order, reason="again")
    assert refused.value.code == "withdrawn_already"
    plan.refresh_from_db()
    assert plan.state == "ready"
    again = accept_proposal(actor=officer, proposal=plan.proposals.get())
    assert again.number != order.number


def test_an_order_is_not_withdrawn_once_somebody_has_moved_in(officer, town):
    family = make_household(30, 28, expected=soon(0))
    plan = _planned(officer, family)
    order = accept_proposal(actor=officer, proposal=plan.proposals.get())
    Occupancy.objects.filter(household=family).update(kind="stay")
    with pytest.raises(Refused) as refused:
        withdraw_order(actor=officer, order=order, reason="too late")
    assert refused.value.code == "moved_in"


def test_nothing_chosen_and_nobody_waiting_are_sentences(officer, town):
    with pytest.raises(Refused) as refused:
        start_plan(actor=officer, households=[])
    assert refused.value.code == "nobody"
    family = make_household(30, expected=None)
    with pytest.raises(Refused) as refused:
        start_plan(actor=officer, households=[family.pk])
    assert refused.value.code == "not_waiting"


def test_a_household_of_fourteen_stays_without_a_place_and_the_reason_is_kept(officer, town):
    many = make_household(*range(1, 15))
    plan = _planned(officer, many)
    proposal = plan.proposals.get()
    assert (proposal.site, proposal.explanation["why"]) == (None, "open")
    assert proposal.explanation["reasons"] or proposal.explanation["impossible"]
    with pytest.raises(Refused) as refused:
        accept_proposal(actor=officer, proposal=proposal)
    assert refused.value.code == "no_place"


def test_a_limit_of_nothing_places_nobody(officer, town):
    from weg.housing.models import LimitException

    for site in town.sites:
        LimitException.objects.create(
            site=site, limit=0, during=period(soon(-30), soon(900)), reason="test", decided_by="x"
        )
    plan = _planned(officer, make_household(30))
    assert plan.proposals.get().site is None


def test_a_mix_of_nothing_is_a_weight_like_others(officer, town):
    plan = start_plan(actor=officer, households=[make_household(30).pk])
    Run.objects.filter(plan=plan).update(weighting=set_weights(actor=officer, reason="test", mix=0))
    assert compute(plan).state == "ready"


@pytest.mark.parametrize("step", ["compute", "finish_run"])
def test_a_fault_of_ours_ends_the_run_with_a_sentence(
    officer, town, monkeypatch, open_as, caplog, step
):
    def broken(*args: object, **fields: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(tasks, step, broken)
    plan = start_plan(actor=officer, households=[make_household(30).pk])
    with pytest.raises(ZeroDivisionError):
        compute(plan)
    run = plan.runs.get()
    plan.refresh_from_db()
    assert (run.state, plan.state, run.job.state) == ("failed", "failed", "failed")
    page = open_as(officer).get(f"/placement/plans/{plan.pk}/").text
    assert "because of a fault in Weg" in page
    assert "Plan what is open again" in page
    assert "is being computed" not in page


def test_a_plan_whose_worker_was_killed_again_and_again_can_be_begun_anew(officer, town, open_as):
    plan = start_plan(actor=officer, households=[make_household(30).pk])
    Job.objects.update(state=Job.State.FAILED, note=unexpected())
    client = open_as(officer)
    page = client.get(f"/placement/plans/{plan.pk}/").text
    assert "because of a fault in Weg" in page
    client.post(f"/placement/plans/{plan.pk}/again/")
    assert compute(plan).state == "ready"


def test_a_plan_older_than_today_is_computed_for_today(officer, town, time_machine):
    family = make_household(30, 28, expected=soon(2))
    plan = _planned(officer, family)
    time_machine.move_to(soon(5))
    plan_again(actor=officer, plan=plan)
    run = compute(plan)
    assert run.problem["day"] == soon(0).isoformat()
    order = accept_proposal(actor=officer, proposal=plan.proposals.get())
    assert order.during.lower == soon(0)


def test_families_and_single_people_never_share_a_unit(officer, town):
    family = make_household(30, 28)
    men = [make_household(25, sexes="m"), make_household(26, sexes="m")]
    plan = _planned(officer, family, *men)
    from weg.housing.models import Room

    units = dict(Room.objects.values_list("pk", "unit"))
    mine = {units[r] for r in plan.proposals.get(household=family).rooms}
    theirs = {units[r] for one in plan.proposals.exclude(household=family) for r in one.rooms}
    assert mine.isdisjoint(theirs)


def test_a_site_that_closes_before_the_stay_ends_takes_nobody(officer, town):
    closing, staying = town.sites
    closing.during = period(closing.during.lower, soon(100))
    closing.save()
    plan = _planned(officer, make_household(30, until=soon(200)))
    assert plan.proposals.get().site == staying
    assert soon(0) + timedelta(days=100) == soon(100)


def test_a_proposal_accepted_once_is_not_accepted_again(officer, town):
    plan = _planned(officer, make_household(30))
    accept_proposal(actor=officer, proposal=plan.proposals.get())
    with pytest.raises(Refused) as refused:
        accept_proposal(actor=officer, proposal=plan.proposals.get())
    assert refused.value.code == "accepted_already"
    assert PlacementOrder.objects.count() == 1
    assert Proposal.objects.get().state == "accepted"


def test_what_an_order_rests_on_is_taken_back_by_withdrawing_it(officer, town):
    plan = _planned(officer, make_household(30, sexes="f"))
    order = accept_proposal(actor=officer, proposal=plan.proposals.get())
    with pytest.raises(Refused, match=order.number) as refused:
        undo(actor=officer, step=order.step)
    assert refused.value.code == "order_in_force"


def test_units_that_close_too_early_are_one_line_with_the_first_and_the_last_day():
    closing = [
        {"rule": "closes", "units": 3, "subject": "2027-04-01"},
        {"rule": "closes", "units": 2, "subject": "2027-01-08"},
    ]
    lines = impossible_in_words({"impossible": closing}, {})
    assert len(lines) == 1
    assert lines[0].startswith("5 units close")
    assert "2027" in lines[0]
