"""Who must have a feature gets it with the fewest moves; a person decides."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from tests.care.counselling.scene import family
from tests.harness.factories import RoomFactory, UnitFactory
from tests.needs.test_confidence import tables_with_markers
from weg.foundation.access.actors import System
from weg.foundation.access.refusals import Refused
from weg.foundation.jobs import Work
from weg.foundation.periods import today
from weg.housing.actions import block, move_out, set_features, undo
from weg.housing.models import Feature, Occupancy, Place, Step
from weg.housing.models.occupancy import BlockReason
from weg.needs.actions import accept_swap, decline_swap, propose_swap
from weg.needs.models import Swap
from weg.needs.tasks import compute_swap
from weg.people.actions import require
from weg.people.actions.erasing import erase_households
from weg.placement.models import PlacementOrder


def computed(world):
    """A proposal of the officer's, after the job has run."""
    officer = world.placement_officer
    swap = propose_swap(actor=officer, feature=Feature.objects.get(pk="step_free"))
    compute_swap.function(Work(swap.job.pk, officer), swap=swap.pk)
    swap.refresh_from_db()
    return swap


def lives_in(household):
    stays = Occupancy.objects.filter(household=household, kind="stay", ends__gt=today())
    return {row.place.room for row in stays.select_related("place__room")}


@pytest.fixture
def crowded(world):
    """One step-free room of three places, held by three who do not ask for it; the family of
    three that must have it lives in ours. No other place is free."""
    theirs = world.scene.theirs
    room = RoomFactory(unit=UnitFactory(site=theirs.site), area=25, places=3)
    set_features(actor=System("test"), owner=room.unit, features=["step_free"])
    theirs.room = room
    world.holder = family(theirs, today() - timedelta(days=5), size=3, surname="MARKERHOLDER")
    world.step_free = room
    require(actor=System("test"), household=world.household, feature="step_free")
    taken = Occupancy.objects.values("place")
    others = list(Place.objects.exclude(pk__in=taken).order_by("pk"))
    block(actor=System("test"), places=others, start=today(), reason=BlockReason.values[0])
    return world


def test_two_households_change_places_when_a_person_says_so(crowded, open_as):
    swap = computed(crowded)
    assert swap.state == Swap.State.READY, swap.message
    assert [(one["household"], one["gains"]) for one in swap.moves] == [
        (crowded.household.pk, True), (crowded.holder.pk, False),
    ]  # fmt: skip
    assert swap.left == []
    assert "MARKER" not in json.dumps([swap.problem, swap.result, swap.moves])
    page = open_as(crowded.placement_officer)
    text = page.get(reverse("needs:swap", args=[swap.pk])).content.decode()
    assert crowded.household.reference in text
    assert "makes room" in text
    home = lives_in(crowded.household)
    accept = reverse("needs:swap_accept", args=[swap.pk])
    assert page.post(accept, {"day": today().isoformat()}).status_code == 302
    assert lives_in(crowded.household) == {crowded.step_free}
    assert lives_in(crowded.holder) == home
    swap.refresh_from_db()
    assert (swap.state, swap.decided_by) == (Swap.State.ACCEPTED, crowded.placement_officer)
    with pytest.raises(Refused, match="decided already"):
        decline_swap(actor=crowded.placement_officer, swap=swap, reason="late")
    orders = PlacementOrder.objects.order_by("pk")
    assert [one.household for one in orders] == [crowded.household, crowded.holder]
    assert [room["room"] for room in orders[0].content["rooms"]] == [crowded.step_free.name]
    shown = page.get(reverse("needs:swap", args=[swap.pk])).content.decode()
    papers = reverse("placement:together_papers", args=[swap.step_id])
    for one in orders:
        assert reverse("placement:order", args=[one.pk]) in shown
    assert papers in shown
    assert page.get(papers).content.startswith(b"%PDF")
    assert orders[0].notices.filter(site=orders[0].site, kind="issued").exists()


