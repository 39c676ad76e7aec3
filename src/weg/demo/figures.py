"""How many people and sites the demo city had when: the two years up to 31 December 2016, shifted.

Figures between the published ones (history.csv and arrivals.csv of the city pack) are drawn in
a straight line; the last of each is 31 December 2016 and falls on the day of loading.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

LAST = date(2016, 12, 31)
YEARS = 730
PEOPLE = 8055
SITES = 128
FAMILY_SHARE = 0.67
UNDER_18 = 0.39
BIRTHS_A_MONTH = 25
BLOCKED = 0.03

POPULATION: tuple[tuple[date, int], ...] = (
    (date(2014, 12, 31), 2400),
    (date(2015, 6, 30), 3298),
    (date(2015, 8, 31), 4550),
    (date(2015, 10, 31), 5400),
    (date(2015, 12, 31), 7127),
    (date(2016, 1, 31), 7850),
    (date(2016, 2, 29), 8380),
    (date(2016, 4, 4), 8633),
    (date(2016, 5, 31), 8670),
    (date(2016, 7, 1), 8558),
    (date(2016, 8, 31), 8117),
    (LAST, PEOPLE),
)

OPEN_SITES: tuple[tuple[date, int], ...] = (
    (date(2014, 12, 31), 66),
    (date(2015, 6, 30), 73),
    (date(2015, 11, 15), 92),
    (date(2016, 4, 4), 119),
    (date(2016, 5, 31), 124),
    (date(2016, 8, 31), 129),
    (LAST, SITES),
)

LEAVING_A_MONTH: tuple[tuple[date, int], ...] = (
    (date(2014, 12, 31), 75),
    (date(2015, 12, 31), 170),
    (date(2016, 6, 15), 330),
    (date(2016, 8, 31), 260),
    (LAST, 215),
)


def value_on(curve: tuple[tuple[date, int], ...], day: date) -> float:
    """The curve's value on a day of its own time, straight between its points."""
    if day <= curve[0][0]:
        return curve[0][1]
    for (before, low), (after, high) in pairwise(curve):
        if day <= after:
            return low + (high - low) * (day - before).days / (after - before).days
    return curve[-1][1]


def shifted(day: date, today: date) -> date:
    """The day of the curves' own time that falls on ``day`` when the newest falls on ``today``."""
    return LAST - timedelta(days=(today - day).days)
