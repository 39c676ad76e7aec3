"""Protecting the address of a site: it leaves the site, and stands in a table of its own.

Done with the system's sight after permission was asked: whoever protects an address may not change
sites, and history of the site hides what it was (rules.py).
"""

from __future__ import annotations

from collections.abc import Collection

from django.utils.translation import gettext as _

from weg.city.models import Member
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor, System
from weg.foundation.access.refusals import Refused
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.housing.actions import change_site
from weg.housing.models import Site
from weg.needs.models import Shelter, ShelterAddress
from weg.placement.actions import take_address_out

SHORTEST = 4
"""Letters of a word that is looked for in the cover name."""


@action("needs.protect_address")
def protect_address(
    *,
    actor: Actor,
    site: Site,
    name: str,
    street: str = "",
    postcode: str = "",
    directions: str = "",
    phone: str = "",
    tonight: bool = True,
    readers: Collection[Member] = (),
) -> Shelter:
    """From now on the site has a cover name and no address but for those who need it.

    street, postcode: default those of the site. readers: who needs the address, beside those who
    work there. Refused: protected, street_missing, name_missing, name_tells, note_tells,
    name_taken.
    """
    if Shelter.objects.filter(site=site).exists():
        raise Refused(_("The address of this site is protected already."), code="protected")
    with seeing(EVERYTHING, "needs.protect_address"):
        before = Site.objects.get(pk=site.pk)
        street, postcode = street.strip() or before.street, postcode.strip() or before.postcode
        _check(name, street, before)
        ShelterAddress.objects.create(
            site=site,
            street=street,
            postcode=postcode,
            directions=directions.strip(),
            readers=sorted(member.pk for member in readers),
        )
        change_site(
            actor=System(actor.sight.label),
            site=before,
            name=name.strip(),
            street="",
            postcode="",
        )
        take_address_out(actor=System("needs"), site=site, name=name.strip())
        return Shelter.objects.create(site=site, phone=phone.strip()[:60], tonight=tonight)


def _check(name: str, street: str, site: Site) -> None:
    if not street:
        raise Refused(_("Say where it is."), code="street_missing", field="street")
    if not name.strip():
        raise Refused(_("Give the site a cover name."), code="name_missing", field="name")
    if _tells(name, street):
        raise Refused(
            _("The cover name must not tell the street."), code="name_tells", field="name"
        )
    if _tells(f"{site.note} {site.source}", street):
        raise Refused(
            _("The note or the source of the site tells the street: change it there first."),
            code="note_tells",
            field="street",
        )


def _tells(text: str, street: str) -> bool:
    words = [word for word in street.casefold().split() if len(word) >= SHORTEST]
    return any(word in text.casefold() for word in words)


@action("needs.protect_address")
def set_readers(
    *,
    actor: Actor,
    site: Site,
    readers: Collection[Member],
    directions: str,
    phone: str,
    tonight: bool,
) -> ShelterAddress:
    """Who needs the address; whom everybody may call."""
    kept = ShelterAddress.objects.select_for_update().get(site=site)
    kept.readers, kept.directions = sorted(member.pk for member in readers), directions.strip()
    kept.save(update_fields=["readers", "directions"])
    Shelter.objects.filter(site=site).update(phone=phone.strip()[:60], tonight=tonight)
    return kept


@action("needs.protect_address")
def lift_protection(*, actor: Actor, site: Site) -> Site:
    """The address is no secret any more: it goes back to the site, which keeps its cover name."""
    with seeing(EVERYTHING, "needs.lift_protection"):
        known = ShelterAddress.objects.select_for_update().get(site=site)
        Shelter.objects.filter(site=site).delete()
        found = change_site(
            actor=System(actor.sight.label),
            site=Site.objects.get(pk=site.pk),
            street=known.street,
            postcode=known.postcode,
        )
        known.delete()
        return found
