"""A list comes in, or is thrown away."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from weg.arrivals.models import ArrivalList
from weg.arrivals.queries.drafts import mapping_for, table_of
from weg.arrivals.reading import ReadingError
from weg.arrivals.speaking import language
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused


@action("arrivals.take")
def receive_list(
    *,
    actor: Actor,
    name: str,
    content: bytes,
    filename: str = "",
    first_day: date,
    last_day: date,
) -> ArrivalList:
    """Keep a list as a draft: nobody is registered yet.

    filename: empty for pasted text. Refused with the reader's sentence when there is no table.
    """
    if last_day < first_day:
        raise Refused(_("The last day is before the first."), code="days_order", field="last_day")
    try:
        table = table_of(content, filename)
    except ReadingError as error:
        raise Refused(
            error.text(language()),
            code=error.code,
            field="file" if filename else "text",
        ) from error
    return ArrivalList.objects.create(
        name=name or filename or _("Pasted list"),
        content=content,
        filename=filename,
        first_day=first_day,
        last_day=last_day,
        mapping=mapping_for(table).as_dict(),
        people=len(table.lines),
        by=actor.sight.label[:200],
    )


@action("arrivals.take", on="received")
def discard_list(*, actor: Actor, received: ArrivalList) -> None:
    """Throw a draft away, content and all."""
    check_draft(received)
    received.content, received.corrections, received.decisions = b"", {}, {}
    received.state = ArrivalList.State.DISCARDED
    received.save()


def check_draft(received: ArrivalList) -> None:
    """Refuse to change a list that is no draft any more; locks it until the action ends."""
    state = ArrivalList.objects.select_for_update().get(pk=received.pk).state
    if state != ArrivalList.State.DRAFT:
        raise Refused(_("This list has been taken over or discarded already."), code="no_draft")
