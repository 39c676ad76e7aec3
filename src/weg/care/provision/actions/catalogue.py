"""The city's catalogue and its starter sets."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.db import DatabaseError
from django.utils.translation import gettext_lazy as _

from weg.care.provision.models import Item, StarterSet
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, explaining

SENTENCES = {
    "provision_item_name_de_key": (_("The catalogue has this name already."), "name_de"),
    "provision_starterset_name_de_key": (_("There is a set of this name already."), "name_de"),
    "item_amount": (_("At least one is given each time."), "amount"),
    "item_ages": (_("The ages leave nobody: the second lies above the first."), "age_below"),
    "item_months": (_("Enter months for “every so many months”, and only then."), "months"),
    "item_season": (_("Enter both months of the season, and only for a season."), "season_from"),
    "set_months": (_("Enter both months, or none."), "month_from"),
}


def _explain(constraint: str, error: DatabaseError) -> Refused | None:
    if constraint not in SENTENCES:
        return None
    sentence, field = SENTENCES[constraint]
    return Refused(str(sentence), code=constraint, field=field)


@action("provision.manage_catalogue")
def save_item(*, actor: Actor, item: Item | None = None, **fields: Any) -> Item:
    """Add or change an item of the catalogue; fields as of ``Item``."""
    kept = item or Item()
    for name, value in fields.items():
        setattr(kept, name, value)
    with explaining(_explain):
        kept.save()
    return kept


@action("provision.manage_catalogue")
def save_set(
    *,
    actor: Actor,
    items: Collection[Item],
    starter_set: StarterSet | None = None,
    **fields: Any,
) -> StarterSet:
    """Add or change a starter set; fields as of ``StarterSet``."""
    if not items:
        raise Refused(str(_("A set has at least one item.")), code="set_empty", field="items")
    kept = starter_set or StarterSet()
    for name, value in fields.items():
        setattr(kept, name, value)
    with explaining(_explain):
        kept.save()
    kept.items.set(items)
    return kept
