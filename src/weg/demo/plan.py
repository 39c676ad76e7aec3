"""The whole demo city as a plan: sites, everyone who was ever here, and what is due next."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from weg.demo.blocks import Block, plan_blocks
from weg.demo.coming import Coming, plan_coming
from weg.demo.doubles import plan_doubles
from weg.demo.families import Family
from weg.demo.history import History, Life
from weg.demo.houses import plan_sites
from weg.demo.sites import SitePlan
from weg.demo.ties import Tie, plan_ties

SEED = 2016
VERSION = 3


@dataclass(slots=True)
class CityPlan:
    """waiting: this week's households without a place. doubles: people registered twice.

    ties: households that should live near each other, or must live apart.
    """

    today: date
    sites: list[SitePlan]
    history: History
    blocks: list[Block]
    coming: Coming
    waiting: list[Family] = field(default_factory=list)
    doubles: list[Family] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)


def plan_city(today: date, seed: int = SEED) -> CityPlan:
    """The same seed and day give the same city."""
    random = Random(seed)  # noqa: S311 a demo city is no secret
    sites = plan_sites(random, today)
    life = Life(sites, random, today)
    history = life.run()
    coming = plan_coming(life, random, today)
    blocks = plan_blocks(life, coming, random, today)
    _end_with_the_place(life)
    return CityPlan(
        today=today,
        sites=sites,
        history=history,
        blocks=blocks,
        coming=coming,
        waiting=_waiting(life, today),
        doubles=plan_doubles(life, random, today),
        ties=plan_ties(history, sites, today, seed + 1),
    )


def _end_with_the_place(life: Life) -> None:
    """Who is here stays until further notice, or until the place ends."""
    for stay in life.history.stays:
        if stay.end is None:
            stay.end = life.last_day(stay.bed, stay.start)


def _waiting(life: Life, today: date) -> list[Family]:
    """About 40 households with 100 people who are expected in the days to come."""
    waiting: list[Family] = []
    while len(waiting) < 40:
        kind = "family" if len(waiting) % 5 < 2 else "single"
        day = today + timedelta(days=2 + len(waiting) % 4)
        family = life.people.family(today) if kind == "family" else life.people.single(today)
        family.expected, family.until = day, day + timedelta(days=730)
        waiting.append(family)
    waiting[0].urgency, waiting[7].urgency = 5, 3
    return waiting
