"""Reading one CSV file of a pack row by row; what is wrong is said with file and line."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path

from django.utils.translation import gettext as _

from weg.foundation.access.refusals import Refused


def unreadable(file: str, what: str) -> Refused:
    sentence = _("City pack, file %(file)s: %(what)s") % {"file": file, "what": what}
    return Refused(sentence, code="pack_unreadable")


@dataclass(frozen=True)
class Row:
    """One line; every getter names the column in its refusal."""

    file: str
    line: int
    cells: dict[str, str]

    def wrong(self, what: str) -> Refused:
        return unreadable(f"{self.file}, {_('line')} {self.line}", what)

    def text(self, column: str) -> str:
        return (self.cells.get(column) or "").strip()

    def needed(self, column: str) -> str:
        if text := self.text(column):
            return text
        raise self.wrong(_("“%(column)s” is empty.") % {"column": column})

    def one_of(self, column: str, allowed: set[str]) -> str:
        text = self.needed(column)
        if text not in allowed:
            values = {"column": column, "text": text, "allowed": ", ".join(sorted(allowed))}
            raise self.wrong(_("“%(column)s” is “%(text)s”; allowed are: %(allowed)s.") % values)
        return text

    def number(self, column: str) -> Decimal:
        try:
            return Decimal(self.needed(column))
        except InvalidOperation:
            raise self._not(column, _("a number")) from None

    def whole(self, column: str) -> int:
        text = self.needed(column)
        if not text.isdecimal():
            raise self._not(column, _("a whole number"))
        return int(text)

    def day(self, column: str) -> date:
        try:
            return date.fromisoformat(self.needed(column))
        except ValueError:
            raise self._not(column, _("a day as YYYY-MM-DD")) from None

    def yes(self, column: str) -> bool:
        return self.one_of(column, {"yes", "no"}) == "yes"

    def _not(self, column: str, kind: str) -> Refused:
        values = {"column": column, "text": self.text(column), "kind": kind}
        return self.wrong(_("“%(column)s” is “%(text)s”, not %(kind)s.") % values)


def read_table(folder: Path, name: str, columns: tuple[str, ...]) -> Iterator[Row]:
    """The rows of a comma-separated UTF-8 file that has these columns."""
    try:
        text = (folder / name).read_text("utf-8-sig")
    except FileNotFoundError:
        raise unreadable(name, _("it is missing.")) from None
    except UnicodeDecodeError:
        raise unreadable(name, _("it is not UTF-8.")) from None
    reader = csv.DictReader(text.splitlines())
    if missing := [c for c in columns if c not in (reader.fieldnames or ())]:
        raise unreadable(name, _("columns missing: %(columns)s.") % {"columns": ", ".join(missing)})
    for cells in reader:
        yield Row(name, reader.line_num, cells)
