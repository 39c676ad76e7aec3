"""Merging, the copy of all data, erasing: what was told follows the person and ends with them."""

from __future__ import annotations

import json

from django.urls import reverse

from tests.harness.factories import PersonFactory
from tests.needs.test_confidence import tables_with_markers
from weg.foundation.access.actors import System
from weg.foundation.periods import today
from weg.housing.actions import move_out
from weg.needs.actions import assess
from weg.needs.models import Assessment, Need, Reader
from weg.people.actions import merge_persons, unmerge_persons
from weg.people.actions.erasing import erase_households


def test_a_sheet_follows_a_merge_and_comes_back_and_the_merge_tells_nothing(world, assessed):
    kept = PersonFactory(household=world.household, surname=world.mother.surname)
    merge = merge_persons(actor=world.placement_officer, kept=kept, other=world.mother)
    assert Assessment.objects.get().person == kept
    assert Reader.objects.get().person == kept
    assert merge.moved["rooms"]["needs"] is None
    assert "MARKER" not in json.dumps(merge.moved)
    unmerge_persons(actor=world.placement_officer, merge=merge)
    row = Assessment.objects.get()
    assert (row.person, row.records, row.signs) == (world.mother, [], "MARKERSIGNS")


def test_a_sheet_comes_back_through_a_chain_of_merges_step_by_step(world, assessed):
    second = PersonFactory(household=world.household, surname=world.mother.surname)
    third = PersonFactory(household=world.household, surname=world.mother.surname)
    officer = world.placement_officer
    first_merge = merge_persons(actor=officer, kept=second, other=world.mother)
    then = merge_persons(actor=officer, kept=third, other=second)
    assert Assessment.objects.get().person == third
    unmerge_persons(actor=officer, merge=then)
    assert Assessment.objects.get().person == second
    assert Reader.objects.get().person == second
    unmerge_persons(actor=officer, merge=first_merge)
    assert Assessment.objects.get().person == world.mother


def test_the_copy_has_what_was_told_about_this_person_and_nobody_else(world, assessed, open_as):
    assess(actor=world.worker, person=world.child, day=today(), statements="CHILDMARKER")
    officer, keeper = world.placement_officer, world.data_protection_officer
    url = reverse("people:copy", args=[world.mother.pk])
    text = open_as(keeper).get(url).content.decode()
    for marker in ("MARKERSIGNS", "MARKERSTATEMENTS", "MARKERGROUP", "MARKERWHY"):
        assert marker in text, marker
    assert "CHILDMARKER" not in text
    for form in ("", "?format=json"):
        text = open_as(officer).get(url + form).content.decode()
        assert "data protection officer alone" in text
        assert "MARKER" not in text


def test_when_the_time_of_a_household_is_over_nothing_tells_of_a_need(world, assessed):
    move_out(
        actor=System("test"), household=world.household, day=today(),
        departure="unknown",
    )  # fmt: skip
    counts = erase_households(actor=System("erasing"), households={world.household.pk})
    assert counts["needs_assessment"] == counts["needs_reader"] == counts["needs_need"] == 1
    assert not Assessment.objects.exists()
    assert not Need.objects.exists()
    assert not Reader.objects.exists()
    everybody = tables_with_markers(System("test"))
    assert everybody <= {"needs_group", "needs_groupevent"}, everybody
