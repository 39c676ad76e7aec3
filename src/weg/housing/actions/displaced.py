"""Changing when places may be used: refused as long as somebody would be left outside of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.db.models import BooleanField, F, Func
from django.utils.translation import ngettext

from weg.foundation.access.refusals import Refused
from weg.housing.models import Occupancy, Site


class Displaced(Refused):
    """A change would take places away from people; ``occupancies`` says from whom."""

    def __init__(self, occupancies: list[Occupancy], field: str | None = None) -> None:
        self.occupancies = occupancies
        message = ngettext(
            "%(count)d stay, reservation or block lies on days that would be lost.",
            "%(count)d stays, reservations or blocks lie on days that would be lost.",
            len(occupancies),
        )
        super().__init__(message % {"count": len(occupancies)}, code="displaced", field=field)


@contextmanager
def displacing_nobody(site: Site, field: str | None = None) -> Iterator[None]:
    """Inside, the site's places may lose days; Displaced at the end when somebody needs them.

    The database checks the same at once and for one row; here it waits, to name all rows.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS place_keeps_occupancy, density_changed DEFERRED")
        yield
        cursor.execute("SET CONSTRAINTS density_changed IMMEDIATE")
        if found := outside(site):
            raise Displaced(found, field)
        cursor.execute("SET CONSTRAINTS place_keeps_occupancy IMMEDIATE")


def outside(site: Site) -> list[Occupancy]:
    """Occupancies of the site that do not lie within the days on which their place is usable."""
    lost = Func(
        F("during"),
        F("place__usable"),
        template="NOT (%(expressions)s)",
        arg_joiner=" <@ ",
        output_field=BooleanField(),
    )
    rows = Occupancy.objects.select_related("person", "household", "place__room__unit")
    return list(rows.filter(lost, site=site).order_by("starts", "place_id"))
