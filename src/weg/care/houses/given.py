"""What houses give to the page of a site: the way to the house, and who is on call today."""

from __future__ import annotations

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from weg.care.houses.models import Defect
from weg.care.houses.queries.defects import OPEN
from weg.care.houses.views.house import calling
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may
from weg.housing.models import Site
from weg.housing.queries.links import SiteLink, register_site_link, register_site_section


def house_link(request: HttpRequest, site: Site) -> SiteLink | None:
    if not may(actor_of(request), "houses.see", site):
        return None
    return SiteLink(_("House"), reverse("houses:house", args=[site.pk]), "house")


def moves_link(request: HttpRequest, site: Site) -> SiteLink | None:
    if not may(actor_of(request), "houses.see_people", site):
        return None
    url = reverse("houses:moves", args=[site.pk])
    return SiteLink(_("Moving in and out"), url, "arrive")


def defects_link(request: HttpRequest, site: Site) -> SiteLink | None:
    if not may(actor_of(request), "houses.see", site):
        return None
    count = Defect.objects.filter(OPEN, site=site).count()
    url = reverse("houses:site_defects", args=[site.pk])
    return SiteLink(_("Defects"), url, "build", count)


def fire_link(request: HttpRequest, site: Site) -> SiteLink | None:
    if not may(actor_of(request), "houses.see_people", site):
        return None
    return SiteLink(_("Fire list"), reverse("houses:fire", args=[site.pk]), "list")


def on_call_today(request: HttpRequest, site: Site) -> SafeString | None:
    """Who can be called today; nothing when nobody is entered."""
    if not may(actor_of(request), "houses.see", site):
        return None
    rows = calling(site)["on_call"]
    if not rows:
        return None
    return render_to_string("houses/parts/on_call_line.html", {"rows": rows}, request=request)


def register() -> None:
    """Called when the app is ready."""
    register_site_link(10, house_link)
    register_site_link(12, moves_link)
    register_site_link(14, defects_link)
    register_site_link(16, fire_link)
    register_site_section(10, on_call_today)
