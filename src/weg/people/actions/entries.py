"""What is registered: households with their people, from a form, a list or the demo city."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, kw_only=True)
class NewPerson:
    """A person to be registered.

    sex: f, m or x. birth_quality: known, year or estimated. nationality: ISO 3166, two letters.
    languages: (ISO 639 code, needs an interpreter), the best language first.
    status: (kind of ``LegalStatus``, since when), None when not known. earlier: statuses before
    it, the oldest first; each ends when the next begins.
    """

    surname: str
    given_name: str = ""
    sex: str = "x"
    date_of_birth: date | None = None
    birth_quality: str = "known"
    nationality: str = ""
    azr_number: str = ""
    phone: str = ""
    languages: Sequence[tuple[str, bool]] = ()
    status: tuple[str, date] | None = None
    earlier: Sequence[tuple[str, date]] = ()


@dataclass(frozen=True, kw_only=True)
class NewHousehold:
    """A household to be registered, with at least one person.

    must, should, protects: codes of features that its place must or should have, or of the group
    that protected places are kept for. reference: given only when one exists already.
    """

    people: Sequence[NewPerson]
    case_number: str = ""
    expected: date | None = None
    until: date | None = None
    urgency: int = 0
    note: str = ""
    must: Sequence[str] = ()
    should: Sequence[str] = ()
    protects: Sequence[str] = ()
    reference: str = ""
    school_district_id: int | None = None
    work_district_id: int | None = None
    since: date | None = field(default=None)
    """Requirements hold from this day; today when not given."""
