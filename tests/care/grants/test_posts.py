"""Posts and grants from counts and terms, against cases computed by hand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from weg.care.grants.posts.assuming import Assumed, assume
from weg.care.grants.posts.comparing import class_changes, share_changes, term_changes
from weg.care.grants.posts.computing import compute, uncounted
from weg.care.grants.posts.figures import Amount, Beds, Counts, Lump, People, Rule, Terms
from weg.care.grants.posts.keeping import (
    counts_as_json,
    counts_from_json,
    result_as_json,
    result_from_json,
    terms_as_json,
    terms_from_json,
)
from weg.care.grants.posts.rounding import percent_of, rounded, shared_out

AWO, CARITAS = 1, 2
NORTH, SOUTH, WEST = 10, 20, 30
PROVISIONAL = ("applicant", "temporary", "humanitarian")
FOLLOW_UP = ("recognised", "tolerated", "other")
GRANT = (Amount("", 7_740_000, "GRDrs 80/2013"),)

# Two houses with people of mixed status, as lived in at the end of 2016 and again of 2023.
HOUSES = Counts(
    people=(
        People(AWO, NORTH, "applicant", True, 131),
        People(AWO, NORTH, "recognised", True, 85),
        People(AWO, NORTH, "recognised", False, 7),
        People(CARITAS, SOUTH, "applicant", True, 60),
        People(CARITAS, SOUTH, "temporary", True, 17),
        People(CARITAS, SOUTH, "tolerated", True, 79),
        People(CARITAS, SOUTH, "none", True, 3),
    ),
    beds=(Beds(AWO, NORTH, 243), Beds(CARITAS, SOUTH, 156)),
    organisations={AWO: "AWO", CARITAS: "Caritas"},
    sites={NORTH: "North", SOUTH: "South"},
)


def terms(provisional: int, follow_up: int, rounding: str = "organisation") -> Terms:
    return Terms(
        (
            Rule("p", "Provisional", "persons", Fraction(provisional), None, PROVISIONAL, True,
                 "", GRANT),
            Rule("f", "Follow-up", "persons", Fraction(follow_up), None, FOLLOW_UP, True,
                 "", GRANT),
            Rule("h", "House", "places", Fraction(136), amounts=GRANT),
        ),
        rounding=rounding,
    )  # fmt: skip


def shares(result):
    return {(s.organisation, s.work): (s.counted, str(s.posts), s.cents) for s in result.shares}


def test_two_houses_with_mixed_status_at_the_end_of_2016():
    """1:110 and 1:120 persons, 1:136 places. By hand: 131/110 = 1.1909, 92/120 = 0.7667, …"""
    result = compute(HOUSES, terms(110, 120))
    assert shares(result) == {
        (AWO, "p"): (131, "1.19", 9_210_600),
        (CARITAS, "p"): (77, "0.70", 5_418_000),
        (AWO, "f"): (92, "0.77", 5_959_800),  # 85 there, 7 in aftercare
        (CARITAS, "f"): (79, "0.66", 5_108_400),
        (AWO, "h"): (243, "1.79", 13_854_600),
        (CARITAS, "h"): (156, "1.15", 8_901_000),
    }
    assert result.posts == Decimal("6.26")
    assert result.cents == 48_452_400
    assert uncounted(HOUSES, terms(110, 120)) == 3, "people without a status are told of"


def test_the_same_houses_after_2023():
    """1:90 instead of 1:110: 131/90 = 1.4556, 77/90 = 0.8556; nothing else moves."""
    before, after = compute(HOUSES, terms(110, 120)), compute(HOUSES, terms(90, 120))
    changes = {(c.organisation, c.work): c for c in share_changes(before, after) if c.more_posts}
    assert {key: str(c.posts[1]) for key, c in changes.items()} == {
        (AWO, "p"): "1.46",
        (CARITAS, "p"): "0.86",
    }
    assert sum(c.more_cents for c in changes.values()) == (27 + 16) * 77_400
    assert [c.name for c in term_changes(terms(110, 120), terms(90, 120))] == ["Provisional"]


def test_rounding_for_each_site_or_once_for_the_organisation():
    """Three sites of 37 people at 1:110 are 3 × 0.34, together 111/110 = 1.01."""
    people = tuple(People(AWO, site, "applicant", True, 37) for site in (NORTH, SOUTH, WEST))
    counts = Counts(people, ())
    assert compute(counts, terms(110, 120, "site")).posts == Decimal("1.02")
    assert compute(counts, terms(110, 120)).posts == Decimal("1.01")
    result = compute(counts, terms(110, 120, "site"))
    assert result.posts == sum(rounded(line.exact) for line in result.lines)


def test_hundredths_are_rounded_half_up_from_the_exact_fraction():
    assert rounded(Fraction(1, 200)) == Decimal("0.01")
    assert rounded(Fraction(-1, 200)) == Decimal("-0.01")
    assert rounded(Fraction(1, 201)) == 0
    assert percent_of(15, Decimal(10)) == 17  # 16.5


def test_a_kind_of_work_without_a_ratio_is_not_computed_and_said():
    gap = Rule("f", "Follow-up", "persons", amounts=GRANT, gap="No ratio from 2018 to 2020.")
    changed = replace(terms(110, 120), rules=(terms(110, 120).rules[0], gap))
    result = compute(HOUSES, changed)
    assert {s.work for s in result.shares} == {"p"}
    assert changed.gaps == ["No ratio from 2018 to 2020."]


def test_without_an_amount_posts_are_computed_and_money_is_not():
    unpaid = replace(terms(110, 120).rules[0], amounts=(), amount_gap="No amount since 2014.")
    result = compute(HOUSES, Terms((unpaid,)))
    assert [str(s.posts) for s in result.shares] == ["1.19", "0.70"]
    assert {s.cents for s in result.shares} == {None}
    assert result.cents == 0


def test_a_fixed_number_of_posts_is_given_out_to_the_last_hundredth():
    """51.1 posts by persons: 92 and 79 of 171 are 27.4924 and 23.6076."""
    rule = Rule("i", "Integration", "persons", None, Fraction("51.1"), FOLLOW_UP, True)
    result = compute(HOUSES, Terms((rule,)))
    assert [str(s.posts) for s in result.shares] == ["27.49", "23.61"]
    assert result.posts == Decimal("51.10")


@pytest.mark.parametrize(
    ("split", "parts"),
    [
        ("posts", {AWO: 11_980_831, CARITAS: 8_019_169}),  # 3.75 and 2.51 of 6.26
        ("persons", {AWO: 11_520_000, CARITAS: 8_480_000}),  # 216 and 159 of 375
        ("places", {AWO: 12_180_451, CARITAS: 7_819_549}),
        ("equal", {AWO: 10_000_000, CARITAS: 10_000_000}),
    ],
)
def test_a_lump_sum_is_split_to_the_cent(split, parts):
    lump = Lump("Extra", 20_000_000, split, "GRDrs 434/2016")
    result = compute(HOUSES, replace(terms(110, 120), lumps=(lump,)))
    assert {p.organisation: p.cents for p in result.parts} == parts
    assert result.cents == 48_452_400 + 20_000_000


def test_what_is_left_over_goes_to_the_largest_rest():
    thirds = dict.fromkeys("abc", Fraction(1))
    assert shared_out(100, thirds) == {"a": 34, "b": 33, "c": 33}
    assert shared_out(5, {"a": Fraction(0)}) == {"a": 0}


def test_what_if_changes_ratio_sites_and_people_and_nothing_real():
    assumed = [
        Assumed("ratio", work="p", number=Decimal(100)),
        Assumed("close", site=SOUTH),
        Assumed("add", title="East", organisation=CARITAS, places=78, status="applicant",
                number=Decimal(50)),
        Assumed("people", site=NORTH, status="recognised", number=Decimal(20)),
        Assumed("places", site=NORTH, places=136),
        Assumed("share", number=Decimal(10)),
    ]  # fmt: skip
    counts, changed = assume(HOUSES, terms(110, 120), assumed)
    assert shares(compute(counts, changed)) == {
        (AWO, "p"): (144, "1.44", 11_145_600),  # 131 and a tenth
        (CARITAS, "p"): (55, "0.55", 4_257_000),
        (AWO, "f"): (30, "0.25", 1_935_000),  # 22 there, 8 in aftercare
        (AWO, "h"): (136, "1.00", 7_740_000),
        (CARITAS, "h"): (78, "0.57", 4_411_800),
    }
    assert compute(HOUSES, terms(110, 120)).posts == Decimal("6.26")


def test_what_is_kept_reads_back_as_it_was():
    kept_terms = replace(terms(110, 120), lumps=(Lump("Extra", 5, "equal", ""),))
    result = compute(HOUSES, kept_terms)
    assert counts_from_json(counts_as_json(HOUSES)) == HOUSES
    assert terms_from_json(terms_as_json(kept_terms)) == kept_terms
    assert result_from_json(result_as_json(result)) == result


def test_changes_are_told_by_organisation_site_and_class():
    moved = replace(
        HOUSES,
        people=(*HOUSES.people[:1], People(AWO, NORTH, "recognised", True, 84), *HOUSES.people[2:]),
    )
    (change,) = class_changes(HOUSES, moved)
    assert (change.organisation, change.site, change.status, change.number) == (
        AWO, NORTH, "recognised", (85, 84),
    )  # fmt: skip
