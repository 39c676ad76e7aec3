"""What there is for a group in a district: entered by hand until a programme says it itself."""

from __future__ import annotations

from datetime import date

from django.db import DatabaseError
from django.utils.translation import gettext as _

from weg.city.models import District
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, explaining
from weg.foundation.periods import period
from weg.needs.models import Group, Offer


@action("needs.manage_offers")
def save_offer(
    *,
    actor: Actor,
    offer: Offer | None = None,
    group: Group,
    district: District,
    name: str,
    by: str,
    since: date,
    until: date | None = None,
    contact: str = "",
    languages: str = "",
) -> Offer:
    """Add an offer, or change one. until: the first day it does not exist. Refused: taken."""
    if until and until <= since:
        raise Refused(
            _("The end must lie after the beginning."), code="ends_before_start", field="until"
        )
    row = offer or Offer()
    row.group, row.district, row.name, row.by = group, district, name.strip(), by.strip()
    row.contact, row.languages, row.during = (
        contact.strip(),
        languages.strip(),
        period(since, until),
    )
    with explaining(_taken):
        row.save()
    return row


def _taken(constraint: str, error: DatabaseError) -> Refused | None:
    if constraint == "offer_once":
        return Refused(
            _("This offer is entered for the group and the district already."),
            code="taken",
            field="name",
        )
    return None
