"""The people in the way of a change, as far as the reader may know them."""

from __future__ import annotations

from weg.city.models import Member
from weg.foundation.access.actions import may
from weg.housing.models import Occupancy, Site
from weg.housing.models.occupancy import Kind
from weg.housing.views.frame import at
from weg.housing.wording import period_text, place_name


def lost_rows(actor: Member, site: Site, occupancies: list[Occupancy]) -> list[dict[str, str]]:
    """One row for each: place, who or what, when, and the page of the place."""
    named = may(actor, "housing.see_residents", site)
    return [
        {
            "place": place_name(o.place),
            "what": _what(o, named),
            "when": period_text(o.during.lower, o.during.upper),
            "url": at("place", o.place_id, day=o.during.lower.isoformat()),
        }
        for o in occupancies
    ]


def _what(occupancy: Occupancy, named: bool) -> str:
    kind = Kind(occupancy.kind)
    if kind == Kind.BLOCK:
        return f"{kind.label}: {occupancy.get_reason_display()}"
    who = str(occupancy.person) if named and occupancy.person else ""
    return f"{who} ({kind.label})" if who else str(kind.label)
