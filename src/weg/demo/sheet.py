"""The list as a spreadsheet: titles, merged cells, dates in every fashion, gaps, a sum below."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from weg.demo.families import Human
    from weg.demo.week import Group, Line

HEADERS = (
    "Lfd. Nr.",
    "Fall-Nr.\n(Familienverband)",
    "Name",
    "Vorname",
    "Geb.-Datum",
    "Geschl.",
    "Staatsangehörigkeit",
    "Sprache",
    "Verwandtschaft",
    "AZR-Nr.",
    "Zuweisung am",
    "aus LEA",
    "Bemerkungen",
)
COUNTRIES = {
    "SY": ("Syrien", "syrisch", "Syr. Arab. Republik"),
    "IQ": ("Irak", "irakisch"),
    "AF": ("Afghanistan", "afghanisch", "AFG"),
    "NG": ("Nigeria",),
    "ER": ("Eritrea", "eritreisch"),
    "IR": ("Iran", "iranisch"),
    "GM": ("Gambia",),
    "SO": ("Somalia", "somalisch"),
    "RS": ("Serbien",),
    "MK": ("Mazedonien", "Nordmazedonien"),
    "AL": ("Albanien",),
    "PK": ("Pakistan",),
    "TR": ("Türkei", "türkisch"),
    "GE": ("Georgien",),
    "LK": ("Sri Lanka",),
    "CM": ("Kamerun",),
    "RU": ("Russische Föderation", "russisch"),
    "UA": ("Ukraine", "ukrainisch"),
}
LANGUAGES = {
    "ar": "Arabisch",
    "kmr": "Kurdisch (Kurmanci)",
    "prs": "Dari",
    "ps": "Paschtu",
    "fa": "Farsi",
    "ti": "Tigrinya",
    "so": "Somali",
    "en": "Englisch",
    "ig": "Igbo",
    "yo": "Yoruba",
    "mnk": "Mandinka",
    "fr": "Französisch",
    "sq": "Albanisch",
    "sr": "Serbisch",
    "rom": "Romani",
    "mk": "Mazedonisch",
    "uk": "Ukrainisch",
    "ru": "Russisch",
    "ce": "Tschetschenisch",
    "ka": "Georgisch",
    "tr": "Türkisch",
    "ur": "Urdu",
    "ta": "Tamil",
}
CENTRES = ("LEA Karlsruhe", "LEA Ellwangen", "EA Sigmaringen", "Karlsruhe", "")
FIRST_ROW = 6


def write_sheet(path: Path, groups: Sequence[Group], monday: date, random: Random) -> None:
    """Write the file, over an older one of the same name."""
    import xlsxwriter  # 0.1 s, and only this needs it

    with xlsxwriter.Workbook(str(path)) as book:
        book.set_properties({"created": None})
        sheet = book.add_worksheet(f"KW {monday.isocalendar().week}")
        formats = {
            "bold": book.add_format({"bold": True}),
            "middle": book.add_format({"valign": "vcenter", "text_wrap": True}),
            "day": book.add_format({"num_format": "dd.mm.yyyy"}),
            "short": book.add_format({"num_format": "d.m.yy"}),
        }
        _title(sheet, formats, monday, groups)
        row = FIRST_ROW
        number = 1
        for position, group in enumerate(groups):
            row, number = _write_group(sheet, formats, group, row, number, random)
            row += position % 13 == 12  # an empty row now and then
        sheet.write(row + 1, 2, "Summe Personen:", formats["bold"])
        sheet.write(row + 1, 3, number - 1)
        sheet.set_column(1, 12, 17)


def _title(sheet: Any, formats: dict[str, Any], monday: date, groups: Sequence[Group]) -> None:
    week = monday.isocalendar().week
    title = f"Land Baden-Württemberg – Zuweisung in die vorläufige Unterbringung, KW {week}"
    sheet.merge_range(0, 0, 0, len(HEADERS) - 1, title, formats["bold"])
    sheet.write(1, 0, "Empfänger: Landeshauptstadt Stuttgart, Sozialamt")
    sheet.write(2, 0, f"Stand: {monday - timedelta(days=6):%d.%m.%Y}, Änderungen vorbehalten")
    sheet.write(2, 7, f"Haushalte: {len(groups)}")
    sheet.merge_range(4, 1, 4, 6, "Personalien", formats["bold"])
    sheet.merge_range(4, 9, 4, 12, "Zuweisung", formats["bold"])
    for column, header in enumerate(HEADERS):
        sheet.write(5, column, header, formats["bold"])


def _write_group(
    sheet: Any, formats: dict[str, Any], group: Group, row: int, number: int, random: Random
) -> tuple[int, int]:
    lines = [line for line in group.lines for _ in range(1 + line.twice)]
    last = row + len(lines) - 1
    if len(lines) > 1 and random.random() < 0.7:
        sheet.merge_range(row, 1, last, 1, group.case_number, formats["middle"])
    else:
        for position in range(len(lines)):
            sheet.write(row + position, 1, group.case_number)
    for position, line in enumerate(lines):
        _write_line(sheet, formats, line, group, row + position, number + position, random)
    return last + 1, number + len(lines)


def _write_line(
    sheet: Any,
    formats: dict[str, Any],
    line: Line,
    group: Group,
    row: int,
    number: int,
    random: Random,
) -> None:
    human = line.human
    shouted = random.random() < 0.15
    sheet.write(row, 0, number)
    sheet.write(row, 2, human.surname.upper() if shouted else human.surname)
    sheet.write(row, 3, human.given_name)
    _write_birth(sheet, formats, human, row, random)
    sheet.write(row, 5, {"f": random.choice(("w", "w", "weibl.")), "m": "m"}[human.sex])
    if random.random() < 0.96:
        sheet.write(row, 6, random.choice(COUNTRIES[human.nationality]))
    if human.languages and random.random() < 0.85:
        sheet.write(row, 7, LANGUAGES[human.languages[0][0]])
    sheet.write(row, 8, line.relation)
    if human.azr_number and random.random() < 0.8:
        sheet.write_string(row, 9, human.azr_number)
    _write_day(sheet, formats, group.comes, row, 10, random)
    sheet.write(row, 11, random.choice(CENTRES))
    if line.remark:
        sheet.write(row, 12, line.remark)


def _write_birth(
    sheet: Any, formats: dict[str, Any], human: Human, row: int, random: Random
) -> None:
    if human.quality == "year":
        sheet.write(row, 4, random.choice((human.born.year, f"01.01.{human.born.year}", "")))
    elif random.random() > 0.02:
        _write_day(sheet, formats, human.born, row, 4, random)


def _write_day(
    sheet: Any, formats: dict[str, Any], day: date, row: int, column: int, random: Random
) -> None:
    """As a real date mostly, else as text in one of the usual fashions."""
    fashion = random.random()
    if fashion < 0.6:
        sheet.write_datetime(row, column, day, formats["day" if fashion < 0.5 else "short"])
    elif fashion < 0.85:
        sheet.write_string(row, column, f"{day:%d.%m.%Y}")
    elif fashion < 0.95:
        sheet.write_string(row, column, f"{day.day}.{day.month}.{day.year}")
    else:
        sheet.write_string(row, column, f"{day:%Y-%m-%d}")
