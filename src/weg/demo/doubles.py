"""People of the demo city who were registered twice, in another spelling."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from weg.demo.families import Family, Human
from weg.demo.history import Life
from weg.demo.names import TRADITIONS

COUNT = 7


def plan_doubles(life: Life, random: Random, today: date) -> list[Family]:
    """Single people who live here, once more: respelled, names swapped, birth date guessed."""
    doubles: list[Family] = []
    for family in reversed(list(life.living.values())):
        human = family.people[0]
        other = respelled(random, human)
        if len(family.people) == 1 and other is not None and len(doubles) < COUNT:
            if len(doubles) == 2:
                other.given_name, other.surname = other.surname, other.given_name
            if len(doubles) % 3 == 0:
                other.born, other.quality = date(human.born.year, 1, 1), "year"
            doubles.append(Family(family.origin, [other], today, case_number=family.case_number))
    return doubles


def respelled(random: Random, human: Human) -> Human | None:
    """The same person as another office would write them; None when no other spelling is known."""
    given, surname = _other(random, human.given_name), _other(random, human.surname)
    if given == human.given_name and surname == human.surname:
        return None
    return replace(human, given_name=given, surname=surname, azr_number="", number=-1)


def _other(random: Random, name: str) -> str:
    for tradition in TRADITIONS.values():
        for spellings in (*tradition.female, *tradition.male, *tradition.surnames):
            known = spellings.split("/")
            if name in known and len(known) > 1:
                return random.choice([one for one in known if one != name])
    return name
