"""Which share was assessed in time: without names, without small numbers."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import connection

from weg.city.models import Organisation
from weg.housing.models import Site

HIDDEN = "<"


def shares() -> list[dict[str, Any]]:
    """By half-year, organisation and house; the row of an organisation has no house.

    people: whose time was up in the half-year; in_time: those assessed until then; share: per cent.
    ``<``: hidden by the database (``needs_shares``).
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT organisation, site, half, people, in_time FROM needs_shares()")
        rows = cursor.fetchall()
    organisations = dict(Organisation.objects.values_list("pk", "name"))
    sites = dict(Site.objects.values_list("pk", "name"))
    found = [
        {
            "half": half_text(half),
            "organisation": organisations.get(organisation, "–"),
            "site": sites.get(site, "–") if site else "",
            "people": HIDDEN if people is None else str(people),
            "in_time": HIDDEN if people is None else str(in_time),
            "share": share_text(people, in_time),
            "rate": -1.0 if not people else in_time / people,
            "order": (-half.toordinal(), organisations.get(organisation, ""), sites.get(site, "")),
        }
        for organisation, site, half, people, in_time in rows
    ]
    return sorted(found, key=lambda row: row["order"])


def half_text(first: date) -> str:
    return f"{first.year}/{1 if first.month < 7 else 2}"


def share_text(people: int | None, in_time: int | None) -> str:
    if people is None or in_time is None:
        return HIDDEN
    return f"{round(100 * in_time / people)} %" if people else "–"
