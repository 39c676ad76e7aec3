"""Which features a site or unit had when: history of links that have no model of their own."""

from __future__ import annotations

from weg.foundation.history.tracking import keeps_history_of
from weg.housing.models.places import Unit
from weg.housing.models.sites import Site


@keeps_history_of()
class SiteFeature(Site.features.through):  # type: ignore[name-defined]
    """A site has a feature."""

    class Meta:
        proxy = True


@keeps_history_of()
class UnitFeature(Unit.features.through):  # type: ignore[name-defined]
    """A unit has a feature of its own."""

    class Meta:
        proxy = True
