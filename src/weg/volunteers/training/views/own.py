"""A volunteer's own: registering, cancelling, certificates."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.documents.showing import pdf
from weg.volunteers.circles.queries import volunteer_of
from weg.volunteers.training import actions
from weg.volunteers.training.documents.certificate import certificate_pdf
from weg.volunteers.training.models import Attendance, Certificate, Inspection
from weg.volunteers.training.views.frame import at, confirm, date_for, start


def mine(request: HttpRequest) -> HttpResponse:
    """Dates ahead, certificates, and until when the certificate of conduct counts."""
    actor = actor_of(request)
    require(actor, "training.mine")
    volunteer = volunteer_of(actor)
    rows = Attendance.objects.filter(
        volunteer=volunteer, state__in=("registered", "waiting"), date__starts__gt=timezone.now()
    )
    context = {
        "title": _("My trainings"),
        "breadcrumb": [start(), (_("My trainings"), "")],
        "ahead": list(rows.select_related("date__training").order_by("date__starts", "pk")),
        "certificates": list(
            Certificate.objects.filter(volunteer=volunteer).select_related("training")
        ),
        "inspection": Inspection.objects.filter(volunteer=volunteer)
        .order_by("-valid_until")
        .first(),
    }
    return render(request, "training/mine.html", context)


def register(request: HttpRequest, pk: int) -> HttpResponse:
    found = date_for(pk)
    require(actor_of(request), "training.register", found)
    full = not found.free or found.waiting
    return confirm(
        request, lambda: actions.register(actor=actor_of(request), date=found),
        title=_("Register: %(date)s") % {"date": found},
        text=_("All places are taken: you are told as soon as one is free.")
        if full else _("You can cancel until it begins."),
        label=_("Join the waiting list") if full else _("Register for it"),
        back=at("date", pk),
        done=_("You are on the waiting list.") if full else _("You are registered."),
    )  # fmt: skip


def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    rows = Attendance.objects.select_related("date__training", "volunteer__circle")
    found, actor = get_object_or_404(rows, pk=pk), actor_of(request)
    require(actor, "training.cancel", found)
    own = found.volunteer.member_id == actor.sight.member
    return confirm(
        request, lambda: actions.cancel_registration(actor=actor, attendance=found),
        title=_("Cancel: %(date)s") % {"date": found.date} if own
        else _("Cancel for %(name)s: %(date)s") % {"name": found.volunteer, "date": found.date},
        text=_("The place goes to whoever waits first."),
        label=_("Cancel the registration"),
        back=at("mine") if own and may(actor, "training.mine") else at("date", found.date_id),
        done=_("Your registration is cancelled."), kind="danger",
    )  # fmt: skip


def certificate(request: HttpRequest, pk: int) -> HttpResponse:
    """The certificate as PDF."""
    rows = Certificate.objects.select_related("training", "volunteer__circle")
    found = get_object_or_404(rows, pk=pk)
    require(actor_of(request), "training.see_certificate", found)
    return pdf(certificate_pdf(found), f"teilnahme-{found.number}.pdf")
