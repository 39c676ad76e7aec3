"""A protected place for tonight, taken at once by whoever stands beside the person."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor, System
from weg.foundation.access.refusals import Refused
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.periods import today
from weg.housing.actions import reserve
from weg.housing.models import Place, Site
from weg.needs.models import Shelter
from weg.needs.queries.shelters import free_tonight
from weg.people.models import Household, Person


@dataclass(frozen=True)
class Taken:
    """What whoever brings them needs: where by its cover name, and whom to call. No address."""

    site: str
    places: tuple[str, ...]
    phone: str


@action("needs.shelter_tonight")
def shelter_tonight(
    *, actor: Actor, household: Household, people: Collection[Person], site: Site
) -> Taken:
    """Take a protected place for each of these people from today on.

    What they live in now ends today; who stays behind keeps it. The placement office sees the
    reservation and decides what follows. Nobody is taken to a house of those they are kept apart
    from, and no grown man to places for women. Refused: nobody, no_place, and what ``reserve``
    refuses.
    """
    going = [one for one in people if one.household_id == household.pk]
    if not going:
        raise Refused(_("Choose at least one person."), code="nobody", field="people")
    with seeing(EVERYTHING, "needs.shelter_tonight"):
        places = free_tonight(site.pk, going, household.pk)
        if len(places) < len(going):
            raise Refused(
                _(
                    "This house has no protected place for all of them tonight: too few are free,"
                    " or they are for women only."
                ),
                code="no_place",
                field="site",
            )
        with _telling_nobody():
            reserve(
                actor=System(actor.sight.label),
                household=household,
                places={one.pk: place.pk for one, place in zip(going, places, strict=False)},
                start=today(),
                ending_stays=True,
            )
        phone = Shelter.objects.filter(site=site).values_list("phone", flat=True).first()
        return Taken(site.name, tuple(map(_named, places)), phone or "")


@contextmanager
def _telling_nobody() -> Iterator[None]:
    """Refusals of housing name who or what is in the way, as far as the system may know it: here
    somebody reads them who may not."""
    try:
        yield
    except Refused as refused:
        raise Refused(
            _("This place cannot be taken for all of them now. Call the placement office."),
            code=refused.code,
            field="site",
        ) from None


def _named(place: Place) -> str:
    return f"{place.room.unit}/{place.room}/{place}"
