"""What a volunteer may know of the resident of a request: asked of the database at each read."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import connection

from weg.volunteers.shifts.models import HelpRequest, SignUp


@dataclass(frozen=True)
class Introduction:
    """person: the number for the log of who looked; never shown. languages: ISO 639 codes."""

    person: int
    given_name: str
    phone: str
    languages: tuple[str, ...]


@dataclass(frozen=True)
class Helper:
    """Whoever comes: no more than this is for the house."""

    name: str
    phone: str


def introduction(request: HelpRequest) -> Introduction | None:
    """For the volunteer who asks, signed up for the request, while the consent holds; else None."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM shifts_introduction(%s)", [request.pk])
        row = cursor.fetchone()
    return Introduction(row[0], row[1], row[2], tuple(row[3])) if row else None


def helpers(signups: list[SignUp]) -> dict[int, Helper]:
    """Who comes, by id of the sign-up, for those who asked for the help."""
    shifts = sorted({row.shift_id for row in signups})
    if not shifts:
        return {}
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM shifts_helpers(%s)", [shifts])
        return {number: Helper(name, phone) for number, name, phone in cursor.fetchall()}
