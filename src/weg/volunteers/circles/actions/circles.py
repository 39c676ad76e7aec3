"""Circles: opening one, what it says of itself, where it helps, who answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import DatabaseError
from django.utils.text import slugify
from django.utils.translation import gettext as _

from weg.city.models import Organisation
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, explaining
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.slugs import free_slug
from weg.housing.models import Site
from weg.volunteers.circles.models import Circle, CircleDistrict, CircleSite, Contact, Payee


@dataclass(frozen=True, kw_only=True)
class CircleGiven:
    """What a circle says of itself. districts, sites: ids. payee: who receives its money."""

    name: str
    short: str = ""
    about: str = ""
    meets: str = ""
    legal_form: str = Circle.LegalForm.NONE
    email: str = ""
    phone: str = ""
    state: str = Circle.State.ACTIVE
    public: bool = True
    payee: str = ""
    payee_address: str = ""
    districts: Iterable[int] = ()
    sites: Iterable[int] = ()


@action("circles.open")
def open_circle(*, actor: Actor, given: CircleGiven) -> Circle:
    """Open a circle, with an organisation of its own."""
    with explaining(_explain):
        organisation = Organisation.objects.create(
            name=given.name.strip(),
            short=(given.short or given.name).strip()[:40],
            kind=Organisation.Kind.CIRCLE,
        )
        slug = free_slug(Circle.objects.all(), "slug", slug_of(given.name))
        circle = Circle(organisation=organisation, slug=slug)
        return _store(circle, given)


@action("circles.change", on="circle")
def change_circle(*, actor: Actor, circle: Circle, given: CircleGiven) -> Circle:
    """Change what a circle says of itself, where it helps, and whether it sleeps."""
    with explaining(_explain):
        organisation = circle.organisation
        if organisation.name != given.name.strip():
            organisation.name = given.name.strip()
            organisation.save(update_fields=["name"])
        return _store(circle, given)


def slug_of(name: str) -> str:
    """The address that a name gives, such as freundeskreis-sued."""
    spelt = name.lower().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
    return slugify(spelt.replace("ß", "ss"))[:54] or "kreis"


PLAIN = ("about", "meets", "legal_form", "email", "phone", "state", "public")


def _store(circle: Circle, given: CircleGiven) -> Circle:
    for name in PLAIN:
        setattr(circle, name, getattr(given, name))
    circle.save()
    CircleDistrict.objects.filter(circle=circle).exclude(district__in=given.districts).delete()
    here = set(circle.districts.values_list("pk", flat=True))
    CircleDistrict.objects.bulk_create(
        CircleDistrict(circle=circle, district_id=district)
        for district in sorted(set(given.districts) - here)
    )
    _store_sites(circle, set(given.sites))
    _store_payee(circle, given)
    return circle


def _store_sites(circle: Circle, wanted: set[int]) -> None:
    """A circle's people see no houses: the names are read for them."""
    rows = CircleSite.objects.filter(circle=circle)
    rows.exclude(site__in=wanted).delete()
    new = wanted - set(rows.values_list("site", flat=True))
    with seeing(EVERYTHING, "circles.sites"):
        names = dict(Site.objects.filter(pk__in=new).order_by("pk").values_list("pk", "name"))
    CircleSite.objects.bulk_create(
        CircleSite(circle=circle, site_id=number, site_name=name) for number, name in names.items()
    )


def _store_payee(circle: Circle, given: CircleGiven) -> None:
    if given.legal_form != Circle.LegalForm.NONE or not given.payee.strip():
        Payee.objects.filter(circle=circle).delete()
        return
    Payee.objects.update_or_create(
        circle=circle,
        defaults={"name": given.payee.strip(), "address": given.payee_address.strip()},
    )


@action("circles.change", on="circle")
def save_contact(
    *,
    actor: Actor,
    circle: Circle,
    contact: Contact | None = None,
    name: str,
    task: str = "",
    phone: str = "",
    email: str = "",
    public: bool = False,
) -> Contact:
    """Add or change somebody who can be asked; public only with their consent."""
    contact = contact or Contact(circle=circle)
    contact.name, contact.task, contact.phone = name.strip(), task.strip(), phone.strip()
    contact.email, contact.public = email.strip(), public
    contact.save()
    return contact


@action("circles.change", on="circle")
def drop_contact(*, actor: Actor, circle: Circle, contact: Contact) -> None:
    Contact.objects.filter(pk=contact.pk, circle=circle).delete()


def _explain(constraint: str, error: DatabaseError) -> Refused | None:
    if "organisation" in constraint:
        sentence = _("There is an organisation with this name already.")
        return Refused(sentence, code="name_taken", field="name")
    if constraint == "circle_site_open":
        sentence = _("The address of one of these houses is protected.")
        return Refused(sentence, code="site_protected", field="sites")
    return None
