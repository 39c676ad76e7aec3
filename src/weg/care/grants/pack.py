"""The terms of a city pack (``grants.toml``), read and checked before anything is stored."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from weg.city.packs.catalogues import Catalogue, read_catalogues

FILE = "grants.toml"
Table = Mapping[str, Any]


@dataclass(frozen=True)
class PackTerms:
    """Rows as in the file, values as the models have them: cents, decimals, dates or None."""

    occasions: tuple[Table, ...] = ()
    works: tuple[Table, ...] = ()
    ratios: tuple[Table, ...] = ()
    amounts: tuple[Table, ...] = ()
    lump_sums: tuple[Table, ...] = ()
    fees: tuple[Table, ...] = ()
    caps: tuple[Table, ...] = ()
    fee_rules: tuple[Table, ...] = ()


TABLES: Mapping[str, str] = {
    "occasions": "occasion",
    "works": "work",
    "ratios": "ratio",
    "amounts": "amount",
    "lump_sums": "lump_sum",
    "fees": "fee",
    "caps": "cap",
    "fee_rules": "fee_rule",
}
"""Table of the file by part of the terms."""


def read_terms(folder: Path) -> PackTerms:
    """What the pack in this folder says; nothing when it has no such file. Raises Refused."""
    found = read_catalogues(folder, FILE, tuple(TABLES.values()))
    reading = _reading()
    return PackTerms(**{part: _rows(found[name], reading[name]) for part, name in TABLES.items()})


def _reading() -> dict[str, Callable[[Table], Table]]:
    """How a row of each table is read."""
    return {
        "occasion": _whole("code name month day rounding source", "text"),
        "work": _whole("code name counts occasion"),
        "ratio": _ratio,
        "amount": _money("work", "title"),
        "lump_sum": _money("occasion title split"),
        "fee": _fee,
        "cap": _money("people"),
        "fee_rule": _fee_rule,
    }


def _rows(found: Catalogue, read: Callable[[Table], Table]) -> tuple[Table, ...]:
    rows = []
    for number, row in enumerate(found.rows, 1):
        try:
            rows.append(read(row))
        except KeyError as error:
            raise found.wrong(number, f"{error} " + _("is missing.")) from error
        except (TypeError, ValueError, InvalidOperation) as error:
            raise found.wrong(number, _("a value cannot be read.")) from error
    return tuple(rows)


def _whole(needed: str, optional: str = "") -> Callable[[Table], Table]:
    def read(row: Table) -> Table:
        values = {name: row[name] for name in needed.split()}
        return values | {name: str(row.get(name, "")).strip() for name in optional.split()}

    return read


def _dated(needed: str, optional: str = "") -> Callable[[Table], Table]:
    def read(row: Table) -> Table:
        values = dict(_whole(f"{needed} source", f"{optional} note")(row))
        return values | {"from": _day(row.get("from")), "to": _day(row.get("until"))}

    return read


def _day(value: Any) -> date | None:
    if value is not None and not isinstance(value, date):
        raise TypeError(value)
    return value


def _money(needed: str, optional: str = "") -> Callable[[Table], Table]:
    read = _dated(needed, optional)
    return lambda row: dict(read(row)) | {"cents": _cents(row["eur"])}


def _fee(row: Table) -> Table:
    return dict(_money("kind")(row)) | {"area": Decimal(row["area"])}


def _fee_rule(row: Table) -> Table:
    return dict(_dated("part")(row)) | {"until": row["due"]}


def _ratio(row: Table) -> Table:
    values = dict(_dated("work")(row))
    values |= {"statuses": list(row.get("statuses", ())), "aftercare": bool(row.get("aftercare"))}
    per, posts = row.get("per"), row.get("posts")
    if (per is None) == (posts is None):
        raise KeyError("per")
    values["per"] = None if per is None else Decimal(str(per))
    values["fixed_posts"] = None if posts is None else Decimal(str(posts))
    return values


def _cents(eur: str) -> int:
    cents = Decimal(eur) * 100
    if cents != int(cents):
        raise ValueError(eur)
    return int(cents)
