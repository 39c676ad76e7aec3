"""The officer says what a column means, mends a cell, decides who a row is."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from weg.arrivals.actions.receiving import check_draft
from weg.arrivals.models import ArrivalList, ColumnMapping
from weg.arrivals.queries.drafts import NEW, SKIP
from weg.arrivals.reading import Field, Mapping
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.people.models import Person


@action("arrivals.take", on="received")
def map_columns(
    *, actor: Actor, received: ArrivalList, fields: Sequence[str | None]
) -> ArrivalList:
    """Say what each column means (names of ``Field``, None: not used); remembered for next time."""
    check_draft(received)
    mapping = Mapping.from_dict(received.mapping)
    _check(mapping, fields)
    for column, name in enumerate(fields):
        mapping = mapping.with_field(column, Field(name) if name else None)
    received.mapping = mapping.as_dict()
    received.save(update_fields=["mapping"])
    ColumnMapping.objects.update_or_create(
        fingerprint=mapping.fingerprint,
        defaults={"mapping": received.mapping, "by": actor.sight.label[:200]},
    )
    return received


def _check(mapping: Mapping, fields: Sequence[str | None]) -> None:
    used = [name for name in fields if name]
    if len(fields) != len(mapping.fields):
        raise Refused(_("The list has other columns now."), code="columns_changed")
    if twice := {name for name in used if used.count(name) > 1}:
        raise Refused(
            _("“%(field)s” can be only one column.") % {"field": min(twice)},
            code="column_twice",
        )
    if not {Field.SURNAME, Field.FULL_NAME} & set(used):
        raise Refused(_("One column must hold the names."), code="no_names")


@action("arrivals.take", on="received")
def correct_row(
    *, actor: Actor, received: ArrivalList, row: int, texts: dict[str, str]
) -> ArrivalList:
    """Type over cells of one row: ``{field: text}``; the file itself stays as it came."""
    check_draft(received)
    received.corrections = {**received.corrections, str(row): texts}
    received.save(update_fields=["corrections"])
    return received


@action("arrivals.take", on="received")
def decide_row(*, actor: Actor, received: ArrivalList, row: int, decision: str) -> ArrivalList:
    """Say that a row is left out (skip), is somebody new, or is the person with this id."""
    check_draft(received)
    known = decision.isdigit() and Person.objects.filter(pk=int(decision)).exists()
    if decision not in (SKIP, NEW, "") and not known:
        raise Refused(_("This person does not exist."), code="person_unknown")
    received.decisions = {**received.decisions, str(row): decision}
    received.save(update_fields=["decisions"])
    return received
