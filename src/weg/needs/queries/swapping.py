"""The engine's problem for freeing suitable places: who lacks a feature they must have, who lives
on such places without requiring it, and everybody else where they are.

It is placement's problem (ages, sexes, sizes, requirements without reasons), with other weights:
only lacking the feature and moving cost anything, so the plan frees places with the fewest moves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from weg.housing.models import Occupancy, Place
from weg.housing.models.occupancy import Kind
from weg.people.models import HouseholdLink, Requirement
from weg.placement.models import Weighting
from weg.placement.queries.problem import problem_for
from weg.placement.queries.waiting import requirements_of
from weg.placement.queries.weights import current_weights

Json = dict[str, Any]
LACKING, MOVING, EACH, WISH = 1000.0, 10.0, 1.0, 5.0
"""Cost of staying without the feature, of a move, of each person who moves, of a wish lost."""
WEIGHTS: Json = {
    "unplaced": 10_000.0, "balance": [], "mix": [], "empty_place": 0.0, "scarce_feature": 0.0,
    "split": MOVING, "over_limit": 10_000.0,
}  # fmt: skip


@dataclass(frozen=True)
class Swappable:
    """problem: for the engine. lacking, holding: ids of households that may move.

    living: place by person, by household. free: free places by room. room_of: room by place.
    """

    problem: Json
    lacking: set[int]
    holding: set[int]
    living: dict[int, dict[int, int]]
    free: dict[int, list[int]]
    room_of: dict[int, int]


def swappable(feature: str, day: date, sites: Collection[int] | None = None) -> Swappable:
    """Everything on the day. sites: look at these only, to see whether anything has changed."""
    weights = current_weights() or Weighting()
    built = problem_for([], day=day, weights=weights, sites=None if sites is None else list(sites))
    living = _living(day)
    wanted = requirements_of(list(living), day)
    room_of = dict(Place.objects.order_by().values_list("pk", "room"))
    offers = _offering(built.problem, feature)
    rooms = {one: {f"r{room_of[p]}" for p in places.values()} for one, places in living.items()}
    has = {one for one in living if rooms[one] <= offers}
    touches = {one for one in living if rooms[one] & offers}
    lacking = {one for one in living if one not in has and _must(wanted[one], feature)}
    holding = {one for one in touches if all(row.feature != feature for row in wanted[one])}
    apart = _apart(built.problem, lacking | holding)
    problem = {
        **built.problem,
        "households": [
            _household(one, wanted, feature, lacking, holding)
            for one in built.problem["households"]
        ],
        "apart": apart,
        "weights": WEIGHTS,
    }
    return Swappable(problem, lacking, holding, living, built.free, room_of)


def _living(day: date) -> dict[int, dict[int, int]]:
    """Place by person of households that live at one site and whose places no plan touches."""
    found: dict[int, dict[int, int]] = defaultdict(dict)
    sites: dict[int, set[int]] = defaultdict(set)
    busy: set[int] = set()
    rows = Occupancy.objects.filter(ends__gt=day).exclude(kind=Kind.BLOCK).order_by("pk")
    fields = ("household", "person", "place", "site", "kind", "starts", "ends")
    taken: dict[int, int] = {}
    for household, person, place, site, kind, starts, _ends in rows.values_list(*fields):
        other = taken.setdefault(place, household)
        if kind != Kind.STAY or starts > day or other != household:
            busy |= {household, other}
        found[household][person] = place
        sites[household].add(site)
    return {
        one: places for one, places in found.items() if one not in busy and len(sites[one]) == 1
    }


def _offering(problem: Json, feature: str) -> set[str]:
    """Rooms whose unit or site has the feature."""
    sites = {one["id"] for one in problem["sites"] if feature in one.get("features", ())}
    units = {
        one["id"]
        for one in problem["units"]
        if one["site"] in sites or feature in one.get("features", ())
    }
    return {room["id"] for room in problem["rooms"] if room["unit"] in units}


def _must(rows: Iterable[Requirement], feature: str) -> bool:
    return any(row.feature == feature and row.strength == Requirement.Strength.MUST for row in rows)


def _household(
    one: Json,
    wanted: dict[int, list[Requirement]],
    feature: str,
    lacking: set[int],
    holding: set[int],
) -> Json:
    """Who may move says what the new place must have; the others stay as they are."""
    number = number_of(one["id"])
    if number not in lacking | holding:
        return one
    strength = Requirement.Strength
    must = {r.feature for r in wanted[number] if r.strength == strength.MUST}
    protects = {r.feature for r in wanted[number] if r.strength == strength.PROTECTS}
    should = {r.feature: WISH for r in wanted[number] if r.strength == strength.SHOULD}
    if number in lacking:
        should[feature] = LACKING
    moves = {"may_move": True, "move_cost": MOVING + EACH * len(one["people"])}
    values = {"must": sorted(must), "groups": sorted(must | protects), "should": should}
    return {**one, **moves, **{key: value for key, value in values.items() if value}}


def _apart(problem: Json, moving: set[int]) -> list[list[str]]:
    """Households to be kept apart of which one may move."""
    names = {number_of(one["id"]): one["id"] for one in problem["households"]}
    links = HouseholdLink.objects.exclude(kind=HouseholdLink.Kind.NEAR).order_by("pk")
    return [
        [names[first], names[second], kind.removeprefix("apart_")]
        for first, second, kind in links.values_list("first", "second", "kind")
        if {first, second} & moving and first in names and second in names
    ]


def number_of(name: str) -> int | None:
    """The database's id of the engine's ``h12``; None where a household lives at two sites."""
    return int(name[1:]) if name[1:].isdecimal() else None


def moves_of(known: Swappable, assignments: dict[str, list[str]], sites: dict[int, int]) -> Json:
    """``moves`` and ``left`` of a proposal from the engine's rooms. sites: site by room."""
    lives = {one["id"]: set(one.get("lives", ())) for one in known.problem["households"]}
    going = {
        number: [int(room[1:]) for room in assignments[f"h{number}"]]
        for number in sorted(known.lacking | known.holding)
        if set(assignments.get(f"h{number}", ())) not in (set(), lives.get(f"h{number}", set()))
    }
    free = {room: list(places) for room, places in known.free.items()}
    for number in going:
        for place in known.living[number].values():
            free.setdefault(known.room_of[place], []).append(place)
    moves = [_move(known, number, rooms, free, sites) for number, rooms in going.items()]
    moves.sort(key=lambda one: (not one["gains"], one["household"]))
    return {"moves": moves, "left": sorted(known.lacking - set(going))}


def _move(
    known: Swappable, number: int, rooms: list[int], free: dict[int, list[int]],
    sites: dict[int, int],
) -> Json:  # fmt: skip
    people = sorted(known.living[number])
    wanted = [(room, place) for room in rooms for place in sorted(free[room])][: len(people)]
    for room, place in wanted:
        free[room].remove(place)
    return {
        "household": number,
        "places": {str(one): place for one, (_r, place) in zip(people, wanted, strict=True)},
        "before": {str(one): known.living[number][one] for one in people},
        "from": sites[known.room_of[known.living[number][people[0]]]],
        "to": sites[rooms[0]],
        "gains": number in known.lacking,
    }


def same_as_then(then: Json, now: Json) -> bool:
    """Whether the houses that ``now`` looks at are as they were: rooms, and who lives there."""
    rooms = {one["id"]: one for one in then["rooms"]}
    people = {one["id"]: one for one in then["households"]}
    there = {one["id"] for one in now["rooms"]}
    lived = {one["id"] for one in then["households"] if there & set(one.get("lives", ()))}
    return (
        all(rooms.get(one["id"]) == one for one in now["rooms"])
        and all(people.get(one["id"]) == one for one in now["households"])
        and lived == {one["id"] for one in now["households"]}
    )
