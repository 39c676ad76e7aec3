"""Figures of cases, kept as JSON beside those of other cases."""

import json
from pathlib import Path
from typing import Any

Row = dict[str, Any]


def keep(path: Path, row: Row) -> None:
    """Write the row in place of the one of the same case, seed and method; all others stay."""
    rows: list[Row] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else []
    places = [index for index, other in enumerate(rows) if _name(other) == _name(row)]
    if places:
        rows[places[0]] = row
    else:
        rows.append(row)
    path.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


def _name(row: Row) -> tuple[Any, ...]:
    return row["case"], row.get("seed"), row.get("method")
