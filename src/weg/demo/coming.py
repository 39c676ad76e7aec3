"""What is due at the demo city's day: arrivals with a place, planned moves, today's moving in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from weg.demo.families import Family
from weg.demo.history import Life, Stay

ARRIVING = (0, 0, 0, 0, -1, 1, 1, 2, 2, 3, 4, 5)  # days from today of households with a reservation
MOVING = (1, 2, 3, 5, 6, 8, 9, 12)


@dataclass(slots=True)
class Coming:
    """Households that have a place already but are not here, and moves already planned."""

    families: list[Family] = field(default_factory=list)
    reservations: list[Stay] = field(default_factory=list)


def plan_coming(life: Life, random: Random, today: date) -> Coming:
    coming = Coming()
    for position, days in enumerate(ARRIVING):
        family = life.people.single(today) if position % 3 else life.people.family(today)
        beds = life.stock.beds_for(family, family.people)
        if beds is None:
            continue
        _reserve(life, coming, family, beds, today + timedelta(days=days))
    for days in MOVING:
        _plan_move(life, random, coming, today + timedelta(days=days))
    return coming


def _reserve(life: Life, coming: Coming, family: Family, beds: list, day: date) -> None:  # type: ignore[type-arg]
    family.number = len(life.history.families) + len(coming.families)
    family.expected = day
    start = len(life.history.humans) + sum(len(f.people) for f in coming.families)
    for position, (human, bed) in enumerate(zip(family.people, beds, strict=True)):
        human.number = start + position
        life.stock.house(family, human, bed)
        coming.reservations.append(
            Stay(bed, human, family, day, life.last_day(bed, day), kind="reservation")
        )
    coming.families.append(family)


def _plan_move(life: Life, random: Random, coming: Coming, day: date) -> None:
    """A household's stay ends on the day, and its next beds are reserved from then."""
    for number in life.numbers.some(random, 30):
        family = life.living[number]
        here = [life.current[p.number] for p in family.people if p.number in life.current]
        ends = {s.bed: life.last_day(s.bed, s.start) for s in here}
        if any(stay.end for stay in here) or any(end and end <= day for end in ends.values()):
            continue
        beds = life.stock.beds_for(family, [stay.human for stay in here])
        if beds is None or beds[0][:2] == here[0].bed[:2]:
            continue
        for stay, bed in zip(here, beds, strict=True):
            stay.end, stay.departure = day, "within"
            unit = life.stock.units[life.stock.sites[bed[0]].units[bed[1]]]
            unit.beds[bed[2]][bed[3]] = stay.human
            coming.reservations.append(
                Stay(bed, stay.human, family, day, life.last_day(bed, day), kind="reservation")
            )
        return
