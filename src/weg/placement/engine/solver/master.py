"""The counted program: how many households of each kind take which slot.

min of all cost terms (PLACEMENT.md, "Cost") over: households of a kind in a slot, households
that stay at an anchor, households left without a place, units given to a group of people on
their own, people at a site. It relaxes the problem in rooms: its bound is a bound of the plan.
Columns (kind, slot) are generated as prices ask for them.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

import numpy as np

from ..costs import fair_shares
from ..problem import Apart, Near, Problem
from .fillings import Pattern
from .kinds import Kind, permits
from .linear import INFINITY, Floats, Ints, Program
from .markets import Market, read_markets
from .pairs import Pair, pinned_beside, read_pairs
from .scene import Scene
from .stock import Stay, Stock


@dataclass
class SiteRows:
    people: dict[bool, int]
    """Whether alone: the row that counts such people."""
    newcomers: int | None = None
    count: dict[bool, int] = field(default_factory=dict)
    """Whether alone: the column of the count."""


@dataclass
class Master:
    scene: Scene
    kinds: list[Kind]
    stock: Stock
    program: Program = field(default_factory=Program)
    kind_row: list[int] = field(default_factory=list)
    resource_row: list[int] = field(default_factory=list)
    open_column: dict[int, int] = field(default_factory=dict)
    stay_column: dict[int, Stay] = field(default_factory=dict)
    stay_of_kind: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    group_column: dict[tuple[int, tuple[str, bool]], int] = field(default_factory=dict)
    keep_column: dict[str, int] = field(default_factory=dict)
    """Unit with people on their own who may move: whether it is kept for their group."""
    pattern_column: dict[int, tuple[int, Pattern]] = field(default_factory=dict)
    sites: dict[str, SiteRows] = field(default_factory=dict)
    site_index: dict[str, int] = field(default_factory=dict)
    markets: list[Market] = field(default_factory=list)
    market_rows: dict[int, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    """Kind to the markets it is in, and its row there."""
    pair_column: dict[int, tuple[int, int]] = field(default_factory=dict)
    """Generated column to (kind, slot)."""
    pairs: list[Pair] = field(default_factory=list)
    links: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    """Generated column to the rows (see `cuts`) that it is in alone among its kind's."""
    place_of: dict[int, tuple[int, int, int]] = field(default_factory=dict)
    """Generated column to its market, row and slot there."""
    columns_of: dict[int, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))
    """Special kind to its columns and their sites."""
    presence: dict[int, dict[str, list[tuple[int, float]]]] = field(default_factory=dict)
    """Kind to site to the rows (near, apart) that its presence there enters."""
    permitted: np.ndarray = field(default_factory=lambda: np.zeros((0, 0), dtype=bool))
    """By the household's own rules alone (5, `forbid`, 7)."""
    allowed: np.ndarray = field(default_factory=lambda: np.zeros((0, 0), dtype=bool))
    cost: Floats = field(default_factory=lambda: np.zeros((0, 0)))

    def __post_init__(self) -> None:
        self.near_of: dict[str, list[Near]] = defaultdict(list)
        for near in self.problem.near:
            self.near_of[near.first].append(near)
            self.near_of[near.second].append(near)
        self.apart_of: dict[str, list[Apart]] = defaultdict(list)
        for apart in self.problem.apart:
            self.apart_of[apart.first].append(apart)
            self.apart_of[apart.second].append(apart)
        self.class_index = {id(found): n for n, found in enumerate(self.stock.classes)}
        self.kind_of = {one.id: kind.index for kind in self.kinds for one in kind.households}

    @property
    def problem(self) -> Problem:
        return self.scene.problem

    def leave_cost(self, kind: Kind) -> float:
        """What it costs to go anywhere but to an anchor."""
        one, before = kind.one, self.scene.before
        cost = one.move_cost if one.lives and not self.problem.must_leave(one) else 0.0
        return cost + (self.scene.stability if self.scene.stability and one.id in before else 0.0)

    def slot_column(self, kind: int, slot: int, market: Market, at: tuple[int, int]) -> int:
        """Put a column into the program."""
        item = self.stock.slots[slot]
        site = self.stock.addresses[item.address].site
        size = self.kinds[kind].size
        entries = [(self.kind_row[kind], 1.0)]
        entries += [(self.resource_row[r], used) for r, used in item.entries]
        entries += self.site_entries(site, item.group is not None, size, True)
        entries += self.presence.get(kind, {}).get(site, ())
        market.taken[at] = True
        column = self.program.column(float(market.cost[at]), float(self.kinds[kind].count), entries)
        self.pair_column[column] = (kind, slot)
        if self.kinds[kind].special:
            self.columns_of[kind].append((column, site))
        return column

    def drop(self, columns: Ints) -> None:
        """Take generated columns out of the program again (their numbers stay, unused)."""
        gone = np.zeros(len(self.program.cost), dtype=bool)
        gone[columns] = True
        for column in columns.tolist():
            kind, _ = self.pair_column.pop(column)
            market, row, slot = self.place_of.pop(column)
            self.markets[market].taken[row, slot] = False
            if self.kinds[kind].special:
                self.columns_of[kind] = [c for c in self.columns_of[kind] if c[0] != column]
            self.links.pop(column, None)
        self.program.drop(gone)

    def site_entries(self, site: str, alone: bool, size: int, new: bool) -> list[tuple[int, float]]:
        rows = self.sites[site]
        entries = [(rows.people[alone], float(size))]
        if new and rows.newcomers is not None:
            entries.append((rows.newcomers, float(size)))
        return entries


