"""Documentation made from the code: ``docs/permissions.md`` and ``docs/retention.md``.

``python tools/docs.py`` writes them, ``python tools/docs.py --check`` says whether they are up to
date. The permissions come from the tables that the tests hold against the running application.
"""

from __future__ import annotations

import csv
import os
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TABLES = ROOT / "tests" / "permissions"
DOCS = ROOT / "docs"
SIGNS = {"yes": "ja", "no": "–", "hidden": "unsichtbar"}
ROOMS = {
    "foundation": "Grundlagen (foundation)",
    "jobs": "Vorgänge (jobs)",
    "city": "Stadt (city)",
    "people": "Personen (people)",
    "housing": "Wohnen (housing)",
    "arrivals": "Ankommen (arrivals)",
    "placement": "Belegung planen (placement)",
    "presence": "Anwesenheit (care.presence)",
    "houses": "Hausleitung (care.houses)",
    "counselling": "Sozialdienst (care.counselling)",
    "provision": "Ausgabe (care.provision)",
    "safety": "Schutz und Beschwerden (care.safety)",
    "grants": "Personalschlüssel und Gebühren (care.grants)",
    "needs": "Besondere Bedürfnisse (needs)",
    "returns": "Rückkehrberatung (returns)",
    "coordination": "Koordinierung (volunteers.coordination)",
    "matching": "Vermitteln (volunteers.matching)",
    "shifts": "Anfragen und Termine (volunteers.shifts)",
    "training": "Qualifizierung (volunteers.training)",
    "circles": "Freundeskreise (volunteers.circles)",
}
ROLES = {
    "placement_officer": "Belegung",
    "department_head": "Abteilungsleitung",
    "planner": "Planung",
    "administrator": "Administration",
    "data_protection_officer": "Datenschutz",
    "protection_officer": "Gewaltschutz",
    "complaints_body": "Beschwerdestelle",
    "return_counsellor": "Rückkehrberatung",
    "volunteer_coordinator": "Koordinierung Ehrenamt",
    "house_manager own": "Hausleitung, eigene",
    "house_manager other": "Hausleitung, fremde",
    "social_worker own": "Sozialdienst, eigene",
    "social_worker other": "Sozialdienst, fremde",
    "circle_lead own": "Kreisleitung, eigene",
    "circle_lead other": "Kreisleitung, fremde",
    "volunteer own": "Freiwillige, eigene",
    "volunteer other": "Freiwillige, fremde",
}
INTRODUCTION = """# Wer darf was · Who may do what

Erzeugt mit `make docs` aus `tests/permissions/`; nicht von Hand ändern. Die Tests öffnen jede Seite
und fragen jede Aktion mit jeder Rolle, für eigene und für fremde Unterkünfte, und vergleichen mit
diesen Tabellen. · Made by `make docs`; the tests hold these tables against the application.

* **ja** (yes): erlaubt.
* **–** (no): abgelehnt; die Seite sagt, dass eine andere Rolle nötig ist (403).
* **unsichtbar** (hidden): Für diese Rolle gibt es das nicht (404), auch in der Datenbank nicht.

*Eigene* (own) sind Unterkünfte, die der Träger der Person heute betreibt; *fremde* (other) alle
anderen. Rollen · roles: Belegung = placement officer, Abteilungsleitung = department head,
Planung = planner, Administration = administrator, Datenschutz = data protection officer,
Hausleitung = house manager, Sozialdienst = social worker.
"""
PAGES = """## Seiten · pages

Was eine Seite auf Wunsch ändert, fragt zusätzlich die Aktion (unten). Geprüft ist das Öffnen der
Seite. · The table says who may open a page; what it then does is asked again of the action.
"""
ACTIONS = """## Aktionen · actions

Jedes Schreiben geht durch eine Aktion. Die Spalte *Recht* ist der Name der Regel in `rules.py`.
"""


def permissions() -> str:
    """The two tables of the tests, room by room, in words."""
    words = {row["page"]: row["words"] for row in read_table("words.csv")}
    pages = [
        {**row, "first": row["page"], "says": words[row["page"]]} for row in read_table("pages.csv")
    ]
    actions = [
        {**row, "first": _short(row["action"]), "says": row["permission"], "page": row["action"]}
        for row in read_table("actions.csv")
    ]
    return "\n".join(
        [INTRODUCTION, PAGES]
        + [_section(room, rows, "Seite | Name in der Oberfläche") for room, rows in _by_room(pages)]
        + [ACTIONS]
        + [_section(room, rows, "Aktion | Recht") for room, rows in _by_room(actions)]
    )


def retention() -> str:
    from weg.foundation.access.retention import as_markdown

    return as_markdown()


def read_table(name: str) -> list[dict[str, str]]:
    with (TABLES / name).open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def _short(action: str) -> str:
    """``housing.actions.moving.move`` is ``housing.move``."""
    return f"{action.partition('.')[0]}.{action.rpartition('.')[2]}"


def _by_room(rows: list[dict[str, str]]) -> Iterator[tuple[str, list[dict[str, str]]]]:
    def room(row: dict[str, str]) -> str:
        found = row["page"].replace(":", ".").partition(".")[0]
        return found if found in ROOMS else "foundation"

    places = list(ROOMS)
    ordered = sorted(rows, key=lambda row: (places.index(room(row)), row["first"]))
    for name, group in groupby(ordered, room):
        yield ROOMS[name], list(group)


def _section(room: str, rows: list[dict[str, str]], first: str) -> str:
    lines = [
        f"### {room}\n",
        f"| {first} | {' | '.join(ROLES.values())} |",
        f"| --- | --- |{' --- |' * len(ROLES)}",
    ]
    for row in rows:
        cells = " | ".join(SIGNS[row[role]] for role in ROLES)
        lines.append(f"| `{row['first']}` | {row['says']} | {cells} |")
    return "\n".join([*lines, ""])


def made() -> dict[Path, str]:
    """Every made page with the text it should have."""
    return {DOCS / "permissions.md": permissions(), DOCS / "retention.md": retention()}


def main(argv: list[str]) -> int:
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "weg.settings")
    django.setup()
    old = [page for page, text in made().items() if not page.exists() or page.read_text() != text]
    if argv == ["--check"]:
        for page in old:
            print(f"{page.relative_to(ROOT)} is not up to date: make docs", file=sys.stderr)
        return 1 if old else 0
    for page in old:
        page.write_text(made()[page], encoding="utf-8")
        print(f"written: {page.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
