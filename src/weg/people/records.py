"""A person, an entry or a record as ``matching`` compares it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, cast

from weg.people.matching import Record
from weg.people.matching.record import BirthQuality
from weg.people.models import Person

if TYPE_CHECKING:
    from weg.people.actions.entries import NewPerson

Known: TypeAlias = "Person | NewPerson | Record"
"""Whatever says who somebody is."""

_SEX = {"f": "f", "m": "m"}


def record_of(known: Known, number: str = "") -> Record:
    """number: the record's id, when it has none of its own. Sex ``x`` may mean "not stated"."""
    if isinstance(known, Record):
        return known
    return Record(
        id=number or str(getattr(known, "pk", "") or ""),
        given_name=known.given_name,
        surname=known.surname,
        sex=_SEX.get(known.sex, ""),
        date_of_birth=known.date_of_birth,
        birth_quality=cast(BirthQuality, known.birth_quality),
        nationality=known.nationality,
    )
