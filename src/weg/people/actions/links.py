"""Links between households: near each other, or apart."""

from __future__ import annotations

from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.people.models import Household, HouseholdLink


@action("people.link", on="first")
def link_households(
    *, actor: Actor, first: Household, second: Household, kind: str
) -> HouseholdLink:
    """Two households should live near each other or must live apart; a link there is changed."""
    if first.pk == second.pk:
        message = _("A household cannot be linked with itself.")
        raise Refused(message, code="link_self", field="second")
    if kind not in HouseholdLink.Kind.values:
        raise Refused(_("Choose the kind of link."), code="link_kind", field="kind")
    low, high = sorted((first, second), key=lambda household: household.pk)
    link, _new = HouseholdLink.objects.update_or_create(
        first=low, second=high, defaults={"kind": kind}
    )
    return link


@action("people.link", on="link")
def unlink_households(*, actor: Actor, link: HouseholdLink) -> None:
    """The link no longer holds; history keeps that it did."""
    link.delete()
