"""PDFs in German: the annex of a council paper, and a household's statement of fees."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import override

from weg.care.grants import words
from weg.care.grants.documents.tables import Sheet, notes, sheets
from weg.care.grants.models import Computation, Statement, StatementLine
from weg.care.grants.models.statements import PayerKind
from weg.care.grants.queries.figures import Figures
from weg.city.models import Municipality
from weg.foundation.documents.typesetting import typeset
from weg.foundation.periods import today

TEMPLATES = Path(__file__).parent / "typst"


def posts_pdf(figures: Figures, heading: str, computation: Computation | None = None) -> bytes:
    """Text block, tables of organisations, sites and terms, and what is not computed and why."""
    with override("de"):
        data = {
            "heading": heading,
            "city": _city(),
            "text": figures.occasion.text,
            "notes": notes(figures),
            "decided": _decided(computation),
            "sheets": [_sheet(sheet) for sheet in sheets(figures)],
            "made": date_format(today(), "d.m.Y"),
        }
    return typeset(TEMPLATES / "posts.typ", data, today())


def _city() -> dict[str, str]:
    city = Municipality.objects.first() or Municipality(office="", address="")
    return {
        "office": city.office,
        "address": city.address.replace("\n", ", "),
        "phone": city.phone,
        "email": city.email,
    }


def _decided(computation: Computation | None) -> str:
    if computation is None:
        return "Entwurf: noch nicht beschlossen, Zahlen können sich ändern."
    day = date_format(computation.decided_on, "d.m.Y")
    return f"Beschlossen am {day} durch {computation.decided_by}, Vorlage {computation.paper}."


def _sheet(sheet: Sheet) -> dict[str, Any]:
    return {
        "title": sheet.title,
        "columns": list(sheet.columns),
        "rows": [[_text(value) for value in row] for row in sheet.rows],
        "foot": [_text(value) for value in sheet.foot],
    }


def _text(value: Any) -> str:
    if isinstance(value, Decimal):
        return words.number(value, -int(value.as_tuple().exponent))
    if isinstance(value, int):
        return words.number(value)
    return "–" if value is None else str(value)


PLAIN_PAYERS = {
    PayerKind.SELF: "Sie selbst",
    PayerKind.JOB_CENTRE: "Jobcenter",
    PayerKind.SOCIAL_OFFICE: "Sozialamt",
    "": "noch nicht geklärt",
}


def statement_pdf(statement: Statement, lines: Sequence[StatementLine]) -> bytes:
    """In plain German; says what is to be paid by whom, and what changed."""
    with override("de"):
        data = {
            "city": _city(),
            "number": statement.number,
            "reference": statement.household.reference,
            "month": date_format(statement.month, "F Y"),
            "made": date_format(statement.at, "d.m.Y"),
            "total": words.euro(statement.cents),
            "sums": _sums(lines),
            "lines": [_line(line) for line in lines],
            "correction": _correction(statement),
        }
    return typeset(TEMPLATES / "statement.typ", data, statement.at.date())


def _sums(lines: Sequence[StatementLine]) -> list[list[str]]:
    found: dict[str, int] = {}
    for line in lines:
        found[line.payer] = found.get(line.payer, 0) + line.cents
    return [[PLAIN_PAYERS[payer], words.euro(cents)] for payer, cents in found.items()]


def _line(line: StatementLine) -> list[str]:
    return [
        str(line.person),
        line.site.name,
        f"{_short(line.first)} – {_short(line.last)}",
        PLAIN_PAYERS[line.payer],
        f"{line.area.normalize():f} m²".replace(".", ","),
        words.euro(line.monthly),
        words.euro(line.cents),
    ]


def _short(day: date) -> str:
    return date_format(day, "d.m.")


def _correction(statement: Statement) -> dict[str, str] | None:
    if statement.corrects is None:
        return None
    more = statement.difference > 0
    return {
        "number": statement.corrects.number,
        "before": words.euro(statement.corrects.cents),
        "difference": words.euro(abs(statement.difference)),
        "word": "mehr" if more else "weniger",
        "same": "" if statement.difference else "ja",
        "reason": statement.reason,
    }
