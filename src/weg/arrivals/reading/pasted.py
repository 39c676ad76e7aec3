"""Text pasted from an e-mail, a PDF or a spreadsheet into rows."""

import re
from collections import Counter

from weg.arrivals.reading.headers import field_for_header
from weg.arrivals.reading.messages import ReadingError
from weg.arrivals.reading.separated import Rows, split
from weg.arrivals.reading.table import Limits

_QUOTE = re.compile(r"^(\s*>)+ ?")
_CHUNK = re.compile(r"\S+(?: \S+)*")

# A row of a PDF, copied: [number] name date rest, with single spaces between everything.
_LOOSE = re.compile(
    r"\s*(?:(\d{1,4})[.)]?\s+)?([^\d\s][^\d]{2,60}?)\s+(\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2}))\b(.*)"
)
_HEADER_LINES = 100  # the header stands in one of the first lines

Chunk = tuple[int, int, str]  # start, end, text


def rows_of(text: str, limits: Limits) -> tuple[Rows, list[int], str]:
    """Rows, line numbers, and the separator found ("" for aligned columns)."""
    lines = [_QUOTE.sub("", line) for line in text.replace("\r\n", "\n").split("\n")]
    if len(lines) > limits.rows:
        raise ReadingError("too_many_cells", rows=limits.rows, columns=limits.columns)
    for separator in ("\t", ";", "|"):
        if sum(1 for line in lines if separator in line) >= 2:
            return split("\n".join(lines), limits)
    if sum(1 for line in lines if len(_chunks(line)) > 2) >= 2:
        rows, numbers = _aligned(lines)
        return rows, numbers, ""
    if sum(1 for line in lines if _LOOSE.match(line)) >= 2:
        return [_loose(line) for line in lines], list(range(1, len(lines) + 1)), ""
    return split("\n".join(lines), limits)


def _loose(line: str) -> list[str]:
    """A line taken apart at its first date: what stands before it is the name."""
    match = _LOOSE.match(line)
    if not match:
        return [line.strip()]
    return [match[1] or "", match[2], match[3], *match[4].split()]


def _chunks(line: str) -> list[Chunk]:
    """Pieces of a line with at least two spaces between them."""
    found = _CHUNK.finditer(line.expandtabs(8))
    return [(match.start(), match.end(), match.group()) for match in found]


def _aligned(lines: list[str]) -> tuple[Rows, list[int]]:
    """Columns are where the header's words stand, or those of a line of the usual width."""
    parts = [_chunks(line) for line in lines]
    ruler = parts[_ruler(parts)]
    rows = [_placed(chunks, ruler) for chunks in parts]
    return rows, list(range(1, len(rows) + 1))


def _ruler(parts: list[list[Chunk]]) -> int:
    scores = [
        sum(1 for *_, text in chunks if field_for_header(text)[1] > 0.7)
        for chunks in parts[:_HEADER_LINES]
    ]
    best = max(range(len(scores)), key=lambda index: (scores[index], -index))
    if scores[best] >= 2:
        return best
    usual = Counter(len(chunks) for chunks in parts if len(chunks) > 2).most_common(1)[0][0]
    return next(index for index, chunks in enumerate(parts) if len(chunks) == usual)


def _placed(chunks: list[Chunk], ruler: list[Chunk]) -> list[str]:
    """The pieces of a line under the columns of the ruler.

    As many pieces as columns: taken in order, since a proportional font breaks the alignment.
    """
    if len(chunks) == len(ruler):
        return [text for *_, text in chunks]
    row = [""] * len(ruler)
    for start, end, text in chunks:
        index = _nearest(start, end, ruler)
        row[index] = f"{row[index]} {text}".strip()
    return row


def _nearest(start: int, end: int, ruler: list[Chunk]) -> int:
    def distance(index: int) -> tuple[int, int]:
        left, right, _ = ruler[index]
        overlap = max(0, min(end, right) - max(start, left))
        return (-overlap, min(abs(start - left), abs(end - right)))

    return min(range(len(ruler)), key=distance)
