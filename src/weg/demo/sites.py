"""A site as the plan of the demo city knows it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from weg.demo.layouts import UnitPlan


@dataclass(slots=True)
class SitePlan:
    """A site with its units. densities: (from, until, m² a person, source)."""

    name: str
    district: str
    kind: str
    places: int
    operator: str = ""
    street: str = ""
    interim: bool = False
    opens: date = date.min
    closes: date | None = None
    no_new_from: date | None = None
    cleaning_days: int = 2
    features: list[str] = field(default_factory=list)
    densities: list[tuple[date, date | None, Decimal, str]] = field(default_factory=list)
    exceptions: list[tuple[int, date, date, str, str]] = field(default_factory=list)
    units: list[UnitPlan] = field(default_factory=list)
    source: str = ""
    note: str = ""
    era: float = 0.0

    def density_on(self, day: date) -> Decimal:
        for start, end, square_metres, _source in self.densities:
            if start <= day and (end is None or day < end):
                return square_metres
        return Decimal(7)
