"""Components that show: cards, figures, tables, lists of facts, people, places."""

from __future__ import annotations

from typing import Any

from weg.foundation.components.icons import OPTIONAL_ICON
from weg.foundation.components.library.feedback import NEUTRAL_TOO
from weg.foundation.components.registry import Component, Prop, Slot, register

PLACE_STATES = ("free", "reserved", "lived", "blocked", "retired")
PLACE_ICONS = {
    "free": "add",
    "reserved": "schedule",
    "lived": "person",
    "blocked": "block",
    "retired": "close",
}


def _initials(props: dict[str, Any]) -> dict[str, Any]:
    words = str(props["name"]).replace(",", " ").split()
    letters = [word[0] for word in words if word[0].isalpha()]
    first_and_last = [letters[0], letters[-1]] if len(letters) > 1 else letters
    return props | {"initials": "".join(first_and_last).upper()}


def _columns(props: dict[str, Any]) -> dict[str, Any]:
    """Rows as cells that know their column, so that numbers stand right-aligned."""
    columns = [c if isinstance(c, dict) else {"label": c} for c in props["columns"]]
    rows = [list(zip(columns, row, strict=True)) for row in props["rows"]]
    foot = list(zip(columns, props["foot"], strict=True)) if props["foot"] else []
    return props | {"columns": columns, "rows": rows, "foot": foot}


def _place(props: dict[str, Any]) -> dict[str, Any]:
    return props | {"icon": PLACE_ICONS[props["state"]]}


_HEADING = Prop("level", "heading level", 2, (2, 3, 4))

register(
    Component(
        "card",
        "A frame around things that belong together",
        props=(
            Prop("title", "heading", ""),
            _HEADING,
            Prop("url", "makes the heading a link", ""),
        ),
        slots=(
            Slot("content", "the body"),
            Slot("actions", "buttons beside the heading"),
            Slot("footer", "line below the body"),
        ),
        attributes=True,
    ),
    Component(
        "stats",
        "A row of figures: put `stat` components in it",
        slots=(Slot("content", "the figures", required=True),),
    ),
    Component(
        "stat",
        "One figure with its name, and the link to its rows",
        props=(
            Prop("label", "what is counted"),
            Prop("value", "the figure, already formatted"),
            Prop("url", "the rows behind the figure", ""),
            Prop("hint", "unit, as-of date or comparison", ""),
            Prop("kind", "whether it needs attention", "neutral", NEUTRAL_TOO),
        ),
    ),
    Component(
        "table",
        "A small table without paging; long lists are made with `list_page`",
        props=(
            Prop("caption", "name of the table"),
            Prop("columns", "list of labels, or {label, numeric?}", ()),
            Prop("rows", "list of lists of cells; the first cell names the row", ()),
            Prop("foot", "cells of a sum row", ()),
            Prop("caption_hidden", "caption for screen readers only", False),
        ),
        slots=(
            Slot("head", "own header row (`<tr>…</tr>`) instead of `columns`"),
            Slot("body", "own rows instead of `rows`"),
        ),
        prepare=_columns,
    ),
    Component(
        "description-list",
        "Terms with their values",
        props=(
            Prop("items", "list of (term, value)", ()),
            Prop("columns", "how many columns on a wide screen", 1, (1, 2, 3)),
        ),
        slots=(Slot("content", "own `<div><dt>…</dt><dd>…</dd></div>` after the items"),),
    ),
    Component(
        "details",
        "Something that opens on a click",
        props=(Prop("summary", "the line always seen"), Prop("open", "open at first", False)),
        slots=(Slot("content", "what opens", required=True),),
        attributes=True,
    ),
    Component(
        "person",
        "A person as a chip: initials, name, one detail",
        props=(
            Prop("name", "the name as it is to be read"),
            Prop("url", "the person's page", ""),
            Prop("detail", "such as age or household", ""),
        ),
        prepare=_initials,
    ),
    Component(
        "place",
        "A bed on a site's board; state by icon, pattern and word",
        props=(
            Prop("label", "name of the place, such as '2.04 b'"),
            Prop("state", "what it is on that day", allowed=PLACE_STATES),
            Prop("state_label", "the state as a word"),
            Prop("text", "who or why", ""),
            Prop("until", "until when, already formatted", ""),
            Prop("url", "where a click leads", ""),
        ),
        prepare=_place,
        attributes=True,
    ),
    Component(
        "section",
        "A part of a page with a heading and its actions",
        props=(
            Prop("title", "heading"),
            _HEADING,
            Prop("id", "anchor", ""),
            Prop("icon", "icon before the heading", "", OPTIONAL_ICON),
        ),
        slots=(Slot("content", "the part", required=True), Slot("actions", "buttons")),
    ),
)
