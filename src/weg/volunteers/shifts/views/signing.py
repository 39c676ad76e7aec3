"""A volunteer's shifts: signing up, cancelling, offering the place, the calendar."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.access.digests import digest_of
from weg.foundation.access.refusals import Refused
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.calendars import address_page, revoke_page, served
from weg.foundation.form_pages import act_and_go, confirm_page, form_page
from weg.foundation.periods import today
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.circles.queries import volunteer_of
from weg.volunteers.shifts import actions
from weg.volunteers.shifts.forms import OfferForm
from weg.volunteers.shifts.models import Feed, Shift, SignUp, SwapOffer
from weg.volunteers.shifts.queries.calendars import calendar_of
from weg.volunteers.shifts.queries.own import coming, given, offered_shifts, recent
from weg.volunteers.shifts.queries.showing import place_of, with_hidden
from weg.volunteers.shifts.tables import moment
from weg.volunteers.shifts.views.frame import at, signup_for

State = SignUp.State


def mine(request: HttpRequest) -> HttpResponse:
    """What I promised, what I wait for, what is offered to me, and what I gave."""
    actor = actor_of(request)
    require(actor, "shifts.mine")
    volunteer = volunteer_of(actor)
    values: dict[str, Any] = {"title": _("My shifts"), "volunteer": volunteer}
    if volunteer:
        values |= _own(volunteer)
    return render(request, "shifts/mine.html", values)


def _own(volunteer: Volunteer) -> dict[str, Any]:
    rows = list(coming(volunteer))
    with_hidden(row.shift.request for row in rows)
    offered = SwapOffer.objects.filter(signup__in=rows, state=SwapOffer.State.OPEN)
    open_offers = set(offered.order_by().values_list("signup", flat=True))
    times, hours = given(volunteer)
    lines: list[dict[str, Any]] = [
        {
            "row": row,
            "request": row.shift.request,
            "when": moment(row.shift.starts, row.shift.ends),
            "place": place_of(row.shift.request),
            "offered": row.pk in open_offers,
            "ahead": row.shift.ahead,
        }
        for row in rows
    ]
    return {
        "coming": [line for line in lines if line["row"].state == State.SIGNED_UP],
        "waiting": [line for line in lines if line["row"].state == State.WAITING],
        "offers": [
            (offer, shift, moment(shift.starts, shift.ends))
            for offer, shift in offered_shifts(volunteer)
        ],
        "past": [(row, moment(row.shift.starts)) for row in recent(volunteer)[:12]],
        "times": times,
        "hours": hours,
        "feed": Feed.objects.filter(volunteer=volunteer).first(),
    }


@require_POST
def sign_up(request: HttpRequest, pk: int) -> HttpResponse:
    """One tap. Whoever finds the shift full meanwhile waits, and reads so."""
    actor = actor_of(request)
    require(actor, "shifts.sign_up")
    shift = get_object_or_404(Shift.objects.select_related("request"), pk=pk)
    try:
        made = actions.sign_up(actor=actor, shift=shift)
    except Refused as refused:
        messages.error(request, refused.message)
    else:
        if made.state == State.WAITING:
            messages.info(request, _("All places are taken. You are on the waiting list."))
        else:
            messages.success(request, _("You are signed up. Thank you!"))
    return redirect(at("request", shift.request_id))


def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    row = signup_for(request, pk, "shifts.cancel")
    return confirm_page(
        request,
        lambda: actions.cancel_sign_up(actor=actor_of(request), signup=row),
        title=_("Cancel %(title)s on %(when)s?") % _named(row),
        text=_("Your place is free for somebody else; whoever waits gets it at once."),
        confirm=_("Cancel my place"),
        done=_("Cancelled."),
        to=at("mine"),
        trail=[(_("My shifts"), at("mine")), (_("I cannot come"), "")],
    )


def _named(row: SignUp) -> dict[str, str]:
    return {"title": row.shift.request.title, "when": moment(row.shift.starts)}


def offer(request: HttpRequest, pk: int) -> HttpResponse:
    """To everybody, or to somebody one knows."""
    row = signup_for(request, pk, "shifts.cancel")
    form = OfferForm(request.POST or None)
    return form_page(
        request,
        form,
        lambda: actions.offer_swap(actor=actor_of(request), signup=row, **form.cleaned_data),
        title=_("Offer my place: %(title)s, %(when)s") % _named(row),
        lead=_("The place stays yours until somebody takes it."),
        submit=_("Offer it"),
        done=_("Your place is offered. You are told when somebody takes it."),
        to=at("mine"),
        trail=[(_("My shifts"), at("mine")), (_("Offer my place"), "")],
    )


@require_POST
def keep(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep the place after all."""
    row = signup_for(request, pk, "shifts.cancel")
    return act_and_go(
        request,
        lambda: actions.withdraw_swap(actor=actor_of(request), signup=row),
        done=_("You keep your place."),
        to=at("mine"),
    )


@require_POST
def take(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept an offered place."""
    actor = actor_of(request)
    require(actor, "shifts.take_over")
    found = get_object_or_404(SwapOffer, pk=pk)
    return act_and_go(
        request,
        lambda: actions.take_over(actor=actor, offer=found),
        done=_("The place is yours. Thank you!"),
        to=at("mine"),
    )


@require_POST
def feed_new(request: HttpRequest) -> HttpResponse:
    """Show the new address once; only its hash is kept."""
    actor = actor_of(request)
    require(actor, "shifts.mine")
    try:
        secret = actions.renew_feed(actor=actor)
    except Refused as refused:
        messages.error(request, refused.message)
        return redirect(at("mine"))
    return address_page(
        request,
        at("feed", secret),
        about=_(
            "Copy it into your calendar as a subscription. Whoever knows it sees your shifts,"
            " without names of residents."
        ),
        mine=(_("My shifts"), at("mine")),
    )


def feed_end(request: HttpRequest) -> HttpResponse:
    actor = actor_of(request)
    require(actor, "shifts.mine")
    return revoke_page(
        request,
        lambda: actions.revoke_feed(actor=actor),
        text=_("Calendars that use it get no more shifts. You can make a new one any time."),
        mine=(_("My shifts"), at("mine")),
    )


@login_not_required
@require_safe
def feed(request: HttpRequest, secret: str) -> HttpResponse:
    """Shifts as iCalendar, for whoever knows the secret address of a volunteer still with us.

    Nobody is signed in here: the view takes the volunteer's own sight, after the secret fits.
    """
    with seeing(EVERYTHING, "shifts.feed"):
        found = (
            Feed.objects.filter(
                digest=digest_of(secret), volunteer__member__during__contains=today()
            )
            .select_related("volunteer__member__user", "volunteer__member__organisation")
            .first()
        )
    if found is None or found.volunteer.member is None:
        raise Http404
    with seeing(found.volunteer.member.sight, "shifts.feed"):
        return served(calendar_of(found.volunteer, request.get_host()))
