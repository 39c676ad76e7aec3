"""Drawing the board: units, rooms and places as HTML, in Python.

A large site has a thousand parts to draw; a template takes ten times as long for each.
"""

from __future__ import annotations

from datetime import date
from html import escape

from django.templatetags.static import static
from django.utils.formats import date_format, localize
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from weg.foundation.components.library.content import PLACE_ICONS
from weg.housing.models.occupancy import BlockReason, Kind
from weg.housing.models.places import floor_name
from weg.housing.queries.board import (
    FREE,
    UNUSABLE,
    Bed,
    BoardRoom,
    BoardUnit,
    Filling,
    Resident,
    Spot,
)
from weg.housing.views.frame import at
from weg.housing.wording import age_on, groups_words, neighbours_of

LOOKS = {
    FREE: "free",
    Kind.STAY.value: "lived",
    Kind.RESERVATION.value: "reserved",
    Kind.BLOCK.value: "blocked",
    UNUSABLE: "retired",
}
UNIT = (
    '<section class="weg-unit" aria-labelledby="unit-{pk}"><h2 class="weg-unit__title"'
    ' id="unit-{pk}">{name} <span class="weg-muted">{floor}</span>{free}</h2>{lines}{rooms}'
    "</section>"
)
FREE_PLACES = '<span class="weg-unit__free">{}</span>'
FEATURES = '<p class="weg-unit__line">{}</p>'
LIVES = '<p class="weg-unit__line weg-muted">{}</p>'
ROOM = (
    '<div class="weg-room"><h3 class="weg-room__title"><span>{name}</span>'
    '<span class="weg-muted">{area} m²</span></h3><div class="weg-places">{beds}</div></div>'
)
BED = (
    '<div class="weg-place weg-place--{look}"><span class="weg-place__label">'
    '<svg class="weg-icon weg-icon--small" aria-hidden="true"><use href="{icon}"></use></svg>'
    '<a href="{url}">{number} <span class="weg-place__word">{word}</span></a></span>'
    "{text}{until}</div>"
)
BED_TEXT = '<span class="weg-place__text">{}</span>'
BED_UNTIL = '<span class="weg-place__until">{}</span>'


class Drawing:
    """Draws the board of one day; what is the same for all places is looked up once.

    named: whether the reader may know who lives here.
    """

    def __init__(self, day: date, *, named: bool) -> None:
        self.day, self.named = day, named
        self.query = f"?day={day.isoformat()}"
        self.before, _zero, rest = at("place", 0).rpartition("0")
        self.after, self.icons = escape(rest + self.query), static("weg/vendor/icons.svg")
        self.days: dict[date, str] = {}
        self.room = escape(_("Room"))
        self.states = {
            "free": escape(_("free")),
            "lived": escape(_("lived in")),
            "reserved": escape(_("reserved")),
            "blocked": escape(_("blocked")),
            "retired": escape(_("not counted")),
        }
        self.reasons = {value: str(label) for value, label in BlockReason.choices}

    def unit(self, unit: BoardUnit) -> SafeString:
        people = [
            (bed.occupancy.household_id or 0, bed.occupancy.person)
            for bed in unit.beds
            if bed.occupancy is not None and bed.occupancy.kind != Kind.BLOCK
        ]
        lives = groups_words(neighbours_of(people, self.day))
        lines = [FEATURES.format(escape(", ".join(unit.features)))] if unit.features else []
        lines += [LIVES.format(escape(lives))] if lives else []
        html = UNIT.format(
            pk=unit.pk,
            name=escape(unit.name),
            floor=escape(floor_name(unit.floor)),
            free=_free(sum(bed.state == FREE for bed in unit.beds)),
            lines="".join(lines),
            rooms="".join(map(self._room, unit.rooms)),
        )
        return mark_safe(html)  # noqa: S308 (its parts are escaped)

    def _room(self, room: BoardRoom) -> str:
        return ROOM.format(
            name=f"{self.room} {escape(room.name)}",
            area=localize(room.area.normalize()),
            beds="".join(map(self._bed, room.beds)),
        )

    def _bed(self, bed: Bed[Spot, Filling]) -> str:
        look = LOOKS[bed.state]
        text, until = self._text(bed), bed.filled_until if bed.occupancy else bed.free_until
        return BED.format(
            look=look,
            icon=f"{self.icons}#{PLACE_ICONS[look]}",
            url=f"{self.before}{bed.place.pk}{self.after}",
            number=bed.place.number,
            word=self.states[look],
            text=BED_TEXT.format(escape(text)) if text else "",
            until=BED_UNTIL.format(self._day(until)) if until else "",
        )

    def _day(self, end: date) -> str:
        """Days are few, and the words for one take longer than the rest of a place."""
        if end not in self.days:
            self.days[end] = escape(_("to %(day)s") % {"day": date_format(end, "j.n.y")})
        return self.days[end]

    def _text(self, bed: Bed[Spot, Filling]) -> str:
        occupancy = bed.occupancy
        if occupancy is None:
            return ""
        if occupancy.kind == Kind.BLOCK:
            return self.reasons.get(occupancy.reason, "")
        return self._name(occupancy.person) if self.named and occupancy.person else ""

    def _name(self, person: Resident) -> str:
        age = age_on(person, self.day)
        return f"{person} ({age})" if age is not None and age < 18 else str(person)


def _free(places: int) -> str:
    if not places:
        return ""
    return FREE_PLACES.format(escape(ngettext("%(n)d free", "%(n)d free", places) % {"n": places}))