def build_master(scene: Scene, kinds: list[Kind], stock: Stock) -> Master:
    master = Master(scene, kinds, stock)
    households = [kind.one for kind in kinds]
    master.allowed, master.cost = permits(scene.problem, households, stock.addresses)
    master.permitted = master.allowed.copy()
    _kind_rows(master)
    _resource_rows(master)
    _site_rows(master)
    _decided_near(master)
    master.pairs = read_pairs(master)
    _stay_columns(master)
    _place_terms(master)
    read_markets(master)
    for index, market in enumerate(master.markets):
        for row, kind in enumerate(market.kinds.tolist()):
            master.market_rows[kind].append((index, row))
    return master


def _kind_rows(master: Master) -> None:
    program, weights = master.program, master.problem.weights
    for kind in master.kinds:
        row = program.row(kind.count, kind.count)
        master.kind_row.append(row)
        one = kind.one
        if not (one.lives and not master.problem.must_leave(one)):
            cost = weights.unplaced * (1 + one.urgency) * one.size
            cost += master.scene.change_cost(one, ())
            column = program.column(cost, kind.count, [(row, 1.0)])
            master.open_column[kind.index] = column


def _resource_rows(master: Master) -> None:
    program, stock = master.program, master.stock
    master.resource_row = [program.row(-INFINITY, amount) for amount in stock.resources]
    for index, unit_class in enumerate(stock.classes):
        for group, beds in unit_class.beds.items():
            entries = [(master.resource_row[beds], -float(unit_class.beds_for(group)))]
            number = len(unit_class.units)
            entries += [
                (master.resource_row[guard.resource], guard.amount)
                for guard in unit_class.guards
                if guard.keeps_out(group, unit_class.share)
            ]
            if unit_class.rooms:
                entries += [
                    (master.resource_row[r], float(unit_class.sizes.count(size)))
                    for size, r in unit_class.rooms.items()
                ]
            else:
                entries.append((master.resource_row[unit_class.resource], 1.0))
            master.group_column[index, group] = program.column(unit_class.value, number, entries)
        _pattern_columns(master, index)


def _pattern_columns(master: Master, index: int) -> None:
    """How many units of a shared class are shared out in which way."""
    unit_class = master.stock.classes[index]
    seen = set()
    for pattern in unit_class.patterns:
        wanted = Counter(bundle for bundle in pattern if bundle in unit_class.bundles)
        key = tuple(sorted(wanted.items()))
        if not wanted or key in seen:
            continue
        seen.add(key)
        entries = [(master.resource_row[unit_class.resource], 1.0)]
        entries += [
            (master.resource_row[unit_class.bundles[bundle]], -float(number))
            for bundle, number in wanted.items()
        ]
        column = master.program.column(unit_class.value, len(unit_class.units), entries)
        master.pattern_column[column] = (index, pattern)


