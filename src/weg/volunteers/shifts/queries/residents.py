"""Who lives in a house today, for saying whom a request is about."""

from __future__ import annotations

from weg.foundation.periods import today
from weg.housing.models import Occupancy
from weg.housing.models.occupancy import Kind
from weg.people.models import Person


def residents_of(site: int | None) -> list[tuple[int, str]]:
    """Ids and names, by name, as far as the reader may see them."""
    day = today()
    stays = Occupancy.objects.filter(site=site, kind=Kind.STAY, starts__lte=day, ends__gt=day)
    people = Person.objects.filter(
        pk__in=stays.order_by().values("person"), died=None, merged_into=None, erased=None
    )
    return [(person.pk, str(person)) for person in people.order_by("sort_name", "pk")]
