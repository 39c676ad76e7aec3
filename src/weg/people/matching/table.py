"""A register as CSV: read with the encodings, separators and dates that offices really use."""

import csv
import io
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime

from weg.people.matching.countries import country_code
from weg.people.matching.record import BirthQuality, Record

COLUMNS = ("id", "given_name", "surname", "sex", "date_of_birth", "nationality")
_SYNONYMS = {
    "nr": "id", "nummer": "id", "vorname": "given_name", "first_name": "given_name",
    "name": "surname", "nachname": "surname", "familienname": "surname", "last_name": "surname",
    "geschlecht": "sex", "gender": "sex", "geburtsdatum": "date_of_birth", "dob": "date_of_birth",
    "birth_date": "date_of_birth", "staatsangehoerigkeit": "nationality",
    "staatsangehörigkeit": "nationality", "nationalität": "nationality",
}  # fmt: skip
_SEXES = {
    **dict.fromkeys(("m", "male", "männlich", "maennlich", "mann", "herr"), "m"),
    **dict.fromkeys(("f", "w", "female", "weiblich", "frau"), "f"),
    **dict.fromkeys(("d", "x", "divers", "diverse"), "d"),
}
_LARGEST = 200_000_000  # bytes

Row = dict[str, str]


class BadFileError(Exception):
    """The file cannot be used; the text says why and what to do."""


def read_records(data: bytes) -> list[Record]:
    """The records of a CSV file. Raises BadFileError with a sentence for whoever gave the file."""
    text = _decoded(data)
    rows = list(_rows(text))
    if not rows:
        raise BadFileError("The file holds column names but no people.")
    seen: dict[str, int] = {}
    records = []
    for number, (line, row) in enumerate(rows, start=1):
        record = _record(row, number)
        if record.id in seen:
            raise BadFileError(
                f"Line {line}: the id {record.id} was used in line {seen[record.id]}."
            )
        seen[record.id] = line
        records.append(record)
    return records


def _decoded(data: bytes) -> str:
    if not data.strip():
        raise BadFileError("The file is empty.")
    if len(data) > _LARGEST:
        raise BadFileError(f"The file is larger than {_LARGEST // 1_000_000} MB.")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _filled(_strict(data, "utf-16"))
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")) or b"\x00" in data:
        raise BadFileError("This is not a CSV file. Save the table as CSV (UTF-8) and try again.")
    try:
        return _filled(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _filled(text: str) -> str:
    if not text.strip():
        raise BadFileError("The file is empty.")
    return text


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise BadFileError("The file is not readable text. Save it as CSV (UTF-8).") from error


def _rows(text: str) -> Iterator[tuple[int, Row]]:
    """Line number and cells by column, without empty lines."""
    first = text.strip().splitlines()[0]
    separator = max(";,\t|", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    names: list[str] | None = None
    try:
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if names is None:
                names = _columns(cells)
                continue
            yield reader.line_num, dict(zip(names, map(str.strip, cells), strict=False))
    except csv.Error as error:
        raise BadFileError(f"Line {reader.line_num} cannot be read: {error}.") from error


def _columns(cells: list[str]) -> list[str]:
    plain = [re.sub(r"[\s-]+", "_", cell.strip().lower()) for cell in cells]
    names = [_SYNONYMS.get(name, name) for name in plain]
    if not {"given_name", "surname"} & set(names):
        raise BadFileError(
            "The first line must name the columns: " + ", ".join(COLUMNS) + ". "
            f"Found: {', '.join(cells)[:120]}."
        )
    return names


def _record(row: Row, number: int) -> Record:
    day, quality = birth_of(row.get("date_of_birth", ""))
    return Record(
        id=row.get("id") or str(number),
        given_name=row.get("given_name", ""),
        surname=row.get("surname", ""),
        sex=_SEXES.get(row.get("sex", "").lower(), ""),
        date_of_birth=day,
        birth_quality=quality,
        nationality=country_code(row.get("nationality", "")),
    )


_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_GERMAN = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})")
_YEAR = re.compile(r"(?<!\d)((?:18|19|20)\d{2})(?!\d)")


def birth_of(text: str) -> tuple[date | None, BirthQuality]:
    """A date of birth; 00.00.1990, 31.02.1990 and 1990 give the year, any other text nothing.

    An old list holds impossible dates. They are no reason to refuse the list.
    """
    if match := _ISO.fullmatch(text):
        year, month, day = map(int, match.groups())
        return _date(year, month, day)
    if match := _GERMAN.fullmatch(text):
        day, month, year = map(int, match.groups())
        return _date(_full_year(year) if len(match[3]) == 2 else year, month, day)
    if match := _YEAR.search(text):
        return date(int(match[1]), 1, 1), "year" if text.isdecimal() else "estimated"
    return None, "known"


def _date(year: int, month: int, day: int) -> tuple[date | None, BirthQuality]:
    if not 1850 <= year <= 2150:
        return None, "known"
    if month > 12 >= day:  # the American order
        month, day = day, month
    try:
        return date(year, month, day), "known"
    except ValueError:
        return date(year, 1, 1), "year"


def _full_year(year: int) -> int:
    """Two digits: the latest such year that is not in the future."""
    present = datetime.now(UTC).year
    century = present // 100 * 100
    return century + year if century + year <= present else century - 100 + year
