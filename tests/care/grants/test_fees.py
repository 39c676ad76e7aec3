"""A month's fees, computed by hand from the table of 2019: 606.41/300 € at 7 m², 389.84/193 € at
4.5 m²."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from weg.care.grants.fees.computing import bills
from weg.care.grants.fees.figures import FeeTable, Month, Spell, Stay

SEVEN, FOUR_AND_A_HALF = Decimal(7), Decimal("4.5")
BEGIN, END = date(2017, 9, 1), date(9999, 12, 31)
RATES = {
    (SEVEN, "full"): [Spell(BEGIN, END, 60_641)],
    (FOUR_AND_A_HALF, "full"): [Spell(BEGIN, END, 38_984)],
    (SEVEN, "self"): [Spell(date(2019, 10, 1), END, 30_000)],
    (FOUR_AND_A_HALF, "self"): [Spell(date(2019, 10, 1), END, 19_300)],
}
TABLE = FeeTable(RATES)
AREAS = {1: [Spell(BEGIN, END, SEVEN)], 2: [Spell(BEGIN, END, FOUR_AND_A_HALF)]}
OCTOBER = Month(date(2019, 10, 1))


def stay(start=BEGIN, end=END, person=1, site=1, household=1):
    return Stay(person, household, site, start, end)


def paid(*kinds, person=1):
    """Payers one after another: ``("job_centre", first day), …``."""
    ends = [start for _kind, start in kinds[1:]] + [END]
    spells = [Spell(start, end, kind) for (kind, start), end in zip(kinds, ends, strict=True)]
    return {person: spells}


def lines(month, stays, payers=None, table=TABLE, areas=AREAS):
    bill = bills(month, stays, areas, payers or {}, table).get(1)
    return [(x.payer, x.first.day, x.last.day, x.monthly, x.cents) for x in bill.lines]


@pytest.mark.parametrize(
    ("payer", "site", "monthly"),
    [("job_centre", 1, 60_641), ("job_centre", 2, 38_984), ("self", 1, 30_000), ("self", 2, 19_300),
     ("social_office", 1, 60_641)],
)  # fmt: skip
def test_a_whole_month(payer, site, monthly):
    found = lines(OCTOBER, [stay(site=site)], paid((payer, BEGIN)))
    assert found == [(payer, 1, 31, monthly, monthly)]


def test_before_october_2019_self_payers_pay_the_full_fee():
    assert lines(Month(date(2019, 9, 1)), [stay()], paid(("self", BEGIN))) == [
        ("self", 1, 30, 60_641, 60_641)
    ]


def test_part_of_a_month_by_days_thirtieths_or_whole():
    """Moved in on 17 October, out on the 27th: ten days."""
    short = [stay(date(2019, 10, 17), date(2019, 10, 27))]
    payer = paid(("job_centre", BEGIN))
    assert lines(OCTOBER, short, payer)[0][-1] == 19_562  # 60641 × 10/31 = 19561.6
    assert lines(OCTOBER, short, payer, FeeTable(RATES, part="thirtieths"))[0][-1] == 20_214
    assert lines(OCTOBER, short, payer, FeeTable(RATES, part="whole"))[0][-1] == 60_641


@pytest.mark.parametrize("first", [date(2019, 2, 1), date(2019, 7, 1), date(2020, 2, 1)])
def test_thirtieths_of_a_whole_month_are_thirty(first):
    """However the month is cut, its parts add up to the fee of the month."""
    middle = first.replace(day=11)
    found = lines(
        Month(first), [stay()], paid(("social_office", BEGIN), ("job_centre", middle)),
        FeeTable(RATES, part="thirtieths"),
    )  # fmt: skip
    assert [line[-1] for line in found] == [20_214, 60_641 - 20_214]


def test_another_payer_in_the_middle_of_the_month():
    """12 and 19 of 31 days, each at its own rate: 23473.9 and 18387.1 cents."""
    found = lines(OCTOBER, [stay()], paid(("job_centre", BEGIN), ("self", date(2019, 10, 13))))
    assert found == [("job_centre", 1, 12, 60_641, 23_474), ("self", 13, 31, 30_000, 18_387)]


def test_a_move_to_a_site_with_another_standard():
    found = lines(
        OCTOBER, [stay(end=date(2019, 10, 6)), stay(date(2019, 10, 6), site=2)],
        paid(("job_centre", BEGIN)),
    )  # fmt: skip
    assert [line[1:4] for line in found] == [(1, 5, 60_641), (6, 31, 38_984)]
    assert sum(line[-1] for line in found) == 42_477  # 9780.8 + 32696.3 = 42477.0


def test_who_is_not_recorded_is_named_so_and_charged_in_full():
    assert lines(OCTOBER, [stay()]) == [("", 1, 31, 60_641, 60_641)]


def test_no_fee_in_force_is_a_hole_not_a_zero():
    areas = {
        1: [Spell(BEGIN, date(2019, 10, 11), SEVEN), Spell(date(2019, 10, 11), END, Decimal(9))]
    }
    bill = bills(OCTOBER, [stay()], areas, {}, TABLE)[1]
    assert [(x.first.day, x.last.day) for x in bill.lines] == [(1, 10)]
    assert [(h.area, h.first.day, h.last.day) for h in bill.holes] == [(Decimal(9), 11, 31)]


def test_a_cap_for_families_holds_to_the_cent():
    family = [stay(person=n) for n in (1, 2, 3, 4)]
    payers = {n: [Spell(BEGIN, END, "self")] for n in (1, 2, 3)} | {
        4: [Spell(BEGIN, END, "job_centre")]
    }
    capped = bills(OCTOBER, family, AREAS, payers, FeeTable(RATES, ((2, 80_000), (4, 70_000))))[1]
    assert [x.cents for x in capped.lines] == [23_333, 23_334, 23_333, 60_641]
    alone = bills(OCTOBER, family[:1], AREAS, payers, FeeTable(RATES, ((2, 80_000),)))[1]
    assert alone.cents == 30_000


def test_december_ends_with_the_year():
    assert Month(date(2019, 12, 1)).end == date(2020, 1, 1)
    assert Month(date(2019, 11, 1)).end == date(2019, 12, 1)
