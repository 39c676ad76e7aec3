"""Committees and who has a seat in them."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import DatabaseError
from django.utils.translation import gettext as _

from weg.city.models import Committee, District, Organisation, Seat
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, explaining


@action("city.manage")
def add_committee(
    *, actor: Actor, name: str, rank: int, district: District | None = None
) -> Committee:
    """A new committee. rank: committees of a lower rank are told first."""
    with explaining(_explain):
        return Committee.objects.create(name=name, rank=rank, district=district)


@action("city.manage", on="committee")
def seat_committee(
    *, actor: Actor, committee: Committee, organisations: Sequence[Organisation]
) -> None:
    """Let exactly these organisations have a seat in the committee."""
    Seat.objects.filter(committee=committee).exclude(organisation__in=organisations).delete()
    Seat.objects.bulk_create(
        [Seat(committee=committee, organisation=one) for one in organisations],
        ignore_conflicts=True,
    )


def _explain(constraint: str, error: DatabaseError) -> Refused | None:
    if "_name_" in constraint:
        sentence = _("A committee of this name is already there.")
        return Refused(sentence, code="committee_known", field="name")
    return None
