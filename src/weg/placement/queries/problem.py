"""The engine's problem for some waiting households, as of now: ``weg-placement/1``.

Into it go ages, sexes, sizes, dates, requirements without their reasons, and places. Names,
nationality, religion, orientation and reasons are never read here (DESIGN 5).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from weg.people.models import Household, HouseholdLink, Person, Requirement
from weg.placement.models import Weighting
from weg.placement.queries.residents import ASSUMED_AGE, Resident, residents
from weg.placement.queries.stock import Stock, stock
from weg.placement.queries.waiting import requirements_of

FORMAT = "weg-placement/1"
Pins = Mapping[int, Sequence[int]]


@dataclass(frozen=True)
class Built:
    """A problem and what is needed to read its plan back into the database."""

    problem: dict[str, Any]
    free: dict[int, list[int]]
    """Free places by room."""
    people: dict[int, list[int]]
    """Persons by waiting household, adults first."""


@dataclass(frozen=True)
class Period:
    """From the first arrival to the last day anybody needs a place (None: no end known)."""

    start: date
    end: date | None


def period_of(households: Sequence[Household], day: date) -> Period:
    """Who is overdue needs the place from ``day`` on."""
    starts = [max(day, one.expected or day) for one in households]
    ends = [one.until for one in households]
    known = [end for end in ends if end is not None]
    return Period(
        min(starts, default=day), max(known) if known and len(known) == len(ends) else None
    )


def problem_for(
    numbers: Sequence[int],
    *,
    day: date,
    weights: Weighting,
    pins: Pins | None = None,
    sites: Sequence[int] | None = None,
) -> Built:
    """Build the problem for these households (ids) with places free from ``day`` on.

    pins: rooms (ids) by household (id) as decided by the officer; no rooms: it stays open.
    sites: look at these only, to check a single decision.
    """
    waiting = list(
        Household.objects.filter(pk__in=numbers)
        .select_related("school_district", "work_district")
        .order_by("pk")
    )
    span = period_of(waiting, day)
    places = stock(span.start, span.end, hold=float(weights.hold), sites=sites)
    there = residents(span.start, span.end, numbers, sites)
    people = _people(numbers)
    wanted = requirements_of(list(numbers), span.start)
    households = [
        _waiting(one, people[one.pk], wanted[one.pk], places, weights, span.start)
        for one in waiting
    ]
    problem = {
        "format": FORMAT,
        "day": span.start.isoformat(),
        "districts": places.districts,
        "sites": places.sites,
        "units": places.units,
        "rooms": _rooms(places, there.people_of_room),
        "households": households + [_resident(one) for one in there.households],
        "pins": [
            [f"h{number}", [f"r{room}" for room in rooms]]
            for number, rooms in sorted((pins or {}).items())
        ],
        "weights": weights_of(weights, places.norms),
        **_links(numbers, there.households, weights),
    }
    return Built(problem, places.free, {pk: [p.pk for p in found] for pk, found in people.items()})


def _people(numbers: Sequence[int]) -> dict[int, list[Person]]:
    """People by household, the oldest first. Only what the file needs is read."""
    found: dict[int, list[Person]] = defaultdict(list)
    rows = Person.objects.filter(household__in=numbers, merged_into=None, died=None).only(
        "id", "household_id", "sex", "date_of_birth"
    )
    for person in rows.order_by("household", "date_of_birth", "pk"):
        found[person.household_id].append(person)
    return found


def age_on(day: date, born: date | None) -> int:
    """Full years on the day; who was not born yet counts as 0."""
    if born is None:
        return ASSUMED_AGE
    return max(0, day.year - born.year - ((day.month, day.day) < (born.month, born.day)))


def _waiting(
    one: Household,
    people: list[Person],
    wanted: list[Requirement],
    places: Stock,
    weights: Weighting,
    day: date,
) -> dict[str, Any]:
    strength = Requirement.Strength
    must = sorted({r.feature for r in wanted if r.strength == strength.MUST})
    groups = {r.feature for r in wanted if r.strength == strength.PROTECTS}
    values = {
        "id": f"h{one.pk}",
        "people": [{"age": age_on(day, p.date_of_birth), "sex": p.sex} for p in people],
        "until": one.until.isoformat() if one.until else None,
        "urgency": one.urgency,
        "must": must,
        # Who must have a protected place belongs to the group it is protected for.
        "groups": sorted(groups | set(must)),
        "should": {
            r.feature: float(weights.should) for r in wanted if r.strength == strength.SHOULD
        },
        "district_cost": _district_cost(one, places, weights),
    }
    return {key: value for key, value in values.items() if value or key == "people"}


def _district_cost(one: Household, places: Stock, weights: Weighting) -> dict[str, float]:
    """School and work kept: nothing in that district, little beside it, more elsewhere."""
    ties = (
        (one.school_district, weights.school, weights.school_neighbour),
        (one.work_district, weights.work, weights.work_neighbour),
    )
    cost: dict[str, float] = defaultdict(float)
    for home, far, beside in ties:
        if home is None:
            continue
        near = places.neighbours.get(home.number, set())
        for district in places.districts:
            if district["id"] != home.number:
                cost[district["id"]] += float(beside if district["id"] in near else far)
    return {number: amount for number, amount in cost.items() if amount}


def _resident(one: Resident) -> dict[str, Any]:
    return {"id": one.name, "people": one.people, "lives": [f"r{room}" for room in one.rooms]}


def _rooms(places: Stock, people_of_room: dict[int, int]) -> list[dict[str, Any]]:
    return [
        {
            "id": f"r{room}",
            "unit": f"u{unit}",
            "places": len(places.free[room]) + people_of_room.get(room, 0),
        }
        for room, unit in places.unit_of_room.items()
    ]


def _links(
    numbers: Sequence[int], there: Sequence[Resident], weights: Weighting
) -> dict[str, list[Any]]:
    """Near and apart of the waiting households, with each other and with residents. One query."""
    names: dict[int, list[str]] = defaultdict(list)
    for number in numbers:
        names[number].append(f"h{number}")
    for resident in there:
        names[resident.household].append(resident.name)
    mine = HouseholdLink.objects.filter(first__in=numbers) | HouseholdLink.objects.filter(
        second__in=numbers
    )
    near: list[Any] = []
    apart: list[Any] = []
    for first, second, kind in mine.order_by("pk").values_list("first", "second", "kind"):
        pairs = [(a, b) for a in names.get(first, ()) for b in names.get(second, ())]
        if kind == HouseholdLink.Kind.NEAR:
            near += [[a, b, float(weights.near)] for a, b in pairs[:1]]
        else:
            apart += [[a, b, kind.removeprefix("apart_")] for a, b in pairs]
    return {"near": near, "apart": apart}


def weights_of(weights: Weighting, norms: Mapping[str, float]) -> dict[str, Any]:
    """The engine's weights; the wanted mix itself is a norm."""
    mix = [norms.get("mix_families"), norms.get("mix_tolerance", 0.1), float(weights.mix)]
    return {
        "unplaced": float(weights.unplaced),
        "balance": [
            [float(weights.band_1), float(weights.balance_1)],
            [float(weights.band_2), float(weights.balance_2)],
        ],
        "mix": mix if mix[0] is not None else [],
        "empty_place": float(weights.empty_place),
        "scarce_feature": float(weights.scarce_feature),
        "split": float(weights.split),
        "over_limit": float(weights.over_limit),
    }
