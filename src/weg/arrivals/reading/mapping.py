"""Which column is which: guessed from headers and contents, remembered by a fingerprint."""

import hashlib
from collections.abc import Mapping as Dictionary
from dataclasses import dataclass, replace
from typing import Any

from weg.arrivals.reading.contents import field_for_contents
from weg.arrivals.reading.fields import Field
from weg.arrivals.reading.headers import field_for_header, plain
from weg.arrivals.reading.names import looks_combined
from weg.arrivals.reading.table import Table

_SURE_OF_CONTENTS = 0.5
_FEWEST_NAMES = 0.6  # share of "Name" cells that look combined before the column counts as such


@dataclass(frozen=True, slots=True)
class Mapping:
    """For each column the field it holds, or None. `sureness` (0..1) is shown to the person."""

    headers: tuple[str, ...]
    fields: tuple[Field | None, ...]
    sureness: tuple[float, ...]
    fingerprint: str

    def column(self, field: Field) -> int | None:
        """Index of the column that holds `field`."""
        return self.fields.index(field) if field in self.fields else None

    def fits(self, table: Table) -> bool:
        return fingerprint(table) == self.fingerprint

    def with_field(self, column: int, field: Field | None) -> "Mapping":
        """The mapping after a person has set one column; another column loses that field."""
        fields = [None if field and each is field else each for each in self.fields]
        fields[column] = field
        sureness = tuple(1.0 if i == column else each for i, each in enumerate(self.sureness))
        return replace(self, fields=tuple(fields), sureness=sureness)

    def as_dict(self) -> dict[str, object]:
        """For storing as JSON."""
        return {
            "headers": list(self.headers),
            "fields": [field.value if field else None for field in self.fields],
            "sureness": list(self.sureness),
            "fingerprint": self.fingerprint,
        }

    @classmethod
    def from_dict(cls, stored: Dictionary[str, Any]) -> "Mapping":
        """Inverse of `as_dict`. Fields that Weg no longer knows are left unmapped."""
        known = {field.value: field for field in Field}
        return cls(
            headers=tuple(str(each) for each in stored["headers"]),
            fields=tuple(known.get(str(each)) for each in stored["fields"]),
            sureness=tuple(float(str(each)) for each in stored["sureness"]),
            fingerprint=str(stored["fingerprint"]),
        )


def fingerprint(table: Table) -> str:
    """32 hex digits that are the same for every list with the same headers in the same order.

    Case, umlauts and punctuation do not count. A list without a header row has the fingerprint of
    its number of columns.
    """
    text = "\x1f".join(plain(column) for column in table.columns)
    if table.header_line is None:
        text = f"no header, {len(table.columns)} columns"
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def guess_mapping(table: Table) -> Mapping:
    """The likeliest mapping: headers first, then the contents of columns still open."""
    fields: list[Field | None] = [None] * len(table.columns)
    sureness = [0.0] * len(table.columns)
    if table.header_line is not None:
        _by_header(table, fields, sureness)
    _by_contents(table, fields, sureness)
    _mend_names(table, fields)
    return Mapping(table.columns, tuple(fields), tuple(sureness), fingerprint(table))


def _by_header(table: Table, fields: list[Field | None], sureness: list[float]) -> None:
    """The surest header wins a field; of equals the first."""
    meant = [field_for_header(column) for column in table.columns]
    order = sorted(range(len(meant)), key=lambda index: (-meant[index][1], index))
    for index in order:
        field, sure = meant[index]
        if field and field not in fields:
            fields[index], sureness[index] = field, sure


def _by_contents(table: Table, fields: list[Field | None], sureness: list[float]) -> None:
    for index, field in enumerate(fields):
        if field is None and not field_for_header(table.columns[index])[0]:
            found, sure = field_for_contents(table, index, taken=frozenset(filter(None, fields)))
            if found and sure >= _SURE_OF_CONTENTS:
                fields[index], sureness[index] = found, round(sure * 0.8, 2)


def _mend_names(table: Table, fields: list[Field | None]) -> None:
    """A column "Name" without a column for given names holds both."""
    if Field.SURNAME in fields and Field.GIVEN_NAME not in fields and Field.FULL_NAME not in fields:
        fields[fields.index(Field.SURNAME)] = Field.FULL_NAME
    elif Field.SURNAME in fields and Field.FULL_NAME not in fields:
        index = fields.index(Field.SURNAME)
        texts = [cell.text for cell in table.column(index) if cell.text]
        combined = sum(1 for text in texts if looks_combined(text))
        given = table.column(fields.index(Field.GIVEN_NAME))
        if texts and combined > _FEWEST_NAMES * len(texts) and not any(c.text for c in given):
            fields[index] = Field.FULL_NAME
