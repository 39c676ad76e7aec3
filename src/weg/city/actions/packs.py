"""Loading a city pack into the room ``city``: again and again, nothing doubles.

What an administrator entered stays: norms of their own, contact data of organisations, residents
from the register. ``weg.city.packs.loading`` loads the whole pack, the parts of other rooms too.
"""

from __future__ import annotations

from django.utils.translation import gettext as _

from weg.city.actions.pack_norms import apply_norms
from weg.city.models import Committee, District, Municipality, Organisation, Residents, Seat
from weg.city.packs.contents import (
    CityPack,
    CommitteeEntry,
    DistrictEntry,
    OrganisationEntry,
    ResidentsEntry,
)
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused


@action("city.manage")
def apply_pack(*, actor: Actor, pack: CityPack) -> None:
    """Store municipality, districts, residents, organisations, committees and norms."""
    _municipality(pack)
    districts = _districts(pack.districts)
    _residents(pack.residents, districts)
    organisations = _organisations(pack.organisations)
    _committees(pack.committees, districts, organisations)
    apply_norms(pack.norms)


def _municipality(pack: CityPack) -> None:
    given = pack.municipality
    here = Municipality.objects.first()
    if here and here.slug != given.slug:
        raise Refused(
            _("This database belongs to %(here)s. %(new)s needs a database of its own.")
            % {"here": here.name, "new": given.name},
            code="other_city",
        )
    values = {k: v for k, v in vars(given).items() if k != "slug"}
    Municipality.objects.update_or_create(
        slug=given.slug, defaults=values | {"view_box": pack.view_box}
    )


def _districts(entries: tuple[DistrictEntry, ...]) -> dict[str, District]:
    districts = {}
    for entry in entries:
        values = {k: v for k, v in vars(entry).items() if k not in ("number", "neighbours")}
        districts[entry.number], _new = District.objects.update_or_create(
            number=entry.number, defaults=values
        )
    for entry in entries:
        districts[entry.number].neighbours.set([districts[n] for n in entry.neighbours])
    return districts


def _residents(entries: tuple[ResidentsEntry, ...], districts: dict[str, District]) -> None:
    """An estimate never replaces a figure of the register."""
    register = Residents.Quality.REGISTER
    known = set(Residents.objects.filter(quality=register).values_list("district__number", "as_of"))
    Residents.objects.bulk_create(
        [
            Residents(**(vars(entry) | {"district": districts[entry.district]}))
            for entry in entries
            if entry.quality == register or (entry.district, entry.as_of) not in known
        ],
        update_conflicts=True,
        unique_fields=["district", "as_of"],
        update_fields=["people", "under_18", "quality", "source"],
    )


def _organisations(entries: tuple[OrganisationEntry, ...]) -> dict[str, Organisation]:
    here = {o.short: o for o in Organisation.objects.all()}
    for entry in entries:
        one = here.setdefault(entry.short, Organisation(short=entry.short))
        before = (one.pk, one.name, one.kind, one.address, one.phone, one.email)
        one.name, one.kind = entry.name, entry.kind
        for contact in ("address", "phone", "email"):
            setattr(one, contact, getattr(one, contact) or getattr(entry, contact))
        if before != (one.pk, one.name, one.kind, one.address, one.phone, one.email) or not one.pk:
            one.save()
    return here


def _committees(
    entries: tuple[CommitteeEntry, ...],
    districts: dict[str, District],
    organisations: dict[str, Organisation],
) -> None:
    for entry in entries:
        committee, _new = Committee.objects.update_or_create(
            name=entry.name,
            defaults={"rank": entry.rank, "district": districts.get(entry.district)},
        )
        Seat.objects.bulk_create(
            [Seat(committee=committee, organisation=organisations[s]) for s in entry.seats],
            ignore_conflicts=True,
        )
