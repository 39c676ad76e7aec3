"""Closing a site: first nobody new, then nobody at all. Never silently (issue: housing)."""

from __future__ import annotations

from datetime import date

from django.db.models import Q
from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import period, today
from weg.housing.actions.displaced import Displaced, displacing_nobody
from weg.housing.actions.explaining import refusing
from weg.housing.actions.places import check_day
from weg.housing.actions.steps import Recorder
from weg.housing.models import Occupancy, Site, Step
from weg.housing.models.occupancy import Kind


def people_beyond(site: Site, day: date) -> list[Occupancy]:
    """Stays and reservations at the site that last beyond the day, by household."""
    rows = Occupancy.objects.select_related("person", "household", "place__room__unit")
    return list(
        rows.filter(site=site, ends__gt=day)
        .exclude(kind=Kind.BLOCK)
        .order_by("household_id", "starts", "person_id")
    )


@action("housing.close_site", on="site")
def announce_closing(
    *,
    actor: Actor,
    site: Site,
    no_new_from: date,
    closes: date | None = None,
    end_stays: bool = False,
) -> Step | None:
    """From ``no_new_from`` nobody new is placed here; ``closes`` sets the closing day as well.

    For the closing day see ``close_site``.
    """
    check_day(no_new_from)
    if closes is not None and no_new_from > closes:
        raise Refused(
            _("Nobody new comes from a day before the closing."),
            code="no_new_after_closing",
            field="no_new_from",
        )
    site = Site.objects.select_for_update().get(pk=site.pk)
    site.no_new_from = no_new_from
    site.save(update_fields=["no_new_from"])
    if closes is None:
        return None
    return close_site(actor=actor, site=site, day=closes, end_stays=end_stays)


@action("housing.close_site", on="site")
def close_site(*, actor: Actor, site: Site, day: date, end_stays: bool = False) -> Step:
    """The site is in use up to ``day``, not including it.

    Displaced when people have a place there beyond that day, unless ``end_stays`` says that
    their stays end then: so they appear as people for whom a place is needed. Reservations that
    would begin later are withdrawn; blocks end.
    """
    _check_closing(site, day)
    site = Site.objects.select_for_update().get(pk=site.pk)
    recorder = Recorder(actor, "close_site", day)
    if not end_stays and (found := people_beyond(site, day)):
        raise Displaced(found, "day")
    with refusing(recorder, "day"):
        _cut(recorder, site, day)
        with displacing_nobody(site, "day"):
            site.during = period(site.during.lower, day)
            site.save(update_fields=["during"])
    recorder.sites.add(site.pk)
    return recorder.finish()


def _check_closing(site: Site, day: date) -> None:
    check_day(day)
    if day <= site.during.lower:
        raise Refused(
            _("The closing day must be after the opening."), code="period_empty", field="day"
        )
    if day < today() and people_beyond(site, day):
        raise Refused(
            _("People live here after that day; a day that has passed cannot be the last one."),
            code="day_past",
            field="day",
        )


def _cut(recorder: Recorder, site: Site, day: date) -> None:
    """End on the day whatever lasts longer; remove what would only begin."""
    beyond = Q(site=site, ends__gt=day)
    for row in Occupancy.objects.select_for_update().filter(beyond).order_by("place_id", "starts"):
        if row.during.lower >= day:
            recorder.remove(row)
        else:
            recorder.change(row, during=period(row.during.lower, day))


@action("housing.close_site", on="site")
def reopen_site(*, actor: Actor, site: Site, closes: date | None = None) -> Site:
    """The site stays in use: to ``closes``, or without an end; new people may come again.

    Stays that were ended for the closing keep their end: extend them where people stay.
    """
    site = Site.objects.select_for_update().get(pk=site.pk)
    if closes is not None and closes <= site.during.lower:
        raise Refused(
            _("The closing day must be after the opening."), code="period_empty", field="closes"
        )
    with displacing_nobody(site, "closes"):
        site.during = period(site.during.lower, closes)
        site.no_new_from = None
        site.save(update_fields=["during", "no_new_from"])
    return site
