"""What a family gets, against families computed by hand; what is not known is asked for."""

from __future__ import annotations

from datetime import date

import pytest

from tests.harness.packs import load_parts
from weg.foundation.access.actors import System
from weg.foundation.access.refusals import Refused
from weg.returns.actions import save_country, set_rate
from weg.returns.models import CountryGroup, Rate, Traveller
from weg.returns.queries.amounts import total_of

ACTOR = System("test")
DAY = date(2026, 11, 22)


@pytest.fixture
def rates(everything: None) -> None:
    """The pack's amounts; the Gambia has start aid, Ghana has none, as a counsellor entered."""
    load_parts("returns")
    for group, country in (("Starthilfe", "GM"), ("keine Starthilfe", "GH")):
        save_country(actor=ACTOR, group=group, country=country, source="test")


def family(country: str, *births: str) -> list[Traveller]:
    return [
        Traveller(name=f"P{number}", born=born, country=country)
        for number, born in enumerate(births)
    ]


ADULT, OTHER_ADULT = "1990-05-04", "1992-01-01"
EXACTLY_18, ALMOST_18 = "2008-11-22", "2008-11-23"
CHILD = "2019-03-01"


@pytest.mark.parametrize(
    ("births", "lump", "cut", "ceiling"),
    [
        # One adult: 200 + 1,000.
        ([ADULT], 120_000, 0, 200_000),
        # Of age on the day itself; a day later one is still a child: 100 + 500.
        ([EXACTLY_18], 120_000, 0, 200_000),
        ([ALMOST_18], 60_000, 0, 200_000),
        # Two adults, two children: 2·200 + 2·100 + 2·1,000 + 2·500.
        ([ADULT, OTHER_ADULT, CHILD, CHILD], 360_000, 0, 800_000),
        # Two adults, five children: 2·200 + 5·100 + 4,500, of which 4,000 at most.
        ([ADULT, OTHER_ADULT, *[CHILD] * 5], 90_000 + 400_000, 50_000, 1_400_000),
    ],
)
def test_the_total_of_a_family_is_what_one_computes_by_hand(rates, births, lump, cut, ceiling):
    total = total_of(family("GM", *births), DAY)
    assert (total.lump, total.cut, total.ceiling) == (lump, cut, ceiling)
    assert not total.missing
    assert all(line.rate.source for line in total.lines)


def test_a_country_without_start_aid_has_money_for_the_journey_alone(rates):
    total = total_of(family("GH", ADULT, CHILD), DAY)
    assert (total.lump, total.missing) == (20_000 + 10_000, [])


def test_what_nobody_has_entered_is_asked_for_and_never_guessed(rates):
    unknown = total_of(family("NG", ADULT), DAY)
    assert unknown.lump == 20_000
    assert unknown.missing == ["start aid: whether it is paid for Nigeria is not entered."]
    reduced = total_of(family("GE", ADULT), DAY)
    assert reduced.lump == 0
    assert any("the amount for Georgia at 36 years" in one for one in reduced.missing)
    nameless = total_of(family("", ADULT), DAY)
    assert "The country of destination of P0 is not entered." in nameless.missing
    unborn = total_of(family("GM", ""), DAY)
    assert (unborn.lump, unborn.ceiling) == (0, 200_000)
    assert unborn.missing == ["The date of birth of P0 is not entered."]


def test_two_amounts_for_the_same_person_are_asked_about_and_none_is_taken(rates):
    save_country(actor=ACTOR, group="Starthilfe", country="GH", source="test")
    total = total_of(family("GH", ADULT), DAY)
    assert total.lump == 20_000
    assert total.missing == ["start aid: several amounts are for Ghana at 36 years. Please check."]


def test_the_most_for_a_family_may_be_another_one_in_some_countries(rates):
    given = {"programme": "REAG/GARP", "kind": "start_family", "source": "test", "start": DAY}
    set_rate(actor=ACTOR, **given, group="Starthilfe", cents=350_000)
    set_rate(actor=ACTOR, **given, group="elsewhere", cents=100_000)
    total = total_of(family("GM", ADULT, OTHER_ADULT, *[CHILD] * 5), DAY)
    assert (total.lump, total.cut) == (90_000 + 350_000, 100_000)


def test_whoever_stays_here_gets_nothing_and_is_not_asked_about(rates):
    people = family("GM", ADULT, CHILD)
    people[1].travels = False
    assert total_of(people, DAY).lump == 120_000


def test_amounts_are_dated_and_past_days_keep_theirs(rates):
    given = {"programme": "REAG/GARP", "kind": "travel", "from_age": 18, "source": "test"}
    set_rate(actor=ACTOR, **given, start=date(2026, 12, 1), cents=25_000)
    people = family("GH", ADULT)
    assert total_of(people, date(2026, 11, 30)).lump == 20_000
    assert total_of(people, date(2026, 12, 1)).lump == 25_000
    set_rate(actor=ACTOR, **given, start=date(2026, 12, 1), cents=26_000)
    assert total_of(people, date(2026, 12, 1)).lump == 26_000
    set_rate(actor=ACTOR, **given, start=date(2026, 6, 1), cents=21_000)
    lumps = [total_of(people, day).lump for day in (date(2026, 5, 31), DAY, date(2027, 1, 1))]
    assert lumps == [20_000, 21_000, 26_000]
    with pytest.raises(Refused) as refused:
        set_rate(actor=ACTOR, **given | {"from_age": 20}, below_age=20, start=DAY, cents=1)
    assert refused.value.code == "ages"


def test_no_amounts_at_all_are_said(everything):
    assert total_of(family("GM", ADULT), DAY).missing == [
        "No amounts are in force on this day. Please enter them."
    ]


def test_a_pack_adds_and_never_changes_what_the_city_entered(rates):
    Rate.objects.filter(kind="start_family").update(cents=350_000)
    count = (Rate.objects.count(), CountryGroup.objects.count())
    load_parts("returns")
    assert (Rate.objects.count(), CountryGroup.objects.count()) == count
    assert Rate.objects.get(kind="start_family").cents == 350_000


def test_the_same_country_is_in_a_group_once(rates):
    with pytest.raises(Refused) as refused:
        save_country(actor=ACTOR, group="Starthilfe", country="GM", source="test")
    assert refused.value.code == "country_twice"
