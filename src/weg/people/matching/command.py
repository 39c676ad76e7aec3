"""`weg match-people people.csv`: the likely pairs of an old list, with score and reasons."""

import argparse
import csv
import io
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from weg.people.matching.blocking import pairs
from weg.people.matching.comparing import Match
from weg.people.matching.record import Record
from weg.people.matching.table import COLUMNS, BadFileError, read_records
from weg.people.matching.weights import DEFAULT_THRESHOLD

CSV_COLUMNS = ("id_a", "id_b", "score", "verdict", "reasons")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command. 0: done (with or without pairs); 2: the file or an option is no good."""
    options = _parser().parse_args(argv)
    try:
        records = read_records(_content(options.file))
    except BadFileError as error:
        print(f"weg match-people: {options.file}: {error}", file=sys.stderr)
        return 2
    found = pairs(records, options.threshold)
    return _write(_shown(found, options.format, options.language))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="weg match-people",
        description="Print the pairs of a list that are likely the same person, with reasons.",
        epilog=f"Columns: {', '.join(COLUMNS)}; any may be empty. UTF-8 or CP1252, ; or , or tab, "
        "dates as 1990-05-31 or 31.05.1990.",
    )
    parser.add_argument("file", help='CSV file, or "-" for standard input')
    parser.add_argument(
        "--threshold",
        type=_probability,
        default=DEFAULT_THRESHOLD,
        help="lowest score shown, 0 to 1 (default %(default)s)",
    )
    parser.add_argument("--format", choices=("table", "csv", "json"), default="table")
    parser.add_argument("--language", choices=("en", "de"), default="en", help="of the reasons")
    return parser


def _probability(text: str) -> float:
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        value = -1.0
    if not 0.0 < value < 1.0:
        raise argparse.ArgumentTypeError("a number between 0 and 1, such as 0.5")
    return value


def _content(name: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise BadFileError(f"The file cannot be opened: {error.strerror}.") from error


def _write(text: str) -> int:
    try:
        print(text, flush=True)
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        sys.stderr.close()
    return 0


def _shown(found: list[Match], kind: str, language: str) -> str:
    shown = {"table": _table, "csv": _csv, "json": _json}[kind]
    return shown(found, language)


def _table(found: list[Match], language: str) -> str:
    if not found:
        return "No pairs."
    blocks = [_block(match, language) for match in found]
    return "\n\n".join([*blocks, f"{len(found)} pairs."])


def _block(match: Match, language: str) -> str:
    lines = [f"{match.score:.3f}  {match.verdict}  {match.a.id}  {match.b.id}"]
    lines += [f"       {_line(each)}" for each in (match.a, match.b)]
    lines += [f"       {reason.bits:+5.1f}  {reason.text(language)}" for reason in match.reasons]
    return "\n".join(lines)


def _line(record: Record) -> str:
    day = record.date_of_birth.isoformat() if record.date_of_birth else ""
    name = f"{record.surname}, {record.given_name}"
    return " · ".join(part for part in (name, record.sex, day, record.nationality) if part)


def _csv(found: list[Match], language: str) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(CSV_COLUMNS)
    for match in found:
        reasons = " ".join(reason.text(language) for reason in match.reasons)
        row = (match.a.id, match.b.id, f"{match.score:.4f}", match.verdict, reasons)
        writer.writerow([_harmless(str(cell)) for cell in row])
    return stream.getvalue().rstrip("\n")


def _harmless(text: str) -> str:
    """Text that a spreadsheet will not run as a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t") else text


def _json(found: list[Match], language: str) -> str:
    return json.dumps([_as_dict(match, language) for match in found], ensure_ascii=False, indent=2)


def _as_dict(match: Match, language: str) -> dict[str, object]:
    return {
        "id_a": match.a.id,
        "id_b": match.b.id,
        "score": round(match.score, 4),
        "verdict": str(match.verdict),
        "reasons": [
            {**reason.as_dict(), "text": reason.text(language)} for reason in match.reasons
        ],
    }
