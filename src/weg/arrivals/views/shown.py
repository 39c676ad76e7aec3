"""A checked row in the words and states the page shows."""

from __future__ import annotations

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.arrivals.queries.drafts import NEW, CheckedHousehold, CheckedRow
from weg.arrivals.queries.entries import new_person
from weg.arrivals.reading import Field, Severity

STATES = {Severity.WRONG: "danger", Severity.MISSING: "danger", Severity.DOUBTFUL: "warning"}


def shown_household(household: CheckedHousehold, language: str) -> dict[str, Any]:
    draft = household.draft
    return {
        "case": draft.case_number or _("no case number"),
        "size": draft.size,
        "arrival": household.arrival,
        "findings": [(STATES.get(f.severity, "info"), f.text(language)) for f in draft.findings],
        "rows": [shown_row(row, language) for row in household.rows],
    }


def shown_row(checked: CheckedRow, language: str) -> dict[str, Any]:
    row, person = checked.row, new_person(checked.row)
    notes = [f for reading in row.readings.values() for f in reading.notes]
    return {
        "number": row.number,
        "name": ", ".join(filter(None, (person.surname, person.given_name))) or "?",
        "facts": " · ".join(filter(None, (_birth(row), person.sex, person.nationality))),
        "languages": ", ".join(code for code, _needs in person.languages),
        "requirements": list(row.requirements),
        "faults": [(STATES.get(f.severity, "info"), f.text(language)) for f in row.faults],
        "notes": [f.text(language) for f in [*notes, *_notes(row)]],
        "same": [
            {
                "id": str(same.person.pk),
                "name": str(same.person),
                "percent": round(same.score * 100),
                "reasons": same.sentences,
                "chosen": checked.decision == str(same.person.pk),
            }
            for same in checked.same
        ],
        "skipped": checked.skipped,
        "new": checked.decision == NEW,
        "waits": checked.waits,
        "badge": _badge(checked),
    }


def _notes(row: Any) -> list[Any]:
    return [finding for finding in row.findings if finding.severity is Severity.NOTE]


def _birth(row: Any) -> str:
    birth = row.value(Field.DATE_OF_BIRTH)
    if birth is None:
        return ""
    day = date_format(birth.day, "d.m.Y")
    return day if birth.quality == "known" else _("about %(day)s") % {"day": day}


def _badge(checked: CheckedRow) -> tuple[str, str]:
    if checked.skipped:
        return _("left out"), "neutral"
    if checked.person:
        return _("known already"), "info"
    if checked.waits:
        return _("is this somebody known?"), "danger"
    if not checked.row.can_be_taken:
        return _("to be mended"), "danger"
    return (_("please look"), "warning") if checked.row.faults else (_("understood"), "success")
