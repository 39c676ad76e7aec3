"""Making and changing sites."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from typing import TypedDict, Unpack

from django.db import DatabaseError
from django.utils.translation import gettext as _

from weg.city.models import District
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, explaining
from weg.foundation.periods import period, today
from weg.housing.actions.displaced import displacing_nobody
from weg.housing.actions.places import check_day
from weg.housing.models import Density, Feature, Room, Site, Unit


class SiteFields(TypedDict, total=False):
    """What of a site is simply a value."""

    name: str
    district: District
    kind: str
    street: str
    postcode: str
    interim: bool
    cleaning_days: int
    source: str
    note: str


@contextmanager
def naming_once(sentence: str) -> Iterator[None]:
    """Inside, a name that exists already is refused beside the field ``name``."""
    names = ("housing_site_name_key", "unit_name_once", "room_name_once")

    def explain(constraint: str, error: DatabaseError) -> Refused | None:
        if constraint == "site_address_protected":
            return Refused(
                _("The address of this site is protected: it is not entered here."),
                code="address_protected",
                field="street",
            )
        known = constraint in names or constraint.startswith("housing_site_name_")
        return Refused(sentence, code="name_taken", field="name") if known else None

    with explaining(explain):
        yield


@action("housing.manage_site")
def create_site(
    *,
    actor: Actor,
    opens: date,
    square_metres: Decimal,
    closes: date | None = None,
    density_source: str = "",
    features: Collection[str] = (),
    **fields: Unpack[SiteFields],
) -> Site:
    """A new site without units yet, usable in ``[opens, closes)``.

    square_metres: floor area a person counts for, from the opening on (§ 8 FlüAG).
    features: codes. Refused: name_taken, period_empty, day_impossible.
    """
    _check_days(opens, closes)
    with naming_once(_("There is already a site of this name.")):
        site = Site.objects.create(during=period(opens, closes), **fields)
    Density.objects.create(
        site=site, during=period(opens), square_metres=square_metres, source=density_source
    )
    site.features.set(features_of(features))
    return site


def _check_days(opens: date, closes: date | None) -> None:
    check_day(opens)
    if closes is not None and closes <= opens:
        raise Refused(
            _("The closing day must be after the opening."), code="period_empty", field="closes"
        )


@action("housing.manage_site", on="site")
def change_site(
    *, actor: Actor, site: Site, opens: date | None = None, **fields: Unpack[SiteFields]
) -> Site:
    """Change what is said of a site, and its opening; Displaced when somebody is there before."""
    site = Site.objects.select_for_update().get(pk=site.pk)
    _keep_exceptions(site, fields)
    for name, value in fields.items():
        setattr(site, name, value)
    with naming_once(_("There is already a site of this name.")):
        site.save(update_fields=list(fields)) if fields else None
    if opens is not None and opens != site.during.lower:
        _move_opening(site, opens)
    return site


def _keep_exceptions(site: Site, fields: SiteFields) -> None:
    ends = site.limit_exceptions.filter(during__endswith__gt=today())
    if not fields.get("interim", True) and ends.exists():
        raise Refused(
            _("While an exception from the limit is in force, the site is an interim solution."),
            code="exception_in_force",
            field="interim",
        )


def _move_opening(site: Site, opens: date) -> None:
    """Move the opening; what has been there since the opening moves along."""
    before, closes = site.during.lower, site.during.upper
    _check_days(opens, closes)
    with displacing_nobody(site, "opens"):
        first = site.densities.order_by("during").first()
        if first and opens < first.during.lower:
            first.during = period(opens, first.during.upper)
            first.save(update_fields=["during"])
        for room in Room.objects.filter(unit__site=site, during__startswith=before):
            if room.during.upper is None or opens < room.during.upper:
                room.during = period(opens, room.during.upper)
                room.save(update_fields=["during"])
        site.during = period(opens, closes)
        site.save(update_fields=["during"])


@action("housing.manage_site", on="owner")
def set_features(*, actor: Actor, owner: Site | Unit, features: Collection[str]) -> Site | Unit:
    """Give a site, or a unit of its own, exactly these features (codes)."""
    owner.features.set(features_of(features))
    return owner


def features_of(codes: Collection[str]) -> list[Feature]:
    """The features with these codes; Refused (feature_unknown) when there is none of a code."""
    known = list(Feature.objects.filter(pk__in=codes))
    if unknown := set(codes) - {feature.pk for feature in known}:
        raise Refused(
            _("There is no feature “%(code)s”.") % {"code": min(unknown)},
            code="feature_unknown",
            field="features",
        )
    return known
