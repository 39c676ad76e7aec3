"""The planned demo city keeps the rules that the database and placement keep."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from itertools import pairwise

import pytest

from tests.demo.conftest import TODAY
from weg.demo.figures import FAMILY_SHARE, PEOPLE, SITES, UNDER_18
from weg.demo.plan import plan_city

FAR = date(9999, 12, 31)


def _rows(city):
    """Every occupancy as (bed, person or None, start, end)."""
    for stay in (*city.history.stays, *city.coming.reservations):
        yield stay.bed, stay.human, stay.start, stay.end or FAR
    for block in city.blocks:
        yield block.bed, None, block.start, block.end or FAR


def _overlaps(spans):
    spans = sorted(spans)
    return [(a, b) for a, b in pairwise(spans) if b[0] < a[1]]


def _usable(city, bed):
    """Days on which the bed exists, from the plan of its site alone."""
    plan = city.sites[bed[0]]
    room = plan.units[bed[1]].rooms[bed[2]]
    spans = []
    for start, end, density, _source in plan.densities:
        if room.places(density) >= bed[3]:
            until = min(end or FAR, plan.closes or FAR)
            if spans and spans[-1][1] == start:
                spans[-1] = (spans[-1][0], until)
            else:
                spans.append((start, until))
    return spans


def _here(city):
    return [s for s in city.history.stays if s.start <= TODAY and (s.end is None or s.end > TODAY)]


def test_every_occupancy_lies_inside_the_days_its_place_exists(city):
    outside = [
        (bed, start, end, _usable(city, bed))
        for bed, _human, start, end in _rows(city)
        if not any(first <= start and end <= last for first, last in _usable(city, bed))
    ]
    assert outside == []


def test_no_place_and_no_person_is_given_twice_for_a_day(city):
    beds, humans = defaultdict(list), defaultdict(list)
    for bed, human, start, end in _rows(city):
        beds[bed].append((start, end))
        if human is not None:
            humans[id(human)].append((start, end))
    assert [bed for bed, spans in beds.items() if _overlaps(spans)] == []
    assert [human for human, spans in humans.items() if _overlaps(spans)] == []


def test_the_figures_of_the_reference_day(city):
    here = _here(city)
    assert len(here) == PEOPLE
    in_use = [s for s in city.sites if s.opens <= TODAY and not (s.closes and s.closes <= TODAY)]
    assert len(in_use) == SITES
    assert len({s.district for s in in_use}) == 23
    in_families = sum(len(s.family.here(TODAY)) > 1 for s in here) / PEOPLE
    assert in_families == pytest.approx(FAMILY_SHARE, abs=0.02)
    under_18 = sum(not s.human.is_adult(TODAY) for s in here) / PEOPLE
    assert under_18 == pytest.approx(UNDER_18, abs=0.015)


def test_families_have_their_rooms_alone_and_people_alone_share_by_sex(city):
    rooms = defaultdict(set)
    for stay in _here(city):
        alone = len(stay.family.here(TODAY)) == 1 and len(stay.family.people) == 1
        rooms[stay.bed[:3]].add(stay.human.sex if alone else stay.family.number)
    assert Counter(len(who) for who in rooms.values()) == Counter({1: len(rooms)})


def test_the_limit_is_exceeded_with_exceptions_and_once_without(city):
    above = [s for s in city.sites if s.places > 250]
    assert sum(bool(s.exceptions) for s in above) == 3
    assert [s.name for s in above if not s.exceptions] == ["Krailenshaldenstraße"]


def test_the_same_seed_gives_the_same_city(city):
    first, second = (
        [(s.bed, s.human.surname, s.start, s.end) for s in p.history.stays]
        for p in (city, plan_city(TODAY))
    )
    assert first == second


@pytest.mark.parametrize("day", [date(2024, 2, 29), date(2026, 1, 1), date(2027, 12, 31)])
def test_every_day_can_be_the_day_of_loading(day):
    plan = plan_city(day, seed=day.toordinal())
    here = [s for s in plan.history.stays if s.end is None or s.end > day]
    assert len(here) == PEOPLE


def test_people_have_a_status_that_changed_and_households_ties(city):
    families = {id(s.family): s.family for s in _here(city)}.values()
    changed = [h for f in families for h in f.people if len(h.statuses) > 1]
    assert len(changed) > 1000
    assert all(a[2] == b[1] for h in changed for a, b in pairwise(h.statuses))
    at_school = [f for f in families if f.school]
    assert 200 < len(at_school) < len(families)
    assert all(any(6 <= h.age(TODAY) < 18 for h in f.here(TODAY)) for f in at_school)
    assert 100 < sum(1 for f in families if f.work) < len(families)
    assert {tie.kind for tie in city.ties} == {"near", "apart_unit", "apart_site"}
    tied = [id(family) for tie in city.ties for family in (tie.first, tie.second)]
    assert len(tied) == len(set(tied)) == 150
