"""The instances of the table in PLACEMENT.md, each by a seed."""

from collections.abc import Callable
from dataclasses import dataclass

from .city import Data, add_households, add_relations, build_city
from .residents import move_in


@dataclass(frozen=True)
class Case:
    build: Callable[[int], Data]
    seconds: float
    gap: float
    """The goal: this gap within these seconds."""


def week(seed: int) -> Data:
    """40 households, 100 people, into a city at 90 %."""
    return _arrivals(seed, 0.90, 40, 100)


def month(seed: int) -> Data:
    """400 households, 950 people, into a city at 80 %."""
    return _arrivals(seed, 0.80, 400, 950)


def _arrivals(seed: int, filled: float, households: int, people: int) -> Data:
    city = build_city(seed)
    residents = move_in(city, filled)
    waiting = add_households(city, households, people)
    add_relations(city, waiting)
    city.data["households"] = residents + waiting
    return city.data


def close(seed: int) -> Data:
    """Ten sites (about 700 people) to be emptied; everyone else may move at a cost."""
    city = build_city(seed)
    residents = move_in(city, 0.84, may_move=True)
    sites = city.data["sites"]
    city.random.shuffle(order := list(range(len(sites))))
    for index in order[:10]:
        sites[index]["open"] = False
    add_relations(city, residents)
    city.data["households"] = residents
    return city.data


def whole_city(seed: int) -> Data:
    """3,800 households, 8,500 people, 8,900 places, from nothing."""
    city = build_city(seed)
    waiting = add_households(city, 3800, 8500)
    add_relations(city, waiting)
    city.data["households"] = waiting
    return city.data


CASES = {
    "week": Case(week, 1, 1e-4),
    "month": Case(month, 10, 1e-3),
    "close": Case(close, 30, 5e-3),
    "city": Case(whole_city, 120, 1e-2),
    "city-long": Case(whole_city, 600, 3e-3),
}
