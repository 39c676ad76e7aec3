"""How a request is shown to those who help."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from weg.volunteers.shifts.models import HelpRequest
from weg.volunteers.shifts.queries.sites import is_protected, protected_since


def place_of(request: HelpRequest) -> str:
    """Where to meet. Nothing of the house once its address is protected: whoever comes then, asks.

    Give the request ``protected_since`` (queries.sites) where many are shown.
    """
    if hides(request):
        return _("Please ask; the address is protected.")
    return request.place


def house_of(request: HelpRequest) -> str:
    """The house's name, as far as volunteers may know it."""
    return "" if hides(request) else request.site_name


def district_of(request: HelpRequest) -> str:
    """The district's name, likewise."""
    return "" if hides(request) or request.district is None else request.district.name


def with_hidden(requests: Iterable[HelpRequest]) -> None:
    """Ask for all of them at once what ``hides`` would ask for each."""
    rows = list(requests)
    hidden = set(
        HelpRequest.objects.filter(protected_since(), pk__in={row.pk for row in rows})
        .order_by()
        .values_list("pk", flat=True)
    )
    for row in rows:
        row.hidden = row.pk in hidden  # type: ignore[attr-defined]


def hides(request: HelpRequest) -> bool:
    known = getattr(request, "hidden", None)
    if known is not None:
        return bool(known)
    return bool(request.site_name and request.site_id and is_protected(request.site_id))
