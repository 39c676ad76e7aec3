"""Results over time: by half-year, of the city, an organisation or a house."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, Q

from weg.care.quality.models import Finding, Visit
from weg.care.quality.queries.houses import awaiting, due_before, full_visits
from weg.city.models import Organisation
from weg.foundation.periods import today
from weg.housing.models import Operation

HALVES = 8
"""Half-years shown: four years."""


@dataclass
class Tally:
    """Standards looked at and met in some visits."""

    visits: int = 0
    seen: int = 0
    met: int = 0

    def add(self, visit: Visit) -> None:
        self.visits, self.seen, self.met = (
            self.visits + 1, self.seen + visit.seen, self.met + visit.met
        )  # fmt: skip

    @property
    def share(self) -> float | None:
        return self.met / self.seen if self.seen else None


@dataclass
class Result:
    """One organisation (None: of houses that nobody ran). houses, overdue, findings: those of the
    houses it runs today; halves: by the visits made while it ran them."""

    key: int | None
    name: str
    houses: int = 0
    overdue: int = 0
    open: int = 0
    late: int = 0
    halves: dict[date, Tally] = field(default_factory=lambda: defaultdict(Tally))


def half_of(day: date) -> date:
    """The first day of the half-year."""
    return date(day.year, 1 if day.month < 7 else 7, 1)


def halves_until(day: date, count: int = HALVES) -> list[date]:
    """So many half-years, the last with the day in it, oldest first."""
    found, first = [], half_of(day)
    for _number in range(count):
        found.append(first)
        first = date(first.year, 1, 1) if first.month == 7 else date(first.year - 1, 7, 1)
    return found[::-1]


def by_half(visits: Iterable[Visit]) -> dict[date, Tally]:
    found: dict[date, Tally] = defaultdict(Tally)
    for visit in visits:
        found[half_of(visit.day)].add(visit)
    return found


def results() -> list[Result]:
    """Every organisation that runs a house or ran one when it was visited, by name."""
    first = halves_until(today())[0]
    found: dict[int | None, Result] = {}
    names = dict(Organisation.objects.values_list("pk", "short"))

    def of(key: int | None) -> Result:
        return found.setdefault(key, Result(key, names.get(key or 0, "–")))

    for visit in full_visits().filter(day__gte=first):
        of(visit.organisation_id).halves[half_of(visit.day)].add(visit)
    runs = _runs()
    overdue = set(due_before(awaiting(), today()).values_list("pk", flat=True))
    findings = _findings()
    for site, organisation in runs.items():
        row, (opened, late) = of(organisation), findings.get(site, (0, 0))
        row.houses += 1
        row.overdue += site in overdue
        row.open += opened
        row.late += late
    return sorted(found.values(), key=lambda r: (r.key is None, r.name))


def _runs() -> dict[int, int]:
    """Who runs which house that is in use today."""
    rows = Operation.objects.filter(during__contains=today(), site__during__contains=today())
    return dict(rows.values_list("site", "organisation"))


def _findings() -> dict[int, tuple[int, int]]:
    """Open and overdue findings by house."""
    rows = Finding.objects.filter(settled=None).values("site").order_by("site")
    counted = rows.annotate(n=Count("pk"), late=Count("pk", filter=Q(due__lt=today())))
    return {row["site"]: (row["n"], row["late"]) for row in counted}
