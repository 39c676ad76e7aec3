"""Making a room ready: ticking the checklist, place by place."""

from __future__ import annotations

from collections.abc import Collection

from django.utils import timezone
from django.utils.translation import gettext as _

from weg.care.houses.models import CatalogueItem, Tick
from weg.care.houses.queries.readiness import ticks_of
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.housing.models import Place, Site

Line = tuple[int, int]
"""Place id and catalogue item id."""


@action("houses.prepare", on="site")
def mark_ready(
    *, actor: Actor, site: Site, shown: Collection[Line], done: Collection[Line]
) -> tuple[int, int]:
    """Of the lines shown to the actor these are done. Returns how many were ticked and withdrawn.

    Lines that somebody else ticked meanwhile stay as they are unless they were shown; a line
    ticked twice is ticked once.
    """
    wanted, seen = set(done), set(shown) | set(done)
    _check(site, seen)
    known = {(tick.place_id, tick.item_id): tick for tick in ticks_of({p for p, _i in seen})}
    new = [line for line in sorted(wanted) if line not in known]
    Tick.objects.bulk_create(
        Tick(site=site, place_id=place, item_id=item, by=actor.sight.label[:200])
        for place, item in new
    )
    gone = [tick.pk for line, tick in known.items() if line in seen - wanted]
    for tick in Tick.objects.filter(pk__in=gone):
        tick.withdrawn = timezone.now()
        tick.save(update_fields=["withdrawn"])
    return len(new), len(gone)


def _check(site: Site, lines: Collection[Line]) -> None:
    places, items = {p for p, _i in lines}, {i for _p, i in lines}
    known = Place.objects.filter(pk__in=places, site=site).count()
    listed = CatalogueItem.objects.filter(pk__in=items, list=CatalogueItem.List.READY).count()
    if known != len(places) or listed != len(items):
        raise Refused(
            _("This list belongs to another house or is out of date. Please load the page again."),
            code="line_unknown",
        )
