"""What a norm key is made of: units, groups, bounds."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.functional import lazystr
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

UNITS: dict[str, _StrPromise] = {
    "places": _("places"),
    "m2": lazystr("m²"),
    "days": _("days"),
    "months": _("months"),
    "years": _("years"),
    "weeks": _("weeks"),
    "share": _("share (0 to 1)"),
    "persons": _("persons"),
    "rooms": _("rooms"),
    "hours": _("hours"),
    "eur": lazystr("€"),
}
"""Unit codes as stored, with the word shown."""


@dataclass(frozen=True)
class NormKey:
    """One known norm. at_least, at_most: values outside are refused when somebody enters them."""

    key: str
    group: _StrPromise
    label: _StrPromise
    unit: str
    meaning: _StrPromise
    whole: bool = True
    at_least: Decimal = Decimal(0)
    at_most: Decimal | None = None


HOUSING = _("Accommodation")
CLOCKS = _("Deadlines")
CARE = _("Care and house management")
DATA = _("Data and reports")
MONEY = _("Grants")
HELP = _("Volunteers")

ONE = Decimal(1)
