"""Who is advised, as the family says it: nothing is read from the records for it."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.people.queries.ages import OF_AGE, age
from weg.returns.actions.acting import add_items, check_past, running
from weg.returns.models import Case, Item, Traveller


@action("returns.work", on="case")
def save_traveller(
    *,
    actor: Actor,
    case: Case,
    traveller: Traveller | None = None,
    name: str,
    born: date | None = None,
    country: str = "",
    travels: bool = True,
) -> Traveller:
    """Add or change somebody of the family. country: ISO 3166 code of where they go."""
    kept = running(case)
    if not name.strip():
        raise Refused(_("Say the name."), code="name_missing", field="name")
    if born is not None:
        check_past(born, "born")
    row = _own(kept, traveller) if traveller else Traveller(case=kept)
    row.name, row.country, row.travels = name.strip(), country, travels
    row.born = born.isoformat() if born else ""
    row.save()
    if travels and born is not None and age(born, kept.day or today()) < OF_AGE:
        _add_items_for_children(kept)
    return row


@action("returns.work", on="case")
def remove_traveller(*, actor: Actor, case: Case, traveller: Traveller) -> None:
    """Somebody was written down by mistake, or does not want to be in the case."""
    _own(running(case), traveller).delete()


def _own(case: Case, traveller: Traveller) -> Traveller:
    return Traveller.objects.select_for_update().get(pk=traveller.pk, case=case)


def _add_items_for_children(case: Case) -> None:
    here = case.items.exclude(item=None).values("item")
    add_items(case, Item.objects.filter(active=True, for_children=True).exclude(pk__in=here))
