"""For who stays without a place: the smallest change that would help.

Everybody else is left where the plan puts them; each remedy alone gives the household a place.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..permission import obstacles
from ..problem import Household, Unit

if TYPE_CHECKING:
    from ..plan import Plan


@dataclass(frozen=True)
class Remedy:
    """`kind`: `feature` (a unit gets it: `subject`), `limit` or `hold` (a site takes `amount`
    people more), `closing` (a site stays open until `subject`), `group` (a place for certain
    groups takes the household), `move` (the household `subject` moves from `unit` to `rooms`)."""

    kind: str
    site: str
    unit: str
    subject: str = ""
    amount: int = 0
    rooms: tuple[str, ...] = ()


KINDS = ("limit", "hold", "feature", "move", "closing", "group")
SHOWN_OF_EACH = 3


def remedies(plan: "Plan", name: str) -> tuple[Remedy, ...]:
    """Changes that would give the household a place, fewest people concerned first."""
    one = plan.problem.household_by_id[name]
    if name in plan.assignments:
        return ()
    found = list(_Survey(plan, one).remedies())
    found.sort(key=lambda remedy: (KINDS.index(remedy.kind), remedy.amount, remedy.unit))
    kept = []
    for kind in KINDS:
        kept += [remedy for remedy in found if remedy.kind == kind][:SHOWN_OF_EACH]
    return tuple(kept)


class _Survey:
    def __init__(self, plan: "Plan", one: Household) -> None:
        # Imported here because it brings numpy.
        from ..solver.city import City
        from ..solver.scene import read_scene

        self.problem, self.one = plan.problem, one
        self.city = City(read_scene(plan.problem))
        for name, rooms in plan.assignments.items():
            if name not in self.city.rooms:
                self.city.put(self.problem.household_by_id[name], rooms)

    def remedies(self) -> Iterator[Remedy]:
        for unit in self.problem.units:
            rules = list(dict.fromkeys(rule for rule, _ in obstacles(self.problem, self.one, unit)))
            if "open" in rules or "forbid" in rules or len(rules) > 1:
                continue
            if not self.city.keeps_apart(self.one, unit.id):
                continue
            room = self.city.rooms_in(self.one, unit.id) is not None
            fits = self.city.fits_site(self.one, unit.site)
            if rules and room and fits:
                yield from self._rule(rules[0], unit)
            elif not rules and room and not fits:
                yield self._cap(unit)
            elif not rules and not room and fits:
                yield from self._move(unit)

    def _rule(self, rule: str, unit: Unit) -> Iterator[Remedy]:
        site = self.problem.site_by_id[unit.site]
        if rule == "must":
            missing = sorted(self.one.must - unit.features - site.features)
            if len(missing) == 1:
                yield Remedy("feature", site.id, unit.id, missing[0])
        elif rule == "closes" and self.one.until is not None:
            yield Remedy("closing", site.id, unit.id, self.one.until.isoformat())
        elif rule == "only":
            yield Remedy("group", site.id, unit.id, ", ".join(sorted(site.only | unit.only)))

    def _cap(self, unit: Unit) -> Remedy:
        site = self.problem.site_by_id[unit.site]
        cap = self.city.caps[site.id] or 0
        missing = sum(self.city.people[site.id]) + self.one.size - cap
        kind = "limit" if cap == site.limit else "hold"
        return Remedy(kind, site.id, unit.id, amount=missing)

    def _move(self, unit: Unit) -> Iterator[Remedy]:
        """One household of the unit goes elsewhere, where there is a place for it now."""
        for other in list(self.city.inside[unit.id]):
            before = self.city.take(other)
            enough = self.city.rooms_in(self.one, unit.id) is not None
            rooms = self._elsewhere(other, unit) if enough else None
            self.city.put(other, before)
            if rooms is not None:
                yield Remedy("move", unit.site, unit.id, other.id, other.size, rooms)

    def _elsewhere(self, other: Household, left: Unit) -> tuple[str, ...] | None:
        for unit in self.problem.units:
            if unit.id == left.id or any(obstacles(self.problem, other, unit)):
                continue
            rooms = self.city.rooms_in(other, unit.id)
            fits = self.city.fits_site(other, unit.site)
            if rooms and fits and self.city.keeps_apart(other, unit.id):
                return rooms
        return None
