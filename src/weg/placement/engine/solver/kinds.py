"""Households that are alike in every term and rule are counted, not numbered."""

from collections import defaultdict
from dataclasses import dataclass

import numpy as np

from ..problem import SCARCE_FEATURES, Household, Problem
from .linear import Floats
from .scene import Group, Scene, group_of


@dataclass(frozen=True)
class Kind:
    """Households alike: `households` in the order of the file."""

    index: int
    households: tuple[Household, ...]
    group: Group | None
    """For people on their own; None for a household of two or more."""
    special: bool
    """Bound to other households (near, apart) or to rooms: counted alone."""

    @property
    def count(self) -> int:
        return len(self.households)

    @property
    def one(self) -> Household:
        return self.households[0]

    @property
    def size(self) -> int:
        return self.households[0].size


def read_kinds(scene: Scene) -> list[Kind]:
    problem = scene.problem
    bound = {name for near in problem.near for name in (near.first, near.second)}
    bound |= {name for apart in problem.apart for name in (apart.first, apart.second)}
    bound |= {name for name, anchors in scene.anchors.items() if anchors}
    bound |= set(scene.before) if scene.stability else set()
    forbidden: dict[str, list[str]] = defaultdict(list)
    for forbid in problem.forbid:
        forbidden[forbid.household].append(forbid.site)
    alike: dict[object, list[Household]] = {}
    for household in scene.actors:
        limit = scene.wishes.cost_limits.get(household.id)
        key: object = (_signature(household, tuple(sorted(forbidden[household.id]))), limit)
        if household.id in bound:
            key = (household.id,)
        alike.setdefault(key, []).append(household)
    return [
        Kind(
            index,
            tuple(households),
            group_of(households[0]) if households[0].single else None,
            households[0].id in bound,
        )
        for index, households in enumerate(alike.values())
    ]


def _signature(household: Household, forbidden: tuple[str, ...]) -> object:
    return (
        household.size,
        group_of(household) if household.single else None,
        household.until,
        household.urgency,
        household.groups,
        household.must,
        tuple(sorted(household.should.items())),
        tuple(sorted(household.district_cost.items())),
        tuple(sorted(household.site_cost.items())),
        forbidden,
    )


@dataclass(frozen=True)
class Address:
    """What a household sees of a unit before its rooms: site, features, whom it is for."""

    site: str
    features: frozenset[str]
    """Of unit and site together."""
    only: frozenset[str]


def permits(
    problem: Problem, households: list[Household], addresses: list[Address]
) -> tuple[np.ndarray, Floats]:
    """For each household and address: may it go there, and at which cost of its own terms.

    Rule 5 (`must`, `only`), 6 (`forbid`), 7 (`open`, `closes`); terms `should`,
    `district_cost`, `site_cost`, `scarce_feature`.
    """
    allowed = _features_allow(households, addresses)
    allowed &= _groups_allow(problem, households, addresses)
    allowed &= _sites_allow(problem, households, addresses)
    return allowed, _address_cost(problem, households, addresses)


def _lacks(names: list[str], addresses: list[Address]) -> Floats:
    return np.array(
        [[name not in address.features for address in addresses] for name in names], dtype=float
    ).reshape(len(names), len(addresses))


def _features_allow(households: list[Household], addresses: list[Address]) -> np.ndarray:
    names = sorted({name for one in households for name in one.must})
    must = np.array([[name in one.must for name in names] for one in households], dtype=float)
    found = must.reshape(len(households), len(names)) @ _lacks(names, addresses)
    return np.asarray(found == 0)


def _groups_allow(
    problem: Problem, households: list[Household], addresses: list[Address]
) -> np.ndarray:
    sites = problem.site_by_id
    allowed = np.ones((len(households), len(addresses)), dtype=bool)
    for column, address in enumerate(addresses):
        for only in (address.only, sites[address.site].only):
            if only:
                allowed[:, column] &= np.array([bool(only & one.groups) for one in households])
    return allowed


def _sites_allow(
    problem: Problem, households: list[Household], addresses: list[Address]
) -> np.ndarray:
    sites = [problem.site_by_id[address.site] for address in addresses]
    closes = np.array([1e9 if s.closes is None else s.closes.toordinal() for s in sites])
    until = np.array([0 if h.until is None else h.until.toordinal() for h in households])
    allowed = until[:, None] <= closes[None, :]
    allowed &= np.array([site.open for site in sites], dtype=bool)[None, :]
    row = {household.id: index for index, household in enumerate(households)}
    names = np.array([address.site for address in addresses], dtype=object)
    for forbid in problem.forbid:
        if forbid.household in row:
            allowed[row[forbid.household]] &= names != forbid.site
    return np.asarray(allowed)


def _address_cost(
    problem: Problem, households: list[Household], addresses: list[Address]
) -> Floats:
    cost = wish_cost(households, addresses)
    cost += problem.weights.scarce_feature * needless(households, addresses)
    districts = [problem.site_by_id[address.site].district for address in addresses]
    cost += _named_cost([one.district_cost for one in households], districts)
    cost += _named_cost([one.site_cost for one in households], [a.site for a in addresses])
    return np.asarray(cost)


def wish_cost(households: list[Household], addresses: list[Address]) -> Floats:
    """Cost of the wishes that each address does not meet."""
    names = sorted({name for one in households for name in one.should})
    should = np.array([[one.should.get(name, 0.0) for name in names] for one in households])
    return should.reshape(len(households), len(names)) @ _lacks(names, addresses)


def needless(households: list[Household], addresses: list[Address]) -> Floats:
    """How many scarce features of each address the household neither needs nor wishes."""
    has = 1 - _lacks(list(SCARCE_FEATURES), addresses)
    free = [
        [f not in one.must and f not in one.should for f in SCARCE_FEATURES] for one in households
    ]
    return np.array(free, dtype=float).reshape(len(households), len(SCARCE_FEATURES)) @ has


def _named_cost(costs: list, names: list[str]) -> Floats:  # type: ignore[type-arg]
    columns: dict[str, list[int]] = defaultdict(list)
    for column, name in enumerate(names):
        columns[name].append(column)
    found = np.zeros((len(costs), len(names)))
    for row, by_name in enumerate(costs):
        for name, cost in by_name.items():
            if name in columns:
                found[row, columns[name]] = cost
    return found
