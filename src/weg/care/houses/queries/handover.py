"""What is open in a house when another organisation takes it over.

Other rooms of care say what they hand over, in their ``apps.py``::

    register_handover(_("open cases"), count_open_cases, order=40)   # (site) -> int
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from weg.care.houses.models import Defect, KeyLoan, Notice, Protocol
from weg.care.houses.queries.defects import OPEN
from weg.care.presence.models import Round
from weg.foundation.periods import today
from weg.housing.models import Occupancy, Site
from weg.housing.models.occupancy import Kind

Count = Callable[[Site], int]


@dataclass(frozen=True)
class OpenThing:
    """Something that goes on after the handover: how many of them there are."""

    label: Any
    count: int


_registered: dict[str, tuple[int, Any, Count]] = {}


def register_handover(name: Any, count: Count, *, order: int = 50) -> None:
    """Show this number on the page of the handover; once for each function."""
    _registered[f"{count.__module__}.{count.__qualname__}"] = (order, name, count)


def open_things(site: Site) -> list[OpenThing]:
    """All that is open in the house, in order; also what there is none of."""
    ordered = sorted(_registered.values(), key=lambda entry: entry[0])
    return [OpenThing(name, count(site)) for _order, name, count in ordered]


def _living(site: Site) -> int:
    day = today()
    rows = Occupancy.objects.filter(site=site, kind=Kind.STAY, starts__lte=day, ends__gt=day)
    return rows.count()


def _expected(site: Site) -> int:
    rows = Occupancy.objects.filter(site=site, kind=Kind.RESERVATION, ends__gt=today())
    return rows.count()


def _defects(site: Site) -> int:
    return Defect.objects.filter(OPEN, site=site).count()


def _keys(site: Site) -> int:
    return KeyLoan.objects.filter(site=site, back_on=None, settled=None).count()


def _drafts(site: Site) -> int:
    return Protocol.objects.filter(site=site, signed_at=None).count()


def _notices(site: Site) -> int:
    rows = Notice.objects.filter(site=site)
    return sum(1 for notice in rows if notice.ends is None or notice.ends >= today())


def _rounds(site: Site) -> int:
    return Round.objects.filter(site=site, closed_at=None).count()


def register() -> None:
    """What this room itself hands over; called when the app is ready."""
    register_handover(_("people who live here"), _living, order=10)
    register_handover(_("people expected"), _expected, order=11)
    register_handover(_("open defects"), _defects, order=20)
    register_handover(_("keys handed out"), _keys, order=21)
    register_handover(_("protocols not signed yet"), _drafts, order=22)
    register_handover(_("notices hanging"), _notices, order=23)
    register_handover(_("rounds under way"), _rounds, order=24)
