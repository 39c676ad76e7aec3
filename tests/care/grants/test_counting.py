"""Who and what counts on a reference day, and what no longer does."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.care.grants.conftest import DAY, house
from tests.harness.factories import OrganisationFactory
from weg.care.grants.queries.counts import counts_on, people_on
from weg.care.grants.queries.figures import live
from weg.care.grants.queries.terms import gap_around, latest_day, terms_on
from weg.foundation.access.sight import Sight, seeing
from weg.foundation.periods import period
from weg.housing.models import Operation


def _people(counts):
    return {(p.site, p.status, p.present): p.number for p in counts.people}


def test_people_and_places_of_two_houses(scene):
    north, south = scene.north.site.pk, scene.south.site.pk
    counts = counts_on(DAY)
    assert _people(counts) == {
        (north, "applicant", True): 2,
        (north, "temporary", True): 1,
        (north, "recognised", True): 2,
        (north, "recognised", False): 1,
        (south, "applicant", True): 2,
        (south, "tolerated", True): 1,
        (south, "none", True): 1,
    }
    assert {b.site: b.number for b in counts.beds} == {north: 9, south: 6}
    assert sum(p.number for p in counts.people) == len(people_on(DAY))


def test_posts_to_the_hundredth_and_the_gap_in_money(scene):
    """3/90, 2/90, 3/120 (one in aftercare), 1/120, 9/136, 6/136."""
    figures = live(scene.posts, DAY)
    assert [str(s.posts) for s in figures.result.shares] == [
        "0.03", "0.02", "0.03", "0.01", "0.07", "0.04",
    ]  # fmt: skip
    assert figures.result.posts == Decimal("0.20")
    assert len(figures.terms.gaps) == 3
    assert "The gap begins on 01.01.2014; nothing is known later." in figures.terms.gaps[0]


def test_aftercare_ends_after_a_year_and_with_a_return(scene):
    later = date(2024, 10, 1)
    assert not [p for p in counts_on(later).people if not p.present]
    assert [p for p in counts_on(date(2024, 9, 29)).people if not p.present]


def test_whoever_left_for_another_town_is_not_in_aftercare(scene):
    scene.north.settle("recognised", end=date(2023, 11, 1), departure="other_town")
    assert sum(p.number for p in counts_on(DAY).people if not p.present) == 1


def test_a_house_counts_for_whoever_runs_it_on_the_day(scene):
    site, new = scene.north.site, OrganisationFactory(short="eva")
    Operation.objects.filter(site=site).update(during=period(date(2015, 1, 1), date(2023, 7, 1)))
    counts = counts_on(DAY)
    assert {p.organisation for p in counts.people if p.site == site.pk and p.present} == {0}
    Operation.objects.create(site=site, organisation=new, during=period(date(2023, 7, 1)))
    assert {p.organisation for p in counts_on(DAY).people if p.site == site.pk} == {new.pk}
    assert counts_on(date(2023, 6, 30)).organisations != counts_on(DAY).organisations


def test_ratios_of_the_past_hold_for_their_days(scene):
    def per(day: date) -> dict[str, object]:
        return {r.work: r.per for r in terms_on(scene.posts, day).rules}

    assert per(date(2016, 6, 30)) == {
        "social_provisional": 136, "social_follow_up": 136, "house": 136,
    }  # fmt: skip
    assert per(date(2016, 12, 31))["social_provisional"] == 110
    assert per(date(2016, 12, 31))["social_follow_up"] == 120
    assert per(date(2022, 12, 31))["social_provisional"] == 110
    assert per(date(2023, 1, 1))["social_provisional"] == 90


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        (date(2014, 6, 1), "The gap is from 01.01.2014 to 31.12.2014."),
        (date(2016, 6, 1), "The gap begins on 01.01.2016; nothing is known later."),
        (date(2012, 6, 1), "The first value is in force from 01.01.2013 on."),
    ],
)
def test_a_gap_is_named_with_its_days(day, sentence):
    rows = [
        Operation(during=period(date(2013, 1, 1), date(2014, 1, 1))),
        Operation(during=period(date(2015, 1, 1), date(2016, 1, 1))),
    ]
    assert gap_around(rows, day) == sentence
    assert gap_around([], day) == "No value has been entered yet."


def test_the_reference_day_is_the_last_one(scene):
    assert latest_day(scene.posts, date(2026, 11, 22)) == date(2025, 12, 31)
    assert latest_day(scene.posts, date(2026, 12, 31)) == date(2026, 12, 31)
    scene.posts.month, scene.posts.day = 2, 30
    assert latest_day(scene.posts, date(2026, 11, 22)) == date(2026, 2, 28)


def test_figures_are_the_same_for_whoever_sees_no_person(scene):
    whole = counts_on(DAY)
    with seeing(Sight(reach="figures", role="department_head")):
        assert counts_on(DAY) == whole
        assert people_on(DAY) == [] or all(p.status == "none" for p in people_on(DAY))


def test_more_houses_ask_no_more_of_the_database(scene):
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            live(scene.posts, DAY)
        return len(asked)

    one = queries()
    for name in ("East", "West"):
        house(name, OrganisationFactory()).settle("applicant")
    assert queries() == one
