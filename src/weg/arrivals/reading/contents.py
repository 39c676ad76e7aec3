"""Which field a column holds, told from its cells alone."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

from weg.arrivals.reading.dates import day_of
from weg.arrivals.reading.fields import Field
from weg.arrivals.reading.headers import plain
from weg.arrivals.reading.names import looks_combined
from weg.arrivals.reading.table import Cell, Table
from weg.arrivals.reading.vocabulary.people import SEXES
from weg.arrivals.reading.words import country_code, language_code, status_code

_SAMPLE = 200
_NAME = re.compile(r"[^\W\d_][^\d_@:;=]{0,50}")
_SEXES = {word for words in SEXES.values() for word in words.split("|")}
_SPAN_OF_ARRIVALS = timedelta(days=120)  # a list covers weeks, birth dates cover decades
_PIVOT = date(2049, 12, 31)  # completes two-digit years while guessing columns only

Found = tuple[Field | None, float]


def field_for_contents(table: Table, index: int, *, taken: frozenset[Field]) -> Found:
    """The field and the share of cells that fit it. Fields already `taken` are not proposed."""
    cells = [cell for cell in table.column(index) if cell.text][:_SAMPLE]
    if not cells:
        return None, 0.0
    for detect in (_date, _sex, _numbers, _vocabulary, _names):
        field, sure = detect(cells)
        if field in taken and field is Field.SURNAME:
            field = Field.GIVEN_NAME
        if field and sure and field not in taken:
            return field, sure
    return None, 0.0


def _share(cells: list[Cell], fits: Callable[[Cell], object]) -> float:
    return sum(1 for cell in cells if fits(cell)) / len(cells)


def _date(cells: list[Cell]) -> Found:
    days = [day for cell in cells if _is_date(cell) and (day := day_of(cell.value, _PIVOT))]
    found = [each for day in days if (each := day.as_date())]
    if len(found) < 0.6 * len(cells):
        return None, 0.0
    together = len(cells) > 1 and max(found) - min(found) < _SPAN_OF_ARRIVALS
    field = Field.ARRIVAL_DATE if together else Field.DATE_OF_BIRTH
    return field, len(found) / len(cells)


def _is_date(cell: Cell) -> bool:
    is_text = isinstance(cell.value, str)
    return isinstance(cell.value, date) or (is_text and bool(re.search(r"\d[./-]\d", cell.text)))


def _sex(cells: list[Cell]) -> Found:
    return Field.SEX, _fitting(cells, lambda cell: plain(cell.text) in _SEXES)


def _fitting(cells: list[Cell], fits: Callable[[Cell], object]) -> float:
    share = _share(cells, fits)
    return share if share >= 0.6 else 0.0


def _numbers(cells: list[Cell]) -> Found:
    texts = [cell.text for cell in cells]
    if texts == [str(number) for number in range(1, len(texts) + 1)] and len(texts) > 1:
        return Field.SEQUENCE, 1.0
    if _share(cells, lambda cell: re.fullmatch(r"\d{12}", cell.text)) > 0.6:
        return Field.PERSON_NUMBER, 1.0
    coded = _share(cells, lambda cell: re.fullmatch(r"[A-Za-z]{0,4}[-/ ]?[\d/.-]{2,}", cell.text))
    repeats = sum(a == b for a, b in pairwise(texts))
    if coded > 0.8 and repeats and not _date(cells)[0]:
        return Field.CASE_NUMBER, coded * 0.9
    return None, 0.0


def _vocabulary(cells: list[Cell]) -> Found:
    tables: tuple[tuple[Field, Callable[[str], object]], ...] = (
        (Field.NATIONALITY, lambda text: country_code(text)[1]),
        (Field.LANGUAGE, language_code),
        (Field.STATUS, status_code),
    )
    shares = [(_known(cells, knows), field) for field, knows in tables]
    best, field = max(shares, key=lambda each: each[0])
    return (field, best) if best else (None, 0.0)


def _known(cells: list[Cell], knows: Callable[[str], object]) -> float:
    return _fitting(cells, lambda cell: knows(cell.text))


def _names(cells: list[Cell]) -> Found:
    share = _fitting(cells, lambda cell: _NAME.fullmatch(cell.text) and len(cell.text.split()) < 6)
    words = {cell.text for cell in cells}
    if not share or len(words) < 0.4 * len(cells):
        return None, 0.0
    combined = _share(cells, lambda cell: looks_combined(cell.text))
    return (Field.FULL_NAME if combined > 0.6 else Field.SURNAME), share * 0.8
