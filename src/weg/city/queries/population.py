"""Reading a population file against this city's districts."""

from __future__ import annotations

from django.utils.translation import gettext as _

from weg.city.models import District, Municipality
from weg.city.population import Findings, Population, read_population
from weg.foundation.access.refusals import Refused


def read_here(content: bytes) -> Population | Findings:
    """The file's figures, or what is wrong with it. Refused when no city is set up yet."""
    city = Municipality.objects.first()
    if city is None:
        raise Refused(_("No city is set up yet: load a city pack first."), code="no_city")
    districts = dict(District.objects.values_list("number", "name"))
    return read_population(content, districts, city.name)
