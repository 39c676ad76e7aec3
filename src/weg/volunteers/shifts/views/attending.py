"""For those who asked: who comes to the house, who was there, and one time called off."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.form_pages import act_and_go, confirm_page
from weg.foundation.periods import today
from weg.housing.models import Site
from weg.volunteers.shifts import actions
from weg.volunteers.shifts.forms import AttendanceForm
from weg.volunteers.shifts.models import Shift
from weg.volunteers.shifts.queries.coming import coming_to, open_attendance
from weg.volunteers.shifts.queries.introductions import helpers
from weg.volunteers.shifts.tables import moment
from weg.volunteers.shifts.views.frame import at, signup_for, trail

AHEAD = timedelta(days=14)


@require_POST
def attendance(request: HttpRequest, pk: int) -> HttpResponse:
    """One tap for "was there"; the hours can be said."""
    row = signup_for(request, pk, "shifts.note_attendance")
    form = AttendanceForm(request.POST)
    page = at("request", row.shift.request_id)
    if not form.is_valid():
        messages.error(request, _("Enter hours between 0 and 24."))
        return redirect(page)
    return act_and_go(
        request,
        lambda: actions.note_attendance(actor=actor_of(request), signup=row, **form.cleaned_data),
        done=_("Noted."),
        to=page,
    )


def call_off(request: HttpRequest, pk: int) -> HttpResponse:
    """This one time does not take place."""
    require(actor_of(request), "shifts.change")
    shift = get_object_or_404(Shift.objects.select_related("request"), pk=pk)
    require(actor_of(request), "shifts.change", shift)
    return confirm_page(
        request,
        lambda: actions.cancel_shift(actor=actor_of(request), shift=shift),
        title=_("Call off %(when)s?") % {"when": moment(shift.starts, shift.ends)},
        text=_("Whoever is signed up, or waits, is told by e-mail."),
        confirm=_("Call off"),
        done=_("Called off; volunteers are told."),
        to=at("request", shift.request_id),
        trail=trail(request, shift.request, _("Call off")),
    )


def take_off(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody has called that they cannot come."""
    row = signup_for(request, pk, "shifts.change")
    known = helpers([row]).get(row.pk)
    who = {"name": known.name if known else _("somebody"), "when": moment(row.shift.starts)}
    return confirm_page(
        request,
        lambda: actions.take_off(actor=actor_of(request), signup=row),
        title=_("%(name)s cannot come on %(when)s?") % who,
        text=_("Their place goes to whoever waits first. They are told by e-mail."),
        confirm=_("Cannot come"),
        done=_("Noted; they are told."),
        to=at("request", row.shift.request_id),
        trail=trail(request, row.shift.request, _("Cannot come")),
    )


def house(request: HttpRequest, pk: int) -> HttpResponse:
    """Who comes to this house in the next two weeks, and what it has asked for."""
    actor = actor_of(request)
    require(actor, "shifts.see_helpers")
    site = get_object_or_404(Site, pk=pk)
    require(actor, "shifts.see_helpers", site)
    values: dict[str, Any] = {
        "title": _("Volunteers at %(site)s") % {"site": site},
        "site": site,
        "breadcrumb": [(_("Requests for help"), at("requests")), (str(site), "")],
        "days": coming_to([site.pk], today(), AHEAD),
        "unnoted": open_attendance([site.pk]),
        "may_ask": may(actor, "shifts.ask", site),
    }
    return render(request, "shifts/house.html", values)
