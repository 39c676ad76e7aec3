"""The city's lists: what is checked, what protocols name, whom one calls to mend things."""

from __future__ import annotations

from typing import Any

from django.db import DatabaseError
from django.utils.translation import gettext as _

from weg.care.houses.models import CatalogueItem, Contractor
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, explaining


@action("houses.keep_catalogue")
def save_item(*, actor: Actor, item: CatalogueItem | None = None, **values: Any) -> CatalogueItem:
    """A new line, or other values of one. What was ticked or signed before keeps its words."""
    found = item or CatalogueItem()
    for name, value in values.items():
        setattr(found, name, value)
    with explaining(_taken):
        found.save()
    return found


@action("houses.keep_contractors")
def save_contractor(
    *, actor: Actor, contractor: Contractor | None = None, **values: Any
) -> Contractor:
    """A new contractor, or other values of one."""
    found = contractor or Contractor()
    for name, value in values.items():
        setattr(found, name, value)
    with explaining(_taken):
        found.save()
    return found


def _taken(constraint: str, error: DatabaseError) -> Refused | None:
    if "once" in constraint or "name" in constraint:
        return Refused(_("There is one of this name already."), code="name_taken", field="name")
    return None
