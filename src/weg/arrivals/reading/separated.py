"""Text with separators into rows: which separator, decided by what gives the most even table."""

import csv
import io
from collections import Counter

from weg.arrivals.reading.messages import ReadingError
from weg.arrivals.reading.table import Limits

SEPARATORS = ("\t", ";", "|", ",")
_SAMPLE_LINES = 200
_QUOTED_LINES = 6  # more line breaks than this inside one cell: the quotation mark was no quote

Rows = list[list[str]]


def split(text: str, limits: Limits) -> tuple[Rows, list[int], str]:
    """Rows, the line number each starts on, and the separator. ReadingError when too large."""
    separator = separator_of(text)
    rows, numbers = _parse(text, separator, limits, quoted=True)
    if any(cell.count("\n") > _QUOTED_LINES for row in rows for cell in row):
        # A lone quotation mark (a ditto sign) swallowed the rows after it.
        rows, numbers = _parse(text, separator, limits, quoted=False)
    return rows, numbers, separator


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
    if separator not in sample:
        return 0.0
    widths = [len(row) for row in _reader(sample, separator) if any(cell.strip() for cell in row)]
    if not widths:
        return 0.0
    width, count = Counter(widths).most_common(1)[0]
    wide = sum(1 for each in widths if each > 1) / len(widths)
    if width < 2:
        width, count = max(Counter(w for w in widths if w > 1).items(), key=lambda item: item[1])
    # The root keeps a comma inside every cell from beating a semicolon between few columns.
    return count / len(widths) * wide * float(width - 1) ** 0.5


def _reader(text: str, separator: str, quoted: bool = True) -> "csv._reader":
    quoting = csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator or "\t", quoting=quoting)


def _parse(text: str, separator: str, limits: Limits, quoted: bool) -> tuple[Rows, list[int]]:
    rows: Rows = []
    numbers: list[int] = []
    reader = _reader(text, separator, quoted)
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