def _site_rows(master: Master) -> None:
    scene, program, problem = master.scene, master.program, master.problem
    present = _people_by_site(scene)
    for index, site in enumerate(problem.sites):
        master.site_index[site.id] = index
        if not site.open:
            continue
        decided, maybe, pinned = present[site.id]
        places = sum(
            room.places
            for u in problem.units_of_site[site.id]
            for room in problem.rooms_of_unit[u.id]
        )
        rows = SiteRows({})
        master.sites[site.id] = rows
        for alone in (False, True):
            row = program.row(-decided[alone], -decided[alone])
            # Above what can be, so that scarcity shows in the price of units, not in this.
            high = float(decided[alone] + maybe[alone] + 2 * places + 1)
            rows.people[alone] = row
            rows.count[alone] = program.column(0.0, high, [(row, -1.0)], False, decided[alone])
        _limit_rows(master, site.id, places, sum(decided) + sum(maybe), pinned)


def _people_by_site(scene: Scene) -> dict[str, tuple[list[int], list[int], bool]]:
    problem = scene.problem
    found: dict[str, tuple[list[int], list[int], bool]] = {}
    decided = {site.id: [0, 0] for site in problem.sites}
    maybe = {site.id: [0, 0] for site in problem.sites}
    pinned = set()
    for name, rooms in scene.held.items():
        site, household = problem.site_of_rooms(rooms), problem.household_by_id[name]
        if site is not None:
            decided[site.id][household.single] += household.size
            if name in scene.pinned and set(rooms) != set(household.lives):
                pinned.add(site.id)
    for anchors in scene.anchors.values():
        for anchor in anchors:
            site = problem.site_of_rooms(anchor.rooms)
            if anchor.right and site is not None:
                maybe[site.id][anchor.household.single] += anchor.household.size
    for site_id in problem.site_by_id:
        found[site_id] = (decided[site_id], maybe[site_id], site_id in pinned)
    return found


def _limit_rows(master: Master, site_id: str, places: int, present: int, pinned: bool) -> None:
    """Rule 7: `limit` and `hold`; above them nobody new comes, but nobody has to leave."""
    program, rows = master.program, master.sites[site_id]
    site, price = master.problem.site_by_id[site_id], master.problem.weights.over_limit
    both = [(rows.count[False], 1.0), (rows.count[True], 1.0)]
    caps = [places * (1 - site.hold) + 1e-9] if site.hold else []
    if site.limit is not None and price:
        row = program.row(-INFINITY, site.limit)
        _enter_all(program, row, both)
        program.column(price, float(present + places), [(row, -1.0)], False)
    elif site.limit is not None:
        caps.append(float(site.limit))
    if not caps:
        return
    cap = float(int(min(caps)))
    row = program.row(-INFINITY, max(cap, present))
    _enter_all(program, row, both)
    if present > cap:
        rows.newcomers = program.row(-INFINITY, 0.0)
        comes = program.column(0.0, 1.0, [(row, present - cap)], True, float(pinned))
        program.enter(rows.newcomers, comes, -cap)


def _enter_all(program: Program, row: int, entries: list[tuple[int, float]]) -> None:
    for column, value in entries:
        program.enter(row, column, value)


def _decided_near(master: Master) -> None:
    """Near to somebody whose place is decided is a cost of the sites that are not that one."""
    problem, scene = master.problem, master.scene
    row = {kind.one.id: kind.index for kind in master.kinds if kind.special}
    sites = np.array([address.site for address in master.stock.addresses], dtype=object)
    for near in problem.near:
        for one, other in ((near.first, near.second), (near.second, near.first)):
            site = problem.site_of_rooms(scene.held.get(other, ()))
            if one in row and site is not None:
                master.cost[row[one]] += near.cost * (sites != site.id)
        _constant_near(master, near.first, near.second, near.cost)
    for apart in problem.apart:
        for one, other in ((apart.first, apart.second), (apart.second, apart.first)):
            site = problem.site_of_rooms(scene.held.get(other, ()))
            if apart.scope == "site" and one in row and site is not None:
                master.allowed[row[one]] &= sites != site.id


def _constant_near(master: Master, first: str, second: str, cost: float) -> None:
    problem, held = master.problem, master.scene.held
    if first in held and second in held:
        given = [problem.is_given(problem.household_by_id[name]) for name in (first, second)]
        if not all(given) and problem.site_of_rooms(held[first]) != problem.site_of_rooms(
            held[second]
        ):
            master.program.constant += cost


