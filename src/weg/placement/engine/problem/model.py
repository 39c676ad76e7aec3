"""The problem as immutable data: who needs a place, what places there are, what it all costs."""

from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal

Sex = Literal["f", "m", "x"]
AGE_OF_MAJORITY = 18
"""§ 2 BGB: who is 18 is an adult; people on their own share only with their own age group."""

SCARCE_FEATURES = ("step_free", "own_bath", "women_only")
"""Features too rare to be given to a household that neither needs nor wishes them."""


@dataclass(frozen=True)
class District:
    id: str
    residents: int = 0
    people: int = 0
    """People placed in sites of this district that are not in the file."""


@dataclass(frozen=True)
class Site:
    id: str
    district: str
    limit: int | None = None
    closes: date | None = None
    open: bool = True
    features: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()
    hold: float = 0.0
    """Share of the site's places that stays free: nobody new comes in beyond it."""


@dataclass(frozen=True)
class Unit:
    id: str
    site: str
    features: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()
    families_share: bool = False


@dataclass(frozen=True)
class Room:
    id: str
    unit: str
    places: int = 0


@dataclass(frozen=True)
class Person:
    age: int
    sex: Sex

    @property
    def adult(self) -> bool:
        return self.age >= AGE_OF_MAJORITY


@dataclass(frozen=True)
class Household:
    id: str
    people: tuple[Person, ...]
    until: date | None = None
    urgency: float = 0.0
    groups: frozenset[str] = frozenset()
    must: frozenset[str] = frozenset()
    should: Mapping[str, float] = field(default_factory=dict)
    lives: tuple[str, ...] = ()
    may_move: bool = False
    move_cost: float = 0.0
    district_cost: Mapping[str, float] = field(default_factory=dict)
    site_cost: Mapping[str, float] = field(default_factory=dict)

    @cached_property
    def size(self) -> int:
        return len(self.people)

    @cached_property
    def single(self) -> bool:
        """A person on their own; everybody else is a household of two or more."""
        return len(self.people) == 1


@dataclass(frozen=True)
class Near:
    """Two households that want to live at one site; `cost` when both are placed and do not."""

    first: str
    second: str
    cost: float


@dataclass(frozen=True)
class Apart:
    """Two households that may not live in the same unit, or the same site."""

    first: str
    second: str
    scope: Literal["unit", "site"]


@dataclass(frozen=True)
class Pin:
    """The officer's decision: this household gets exactly these rooms (none: it stays open)."""

    household: str
    rooms: tuple[str, ...]


@dataclass(frozen=True)
class Forbid:
    """The officer's decision: this household does not come to this site."""

    household: str
    site: str


@dataclass(frozen=True)
class Mix:
    """Wanted share of people in households of two or more at each site, and its tolerance."""

    share: float
    tolerance: float
    weight: float


@dataclass(frozen=True)
class Weights:
    unplaced: float = 0.0
    balance: tuple[tuple[float, float], ...] = ()
    mix: Mix | None = None
    empty_place: float = 0.0
    scarce_feature: float = 0.0
    split: float = 0.0
    over_limit: float = 0.0


@dataclass(frozen=True)
class Problem:
    """A placement problem. Every instance is consistent: references resolve, ids are unique.

    Raises `ProblemRefused` with a JSON path for each fault.
    """

    day: date
    districts: tuple[District, ...] = ()
    sites: tuple[Site, ...] = ()
    units: tuple[Unit, ...] = ()
    rooms: tuple[Room, ...] = ()
    households: tuple[Household, ...] = ()
    near: tuple[Near, ...] = ()
    apart: tuple[Apart, ...] = ()
    pins: tuple[Pin, ...] = ()
    forbid: tuple[Forbid, ...] = ()
    weights: Weights = field(default_factory=Weights)

    def __post_init__(self) -> None:
        from .references import refuse_dangling

        refuse_dangling(self)

    @classmethod
    def from_json(cls, path: object) -> "Problem":
        """Read a file of format `weg-placement/1` (a path, or the text or bytes themselves)."""
        from .reading import problem_from_json

        return problem_from_json(path)

    @classmethod
    def from_dict(cls, data: object) -> "Problem":
        """Build a problem from the JSON object of format `weg-placement/1`."""
        from .reading import problem_from_dict

        return problem_from_dict(data)

    def to_dict(self) -> dict[str, object]:
        from .writing import problem_to_dict

        return problem_to_dict(self)

    def to_json(self, path: object = None) -> str:
        """The file's text; written to `path` too, when one is given."""
        from .writing import problem_to_json

        return problem_to_json(self, path)

    @cached_property
    def district_by_id(self) -> Mapping[str, District]:
        return {district.id: district for district in self.districts}

    @cached_property
    def site_by_id(self) -> Mapping[str, Site]:
        return {site.id: site for site in self.sites}

    @cached_property
    def unit_by_id(self) -> Mapping[str, Unit]:
        return {unit.id: unit for unit in self.units}

    @cached_property
    def room_by_id(self) -> Mapping[str, Room]:
        return {room.id: room for room in self.rooms}

    @cached_property
    def household_by_id(self) -> Mapping[str, Household]:
        return {household.id: household for household in self.households}

    @cached_property
    def rooms_of_unit(self) -> Mapping[str, tuple[Room, ...]]:
        found: dict[str, list[Room]] = {unit.id: [] for unit in self.units}
        for room in self.rooms:
            found[room.unit].append(room)
        return {unit: tuple(rooms) for unit, rooms in found.items()}

    @cached_property
    def units_of_site(self) -> Mapping[str, tuple[Unit, ...]]:
        found: dict[str, list[Unit]] = {site.id: [] for site in self.sites}
        for unit in self.units:
            found[unit.site].append(unit)
        return {site: tuple(units) for site, units in found.items()}

    def site_of_rooms(self, rooms: tuple[str, ...]) -> Site | None:
        """The site the rooms lie in (all rooms of a household lie in one)."""
        return self.site_by_room[rooms[0]] if rooms else None

    @cached_property
    def site_by_room(self) -> Mapping[str, Site]:
        site = {unit.id: self.site_by_id[unit.site] for unit in self.units}
        return {room.id: site[room.unit] for room in self.rooms}

    def decided(self, pins: tuple[Pin, ...], forbid: tuple[Forbid, ...]) -> "Problem":
        """The same problem with these decisions. Look-ups do not depend on decisions and are
        kept, and only the decisions are looked over again: this must feel immediate."""
        from .references import refuse_decisions

        other = copy(self)
        object.__setattr__(other, "pins", pins)
        object.__setattr__(other, "forbid", forbid)
        refuse_decisions(other)
        return other

    def is_given(self, household: Household) -> bool:
        """Whether this household stays where it lives by rule, so that it is nobody's choice."""
        return household.id in self._given

    @cached_property
    def _given(self) -> frozenset[str]:
        homes = [(one, self.site_of_rooms(one.lives)) for one in self.households]
        return frozenset(
            one.id for one, site in homes if site is not None and site.open and not one.may_move
        )

    def must_leave(self, household: Household) -> bool:
        """Whether this household lives in a site that is being emptied."""
        site = self.site_of_rooms(household.lives)
        return site is not None and not site.open
