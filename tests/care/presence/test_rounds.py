"""Rounds: what is tapped counts once, in whatever order it comes; closing leaves differences."""

from __future__ import annotations

from datetime import timedelta
from itertools import permutations
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from tests.care.presence.scene import send, tap
from weg.care.presence.actions import (
    Note,
    close_round,
    confirm_seen,
    discard_round,
    record_taps,
    reopen_round,
    resolve_difference,
    start_round,
)
from weg.care.presence.models import Absence, Difference, Round, Seen, Tick
from weg.care.presence.queries.roster import natural, roster
from weg.care.presence.queries.rounds import count_units, view_round
from weg.care.presence.queries.standing import stand
from weg.city.models import Member
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.housing.actions import move_out
from weg.housing.models import Occupancy, Operation


def states(round_):
    return [entry.state for entry in view_round(round_).entries]


def test_one_walks_from_room_nine_to_ten(house):
    assert [r.room for r in roster(house.site.pk, today())] == ["9", "9", "10", "10", "11"]
    assert natural("B 2") < natural("B 10") < natural("C 1")


def test_a_tick_sent_twice_is_one_and_undoing_it_leaves_no_trace_of_being_seen(house):
    first, going = house.people[0], house.round()
    once = tap(first)
    assert send(house.manager, going, once, once).kept == [once.id]
    assert send(house.manager, going, once).kept == [once.id]
    assert Tick.objects.get().stands
    assert Seen.objects.get().day == today()
    send(house.social, going, tap(first, "clear", replaces=(once.id,)))
    assert states(going) == ["open"] * 5
    assert not Seen.objects.exists()
    assert Tick.objects.count() == 2


def test_two_phones_apart_agree_in_the_end_whatever_comes_first(house):
    person = house.people[0]
    base = timezone.now()
    seen = Tick(id=uuid4(), person=person, state="seen", at=base)
    missed = Tick(id=uuid4(), person=person, state="not_met", at=base + timedelta(hours=1))
    later = Tick(
        id=uuid4(), person=person, state="away", at=base - timedelta(hours=9), replaces=[seen.id]
    )
    for order in permutations([seen, missed]):
        standing = stand(order)
        assert (standing.state, standing.conflict) == ("seen", True)
    for order in permutations([seen, missed, later]):
        standing = stand(order)
        assert (standing.tick.pk, standing.conflict) == (later.id, True)
    settled = Tick(
        id=uuid4(), person=person, state="not_met", at=base, replaces=[missed.id, later.id]
    )
    assert not stand([missed, settled, seen, later]).conflict
    assert stand([missed, settled, seen, later]).state == "not_met"


def test_two_people_tick_the_same_person_differently_and_both_see_it(house):
    going, person = house.round(), house.people[1]
    send(house.manager, going, tap(person, "not_met"))
    send(house.social, going, tap(person, "seen"))
    view = view_round(going)
    assert [e.resident.person for e in view.conflicts] == [person.pk]
    assert view.counts == {"seen": 1, "open": 4}
    heads = view.conflicts[0].standing.heads
    send(house.manager, going, tap(person, "seen", replaces=tuple(h.pk for h in heads)))
    assert not view_round(going).conflicts


def test_a_wrong_clock_is_noticed_and_put_right(house):
    going = house.round()
    Round.objects.update(started_at=timezone.now() - timedelta(hours=2))
    wrong = timezone.now() + timedelta(days=3)  # the phone believes so
    tapped = tap(house.people[0], at=wrong - timedelta(minutes=30))
    taken = send(house.manager, going, tapped, sent_at=wrong)
    tick = Tick.objects.get()
    assert taken.clock_changed == 0
    assert abs(timezone.now() - timedelta(minutes=30) - tick.at) < timedelta(seconds=5)
    assert tick.day == timezone.localdate(tick.at)
    assert tick.offset_ms == pytest.approx(-3 * 24 * 3600 * 1000, abs=5000)
    set_since = tap(house.people[1], at=wrong, offset=timedelta(days=-3))
    taken = send(house.manager, going, set_since, sent_at=timezone.now())
    assert taken.clock_changed == 1
    assert Tick.objects.get(pk=set_since.id).at <= timezone.now()


def test_a_tap_is_never_before_its_round(house):
    going = house.round()
    early = tap(house.people[0], at=timezone.now() - timedelta(days=400))
    send(house.manager, going, early)
    assert Tick.objects.get().at == going.started_at


