"""When a household leaves, housing learns the date and nothing more."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest

from weg.foundation.access.refusals import Refused
from weg.foundation.periods import period, today
from weg.housing.models import Step
from weg.returns import actions
from weg.returns.models import Case

BORN = date(1990, 5, 4)
IN_A_MONTH, LATER = today() + timedelta(days=30), today() + timedelta(days=44)


def test_housing_has_the_day_and_no_word_about_why_or_by_whom(world, case, open_as):
    given = {"actor": world.anna, "case": case}
    with pytest.raises(Refused) as refused:
        actions.link_household(**given, reference=world.household.reference, born=date(1991, 1, 1))
    assert refused.value.code == "household_unknown"
    linked = actions.link_household(**given, reference=world.household.reference, born=BORN)
    assert linked.household == world.household.pk
    actions.plan_journey(**given, leaves=IN_A_MONTH)
    with pytest.raises(Refused) as refused:
        actions.tell_housing(**given, agreed=False)
    assert refused.value.code == "not_agreed"
    actions.tell_housing(**given, agreed=True)
    world.stay.refresh_from_db()
    assert (world.stay.during.upper, world.stay.departure, world.stay.note) == (IN_A_MONTH, "", "")
    step = Step.objects.order_by("-pk")[0]
    assert (step.by, step.member, step.action) == ("system", None, "shorten")
    event = world.stay.events.order_by("-pgh_id")[0]
    assert event.pgh_context["member"] is None
    told = json.dumps([event.pgh_context, step.changes]).lower()
    assert not [word for word in ("return", "anna", str(world.anna)) if word.lower() in told]
    shown = open_as(world.house_manager).get(f"/people/persons/{world.person.pk}/").text
    assert "counsel" not in shown.lower().replace("counselling/", "")


def test_whoever_leaves_earlier_does_not_keep_the_place(world, case):
    given = {"actor": world.anna, "case": case}
    actions.link_household(**given, reference=world.household.reference, born=BORN)
    actions.plan_journey(**given, leaves=IN_A_MONTH)
    actions.tell_housing(**given, agreed=True)
    world.stay.during = period(today() - timedelta(days=9), IN_A_MONTH)
    world.stay.save(update_fields=["during"])
    actions.agree_stage(**given, stage="journey", agreed=True, day=today())
    actions.record_departure(**given, day=today() - timedelta(days=1))
    world.stay.refresh_from_db()
    assert world.stay.during.upper == today()
    actions.unlink_household(**given)
    world.stay.refresh_from_db()
    assert world.stay.during.upper == today(), "whoever has left does not live there again"


def test_housing_has_the_planned_day_again_when_a_departure_was_entered_by_mistake(world, case):
    given = {"actor": world.anna, "case": case}
    actions.link_household(**given, reference=world.household.reference, born=BORN)
    actions.plan_journey(**given, leaves=IN_A_MONTH)
    world.stay.during = period(today() - timedelta(days=9))
    world.stay.save(update_fields=["during"])
    actions.tell_housing(**given, agreed=True)
    actions.agree_stage(**given, stage="journey", agreed=True, day=today())
    actions.record_departure(**given, day=today())
    followup = actions.follow_up(**given, number=1, day=today(), text="of another family")
    world.stay.refresh_from_db()
    assert world.stay.during.upper == today()
    with pytest.raises(Refused, match="correct or remove"):
        actions.correct_departure(**given, day=None)
    actions.remove_follow_up(**given, followup=followup)
    actions.correct_departure(**given, day=None)
    world.stay.refresh_from_db()
    assert world.stay.during.upper == IN_A_MONTH


def test_the_journey_can_be_planned_anew_when_nobody_lives_there_any_more(world, case):
    given = {"actor": world.anna, "case": case}
    actions.link_household(**given, reference=world.household.reference, born=BORN)
    actions.plan_journey(**given, leaves=IN_A_MONTH)
    actions.tell_housing(**given, agreed=True)
    world.site.occupancies.all().delete()
    planned = actions.plan_journey(**given, leaves=LATER)
    assert (planned.leaves, planned.told) == (LATER, "")


def test_the_day_moves_along_and_goes_when_the_family_does_not_want_it_told(world, case):
    given = {"actor": world.anna, "case": case}
    before = world.stay.during
    actions.link_household(**given, reference=world.household.reference, born=BORN)
    actions.plan_journey(**given, leaves=IN_A_MONTH)
    actions.tell_housing(**given, agreed=True)
    actions.plan_journey(**given, leaves=LATER)
    world.stay.refresh_from_db()
    assert world.stay.during.upper == LATER
    actions.unlink_household(**given)
    world.stay.refresh_from_db()
    assert world.stay.during == before
    assert Case.objects.get(pk=case.pk).household is None
