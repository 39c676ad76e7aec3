"""Keys that are out."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from weg.care.houses.models import KeyLoan
from weg.foundation.periods import today
from weg.housing.models import Occupancy
from weg.housing.models.occupancy import Kind

OUT = Q(back_on=None, settled=None)


def last_day_here() -> Subquery:
    """The day from which nobody of the key's household lives at its house any more."""
    stays = Occupancy.objects.filter(
        household=OuterRef("household_id"), site=OuterRef("site_id"), kind=Kind.STAY
    )
    return Subquery(stays.order_by("-ends").values("ends")[:1])


def keys_left_out() -> QuerySet[KeyLoan]:
    """Keys of households that moved out, which nobody has called back, missing or settled.

    Nobody drew up a protocol then: no page would name them, and no fee has an end (until keys).
    """
    here = Occupancy.objects.filter(
        household=OuterRef("household_id"), site=OuterRef("site_id"), kind=Kind.STAY
    )
    day = today()
    return KeyLoan.objects.filter(OUT, missing=None).filter(
        Exists(here.filter(ends__lte=day)), ~Exists(here.filter(ends__gt=day))
    )
