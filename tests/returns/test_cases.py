"""A case from the first talk to the last follow-up; voluntary at every step; and withdrawn."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.db import ProgrammingError, connection, transaction

from tests.returns.conftest import agree
from weg.city.models import Role
from weg.city.queries.norms import norms_on
from weg.foundation.access.refusals import Refused
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.clocks import Asked, add_months
from weg.foundation.models import Erasure
from weg.foundation.periods import today
from weg.returns import actions
from weg.returns.erasing import ERASED
from weg.returns.models import Agreement, Case, CaseItem, Item, Note
from weg.returns.queries.cases import checklist, followups_due

TOMORROW = timedelta(days=1)


def test_a_family_goes_its_way_and_each_step_needs_its_word(world, case):
    anna = world.anna
    with pytest.raises(Refused) as refused:
        actions.agree_stage(actor=anna, case=case, stage="decision", agreed=False, day=today())
    assert refused.value.code == "not_agreed"
    with pytest.raises(Refused) as refused:
        actions.record_departure(actor=anna, case=case, day=today())
    assert refused.value.code == "not_agreed"
    for stage in ("perspective", "decision", "preparation", "journey"):
        agree(world, case, stage)
    actions.plan_journey(actor=anna, case=case, leaves=today() + TOMORROW)
    with pytest.raises(Refused) as refused:
        actions.record_departure(actor=anna, case=case, day=today() + TOMORROW)
    assert refused.value.code == "day_future"
    left = actions.record_departure(actor=anna, case=case, day=today())
    assert (left.stage, left.left) == ("after", today())
    assert list(Agreement.objects.values_list("stage", flat=True)) == [
        "first_talk", "perspective", "decision", "preparation", "journey",
    ]  # fmt: skip
    ended = actions.end_case(actor=anna, case=case, outcome="returned", day=today())
    with pytest.raises(Refused) as refused:
        actions.plan_journey(actor=anna, case=ended, leaves=None)
    assert refused.value.code == "case_ended"


def test_who_stays_is_no_failure_and_nobody_returns_who_has_not_left(world, case):
    with pytest.raises(Refused) as refused:
        actions.end_case(actor=world.anna, case=case, outcome="returned", day=today())
    assert refused.value.code == "not_left"
    ended = actions.end_case(actor=world.anna, case=case, outcome="stays", day=today())
    assert ended.get_outcome_display() == "stays here"


def test_the_checklist_has_deadlines_that_move_with_the_journey(world):
    passports = Item.objects.get(name="Reisepässe oder Passersatz")
    actions.save_item(actor=world.anna, item=passports, lead_days=60)
    case = actions.open_case(actor=world.anna, family="A", day=today())
    rows = {str(row): row for row in case.items.select_related("item")}
    assert "Reise aus medizinischer Sicht" in rows
    assert "Schulberichte und Zeugnisse" not in rows
    given = {"actor": world.anna, "case": case}
    actions.save_traveller(**given, name="Child", born=today() - timedelta(days=3000))
    assert "Schulberichte und Zeugnisse" in {str(row) for row in checklist(case)}
    booked = rows["Reise gebucht"]
    fixed = today() + timedelta(days=3)
    actions.settle_item(**given, item=booked, state="open", due=fixed)
    for weeks in (20, 30):
        leaves = today() + timedelta(weeks=weeks)
        actions.plan_journey(**given, leaves=leaves)
        due = CaseItem.objects.get(pk=rows[passports.name].pk).due
        assert due == leaves - timedelta(days=60)
    assert CaseItem.objects.get(pk=booked.pk).due == fixed
    actions.save_item(actor=world.anna, name="Report cards", lead_days=7, for_children=True)
    actions.save_traveller(**given, name="Child 2", born=today() - timedelta(days=3000))
    assert case.items.get(item__name="Report cards").due == leaves - timedelta(days=7)
    done = actions.settle_item(**given, item=booked, state="done", note="Friday")
    assert done.done == today()
    assert next(str(row) for row in checklist(case)) == passports.name


def test_followups_are_due_after_three_six_and_twelve_months_for_the_counsellors_alone(world, case):
    agree(world, case, "journey")
    actions.record_departure(actor=world.anna, case=case, day=today())
    asked = Asked(today(), today(), today() + timedelta(days=400), norms_on(today()))

    def dues(member):
        with seeing(member.sight):
            return [one.row.due for one in followups_due(member, asked)]

    assert dues(world.anna) == [add_months(today(), months) for months in (3, 6, 12)]
    assert dues(world.ben) == dues(world.placement_officer) == []
    given = {"actor": world.anna, "case": case, "number": 1, "day": today()}
    actions.follow_up(**given, text="MARKAFTER: the bakery runs")
    assert dues(world.anna) == [add_months(today(), months) for months in (6, 12)]
    with pytest.raises(Refused) as refused:
        actions.follow_up(**given, text="again")
    assert refused.value.code == "followup_twice"


def test_only_its_counsellors_have_a_case_and_they_alone_name_others(world, case):
    def visible(member):
        with seeing(member.sight):
            return list(Case.objects.values_list("pk", flat=True))

    others = [
        member
        for name, member in vars(world).items()
        if hasattr(member, "sight") and name != "anna"
    ]
    assert len(others) == len(Role) + 1  # ben and zoe counsel, too
    assert visible(world.anna) == [case.pk]
    assert not any(visible(member) for member in others)
    for member in (world.ben, world.administrator):
        with pytest.raises(PermissionDenied):
            actions.write_note(actor=member, case=case, day=today(), text="x")
    with pytest.raises(Refused) as refused:
        actions.name_counsellors(actor=world.anna, case=case, counsellors=[world.zoe])
    assert refused.value.code == "no_counsellor"
    with pytest.raises(Refused) as refused:
        actions.name_counsellors(actor=world.anna, case=case, counsellors=[])
    assert refused.value.code == "nobody"
    actions.name_counsellors(actor=world.anna, case=case, counsellors=[world.ben])
    assert (visible(world.anna), visible(world.ben)) == ([], [case.pk])


def test_a_withdrawn_case_leaves_no_row_no_history_and_no_line_in_the_log(world, case):
    given = {"actor": world.anna, "case": case}
    gone = actions.save_traveller(**given, name="MARKNAME two")
    actions.remove_traveller(**given, traveller=gone)
    with seeing(EVERYTHING):
        assert len(_stored()) == 14 - len({"followup", "followupevent"})
    assert actions.withdraw_case(**given)
    with seeing(EVERYTHING):
        assert not _stored()
        assert not Erasure.objects.exists(), "its time would lead to the household"


def _stored():
    """Tables that hold something of a case: history of cases that are gone included."""
    models = [m for m in apps.get_app_config("returns").get_models() if _of_cases(m)]
    assert len(models) == 14
    return [m._meta.db_table for m in models if m._default_manager.exists()]


def test_history_of_a_case_that_stands_cannot_be_forgotten(world, case):
    for sight in (EVERYTHING, world.anna.sight):
        with pytest.raises(ProgrammingError), transaction.atomic(), seeing(sight):
            connection.cursor().execute("SELECT return_forget(%s)", [[case.pk]])
    with seeing(EVERYTHING):
        assert case.events.exists()


def test_cases_end_when_their_time_is_over_and_the_key_need_not_be_there(world, case, settings):
    rule = ERASED[0]
    other = actions.open_case(actor=world.anna, family="B", day=today())
    actions.end_case(actor=world.anna, case=other, outcome="stays", day=today())
    settings.WEG_SEALING_KEYS = []
    with seeing(EVERYTHING):
        assert rule.erase(today()).total() == 0
        rule.erase(today() + TOMORROW)
        assert list(Case.objects.values_list("pk", flat=True)) == [case.pk]
        # Nobody ends a case whose last counsellor has gone: it ends a year later than others.
        in_a_year = today() + timedelta(days=366)
        assert rule.due(in_a_year) == 0
        assert rule.due(in_a_year + TOMORROW) == 1
        rule.erase(in_a_year + TOMORROW)
        assert not _stored()
        assert set(Erasure.objects.values_list("rule", flat=True)) == {"returns"}


def test_what_was_entered_by_mistake_is_corrected(world, case):
    anna, yesterday = world.anna, today() - TOMORROW
    given = {"actor": anna, "case": case}
    agree(world, case, "journey")
    actions.record_departure(**given, day=today())
    followup = actions.follow_up(**given, number=1, day=today(), text="Well")
    for day in (None, today() - timedelta(days=40)):
        with pytest.raises(Refused):
            actions.correct_departure(**given, day=day)
    actions.correct_departure(**given, day=yesterday)
    with pytest.raises(Refused) as refused:
        actions.agree_stage(**given, stage="decision", agreed=True, day=today())
    assert refused.value.code == "left_already"
    actions.correct_follow_up(**given, followup=followup, day=yesterday, text="Very well")
    with pytest.raises(Refused) as refused:
        actions.end_case(**given, outcome="returned", day=yesterday - TOMORROW)
    assert refused.value.code == "day_early"
    actions.end_case(**given, outcome="returned", day=today())
    again = actions.reopen_case(**given)
    assert (again.ended, again.outcome, again.left) == (None, "", yesterday)
    note = actions.write_note(**given, day=today(), text="of another family")
    assert actions.change_note(**given, note=note, day=yesterday, text="of theirs").day == yesterday
    actions.remove_note(**given, note=note)
    assert not case.notes.filter(pk=note.pk).exists()
    actions.remove_follow_up(**given, followup=followup)
    back = actions.correct_departure(**given, day=None)
    assert (back.left, back.stage) == (None, "journey")


def test_a_note_is_changed_in_its_own_case_only(world, case):
    other = actions.open_case(actor=world.anna, family="B", day=today())
    note = case.notes.get()
    with pytest.raises(Note.DoesNotExist):
        actions.remove_note(actor=world.anna, case=other, note=note)


def _of_cases(model):
    catalogues = ("item", "rate", "countrygroup", "tally")
    return model._meta.model_name.removesuffix("event") not in catalogues


def test_a_day_that_housing_was_told_is_taken_back_when_the_family_withdraws(world, case):
    given = {"actor": world.anna, "case": case}
    before = world.stay.during
    actions.link_household(**given, reference=world.household.reference, born=date(1990, 5, 4))
    actions.plan_journey(**given, leaves=today() + timedelta(days=30))
    actions.tell_housing(**given, agreed=True)
    world.stay.refresh_from_db()
    assert world.stay.during.upper == today() + timedelta(days=30)
    assert actions.withdraw_case(**given)
    world.stay.refresh_from_db()
    assert world.stay.during == before
