"""How a request is shown to those who help."""

from __future__ import annotations

from django.utils.translation import gettext as _

from weg.volunteers.shifts.models import HelpRequest
from weg.volunteers.shifts.queries.sites import is_protected


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


def hides(request: HelpRequest) -> bool:
    known = getattr(request, "hidden", None)
    if known is not None:
        return bool(known)
    return bool(request.site_name and request.site_id and is_protected(request.site_id))
