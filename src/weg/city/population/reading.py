"""Reading «Einwohner nach Altersgruppen und Stadtbezirken seit 1986» and files like it.

Format: CSV, ``;``, ISO-8859-1 (UTF-8 is understood too), header ``Stichtag;Stadtbezirk;Alter in 10
Gruppen;Einwohner``, days as dd.mm.yyyy, one row for each day, district and age group, no totals.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.city.population.ages import under_18
from weg.foundation.access.refusals import Refused

LARGEST = 20 * 1024 * 1024
COLUMNS = {"day": "stichtag", "district": "stadtbezirk", "age": "alter", "people": "einwohner"}
TOTALS = re.compile(r"insgesamt|gesamt|summe|zusammen|alle", re.IGNORECASE)
SHOWN = 20


@dataclass(frozen=True)
class Counted:
    """Residents of one district (by its number) on one day."""

    district: str
    as_of: date
    people: int
    under_18: int | None


@dataclass(frozen=True)
class Population:
    """A file that may be loaded; rows ordered by day and district."""

    rows: tuple[Counted, ...]

    @property
    def days(self) -> list[date]:
        return sorted({row.as_of for row in self.rows})

    @property
    def last_day(self) -> date:
        return self.rows[-1].as_of


@dataclass
class Findings:
    """Everything that is wrong with a file, as sentences; only the first ones are kept."""

    sentences: list[str] = field(default_factory=list)
    count: int = 0

    def add(self, sentence: str) -> None:
        self.count += 1
        if len(self.sentences) < SHOWN:
            self.sentences.append(sentence)


Groups = dict[tuple[date, str], dict[str, int]]


def read_population(
    content: bytes, districts: Mapping[str, str], city: str
) -> Population | Findings:
    """The file's figures by district number, or what is wrong with it (all or nothing).

    districts: names by number. city: its name, since files write “<city>-Mitte” now and then.
    Raises Refused when it is not such a file at all.
    """
    rows = _rows(_text(content))
    findings = Findings()
    groups = _groups(rows, _by_name(districts, city), findings)
    _check_complete(groups, districts, findings)
    if findings.count:
        return findings
    return Population(
        tuple(
            Counted(number, day, sum(ages.values()), under_18(ages))
            for (day, number), ages in sorted(groups.items())
        )
    )


def _wrong_file(what: str) -> Refused:
    return Refused(what, code="population_file", field="file")


def _text(content: bytes) -> str:
    if len(content) > LARGEST:
        raise _wrong_file(_("The file is larger than 20 MB. The official file has less than 2 MB."))
    if content[:4] in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0"):
        raise _wrong_file(
            _("This is a spreadsheet. Please use the CSV file of the open data page.")
        )
    if content[:4] == b"%PDF" or b"\0" in content[:4096]:
        raise _wrong_file(_("This is not a CSV file."))
    if not content.strip():
        raise _wrong_file(_("The file is empty."))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("iso-8859-1")


def _rows(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Line number and cells by the names in COLUMNS."""
    reader = csv.reader(text.splitlines(), delimiter=";")
    header = [cell.strip().strip('"').lower() for cell in next(reader, [])]
    places = {}
    for name, start in COLUMNS.items():
        found = [i for i, cell in enumerate(header) if cell.startswith(start)]
        if len(found) != 1:
            raise _wrong_file(
                _(
                    "The first line must name the columns"
                    " Stichtag;Stadtbezirk;Alter in 10 Gruppen;Einwohner."
                )
            )
        places[name] = found[0]
    for cells in reader:
        if any(cell.strip() for cell in cells):
            padded = [*cells, *[""] * len(header)]
            yield reader.line_num, {name: padded[i].strip() for name, i in places.items()}


def _by_name(districts: Mapping[str, str], city: str) -> dict[str, str]:
    """District numbers by every way of writing the name that files use."""
    known = {}
    for number, name in districts.items():
        for written in (name, f"{city}-{name}", f"{city} {name}"):
            known[_plain(written)] = number
    return known


def _plain(name: str) -> str:
    """A name without a leading number, blanks, hyphens and case."""
    return re.sub(r"[\s\-]+", "", re.sub(r"^\s*\d+\s*[-.]?\s*", "", name)).casefold()


def _groups(
    rows: Iterable[tuple[int, dict[str, str]]], names: Mapping[str, str], findings: Findings
) -> Groups:
    groups: Groups = {}
    unknown: set[str] = set()
    for line, cells in rows:
        day, people = _day(cells["day"]), _people(cells["people"])
        number = names.get(_plain(cells["district"]))
        if problem := _problem(cells, day, people, number, unknown):
            findings.add(_("Line %(line)s: %(what)s") % {"line": line, "what": problem})
            continue
        if day is None or people is None or number is None:
            continue
        ages = groups.setdefault((day, number), {})
        if cells["age"] in ages:
            what = _("this day, district and age group was there before.")
            findings.add(_("Line %(line)s: %(what)s") % {"line": line, "what": what})
        ages[cells["age"]] = people
    return groups


def _problem(
    cells: dict[str, str],
    day: date | None,
    people: int | None,
    number: str | None,
    unknown: set[str],
) -> str:
    """What is wrong with a row; an unknown district is named once."""
    if day is None:
        return _("“%(text)s” is not a day like 31.12.2022.") % {"text": cells["day"]}
    if people is None:
        return _("“%(text)s” is not a number of residents.") % {"text": cells["people"]}
    if TOTALS.match(cells["age"]) or TOTALS.match(cells["district"]):
        return _("a total. The file must have no totals, or people are counted twice.")
    if number is None and cells["district"] not in unknown:
        unknown.add(cells["district"])
        return _("this city has no district “%(text)s”.") % {"text": cells["district"]}
    return ""


def _day(text: str) -> date | None:
    for form in ("%d.%m.%Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007  a day has no zone
        except ValueError:
            continue
    return None


def _people(text: str) -> int | None:
    """A whole number; German thousands (1.234) are understood."""
    if re.fullmatch(r"\d{1,3}([.\s]\d{3})+|\d{1,7}", text):
        return int(re.sub(r"\D", "", text))
    return None


def _check_complete(groups: Groups, districts: Mapping[str, str], findings: Findings) -> None:
    """Every day must have every district, and every district the same age groups."""
    if not groups and not findings.count:
        findings.add(_("The file has no figures."))
    for day in sorted({day for day, _number in groups}):
        here = {number: ages for (d, number), ages in groups.items() if d == day}
        expected = set().union(*here.values())
        shown = date_format(day, "d.m.Y")
        if missing := [name for number, name in districts.items() if number not in here]:
            findings.add(
                _("%(day)s: no figures for %(districts)s.")
                % {"day": shown, "districts": ", ".join(missing)}
            )
        for number, ages in here.items():
            if lacking := sorted(expected - set(ages)):
                findings.add(
                    _("%(day)s, %(district)s: age group missing: %(ages)s.")
                    % {"day": shown, "district": districts[number], "ages": ", ".join(lacking)}
                )
