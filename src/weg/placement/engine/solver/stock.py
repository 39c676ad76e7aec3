"""The places there are, counted: units that are alike, beds that are free, and what each takes.

A *slot* is what one household can take (a whole unit, a bundle of rooms in a unit that
families share, a bed among its group); it lies at an address and uses up resources. Units
that are alike share their resources, so that the program stays small. Where something lives
in a unit that cannot be counted (two households in one room, a unit that breaks a rule
today), the slots allow more than the rules: the bound stays a bound, and settling the plan
in rooms says what does not fit.
"""

from collections import defaultdict
from dataclasses import dataclass, field

import numpy as np

from .fillings import Bundle, Pattern, Sizes
from .kinds import Address
from .linear import Floats
from .scene import Anchor, Group, group_of


@dataclass(frozen=True, eq=False)
class Guard:
    """Somebody who may stay in a unit and keeps others out of it while they do: staying uses
    up all of the resource, each newcomer who must not be beside them some of it."""

    anchor: Anchor
    resource: int
    amount: float

    def keeps_out(self, group: Group | None, share: bool) -> bool:
        """Whether newcomers of this group (None: a household of two or more) must not come."""
        one = self.anchor.household
        if group is None:
            return one.single or not share
        return not one.single or group_of(one) != group


@dataclass(eq=False)
class UnitClass:
    """Units that are alike and empty of whoever is decided already, by address and rooms."""

    address: int
    sizes: Sizes
    share: bool
    alone: str | None = None
    """The unit's id where it cannot be counted together with others."""
    value: float = 0.0
    """What it is worth to keep one of these units empty."""
    units: list[str] = field(default_factory=list)
    singles: bool = True
    """Whether people on their own may come in (not beside families)."""
    resource: int = -1
    """Units of this class; for shared ones see `rooms`."""
    rooms: dict[int, int] = field(default_factory=dict)
    """Places of a room to the resource of such rooms (one unit that families share)."""
    patterns: tuple[Pattern, ...] = ()
    """Ways to share out the rooms (units that families share and that are counted)."""
    bundles: dict[Bundle, int] = field(default_factory=dict)
    """Bundle to the resource of such bundles, which patterns supply."""
    beds: dict[Group, int] = field(default_factory=dict)
    """Group to the resource of beds in units of this class given to that group."""
    guards: "list[Guard]" = field(default_factory=list)

    def beds_for(self, group: Group) -> int:
        return len([size for size in self.sizes if size]) if group[0] == "x" else sum(self.sizes)


@dataclass(eq=False)
class BedPool:
    """Free beds beside people on their own of one group, at one address."""

    address: int
    group: Group
    beds: int = 0
    units: list[str] = field(default_factory=list)
    resource: int = -1
    guards: list[Guard] = field(default_factory=list)


@dataclass(eq=False)
class Beds:
    """Beds at one address, in whatever empty units there are given to one group."""

    address: int
    group: Group
    resource: int
    classes: list[UnitClass] = field(default_factory=list)


@dataclass(frozen=True)
class Split:
    """Several units of one site: `whole` ones, and bundles of rooms in shared ones."""

    site: str
    places: int
    whole: tuple[UnitClass, ...]
    parts: tuple[tuple[UnitClass, Bundle], ...]

    @property
    def units(self) -> list[UnitClass]:
        return [*self.whole, *(unit for unit, _ in self.parts)]


@dataclass(frozen=True)
class Slot:
    address: int
    group: Group | None
    entries: tuple[tuple[int, float], ...]
    """Resource and how much of it one household uses."""
    fits: tuple[tuple[int, int], ...]
    """(people, places left over) for each size of household that takes this slot."""
    unit_class: UnitClass | None = None
    pool: BedPool | None = None
    beds: Beds | None = None
    bundle: Bundle = ()
    split: Split | None = None


@dataclass(frozen=True)
class Stay:
    """A household in the rooms of its anchor: what that uses up."""

    anchor: Anchor
    address: int
    entries: tuple[tuple[int, float], ...]
    opens: str | None = None
    """The unit that must be kept for its group when it stays."""


@dataclass
class Stock:
    addresses: list[Address] = field(default_factory=list)
    classes: list[UnitClass] = field(default_factory=list)
    pools: list[BedPool] = field(default_factory=list)
    slots: list[Slot] = field(default_factory=list)
    stays: dict[str, list[Stay]] = field(default_factory=lambda: defaultdict(list))
    resources: list[float] = field(default_factory=list)
    """How much there is of each."""
    kept: dict[str, tuple[UnitClass, Group]] = field(default_factory=dict)
    """Unit with people on their own who may move: its class and their group."""
    largest: list[int] = field(default_factory=list)
    """For each address, the most places in all of a unit there, occupied or not."""
    room_limits: list[tuple[int, list[Anchor]]] = field(default_factory=list)
    """At most so many of these anchors stay (a pin takes a bed in their room)."""

    def resource(self, amount: float) -> int:
        self.resources.append(amount)
        return len(self.resources) - 1

    def amounts(self) -> Floats:
        return np.array(self.resources, dtype=float)
