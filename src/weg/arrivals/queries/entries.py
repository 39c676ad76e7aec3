"""A row of a list as a person to be registered."""

from __future__ import annotations

from datetime import date

from weg.arrivals.reading import Field, Row
from weg.foundation.periods import today
from weg.people.actions import NewPerson
from weg.people.models import LegalStatus

SEX = {"m": "m", "f": "f", "d": "x"}
UNKNOWN_STATE = "XX"

MUST = {
    "wheelchair": ("wheelchair", "step_free"),
    "step_free": ("step_free",),
    "ground_floor": ("ground_floor",),
    "own_bath": ("own_bath",),
    "women_only": ("women_only",),
}
SHOULD = {"single_room": "single_room", "quiet": "quiet", "near_clinic": "near_clinic"}
PROTECTS = {"women_only": "women_only"}


def new_person(row: Row) -> NewPerson:
    """What the row says about the person; what it leaves open stays empty."""
    birth = row.value(Field.DATE_OF_BIRTH)
    languages = row.value(Field.LANGUAGE)
    nationality = row.value(Field.NATIONALITY) or ""
    interpreter = bool(row.value(Field.INTERPRETER) or (languages and languages.interpreter))
    return NewPerson(
        surname=row.value(Field.SURNAME) or "",
        given_name=row.value(Field.GIVEN_NAME) or "",
        sex=SEX.get(row.value(Field.SEX) or "", "x"),
        date_of_birth=birth.day if birth else None,
        birth_quality=birth.quality if birth else "known",
        nationality="" if nationality == UNKNOWN_STATE else nationality,
        azr_number=str(row.value(Field.PERSON_NUMBER) or "")[:40],
        phone=str(row.value(Field.PHONE) or "")[:60],
        languages=[(code, interpreter) for code in languages.codes] if languages else (),
        status=_status(row),
    )


def _status(row: Row) -> tuple[str, date] | None:
    kind = row.value(Field.STATUS)
    if kind in LegalStatus.Kind.values:
        return kind, row.value(Field.ENTRY_DATE) or today()
    return None


def requirements(rows: list[Row]) -> dict[str, list[str]]:
    """Codes of features the household's place must and should have, never why."""
    asked = [code for row in rows for code in row.requirements]
    must = [feature for code in asked for feature in MUST.get(code, ())]
    return {
        "must": list(dict.fromkeys(must)),
        "should": list(dict.fromkeys(SHOULD[code] for code in asked if code in SHOULD)),
        "protects": list(dict.fromkeys(PROTECTS[code] for code in asked if code in PROTECTS)),
    }
