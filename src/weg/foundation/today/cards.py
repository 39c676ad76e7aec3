"""The cards of *Heute* and their registry."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from django.http import HttpRequest


@dataclass(frozen=True)
class Line:
    """One thing that is due: what, by when or where, and the page where one does it.

    kind: neutral, info, success, warning or danger, as badges have it.
    """

    text: str
    url: str = ""
    hint: str = ""
    badge: str = ""
    kind: str = "neutral"


@dataclass(frozen=True)
class Card:
    """A heading with the things due beneath it; ``more`` leads to the whole list.

    figures: (label, value, url, hint) shown as tiles above the lines.
    empty: the sentence when nothing is due.
    """

    title: str
    lines: list[Line] = field(default_factory=list)
    figures: list[tuple[str, str, str, str]] = field(default_factory=list)
    more: str = ""
    empty: str = ""


Maker = Callable[[HttpRequest], Card | None]
_MAKERS: list[tuple[int, str, Maker]] = []


def register_card(order: int, maker: Maker) -> None:
    """Add a card, once; ``maker`` returns None when it is nothing for this member."""
    name = f"{maker.__module__}.{maker.__qualname__}"
    if all(known != name for _order, known, _maker in _MAKERS):
        _MAKERS.append((order, name, maker))
        _MAKERS.sort(key=lambda entry: entry[:2])


def cards_for(request: HttpRequest) -> list[Card]:
    """The cards for whoever asks, in order."""
    made = (maker(request) for _order, _name, maker in _MAKERS)
    return [card for card in made if card is not None]
