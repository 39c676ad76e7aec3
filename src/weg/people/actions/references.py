"""Numbers of households: ``H-000123``, drawn from a database sequence, never drawn twice."""

from __future__ import annotations

from django.db import connection

from weg.people.models import Household

FORM = "H-{:06}"
_DRAW = "SELECT nextval('people_household_number') FROM generate_series(1, %s)"


def draw(count: int) -> list[str]:
    """So many new references; numbers that came from elsewhere (an import) are passed over."""
    found: list[str] = []
    while len(found) < count:
        with connection.cursor() as cursor:
            cursor.execute(_DRAW, [count - len(found)])
            drawn = [FORM.format(number) for (number,) in cursor.fetchall()]
        taken = set(
            Household.objects.filter(reference__in=drawn).values_list("reference", flat=True)
        )
        found += [reference for reference in drawn if reference not in taken]
    return found