@pytest.mark.parametrize("ahead", [0, 3])
def test_withdrawing_one_order_takes_the_whole_swap_back(crowded, open_as, ahead):
    """Today, too, when everybody lives in the new places already."""
    officer, home = crowded.placement_officer, lives_in(crowded.household)
    swap = accept_swap(actor=officer, swap=computed(crowded), day=today() + timedelta(days=ahead))
    first, second = PlacementOrder.objects.order_by("number")
    with pytest.raises(Refused, match="rests on this"):
        undo(actor=officer, step=swap.step)
    page = open_as(officer)
    url = reverse("placement:withdraw", args=[second.pk])
    assert f"withdrawn with it: {first.number}." in page.get(url).content.decode()
    assert page.post(url, {"reason": "they do not want to"}).status_code == 302
    assert not PlacementOrder.objects.filter(withdrawn_at=None).exists()
    assert lives_in(crowded.household) == home
    assert lives_in(crowded.holder) == {crowded.step_free}
    assert not Occupancy.objects.filter(kind="reservation").exists()
    shown = page.get(reverse("needs:swap", args=[swap.pk])).content.decode()
    papers = reverse("placement:together_papers", args=[swap.step_id])
    assert "withdrawn" in shown
    assert papers not in shown
    assert page.get(papers).status_code == 404


def test_a_free_suitable_place_needs_one_move_and_nobody_else_moves(crowded):
    move_out(
        actor=System("test"), household=crowded.holder, day=today(), departure="unknown"
    )  # fmt: skip
    swap = computed(crowded)
    assert [one["household"] for one in swap.moves] == [crowded.household.pk]


def test_what_changed_meanwhile_is_not_decided_on(crowded):
    swap = computed(crowded)
    require(actor=System("test"), household=crowded.holder, feature="step_free")
    with pytest.raises(Refused, match="has changed"):
        accept_swap(actor=crowded.placement_officer, swap=swap, day=today())
    assert lives_in(crowded.holder) == {crowded.step_free}
    again = computed(crowded)
    assert (again.moves, again.left) == ([], [crowded.household.pk])
    with pytest.raises(Refused, match="no move"):
        accept_swap(actor=crowded.placement_officer, swap=again, day=today())


def test_who_proposes_and_whose_end_takes_the_proposal_along(crowded, open_as):
    swap = computed(crowded)
    for name in ("worker", "manager", "planner", "department_head", "data_protection_officer"):
        member = getattr(crowded, name)
        assert open_as(member).get(reverse("needs:swap", args=[swap.pk])).status_code == 403
        assert "needs_swap" not in tables_with_markers(member, f"h{crowded.household.pk}"), name
        with pytest.raises(PermissionDenied):
            accept_swap(actor=member, swap=swap, day=today())
    assert "needs_swap" in tables_with_markers(
        crowded.placement_officer, f"h{crowded.household.pk}"
    )
    move_out(actor=System("test"), household=crowded.holder, day=today(), departure="unknown")
    counts = erase_households(actor=System("erasing"), households={crowded.holder.pk})
    assert counts["needs_swap"] == 1
    assert not Swap.objects.exists()


def test_an_accepted_swap_ends_with_the_first_household_and_the_other_keeps_its_order(crowded):
    system = System("erasing")
    swap = accept_swap(actor=crowded.placement_officer, swap=computed(crowded), day=today())
    step = swap.step
    for household in (crowded.holder, crowded.household):
        move_out(actor=system, household=household, day=today(), departure="unknown")
    counts = erase_households(actor=system, households={crowded.holder.pk})
    assert (counts["needs_swap"], counts["placement_placementorder"]) == (1, 1)
    assert [one.household for one in PlacementOrder.objects.all()] == [crowded.household]
    assert Step.objects.filter(pk=step.pk).exists(), "the other household's order rests on it"
    counts = erase_households(actor=system, households={crowded.household.pk})
    assert counts["placement_placementorder"] == 1
    assert not PlacementOrder.objects.exists()
