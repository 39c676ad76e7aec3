"""One's own days: appointments, office hours, and the secret calendar address."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from weg.care.counselling import actions
from weg.care.counselling.forms import AvailabilityForm
from weg.care.counselling.models import Appointment, Availability, Feed
from weg.care.counselling.queries.calendars import calendar_of
from weg.care.counselling.queries.cases import day_start
from weg.care.counselling.views.frame import at
from weg.city.models import Member
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.access.digests import digest_of
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.calendars import address_page, revoke_page, served
from weg.foundation.periods import today

AHEAD = timedelta(days=60)


def mine(request: HttpRequest) -> HttpResponse:
    """Appointments to come, when one can be reached, and the calendar feed."""
    actor = actor_of(request)
    require(actor, "counselling.feed")
    known = Availability.objects.filter(member=actor).first()
    given = {"phone": known.phone, "hours": known.hours} if known else {}
    form = AvailabilityForm(request.POST or None, initial=given)
    if request.method == "POST" and form.is_valid():
        actions.set_availability(actor=actor, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("counselling:mine")
    values: dict[str, Any] = {
        "title": _("My calendar"),
        "form": form,
        "appointments": _coming(actor),
        "feed": Feed.objects.filter(member=actor).first(),
    }
    return render(request, "counselling/mine.html", values)


def _coming(actor: Member) -> list[Appointment]:
    rows = Appointment.objects.filter(
        member=actor, cancelled=False, starts__gte=day_start(today()),
        starts__lt=day_start(today() + AHEAD),
    ).select_related("topic", "case__household")  # fmt: skip
    return list(rows.order_by("starts", "pk")[:50])


@require_POST
def feed_new(request: HttpRequest) -> HttpResponse:
    """Show the new address once; only its hash is kept."""
    actor = actor_of(request)
    require(actor, "counselling.feed")
    return address_page(
        request,
        at("feed", actions.renew_feed(actor=actor)),
        about=_(
            "Copy it into your calendar as a subscription. Whoever knows it sees your appointments,"
            " without names."
        ),
        mine=(_("My calendar"), at("mine")),
    )


def feed_end(request: HttpRequest) -> HttpResponse:
    actor = actor_of(request)
    require(actor, "counselling.feed")
    return revoke_page(
        request,
        lambda: actions.revoke_feed(actor=actor),
        text=_("Calendars that use it get no more appointments. You can make a new one any time."),
        mine=(_("My calendar"), at("mine")),
    )


@login_not_required
@require_safe
def feed(request: HttpRequest, secret: str) -> HttpResponse:
    """Appointments as iCalendar, for whoever knows the secret address of a member still in office.

    Nobody is signed in here: the view takes the member's own sight, after the secret fits.
    """
    with seeing(EVERYTHING, "counselling.feed"):
        found = (
            Feed.objects.filter(digest=digest_of(secret), member__during__contains=today())
            .select_related("member__user", "member__organisation")
            .first()
        )
    if found is None:
        raise Http404
    member: Member = found.member
    with seeing(member.sight, "counselling.feed"):
        return served(calendar_of(member, request.get_host()))
