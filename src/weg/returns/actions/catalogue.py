"""The room's catalogues: what a journey needs, and the dated amounts of the programmes."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import DatabaseError
from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, explaining
from weg.foundation.periods import covers, period
from weg.returns.models import CountryGroup, Item, Rate


@action("returns.manage_catalogue")
def save_item(*, actor: Actor, item: Item | None = None, **fields: Any) -> Item:
    """Add or change an item of the checklist; fields as of ``Item``."""
    kept = item or Item()
    for name, value in fields.items():
        setattr(kept, name, value)
    with explaining(_explain):
        kept.save()
    return kept


@action("returns.manage_catalogue")
def set_rate(
    *,
    actor: Actor,
    programme: str,
    kind: str,
    start: date,
    cents: int | None,
    source: str,
    group: str = "",
    from_age: int = 0,
    below_age: int | None = None,
    note: str = "",
) -> Rate:
    """An amount from a day on; the one before ends there, a later one stays.

    cents: None when it is known that there is one, but not how much: totals ask for it.
    """
    if below_age is not None and below_age <= from_age:
        raise Refused(_("This age must be above the other."), code="ages", field="below_age")
    same = Rate.objects.filter(
        programme=programme, kind=kind, group=group, from_age=from_age
    ).select_for_update()
    values = {"cents": cents, "source": source, "note": note, "below_age": below_age}
    before = next((rate for rate in same if covers(rate.during, start)), None)
    later = sorted(r.during.lower for r in same if r.during.lower and r.during.lower > start)
    if before is not None and before.during.lower == start:
        for name, value in values.items():
            setattr(before, name, value)
        before.save()
        return before
    if before is not None:
        before.during = period(before.during.lower, start)
        before.save(update_fields=["during"])
    return Rate.objects.create(
        programme=programme,
        kind=kind,
        group=group,
        from_age=from_age,
        during=period(start, later[0] if later else None),
        **values,
    )


@action("returns.manage_catalogue")
def save_country(*, actor: Actor, group: str, country: str, source: str) -> CountryGroup:
    """A country belongs to a group of the programmes."""
    with explaining(_explain):
        return CountryGroup.objects.create(group=group, country=country, source=source)


@action("returns.manage_catalogue")
def remove_country(*, actor: Actor, country: CountryGroup) -> None:
    """A country does not belong to its group any more; history keeps that it did."""
    country.delete()


def _explain(constraint: str, error: DatabaseError) -> Refused | None:
    if constraint == "returns_item_name_key":
        return Refused(_("There is an item of this name already."), code="item_twice", field="name")
    if constraint == "return_country_once":
        return Refused(
            _("This country belongs to the group already."), code="country_twice", field="country"
        )
    return None
