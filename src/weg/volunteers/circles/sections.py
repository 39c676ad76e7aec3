"""On a house's board: which circles care for it, and whom to call there."""

from __future__ import annotations

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may
from weg.housing.models import Site
from weg.housing.queries.links import register_site_section
from weg.volunteers.circles.models import Circle


def circles_of_site(request: HttpRequest, site: Site) -> SafeString | None:
    if not may(actor_of(request), "circles.see"):
        return None
    rows = Circle.objects.filter(circle_sites__site=site).select_related("organisation")
    found = list(rows.prefetch_related("contacts"))
    if not found:
        return None
    return render_to_string("circles/parts/site.html", {"circles": found}, request=request)


def register() -> None:
    """Called when the app is ready."""
    register_site_section(60, circles_of_site)
