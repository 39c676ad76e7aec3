"""What-ifs: named, kept, shared; they change no real data."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import cast

from django.utils.translation import gettext as _

from weg.care.grants.models import Assumption, Occasion, Variant, Work
from weg.care.grants.models.terms import STATUSES
from weg.city.models import Member, Organisation
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.housing.models import Site


@action("grants.assume")
def add_variant(
    *, actor: Actor, name: str, occasion: Occasion, day: date, note: str = ""
) -> Variant:
    """A what-if without assumptions yet: the same as reality."""
    if Variant.objects.filter(name=name).exists():
        message = _("There is a what-if of this name already.")
        raise Refused(message, code="name_taken", field="name")
    by = cast(Member, actor) if actor.sight.member else None
    return Variant.objects.create(name=name, occasion=occasion, day=day, note=note, created_by=by)


@action("grants.assume")
def assume_ratio(*, actor: Actor, variant: Variant, work: Work, number: Decimal) -> Assumption:
    """Another ratio 1:number for a kind of work; where there is a gap, it fills it."""
    if number <= 0:
        raise Refused(_("The number must be above 0."), code="not_positive", field="number")
    rows = Assumption.objects.filter(variant=variant, kind="ratio", work=work)
    rows.delete()
    return Assumption.objects.create(variant=variant, kind="ratio", work=work, number=number)


@action("grants.assume")
def assume_closed(*, actor: Actor, variant: Variant, site: Site) -> Assumption:
    """The site is closed: its people and places do not count."""
    return Assumption.objects.get_or_create(variant=variant, kind="close", site=site)[0]


@action("grants.assume")
def assume_new_site(
    *,
    actor: Actor,
    variant: Variant,
    title: str,
    organisation: Organisation,
    places: int,
    number: Decimal = Decimal(0),
    status: str = "applicant",
) -> Assumption:
    """One more site of an organisation, with so many people of one status."""
    _check_status(status)
    taken = Assumption.objects.filter(variant=variant, kind="add", title=title).exists()
    if taken or Site.objects.filter(name=title).exists():
        message = _("There is a site of this name already.")
        raise Refused(message, code="name_taken", field="title")
    return Assumption.objects.create(
        variant=variant,
        kind="add",
        title=title,
        organisation=organisation,
        places=places,
        number=number,
        status=status,
    )


@action("grants.assume")
def assume_people(
    *, actor: Actor, variant: Variant, site: Site, status: str, number: Decimal
) -> Assumption:
    """So many people with this status live at the site."""
    _check_status(status)
    if number < 0:
        raise Refused(_("The number must not be below 0."), code="negative", field="number")
    Assumption.objects.filter(variant=variant, kind="people", site=site, status=status).delete()
    return Assumption.objects.create(
        variant=variant, kind="people", site=site, status=status, number=number
    )


@action("grants.assume")
def assume_places(*, actor: Actor, variant: Variant, site: Site, places: int) -> Assumption:
    """The site has so many usable places."""
    Assumption.objects.filter(variant=variant, kind="places", site=site).delete()
    return Assumption.objects.create(variant=variant, kind="places", site=site, places=places)


@action("grants.assume")
def assume_share(*, actor: Actor, variant: Variant, number: Decimal) -> Assumption:
    """So many per cent more people everywhere; fewer when negative."""
    if number < -100:
        message = _("There cannot be fewer than no people: at least -100.")
        raise Refused(message, code="below_nobody", field="number")
    return Assumption.objects.create(variant=variant, kind="share", number=number)


@action("grants.assume")
def drop_assumption(*, actor: Actor, assumption: Assumption) -> None:
    """The assumption goes; the what-if is computed without it."""
    assumption.delete()


@action("grants.assume")
def drop_variant(*, actor: Actor, variant: Variant) -> None:
    """The what-if goes with its assumptions."""
    variant.delete()


def _check_status(status: str) -> None:
    if status not in {code for code, _label in STATUSES}:
        raise Refused(_("Choose one of the statuses."), code="status_unknown", field="status")
