"""Text with separators into rows: which separator, decided by what gives the most even table."""

import csv
import io
import math
from collections import Counter
from collections.abc import Iterator
from typing import Literal

from weg.arrivals.reading.messages import ReadingError
from weg.arrivals.reading.table import Limits

SEPARATORS = ("\t", ";", "|", ",")
_SAMPLE_LINES = 200

Rows = list[list[str]]


def split(text: str, limits: Limits) -> tuple[Rows, list[int], str]:
    """Rows, the line number each starts on, and the separator. ReadingError when too large."""
    separator = separator_of(text)
    rows, numbers = _parse(text, separator, limits, quoted=True)
    if '"' in text:
        bare = _parse(text, separator, limits, quoted=False)
        if _usual_share(bare[0]) > _usual_share(rows):
            rows, numbers = bare  # lone quotation marks (ditto signs) swallowed cells
    return rows, numbers, separator


def _usual_share(rows: Rows) -> float:
    """Share of the rows that have the usual number of cells."""
    widths = Counter(len(row) for row in rows if any(row))
    return max(widths.values()) / sum(widths.values()) if widths else 0.0


def separator_of(text: str) -> str:
    """The separator that gives most rows the same number of cells (more than one); "" for none."""
    declared = text[:20].lower()
    if declared.startswith("sep=") and len(declared) > 4:
        return text[4]
    sample = "\n".join(text.splitlines()[:_SAMPLE_LINES])
    scores = {separator: _evenness(sample, separator) for separator in SEPARATORS}
    best = max(SEPARATORS, key=lambda separator: scores[separator])
    return best if scores[best] > 0 else ""


def _evenness(sample: str, separator: str) -> float:
    """Share of rows with the usual number of cells, more for more columns."""
    widths = Counter(
        len(row) for row in _sampled(sample, separator) if any(cell.strip() for cell in row)
    )
    wide = [(count, width) for width, count in widths.items() if width > 1]
    if not wide:
        return 0.0
    count, width = max(wide)
    rows = sum(widths.values())
    share_wide = sum(each for each, _ in wide) / rows
    # The root keeps a comma inside every cell from beating a semicolon between few columns.
    return count / rows * share_wide * math.sqrt(width - 1)


def _sampled(sample: str, separator: str) -> list[list[str]]:
    try:
        return list(_reader(sample, separator))
    except csv.Error:
        return []


def _reader(text: str, separator: str, quoted: bool = True) -> Iterator[list[str]]:
    quoting: Literal[0, 3] = csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator or "\t", quoting=quoting)


def _parse(text: str, separator: str, limits: Limits, quoted: bool) -> tuple[Rows, list[int]]:
    rows: Rows = []
    numbers: list[int] = []
    quoting: Literal[0, 3] = csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator or "\t", quoting=quoting)
    before = 0
    try:
        for row in reader:
            if len(rows) >= limits.rows or len(row) > limits.columns:
                raise ReadingError("too_many_cells", rows=limits.rows, columns=limits.columns)
            rows.append([cell.strip() for cell in row])
            numbers.append(before + 1)
            before = reader.line_num
    except csv.Error as error:
        raise ReadingError("damaged") from error
    if text[:4].lower() == "sep=":
        del rows[:1], numbers[:1]
    return rows, numbers
