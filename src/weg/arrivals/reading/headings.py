"""Days that stand above a table or a section of it: "Ankunft am Dienstag, 24.11.2026"."""

import re
from collections.abc import Iterable
from datetime import date

from weg.arrivals.reading.dates import day_of

_MADE_ON = re.compile(
    r"(stand|erstellt|ausgabe|gedruckt|as of|printed|created|vom)\W*$", re.IGNORECASE
)
_DAY = re.compile(
    r"\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}|\d{4}-\d{2}-\d{2}|"
    r"\d{1,2}\. ?[A-Za-zäÄ]{3,9}\.? \d{4}"
)


def day_in_headings(headings: Iterable[str], today: date) -> date | None:
    """The one day of arrival named in the headings; None when there is none or more than one.

    A day after "Stand" or "erstellt" says when the list was made.
    """
    days = set()
    for heading in headings:
        for match in _DAY.finditer(heading):
            if _MADE_ON.search(heading[: match.start()]):
                continue
            day = day_of(match.group(), today, future=True)
            if day and (found := day.as_date()):
                days.add(found)
    return days.pop() if len(days) == 1 else None
