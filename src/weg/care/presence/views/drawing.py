"""The rooms of a round as HTML, drawn here and not in the template: 250 people in milliseconds.

Everything that comes from the record is escaped.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.html import escape
from django.utils.translation import gettext as _

from weg.care.presence.models.ticks import State

ROW = (
    '<li class="pr-row pr-row--{state}" data-person="{person}" data-state="{state}"'
    ' data-heads="{heads}" data-away="{away}" data-name="{key}">'
    '<label class="pr-tap"><input type="checkbox" class="pr-box" name="seen" value="{person}"'
    "{checked}>"
    '<span class="pr-who"><span class="pr-name">{name}</span><span class="pr-line">{line}</span>'
    '<span class="pr-word" data-pr-word>{word}</span></span></label>{was}'
    '<button class="pr-small" name="not_met" value="{person}" aria-pressed="{missed}"'
    ' data-pr-act="not_met">{not_met}<span class="weg-hidden">: {name}</span></button>'
    '<button class="pr-small" type="button" data-pr-act="away" data-pr-live hidden>{is_away}'
    '<span class="weg-hidden">: {name}</span></button>'
    '<p class="pr-conflict" data-pr-conflict{quiet}>{conflict}</p></li>'
)
ROOM = (
    '<section class="pr-room" id="room-{number}" aria-labelledby="room-{number}-name">'
    '<div class="pr-room__head"><h2 class="pr-room__name" id="room-{number}-name">'
    '<span class="weg-muted">{unit}</span> / {name}</h2>'
    '<button class="pr-all" name="seen_room" value="{number}">{all_seen}'
    '<span class="weg-hidden">: {unit} / {name}</span></button></div>'
    '<ul class="pr-list">{rows}</ul><p class="pr-save" data-pr-still>'
    '<button class="kern-btn kern-btn--secondary" name="save_room" value="{number}">'
    '<span class="kern-label">{save}</span></button></p></section>'
)
WAS = '<input type="hidden" name="was" value="{}">'


class Rows:
    """Draws rows; words are looked up once."""

    def __init__(self) -> None:
        self.words = {
            "open": "",
            State.SEEN.value: escape(_("seen")),
            State.NOT_MET.value: escape(_("not met")),
            State.AWAY.value: escape(_("away")),
        }

        self.all_seen, self.save = escape(_("All seen")), escape(_("Save this room"))

    def room(self, unit: str, name: str, number: int, rows: Sequence[Mapping[str, Any]]) -> str:
        """One room with its people; unit and room are found by the search, too."""
        return ROOM.format(
            number=number,
            unit=escape(unit),
            name=escape(name),
            all_seen=self.all_seen,
            save=self.save,
            rows="".join(self._row(row, f"{unit} {name}") for row in rows),
        )

    def _row(self, row: Mapping[str, Any], where: str) -> str:
        state, away, seen = row["state"], escape(row["away"]), row["state"] == State.SEEN
        return ROW.format(
            state=escape(state),
            person=int(row["person"]),
            heads=escape(row["heads"]),
            away=away,
            key=escape(f"{row['name']} {where}".lower()),
            checked=" checked" if seen else "",
            name=escape(row["name"]),
            line=escape(row["line"]),
            word=away if away and state == State.AWAY else self.words[state],
            was=WAS.format(int(row["person"])) if seen else "",
            missed="true" if state == State.NOT_MET else "false",
            not_met=self.words[State.NOT_MET.value],
            is_away=self.words[State.AWAY.value],
            quiet="" if row["conflict"] else " hidden",
            conflict=escape(row["conflict"]),
        )
