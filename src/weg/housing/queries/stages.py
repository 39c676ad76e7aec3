"""The stage of a site's life on a day."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from weg.housing.models import Site


def stage_on(site: Site, day: date) -> Site.Stage:
    """Planned, open, closing or closed on the day."""
    if site.during.lower > day:
        return Site.Stage.PLANNED
    if site.during.upper and site.during.upper <= day:
        return Site.Stage.CLOSED
    if site.no_new_from and site.no_new_from <= day:
        return Site.Stage.CLOSING
    return Site.Stage.OPEN


def in_stage(stage: str, day: date) -> Q:
    """The same as a condition on sites."""
    if stage == Site.Stage.PLANNED:
        return Q(during__startswith__gt=day)
    if stage == Site.Stage.CLOSED:
        return Q(during__endswith__lte=day)
    closing = Q(no_new_from__isnull=False, no_new_from__lte=day)
    in_use = Q(during__contains=day)
    return in_use & closing if stage == Site.Stage.CLOSING else in_use & ~closing
