"""Orders and sheets as PDF."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from weg.foundation.documents.typesetting import typeset as set_paper
from weg.foundation.languages import direction
from weg.placement.documents.languages import sheet_words, spelled_out

HERE = Path(__file__).parent
Json = dict[str, Any]

ISOLATE, END = "\u2066", "\u2069"
"""Around names and numbers, so that right-to-left text does not turn them round (UAX 9)."""


def typeset(name: str, data: Json, made: date) -> bytes:
    """The template ``typst/<name>.typ`` with this data. ``made``: the date in the file itself."""
    return set_paper(HERE / "typst" / f"{name}.typ", data, made)


def order_pdf(content: Json, *, withdrawn: date | None = None) -> bytes:
    """The placement order, in German."""
    made = date.fromisoformat(content["date"])
    return typeset("order", _order(content, withdrawn), made)


def sheet_pdf(content: Json, language: str | None = None) -> bytes:
    """The sheet in plain words, in the household's language or another one."""
    made = date.fromisoformat(content["date"])
    return typeset("sheet", _sheet(content, language or content["language"]), made)


def bundle_pdf(contents: Sequence[Json]) -> bytes:
    """Orders, each followed by its sheet, to be printed in one go."""
    made = max(date.fromisoformat(content["date"]) for content in contents)
    papers = [
        {"order": _order(one, None), "sheet": _sheet(one, one["language"])} for one in contents
    ]
    return typeset("bundle", {"papers": papers}, made)


def _order(content: Json, withdrawn: date | None) -> Json:
    return {
        **content,
        "date": _german(content["date"]),
        "start": _german(content["start"]),
        "last_day": _german(content["last_day"]),
        "people": [{**one, "born": _german(one["born"])} for one in content["people"]],
        "texts": {part: text.split("\n\n") for part, text in content["texts"].items()},
        "withdrawn": withdrawn.strftime("%d.%m.%Y") if withdrawn else "",
    }


def _german(day: str | None) -> str:
    return date.fromisoformat(day).strftime("%d.%m.%Y") if day else ""


def _sheet(content: Json, language: str) -> Json:
    last = content["last_day"]
    names = {
        "city": content["city"]["city"],
        "organisation": content["organisation"].get("name", ""),
        "officer": content["officer"]["name"],
        "reference": content["reference"],
        "number": content["number"],
    }
    values = {name: f"{ISOLATE}{value}{END}" for name, value in names.items()} | {
        "day": spelled_out(date.fromisoformat(content["start"]), language),
        "end": spelled_out(date.fromisoformat(last), language) if last else "",
    }
    words = {name: _fill(text, values) for name, text in sheet_words(language).items()}
    return {
        **{key: content[key] for key in ("number", "reference", "site", "rooms", "organisation")},
        "city": content["city"],
        "officer": content["officer"],
        "names": [one["name"] for one in content["people"]],
        "words": words,
        "stay": words["until_text" if last else "open_text"],
        "helpers": words["help_text" if content["organisation"] else "help_none"],
        "lang": language,
        "dir": direction(language),
    }


def _fill(text: str, values: dict[str, str]) -> str:
    for name, value in values.items():
        text = text.replace("{" + name + "}", value)
    return text
