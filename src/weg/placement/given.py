"""What placement gives to the copy of all data of a person (Art. 15 GDPR)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from weg.people.models import Person
from weg.people.queries.copy import register_copy
from weg.placement.models import PlacementOrder, Proposal


def orders_of(person: Person) -> list[dict[str, Any]]:
    """Placement orders of the household the person belongs to."""
    rows = PlacementOrder.objects.filter(household=person.household_id).select_related("site")
    return [
        {
            _("Number"): row.number,
            _("Site"): row.site.name,
            _("from"): row.during.lower,
            pgettext("day", "before"): row.during.upper,
            _("issued"): row.issued_at,
            _("withdrawn"): row.withdrawn_at,
            _("Reason"): row.withdrawn_reason,
        }
        for row in rows.order_by("number")
    ]


def proposals_of(person: Person) -> list[dict[str, Any]]:
    """What plans proposed for the household, and what was decided."""
    rows = Proposal.objects.filter(household=person.household_id).select_related("site", "plan")
    return [
        {
            _("Plan"): row.plan_id,
            _("Site"): row.site.name if row.site else "",
            _("State"): row.get_state_display(),
            _("arrives"): row.arrives,
            _("decided"): row.decided_at,
        }
        for row in rows.order_by("pk")
    ]


def register() -> None:
    """Called when the app is ready."""
    register_copy(gettext_lazy("Placement orders"), orders_of)
    register_copy(gettext_lazy("Proposals"), proposals_of)
