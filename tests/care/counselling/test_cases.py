"""Cases: opening and naming who is responsible, what is written, and how they follow a move."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.care.counselling.scene import family, scene, worker
from tests.harness.factories import HouseholdFactory, RoomFactory, SiteFactory, UnitFactory
from weg.care.counselling import actions
from weg.care.counselling.models import Case, Handover, SchoolPlace
from weg.care.counselling.tasks import follow
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import OPEN_END, today
from weg.housing.actions import move, move_out, undo
from weg.people.actions import move_person_to_household, split_household

pytestmark = pytest.mark.usefixtures("everything")


def refused(expected, act, /, **given):
    with pytest.raises(Refused) as caught:
        act(**given)
    assert caught.value.code == expected
    assert caught.value.message
    return caught.value


def test_a_case_is_opened_once_for_who_lives_here_and_given_to_who_works_here():
    s = scene()
    mine = {"actor": s.worker}
    elsewhere = family(s.theirs, today())
    refused("not_housed", actions.open_case, **mine, household=elsewhere)
    refused("not_housed", actions.open_case, **mine, household=HouseholdFactory())
    refused("case_open", actions.open_case, **mine, household=s.household)
    case = actions.open_case(
        **mine, household=family(s.ours, today(), size=1), responsible=s.worker
    )
    assert (case.site, case.opened, case.access_until) == (s.ours.site, today(), OPEN_END)
    refused("not_there", actions.assign_case, **mine, case=case, responsible=s.ours.manager)
    refused("not_there", actions.assign_case, **mine, case=case, responsible=s.theirs.worker)
    refused(
        "same_person", actions.assign_case, **mine, case=case, responsible=s.worker, deputy=s.worker
    )
    colleague = worker(s.ours.organisation)
    actions.assign_case(**mine, case=case, responsible=colleague, deputy=s.worker)
    case.refresh_from_db()
    assert (case.responsible, case.deputy) == (colleague, s.worker)


def test_contacts_lie_behind_and_appointments_ahead():
    s = scene()
    given = {"actor": s.worker, "case": s.case, "topic": s.topic}
    later = today() + timedelta(days=1)
    contact = {**given, "channel": "visit", "minutes": 30}
    refused("day_future", actions.record_contact, **contact, day=later)
    refused("minutes", actions.record_contact, **(contact | {"minutes": 0}))
    refused("past", actions.make_appointment, **given, starts=timezone.now() - timedelta(hours=1))
    made = actions.record_contact(**contact, note=" x ")
    assert (made.note, made.member, made.day) == ("x", s.worker, today())
    starts = timezone.now() + timedelta(days=2)
    appointment = actions.make_appointment(**given, starts=starts)
    assert actions.cancel_appointment(actor=s.worker, appointment=appointment).cancelled
    task = actions.add_task(actor=s.worker, case=s.case, title="Call", due=later)
    assert actions.finish_task(actor=s.worker, task=task).done == today()
    refused("title_missing", actions.add_task, actor=s.worker, case=s.case, title=" ", due=later)


def test_a_place_at_school_tells_placement_where_the_child_goes():
    s = scene()
    given = {"actor": s.worker}
    new = {"case": s.case, "person": s.child, "kind": "primary", "needed_from": today()}
    place = actions.need_school_place(**given, **new)
    refused("place_once", actions.need_school_place, **given, **new)
    stranger = family(s.ours, today(), size=1).people.get()
    refused("not_of_household", actions.need_school_place, **given, **(new | {"person": stranger}))
    asked = {"place": place, "kind": "primary", "class_type": "vkl"}
    refused("applied_missing", actions.change_school_place, **given, **asked, state="waiting")
    district = s.ours.site.district
    actions.change_school_place(**given, **asked, state="got", district=district)
    s.household.refresh_from_db()
    assert s.household.school_district == district


def moved(s, house, system):
    """The whole household moves to the house today; the step."""
    people = list(s.household.people.values_list("pk", flat=True))
    free = house.room.places.filter(occupancies=None)
    places = dict(zip(people, free.values_list("pk", flat=True), strict=False))
    return move(actor=system, household=s.household, places=places, day=today())


def test_a_case_follows_to_another_house_of_ours(system):
    s = scene()
    second = SiteFactory(operator=s.ours.organisation)
    s.ours.room = RoomFactory(unit=UnitFactory(site=second), area=40, places=5)
    moved(s, s.ours, system)
    s.case.refresh_from_db()
    assert (s.case.site, s.case.ended) == (second, None)


def test_a_move_to_another_organisation_hands_over_what_the_note_says_and_no_more(system):
    s = scene()
    actions.need_school_place(
        actor=s.worker, case=s.case, person=s.child, kind="primary", needed_from=today()
    )
    step = moved(s, s.theirs, system)
    s.case.refresh_from_db()
    assert s.case.ended == today()
    assert s.case.access_until == today() + timedelta(days=365)
    handover = Handover.objects.get()
    assert (handover.receiver, handover.due) == (
        s.theirs.organisation,
        today() + timedelta(days=7),
    )
    receiver = {"actor": s.theirs.worker, "handover": handover}
    refused("not_sent", actions.take_over, **receiver)
    given = {"actor": s.worker, "handover": handover}
    refused("no_consent", actions.hand_over, **given, note="Knows the school.", consent=False)
    actions.hand_over(**given, note="Knows the school.", consent=True)
    case = actions.take_over(**receiver, responsible=s.theirs.worker)
    assert (case.organisation, case.site) == (s.theirs.organisation, s.theirs.site)
    assert [place.person for place in case.school_places.all()] == [s.child]
    assert not case.contacts.exists()
    undo(actor=system, step=step)
    s.case.refresh_from_db()
    assert s.case.ended is None


def test_without_consent_nothing_goes_along(system):
    s = scene()
    actions.need_school_place(
        actor=s.worker, case=s.case, person=s.child, kind="primary", needed_from=today()
    )
    moved(s, s.theirs, system)
    handover = Handover.objects.get()
    actions.hand_over(actor=s.worker, handover=handover, note="", consent=False)
    case = actions.take_over(actor=s.theirs.worker, handover=handover)
    assert not case.school_places.exists()


def test_moving_out_begins_aftercare_and_coming_back_ends_it(system):
    s = scene()
    step = move_out(actor=system, household=s.household, day=today(), departure="flat")
    s.case.refresh_from_db()
    assert s.case.in_aftercare
    assert not Handover.objects.exists()
    undo(actor=system, step=step)
    s.case.refresh_from_db()
    assert s.case.ended is None
    actions.end_case(actor=s.worker, case=s.case)
    refused("ended", actions.end_case, actor=s.worker, case=s.case)
    actions.reopen_case(actor=s.worker, case=s.case)
    assert Case.objects.get(pk=s.case.pk).access_until == OPEN_END


def test_the_night_hands_over_the_cases_of_a_house_that_has_another_operator():
    s = scene()
    follow()
    assert not Handover.objects.exists()
    s.ours.site.operations.update(organisation=s.theirs.organisation)
    follow()
    s.case.refresh_from_db()
    assert s.case.ended == today()
    assert Handover.objects.get().receiver == s.theirs.organisation
    follow()
    assert Handover.objects.count() == 1


def test_a_child_that_changes_household_takes_its_place_along(system):
    s = scene()
    actions.need_school_place(
        actor=s.worker, case=s.case, person=s.child, kind="primary", needed_from=today()
    )
    other = family(s.ours, today(), size=1)
    case = actions.open_case(actor=s.worker, household=other)
    new = split_household(actor=system, household=s.household, people=[s.child])
    assert SchoolPlace.objects.get().case == s.case
    s.child.refresh_from_db()
    assert s.child.household == new
    move_person_to_household(actor=system, person=s.child, household=other)
    assert SchoolPlace.objects.get().case == case
