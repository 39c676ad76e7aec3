"""Organisations: adding and changing them."""

from __future__ import annotations

from django.db import DatabaseError
from django.utils.translation import gettext as _

from weg.city.models import Organisation
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, explaining


@action("city.manage")
def add_organisation(
    *,
    actor: Actor,
    name: str,
    short: str,
    kind: str,
    address: str = "",
    phone: str = "",
    email: str = "",
    active: bool = True,
) -> Organisation:
    """A new organisation. kind: one of ``Organisation.Kind``."""
    with explaining(_explain):
        return Organisation.objects.create(
            name=name,
            short=short,
            kind=kind,
            address=address,
            phone=phone,
            email=email,
            active=active,
        )


@action("city.manage", on="organisation")
def change_organisation(
    *, actor: Actor, organisation: Organisation, **values: object
) -> Organisation:
    """Change name, short, kind, address, phone, email or active (inactive: no longer offered)."""
    for field, value in values.items():
        if field not in ("name", "short", "kind", "address", "phone", "email", "active"):
            raise TypeError(f"an organisation has no {field} to change")
        setattr(organisation, field, value)
    with explaining(_explain):
        organisation.save()
    return organisation


def _explain(constraint: str, error: DatabaseError) -> Refused | None:
    if "_short_" in constraint:
        sentence = _("Another organisation already has this short name.")
        return Refused(sentence, code="organisation_known", field="short")
    if "_name_" in constraint:
        sentence = _("An organisation of this name is already there.")
        return Refused(sentence, code="organisation_known", field="name")
    return None
