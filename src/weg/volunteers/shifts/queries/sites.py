"""Houses whose address is protected. That they are is no secret; where they are is."""

from __future__ import annotations

from typing import Any

from django.db import connection
from django.db.models import BooleanField, Q, QuerySet
from django.db.models.expressions import RawSQL

from weg.city.models import District

# The room that protects addresses stands on this one, so its table is asked by name.
_IS = "SELECT EXISTS (SELECT 1 FROM needs_shelter WHERE site_id = %s)"
_OF_REQUEST = """shifts_helprequest.site_name <> '' AND EXISTS (SELECT 1 FROM needs_shelter h
 WHERE h.site_id = shifts_helprequest.site_id)"""


def is_protected(site: int) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(_IS, [site])
        return bool(cursor.fetchone()[0])


def openly_in(rows: QuerySet[Any], district: District) -> QuerySet[Any]:
    """Requests of a district, but for those of which it must not be read any more."""
    return rows.filter(~Q(protected_since()), district=district)


def protected_since() -> RawSQL:
    """For requests: the house's address was protected after the request was written, so that what
    stands in it of the place must not be read any more."""
    return RawSQL(_OF_REQUEST, [], output_field=BooleanField())  # noqa: S611 (constants only)
