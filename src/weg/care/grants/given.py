"""What grants gives to a household's page: the way to its fees."""

from __future__ import annotations

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from weg.foundation.access.actions import may
from weg.people.models import Household
from weg.people.sections import register_household_section


def fees_of_household(request: HttpRequest, household: Household) -> SafeString | None:
    """Only for those who charge fees."""
    if not may(request.actor, "grants.see_statements"):  # type: ignore[attr-defined]
        return None
    context = {"household": household}
    return render_to_string("grants/parts/of_household.html", context, request=request)


def register() -> None:
    """Called when the app is ready."""
    register_household_section(70, fees_of_household)
