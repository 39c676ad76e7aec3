"""The tables of the council paper as rows of cells: for XLSX and PDF alike, always in German."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.formats import date_format

from weg.care.grants import words
from weg.care.grants.posts.figures import NOBODY, Rule
from weg.care.grants.queries.figures import Figures
from weg.care.grants.queries.summing import known_rules, organisation_rows, site_rows

NOT_RUN = "ohne Träger"


@dataclass(frozen=True)
class Sheet:
    """rows: cells as numbers and texts; foot: the sum row. money: columns in euros."""

    title: str
    columns: Sequence[str]
    rows: list[list[Any]]
    foot: list[Any]
    money: frozenset[int] = frozenset()


def sheets(figures: Figures) -> list[Sheet]:
    return [_organisations(figures), _sites(figures), _terms(figures)]


def _organisations(figures: Figures) -> Sheet:
    rules, rows = known_rules(figures), organisation_rows(figures)
    columns = ["Träger", "Personen", "davon Nachbetreuung", "Plätze"]
    for rule in rules:
        columns += [f"{rule.name}: gezählt", f"{rule.name}: Stellen"]
    columns += ["Stellen gesamt", "Zuschuss im Jahr (€)", "Pauschalen (€)", "Summe (€)"]
    cells = [
        [
            row.name if row.organisation != NOBODY else NOT_RUN,
            row.present + row.aftercare,
            row.aftercare,
            row.places,
            *(value for rule in rules for value in _share(row.shares.get(rule.work))),
            row.posts,
            _euro(row.cents),
            _euro(row.lump),
            _euro(row.cents + row.lump),
        ]
        for row in rows
    ]
    last = len(columns)
    return Sheet("Träger", columns, cells, _sum(cells), frozenset(range(last - 3, last)))


def _share(share: Any) -> tuple[int, Decimal]:
    return (share.counted, share.posts) if share else (0, Decimal("0.00"))


def _sites(figures: Figures) -> Sheet:
    """Posts of a site are shown to 0.0001: they are rounded where the terms say."""
    rules = known_rules(figures)
    columns = ["Unterkunft", "Träger", "Personen", "davon Nachbetreuung", "Plätze"]
    for rule in rules:
        columns += [f"{rule.name}: gezählt", f"{rule.name}: Stellen (ungerundet)"]
    cells = [
        [
            row.name,
            row.organisation or NOT_RUN,
            row.present + row.aftercare,
            row.aftercare,
            row.places,
            *(value for rule in rules for value in _line(row.lines.get(rule.work))),
        ]
        for row in site_rows(figures)
    ]
    return Sheet("Unterkünfte", columns, cells, _sum(cells))


def _line(line: Any) -> tuple[int, Decimal]:
    if line is None:
        return (0, Decimal("0.0000"))
    return (line.counted, words.fine(line.exact))


def _terms(figures: Figures) -> Sheet:
    columns = ["Aufgabe", "Schlüssel", "gezählt werden", "Stelle im Jahr (€)", "Quelle"]
    cells = [
        [rule.name, words.ratio(rule), _who(rule), _euro(rule.cents), rule.source]
        for rule in figures.terms.rules
    ]
    cells += [
        [lump.title, "Pauschale", "", _euro(lump.cents), lump.source]
        for lump in figures.terms.lumps
    ]
    return Sheet("Grundlagen", columns, cells, [], frozenset({3}))


def _who(rule: Rule) -> str:
    return "nutzbare Plätze" if rule.counts == "places" else words.statuses(rule)


def _euro(cents: int | None) -> Decimal | None:
    return None if cents is None else words.euros(cents)


def _sum(rows: list[list[Any]]) -> list[Any]:
    """Sums of the numbers below one another; posts are sums of rounded posts."""
    if not rows:
        return []
    found: list[Any] = ["Summe"]
    for column in range(1, len(rows[0])):
        values = [row[column] for row in rows]
        numbers = [v for v in values if isinstance(v, int | Decimal)]
        found.append(sum(numbers[1:], numbers[0]) if len(numbers) == len(values) else "")
    return found


def notes(figures: Figures) -> list[str]:
    """What the reader must know beside the tables."""
    where = {
        "organisation": "einmal je Träger und Aufgabe",
        "site": "je Unterkunft und Aufgabe",
    }[figures.terms.rounding]
    return [
        f"Stichtag {date_format(figures.day, 'd.m.Y')}. Stellen sind auf Hundertstel gerundet,"
        f" {where}; Summen sind Summen gerundeter Stellen.",
        *figures.terms.gaps,
    ]
