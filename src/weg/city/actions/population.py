"""Loading the official population figures: all days of a file, all or nothing."""

from __future__ import annotations

from dataclasses import dataclass

from weg.city.models import District, Residents
from weg.city.population import Population
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor


@dataclass(frozen=True)
class Difference:
    """How a file differs from what is stored, in figures (a day and a district)."""

    new: int
    changed: int
    same: int


def difference(population: Population) -> Difference:
    """What loading would do. Reads only."""
    here = {
        (number, as_of): (people, under_18, quality)
        for number, as_of, people, under_18, quality in Residents.objects.values_list(
            "district__number", "as_of", "people", "under_18", "quality"
        )
    }
    new = changed = 0
    for row in population.rows:
        before = here.get((row.district, row.as_of))
        new += before is None
        after = (row.people, row.under_18, Residents.Quality.REGISTER)
        changed += before is not None and before != after
    return Difference(new, changed, len(population.rows) - new - changed)


@action("city.manage")
def load_population(*, actor: Actor, population: Population, source: str) -> Difference:
    """Store the figures as the register's; what was there for the same days is replaced."""
    result = difference(population)
    districts = {d.number: d for d in District.objects.all()}
    Residents.objects.bulk_create(
        [
            Residents(
                district=districts[row.district],
                as_of=row.as_of,
                people=row.people,
                under_18=row.under_18,
                quality=Residents.Quality.REGISTER,
                source=source[:200],
            )
            for row in population.rows
        ],
        update_conflicts=True,
        unique_fields=["district", "as_of"],
        update_fields=["people", "under_18", "quality", "source"],
        batch_size=1000,
    )
    return result