def _stay_columns(master: Master) -> None:
    scene, program, stock = master.scene, master.program, master.stock
    keep = master.keep_column
    for unit, (unit_class, group) in stock.kept.items():
        index = master.class_index[id(unit_class)]
        row = program.row(-INFINITY, 0.0)
        keep[unit] = program.column(0.0, 1.0, [(row, 1.0)])
        program.enter(row, master.group_column[index, group], -1.0)
    _one_row_per_class(master, keep)
    limits = {
        anchor: program.row(-INFINITY, free)
        for free, anchors in stock.room_limits
        for anchor in anchors[:1]
    }
    limit_of = {a: limits[anchors[0]] for _, anchors in stock.room_limits for a in anchors}
    for kind in master.kinds:
        for stay in stock.stays.get(kind.one.id, ()):
            anchor, one = stay.anchor, kind.one
            if not anchor.right and not master.allowed[kind.index, stay.address]:
                continue
            if anchor.right and pinned_beside(master, stay):
                continue
            site = stock.addresses[stay.address].site
            entries = [(master.kind_row[kind.index], 1.0)]
            entries += [(master.resource_row[r], used) for r, used in stay.entries]
            entries += master.site_entries(site, one.single, one.size, not anchor.right)
            entries += master.presence.get(kind.index, {}).get(site, ())
            if stay.opens is not None:
                row = program.row(-INFINITY, 0.0)
                program.enter(row, keep[stay.opens], -1.0)
                entries.append((row, 1.0))
            if anchor in limit_of:
                entries.append((limit_of[anchor], 1.0))
            cost = scene.place_cost(one, anchor.rooms) + _near_extra(master, kind, stay)
            column = program.column(cost, 1.0, entries)
            master.stay_column[column] = stay
            master.columns_of[kind.index].append((column, site))
            master.stay_of_kind[kind.index].append(column)


def _one_row_per_class(master: Master, keep: dict[str, int]) -> None:
    """Units kept for a group are different units: together they need so many of the class."""
    kept: dict[tuple[int, tuple[str, bool]], list[int]] = defaultdict(list)
    for unit, (unit_class, group) in master.stock.kept.items():
        kept[master.class_index[id(unit_class)], group].append(keep[unit])
    for key, columns in kept.items():
        row = master.program.row(-INFINITY, 0.0)
        _enter_all(master.program, row, [(column, 1.0) for column in columns])
        master.program.enter(row, master.group_column[key], -1.0)


def _near_extra(master: Master, kind: Kind, stay: Stay) -> float:
    problem, held = master.problem, master.scene.held
    here, cost = master.stock.addresses[stay.address].site, 0.0
    for near in master.near_of.get(kind.one.id, ()):
        other = near.second if kind.one.id == near.first else near.first
        site = problem.site_of_rooms(held.get(other, ()))
        if site is not None and site.id != here:
            cost += near.cost
    return cost


def _place_terms(master: Master) -> None:
    problem, program = master.problem, master.program
    mix = problem.weights.mix
    if mix is not None and mix.weight:
        for rows in master.sites.values():
            family, alone = rows.count[False], rows.count[True]
            most = program.high[family] + program.high[alone]
            off = program.column(mix.weight, most, [], False)
            for sign in (1, -1):
                # off >= sign * (F - share * (F + S)) - tolerance * (F + S)
                row = program.row(-INFINITY, 0.0)
                program.enter(row, family, sign * (1 - mix.share) - mix.tolerance)
                program.enter(row, alone, -sign * mix.share - mix.tolerance)
                program.enter(row, off, -1.0)
    fair = fair_shares(problem)
    for district in problem.districts:
        here = [s.id for s in problem.sites if s.district == district.id and s.open]
        for band, weight in problem.weights.balance:
            allowed = (1 + band) * fair[district.id] - district.people
            if not here:
                program.constant += weight * max(0.0, -allowed)
                continue
            row = program.row(-INFINITY, allowed)
            counts = [c for site in here for c in master.sites[site].count.values()]
            _enter_all(program, row, [(column, 1.0) for column in counts])
            # Also people of the district that are not in the file may be above the band.
            most = sum(program.high[column] for column in counts) + max(0.0, -allowed)
            above = program.column(weight, most, [(row, -1.0)], False)
            _whole_people(program, counts, above, allowed)


def _whole_people(program: Program, counts: list[int], above: int, allowed: float) -> None:
    """People are whole: between the whole numbers around `allowed` the cost rises evenly.

    Without this row the relaxation puts a part of a person exactly where the cost begins.
    """
    least = float(np.floor(allowed))
    slope = least + 1 - allowed
    if slope > 1 - 1e-6:
        return
    row = program.row(-INFINITY, slope * least)
    _enter_all(program, row, [(column, slope) for column in counts])
    program.enter(row, above, -1.0)
