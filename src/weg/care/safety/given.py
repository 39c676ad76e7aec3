"""What safety gives to the board of a house and to *Heute*: numbers and days, no content."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.care.safety.models import Complaint, Measure
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may
from weg.foundation.periods import today
from weg.foundation.today import Card, Line, register_card
from weg.housing.models import Site
from weg.housing.queries.links import SiteLink, register_site_link

SHOWN = 12


def report_link(request: HttpRequest, site: Site) -> SiteLink | None:
    if not may(actor_of(request), "safety.report", site):
        return None
    return SiteLink(
        _("Report an incident"), reverse("safety:incident_new", args=[site.pk]), "warning"
    )


def complaint_link(request: HttpRequest, site: Site) -> SiteLink | None:
    if not may(actor_of(request), "safety.take_complaint", site):
        return None
    url = reverse("safety:complaint_new", args=[site.pk])
    return SiteLink(_("Take down a complaint"), url, "campaign")


def poster_link(request: HttpRequest, site: Site) -> SiteLink | None:
    if not may(actor_of(request), "safety.print_poster", site):
        return None
    return SiteLink(_("Poster for complaints"), reverse("safety:poster", args=[site.pk]), "print")


def complaints_due(request: HttpRequest) -> Card | None:
    """Complaints that wait for an answer of whoever asks."""
    if not may(actor_of(request), "safety.see_complaints"):
        return None
    rows = Complaint.objects.exclude(state=Complaint.State.ANSWERED).order_by("due", "pk")
    lines = [
        Line(
            text=row.reference,
            url=reverse("safety:complaint", args=[row.pk]),
            hint=row.site_name,
            badge=date_format(row.due, "d.m."),
            kind="danger" if row.due < today() else "warning",
        )
        for row in rows[:SHOWN]
    ]
    more = f"{reverse('safety:complaints')}?state=open"
    return Card(_("Complaints to answer"), lines, more=more) if lines else None


def measures_due(request: HttpRequest) -> Card | None:
    """Measures after incidents, due within three days."""
    if not may(actor_of(request), "safety.see"):
        return None
    soon = today() + timedelta(days=3)
    rows = Measure.objects.filter(done=None, due__lte=soon).select_related("incident__site")
    lines = [
        Line(
            text=str(row.incident),
            url=reverse("safety:incident", args=[row.incident_id]),
            hint=str(row.incident.site),
            badge=date_format(row.due, "d.m."),
            kind="danger" if row.due < today() else "warning",
        )
        for row in rows.order_by("due", "pk")[:SHOWN]
    ]
    return Card(_("Measures after incidents"), lines) if lines else None


def register() -> None:
    """Called when the app is ready."""
    register_site_link(40, report_link)
    register_site_link(42, complaint_link)
    register_site_link(44, poster_link)
    register_card(60, complaints_due)
    register_card(62, measures_due)