def test_closing_leaves_differences_and_late_ticks_answer_them(house):
    going = house.round()
    one, two, three, four, _five = house.people
    key = uuid4()
    note = Note(id=key, where="A / 9", people=2, note="two cousins")
    back = today() + timedelta(days=9)
    send(
        house.manager,
        going,
        tap(one),
        tap(two, "not_met"),
        tap(three, "away", until=back, reason="visit"),
        notes=[note, note],
    )
    closed = close_round(actor=house.manager, round=going)
    counts = (closed.recorded, closed.seen, closed.away, closed.not_met, closed.extra)
    assert counts == (5, 1, 1, 3, 2)
    open_ = Difference.objects.filter(resolution="")
    assert sorted(open_.values_list("kind", flat=True)) == ["extra", *["not_met"] * 3]
    taken = send(house.social, going, tap(two, replaces=()), tap(four))
    assert taken.late == 2
    late = Difference.objects.get(person=two)
    assert (late.resolution, late.resolved_by) == ("seen", house.social.sight.label)
    assert open_.count() == 2
    unit = count_units(view_round(closed), Difference.objects.filter(kind="extra"))[0]
    assert (unit.recorded, unit.counted, unit.difference) == (5, 5, 1)
    with pytest.raises(Refused, match="closed already"):
        close_round(actor=house.manager, round=going)
    assert reopen_round(actor=house.manager, round=going).closed_at is None
    assert Difference.objects.filter(kind="not_met", resolution="").count() == 0


def test_away_is_an_absence_that_ends_when_the_tick_is_undone(house):
    going, person = house.round(), house.people[0]
    away = tap(person, "away", until=today() + timedelta(days=3), reason="institution")
    send(house.manager, going, away)
    assert Absence.objects.get().by == house.manager.sight.label
    send(house.manager, going, tap(person, "seen", replaces=(away.id,)))
    assert not Absence.objects.exists()
    assert states(going)[0] == "seen"


def test_somebody_who_moved_out_meanwhile_is_a_difference(house):
    going, person = house.round(), house.people[0]
    move_out(actor=house.manager, household=person.household, day=today(), departure="flat")
    send(house.manager, going, tap(person))
    found = Difference.objects.get()
    assert (found.kind, found.person) == ("elsewhere", person)
    assert len(states(going)) == 4
    with pytest.raises(Refused, match="what went wrong"):
        resolve_difference(actor=house.manager, difference=found, resolution="mistake")
    resolve_difference(actor=house.manager, difference=found, resolution="visitor")
    with pytest.raises(Refused, match="resolved already"):
        resolve_difference(actor=house.manager, difference=found, resolution="visitor")


def test_a_person_who_appears_in_two_houses_is_a_difference(house, second):
    """Recorded in one house of the organisation, met in another; a stranger's resident is not."""
    person = house.people[0]
    refused = send(second.manager, second.round(), tap(person)).refused
    assert list(refused.values()) == ["person_unknown"]
    Operation.objects.filter(site=second.site).update(organisation=house.operator)
    both = Member.objects.get(pk=house.manager.pk)
    there = second.site.rounds.get()
    send(both, there, met := tap(person))
    found = Difference.objects.get()
    assert (found.kind, found.site, found.person) == ("elsewhere", second.site, person)
    assert view_round(there).counts.total() == 5
    send(both, house.round(), tap(person))
    assert Seen.objects.get(person=person).site == house.site
    send(both, there, tap(person, "clear", replaces=(met.id,)))
    assert not Difference.objects.exists()
    assert Seen.objects.get(person=person).day == today()


def test_what_cannot_be_meant_is_refused_by_id_and_the_rest_is_kept(house):
    going = house.round()
    good, odd, vague = (
        tap(house.people[0]),
        tap(house.people[1], "flew"),
        tap(house.people[2], "away"),
    )
    taken = send(house.manager, going, good, odd, vague)
    assert taken.kept == [good.id]
    assert taken.refused == {odd.id: "state_unknown", vague.id: "away_unclear"}
    stolen = tap(house.people[3], id=good.id)
    assert send(house.manager, going, stolen).refused == {good.id: "id_taken"}


def test_one_round_at_a_time_and_only_who_works_there(house, second):
    going = house.round()
    with pytest.raises(Refused, match="already going on"):
        start_round(actor=house.manager, site=house.site)
    with pytest.raises(PermissionDenied):
        start_round(actor=second.manager, site=house.site)
    with pytest.raises(PermissionDenied):
        start_round(actor=house.social, site=second.site)
    with pytest.raises(PermissionDenied):
        record_taps(actor=second.manager, round=going, taps=[tap(house.people[0])])
    discard_round(actor=house.manager, round=going)
    assert not Round.objects.exists()


def test_seen_at_the_desk_counts_without_a_round(house):
    stay = house.stay(house.people[0])
    confirm_seen(actor=house.social, stay=stay, day=today() - timedelta(days=1))
    assert Seen.objects.get().day == today() - timedelta(days=1)
    with pytest.raises(Refused, match="not come yet"):
        confirm_seen(actor=house.social, stay=stay, day=today() + timedelta(days=1))
    assert Occupancy.objects.filter(kind="stay").count() == 5
