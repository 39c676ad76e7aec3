"""The density standard: how many m² a person counts for, and so how many places a room has."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import period
from weg.housing.actions.displaced import displacing_nobody
from weg.housing.actions.units import complete_places
from weg.housing.models import Density, Site


@action("housing.manage_site", on="site")
def set_density(
    *,
    actor: Actor,
    site: Site,
    square_metres: Decimal,
    starts: date,
    ends: date | None = None,
    source: str = "",
) -> Density:
    """From ``starts`` up to ``ends`` (None: from then on) a person counts for this many m².

    Other periods of the site give way. Displaced names everyone whose place would be lost:
    they have to move first.
    """
    if square_metres <= 0:
        raise Refused(_("The area must be above 0 m²."), code="density_zero", field="square_metres")
    if ends is not None and ends <= starts:
        raise Refused(_("The end must be after the beginning."), code="period_empty", field="ends")
    Site.objects.select_for_update().get(pk=site.pk)
    with displacing_nobody(site, "square_metres"):
        for other in site.densities.filter(during__overlap=period(starts, ends)):
            _give_way(other, starts, ends)
        made = Density.objects.create(
            site=site, during=period(starts, ends), square_metres=square_metres, source=source
        )
        complete_places(site, square_metres)
    return made


def _give_way(other: Density, starts: date, ends: date | None) -> None:
    """Keep of the other period only what lies before and after."""
    first, last = other.during.lower, other.during.upper
    after = ends is not None and (last is None or ends < last)
    if first < starts:
        other.during = period(first, starts)
        other.save(update_fields=["during"])
    elif after:
        other.during = period(ends, last)
        other.save(update_fields=["during"])
        return
    else:
        other.delete()
        return
    if after:
        Density.objects.create(
            site_id=other.site_id,
            during=period(ends, last),
            square_metres=other.square_metres,
            source=other.source,
        )
