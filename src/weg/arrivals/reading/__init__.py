"""Reading the Land's list of arrivals: any file or pasted text into rows, people, households.

Pure computation: no database, no Django. See README.md for the way through it.
"""

from weg.arrivals.reading.births import Birth
from weg.arrivals.reading.families import Basis, HouseholdDraft, households
from weg.arrivals.reading.fields import Field, label
from weg.arrivals.reading.findings import Finding, Severity
from weg.arrivals.reading.lists import read_table, read_text
from weg.arrivals.reading.mapping import Mapping, fingerprint, guess_mapping
from weg.arrivals.reading.messages import Message, ReadingError
from weg.arrivals.reading.rows import Reading, Row, understand
from weg.arrivals.reading.table import Cell, Limits, Line, Mark, Source, Table
from weg.arrivals.reading.week import check_list
from weg.arrivals.reading.words import Languages

__all__ = [
    "Basis",
    "Birth",
    "Cell",
    "Field",
    "Finding",
    "HouseholdDraft",
    "Languages",
    "Limits",
    "Line",
    "Mapping",
    "Mark",
    "Message",
    "Reading",
    "ReadingError",
    "Row",
    "Severity",
    "Source",
    "Table",
    "check_list",
    "fingerprint",
    "guess_mapping",
    "households",
    "label",
    "read_table",
    "read_text",
    "understand",
]
