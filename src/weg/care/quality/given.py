"""What quality gives to the board of a house: the way to its visits and findings."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import pgettext

from weg.care.quality.models import Finding
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may
from weg.housing.models import Site
from weg.housing.queries.links import SiteLink, register_site_link


def quality_link(request: HttpRequest, site: Site) -> SiteLink | None:
    """With the number of findings that are not confirmed."""
    if not may(actor_of(request), "quality.see", site):
        return None
    count = Finding.objects.filter(site=site, settled=None).count()
    return SiteLink(
        pgettext("house", "Quality"), reverse("quality:site", args=[site.pk]), "done", count
    )


def register() -> None:
    """Called when the app is ready."""
    register_site_link(46, quality_link)
