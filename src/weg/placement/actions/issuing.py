"""Issuing placement orders; only ever called by an action that has asked for permission."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.db import connection
from django.utils import timezone

from weg.foundation.access.actors import Actor
from weg.foundation.periods import period
from weg.housing.models import Step
from weg.people.models import Household
from weg.placement.actions.notices import tell_site
from weg.placement.actions.planning import member_of
from weg.placement.documents.content import content_of, taken_until
from weg.placement.documents.languages import sheet_language
from weg.placement.models import Notice, PlacementOrder, Proposal


def next_number(day: date) -> str:
    """The next number of the year, such as 2026-000123: without gaps, one officer at a time."""
    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO placement_ordercounter (year, last) VALUES (%s, 1)
               ON CONFLICT (year) DO UPDATE SET last = placement_ordercounter.last + 1
               RETURNING last""",
            [day.year],
        )
        (last,) = cursor.fetchone()
    return f"{day.year}-{last:06}"


def issue_order(
    *,
    actor: Actor,
    number: str,
    household: Household,
    site: int,
    step: Step,
    places: Mapping[int, int],
    start: date,
    proposal: Proposal | None = None,
) -> PlacementOrder:
    """The order for places just taken, and the notice to the site (id)."""
    language = sheet_language(household)
    end = taken_until(step, places)
    order = PlacementOrder.objects.create(
        number=number,
        household=household,
        site_id=site,
        proposal=proposal,
        step=step,
        during=period(start, end),
        language=language,
        content=content_of(
            number=number,
            member=member_of(actor),
            household=household,
            places=places,
            start=start,
            end=end,
            language=language,
        ),
        issued_at=timezone.now(),
        issued_by_id=member_of(actor),
    )
    tell_site(order, Notice.Kind.ISSUED)
    return order
