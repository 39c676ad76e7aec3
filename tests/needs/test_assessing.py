"""Sheets are added and never changed; needs end; the clock knows; the city's catalogue."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.care.counselling.scene import family
from tests.care.counselling.test_clocks import due
from weg.care.counselling.models import Case
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.needs.actions import assess, end_need, name_reader, save_group
from weg.needs.models import Assessment, Group, Need
from weg.needs.queries.people import current_needs, suggested


def sheet(world, person=None, **fields):
    given = {"actor": world.worker, "person": person or world.mother, "day": today()}
    return assess(**given | fields)


def test_a_conversation_by_the_page_and_what_the_place_must_have_follows(world, open_as):
    page = open_as(world.worker)
    group = Group.objects.get(name="Dialyse")
    url = reverse("needs:sheet", args=[world.mother.pk])
    assert "Wie schlafen Sie?" in page.get(url).content.decode()
    typed = {
        "kind": "first", "day": today().isoformat(), "statements": "three times a week",
        "groups": [group.pk], "also": [world.child.pk],
        "review": (today() + timedelta(days=90)).isoformat(),
    }  # fmt: skip
    wrong = page.post(url, typed | {"day": (today() + timedelta(days=1)).isoformat()})
    assert wrong.status_code == 422
    assert "three times a week" in wrong.content.decode()
    assert page.post(url, typed).status_code == 302
    made = Assessment.objects.get(person=world.mother)
    assert (made.assessor, made.by) == (world.worker, str(world.worker))
    assert Assessment.objects.get(person=world.child).statements == ""
    assert suggested(world.mother, current_needs(world.mother)) == ["near_dialysis"]
    require_url = reverse("needs:require", args=[world.mother.pk])
    chosen = {"feature": "near_dialysis", "strength": "must"}
    assert page.post(require_url, chosen).status_code == 302
    assert suggested(world.mother, current_needs(world.mother)) == []


def test_a_sheet_is_never_changed_not_even_by_the_database_role(world, assessed):
    for change in ({"signs": "nothing"}, {"day": today() - timedelta(days=3)}, {"by": "x"}):
        with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
            Assessment.objects.filter(pk=assessed.pk).update(**change)
    assessed.refresh_from_db()
    assert assessed.signs == "MARKERSIGNS"


def test_a_need_ends_wherever_it_was_found_and_says_why(world, assessed):
    need = Need.objects.get()
    again = sheet(world, kind="later", groups=[need.group])
    with pytest.raises(Refused, match="Say what changed"):
        end_need(actor=world.worker, person=world.mother, need=need, why=" ")
    end_need(actor=world.worker, person=world.mother, need=need, why="She moved on.")
    assert current_needs(world.mother) == []
    assert {row.ended_why for row in Need.objects.all()} == {"She moved on."}
    assert Need.objects.filter(assessment=again).get().ended_by == str(world.worker)
    with pytest.raises(Refused, match="has ended already"):
        end_need(actor=world.worker, person=world.mother, need=need, why="again")


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"kind": "land"}, "from whom"),
        ({"kind": "x"}, "Choose a kind"),
        ({"day": today() + timedelta(days=1)}, "not come yet"),
        ({"review": today() - timedelta(days=1)}, "after the conversation"),
        ({"signs": "x" * 6001}, "too long"),
    ],
)
def test_what_a_sheet_refuses(world, fields, sentence):
    with pytest.raises(Refused, match=sentence):
        sheet(world, **fields)


def test_a_sheet_is_for_the_household_and_by_who_cares_for_it(world):
    stranger = family(world.scene.theirs, today(), size=1).people.get()
    with pytest.raises(Refused, match="another household"):
        sheet(world, also=[stranger])
    for name in ("manager", "elsewhere", "their_worker", "placement_officer"):
        with pytest.raises(PermissionDenied):
            sheet(world, actor=getattr(world, name))
    with pytest.raises(PermissionDenied):
        name_reader(
            actor=world.placement_officer, person=world.mother, member=world.placement_officer,
            why="curious", until=today() + timedelta(days=9),
        )  # fmt: skip


def test_the_clock_of_thirty_days_stops_when_everybody_of_the_household_is_assessed(world):
    people = list(world.household.people.order_by("pk"))
    assert [row[0] for row in due(world.worker, "needs_assessment")] == ["needs_assessment"]
    sheet(world, people[0], kind="land", received_from="LEA")
    sheet(world, people[0])
    sheet(world, people[1])
    assert due(world.worker, "needs_assessment")
    sheet(world, people[2])
    assert due(world.worker, "needs_assessment") == []


def test_the_list_reads_a_constant_number_of_queries(world, open_as):
    page, url = open_as(world.worker), reverse("needs:people")
    world.household.people.exclude(pk=world.mother.pk).update(died=today())
    page.get(url)
    with CaptureQueriesContext(connection) as before:
        assert page.get(url).content.decode().count("needs/people/") >= 1
    for name in ("Abel", "Babel"):
        other = family(world.scene.ours, today(), size=1, surname=name)
        Case.objects.create(
            household=other, organisation=world.worker.organisation, site=world.site,
            opened=today(),
        )  # fmt: skip
    with CaptureQueriesContext(connection) as after:
        assert "Babel" in page.get(url).content.decode()
    assert len(after) == len(before)


def test_the_catalogue_is_the_citys(world, open_as):
    page = open_as(world.protection_officer)
    fields = {
        "name": "Hebammen", "source": "Council", "rank": 5, "active": "on",
        "suggests": ["quiet"],
    }  # fmt: skip
    assert page.post(reverse("needs:group_new"), fields).status_code == 302
    assert (
        "in the catalogue already" in page.post(reverse("needs:group_new"), fields).content.decode()
    )
    text = {"part": "signs", "text": "Was fällt auf?", "rank": 1, "active": "on"}
    assert page.post(reverse("needs:question_new"), text).status_code == 302
    assert open_as(world.worker).get(reverse("needs:groups")).status_code == 200
    assert open_as(world.worker).post(reverse("needs:group_new"), fields).status_code == 403
    with pytest.raises(Refused, match="no feature"):
        save_group(actor=world.protection_officer, name="X", source="y", suggests=["no_such"])
