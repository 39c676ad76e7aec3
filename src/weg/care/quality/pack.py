"""The checklist of a city pack (``quality.toml``), read and checked before anything is stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from weg.care.quality.models import Criterion, Severity
from weg.city.packs.catalogues import Catalogue, read_catalogues

FILE = "quality.toml"
NEEDED = ("code", "area", "text", "source", "scope", "severity")


@dataclass(frozen=True)
class PackCriterion:
    """A row of the file; starts and ends: when it is in force, None where not known."""

    code: str
    area: str
    text: str
    hint: str
    source: str
    scope: str
    severity: str
    starts: date | None
    ends: date | None


def read_criteria(folder: Path) -> tuple[PackCriterion, ...]:
    """What the pack in this folder demands; nothing when it has no such file. Raises Refused."""
    found = read_catalogues(folder, FILE, ("criterion",))["criterion"]
    return tuple(_row(found, number, row) for number, row in enumerate(found.rows, 1))


def _row(found: Catalogue, number: int, row: Mapping[str, Any]) -> PackCriterion:
    for name in NEEDED:
        if not str(row.get(name, "")).strip():
            raise found.wrong(number, f"{name} " + _("is missing."))
    starts, ends = row.get("from"), row.get("until")
    known = row["scope"] in Criterion.Scope.values and row["severity"] in Severity.values
    if not known or not all(day is None or isinstance(day, date) for day in (starts, ends)):
        raise found.wrong(number, _("a value cannot be read."))
    texts = {name: str(row[name]).strip() for name in NEEDED}
    return PackCriterion(**texts, hint=str(row.get("hint", "")), starts=starts, ends=ends)
