"""The city by district on a day: sites, places, people, and people per 1,000 residents."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import connection

from weg.city.models import District, Residents
from weg.housing.queries.figures import SiteFigures, Sum, add_up, site_figures


@dataclass(frozen=True)
class DistrictFigures:
    """One district on a day. residents: None when no count is known; as_of: its reference day."""

    district: District
    sum: Sum
    residents: int | None = None
    as_of: date | None = None
    estimated: bool = False

    @property
    def pk(self) -> int:
        return self.district.pk

    @property
    def name(self) -> str:
        return self.district.name

    @property
    def per_1000(self) -> float | None:
        """People in sites per 1,000 residents."""
        return 1000 * self.sum.lived / self.residents if self.residents else None

    @property
    def families(self) -> float | None:
        return share_of_families(self.sum)


def share_of_families(figures: Sum | SiteFigures) -> float | None:
    """Share (0 to 1) of the people who live there in households of two or more."""
    return figures.in_families / figures.lived if figures.lived else None


@dataclass(frozen=True)
class CityFigures:
    districts: list[DistrictFigures]
    total: Sum
    residents: int

    @property
    def per_1000(self) -> float | None:
        return 1000 * self.total.lived / self.residents if self.residents else None

    @property
    def families(self) -> float | None:
        return share_of_families(self.total)

    @property
    def inhabited(self) -> int:
        """Districts in which somebody lives at a site."""
        return sum(1 for d in self.districts if d.sum.lived)


def city_figures(day: date) -> CityFigures:
    """All districts on the day, in four queries."""
    figures = site_figures(day)
    of_district: dict[int, list[SiteFigures]] = {}
    for one in figures.values():
        of_district.setdefault(one.district, []).append(one)
    known = _residents(day)
    rows = [
        DistrictFigures(
            district, add_up(of_district.get(district.pk, ())), *known.get(district.pk, ())
        )
        for district in District.objects.order_by("number")
    ]
    residents = sum(row.residents or 0 for row in rows)
    return CityFigures(rows, add_up(list(figures.values())), residents)


RESIDENTS = """
SELECT DISTINCT ON (district_id) district_id, people, as_of, quality FROM city_residents
ORDER BY district_id, as_of > %(day)s, abs(as_of - %(day)s)
"""


def _residents(day: date) -> dict[int, tuple[int, date, bool]]:
    """People, reference day and whether estimated: the last count before the day, else the next."""
    with connection.cursor() as cursor:
        cursor.execute(RESIDENTS, {"day": day})
        rows = cursor.fetchall()
    return {
        district: (people, as_of, quality == Residents.Quality.ESTIMATE)
        for district, people, as_of, quality in rows
    }
