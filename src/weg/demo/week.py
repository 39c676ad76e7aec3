"""Next week's list of the Land: about 40 households, with everything that real lists have."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random

from weg.demo.doubles import respelled
from weg.demo.families import Family, Human, People
from weg.demo.plan import CityPlan
from weg.demo.sheet import write_sheet
from weg.foundation.database.embedded import home

HOUSEHOLDS = 40
WHEELCHAIR = "Rollstuhlfahrer, braucht ebenerdig"
REMARKS = (
    "schwanger, ET in 2 Monaten",
    "spricht kein Deutsch",
    "Bruder lebt in Stuttgart",
    "alleinreisende Frau, nur Frauenetage",
    "eigenes Bad wegen Dialyse",
    "Säugling, Kinderbett",
    "gehbehindert, keine Treppen",
    "zusammen mit Schwester",
)


@dataclass(slots=True)
class Line:
    """A person's line. relation, remark: as on the list; twice: stands there twice."""

    human: Human
    relation: str
    remark: str = ""
    twice: bool = False


@dataclass(slots=True)
class Group:
    """One household on the list with the day on which it comes."""

    case_number: str
    comes: date
    lines: list[Line] = field(default_factory=list)


def write_list(plan: CityPlan, seed: int) -> Path:
    """Write the spreadsheet; returns where it is."""
    monday = plan.today + timedelta(days=7 - plan.today.weekday())
    folder = home() / "demo"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"Zuweisung_KW{monday.isocalendar().week:02}.xlsx"
    write_sheet(path, list_of_week(plan, monday, seed), monday, Random(seed))  # noqa: S311
    return path


def list_of_week(plan: CityPlan, monday: date, seed: int) -> list[Group]:
    """The households of the list, in its order."""
    random = Random(seed * 1000 + monday.toordinal())  # noqa: S311
    people = People(random)
    families = [people.family(monday, children=7), _twins(people, monday)]
    families += [_again(random, plan), _again(random, plan)]
    while len(families) < HOUSEHOLDS:
        alone = len(families) % 20 < 11
        families.append(people.single(monday) if alone else people.family(monday))
    groups = [_group(random, family, monday) for family in families]
    groups[5].lines[0].remark = WHEELCHAIR
    groups[9].lines[-1].twice = True
    for group, remark in zip(groups[10:], REMARKS, strict=False):
        group.lines[-1].remark = remark
    random.shuffle(groups)
    return groups


def _twins(people: People, day: date) -> Family:
    family = people.family(day, children=3)
    first, second = family.people[-2:]
    second.born, second.quality = first.born, first.quality
    return family


def _again(random: Random, plan: CityPlan) -> Family:
    """Somebody who lives here already, as the Land writes them."""
    here = {stay.human.number for stay in plan.history.stays if not stay.departure}
    alone = [f for f in plan.history.families if len(f.people) == 1 and f.people[0].number in here]
    while True:
        family = random.choice(alone)
        if other := respelled(random, family.people[0]):
            again = deepcopy(family)
            again.people = [other]
            return again


def _group(random: Random, family: Family, monday: date) -> Group:
    comes = monday + timedelta(days=random.choice((1, 3)))
    group = Group(family.case_number, comes)
    adults = [p for p in family.people if p.is_adult(monday)]
    for human in family.people:
        group.lines.append(Line(human, _relation(human, family.people, adults)))
    return group


def _relation(human: Human, people: Sequence[Human], adults: Sequence[Human]) -> str:
    if len(people) == 1:
        return "alleinstehend"
    if human is people[0]:
        return "HV"
    if human in adults and len(adults) > 1 and human is people[1]:
        return "Ehefrau" if human.sex == "f" else "Ehemann"
    return "Sohn" if human.sex == "m" else "Tochter"
