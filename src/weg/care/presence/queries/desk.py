"""What other rooms offer to whoever has a card in the hand: a registry, filled in ``apps.py``.

::

    register_card_act(20, issue_goods)   # (request, person) -> CardAct | None
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest

from weg.foundation.givers import Givers
from weg.people.models import Person


@dataclass(frozen=True)
class CardAct:
    """A link on the page of a scanned card: what one can do for its holder."""

    label: str
    url: str
    icon: str = ""
    hint: str = ""


Maker = Callable[[HttpRequest, Person], CardAct | None]
_acts: Givers[[HttpRequest, Person], CardAct] = Givers()


def register_card_act(order: int, maker: Maker) -> None:
    """Offer something, once; ``maker`` returns None when it is nothing for this member."""
    _acts.add(order, maker)


def card_acts(request: HttpRequest, person: Person) -> list[CardAct]:
    """What can be done for the person, in order."""
    return _acts.given(request, person)
