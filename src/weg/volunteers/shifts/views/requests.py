"""One request: what volunteers read, who comes, and what those who asked do with it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from weg.city.models import Member
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may
from weg.foundation.access.refusals import Refused
from weg.foundation.access.requests import note_opening
from weg.foundation.form_pages import act_and_go, confirm_page, form_page
from weg.foundation.languages import language_name
from weg.people.models import Person
from weg.people.queries.consents import living_consent
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.circles.queries import volunteer_of
from weg.volunteers.shifts import actions
from weg.volunteers.shifts.actions.changing import CHANGEABLE
from weg.volunteers.shifts.actions.checks import check_volunteer, has_time
from weg.volunteers.shifts.consent import PURPOSE
from weg.volunteers.shifts.forms import ChangeForm, ConcernForm, Timed, WithdrawForm
from weg.volunteers.shifts.models import Concerned, HelpRequest, Shift, SignUp
from weg.volunteers.shifts.models.requests import LIVING
from weg.volunteers.shifts.queries.introductions import helpers, introduction
from weg.volunteers.shifts.queries.residents import residents_of
from weg.volunteers.shifts.queries.showing import house_of, place_of
from weg.volunteers.shifts.tables import STATES, language_text, moment
from weg.volunteers.shifts.views.frame import at, request_for, trail

SHOWN = 12
"""Shifts to come; and as many that are over."""


def one(request: HttpRequest, pk: int) -> HttpResponse:
    """The request as the reader may see it."""
    found = request_for(request, pk, "shifts.see")
    actor = actor_of(request)
    asks, shifts = may(actor, "shifts.change", found), _shifts(found)
    values: dict[str, Any] = {
        "title": found.title,
        "found": found,
        "state_kind": STATES.get(found.state, "neutral"),
        "breadcrumb": trail(request, found),
        "facts": _facts(found),
        "asks": asks,
        "living": found.state in (HelpRequest.State.DRAFT, *LIVING),
        "draft": found.state == HelpRequest.State.DRAFT,
        "shifts": _lines(shifts, {}),
        **(_for_volunteer(request, actor, found, shifts) if may(actor, "shifts.mine") else {}),
        **(_for_asker(request, actor, found, shifts) if asks else {}),
    }
    return render(request, "shifts/request.html", values)


def _facts(found: HelpRequest) -> list[tuple[str, str]]:
    facts = [
        (_("What for"), found.activity.name),
        (_("House"), house_of(found)),
        (_("Where to meet"), place_of(found)),
        (_("Language"), language_text(found)),
        (_("Who had better come"), _wish(found)),
        (_("Asked by"), found.organisation.name),
        (_("How often"), _weekly(found) if found.regular else _("once")),
    ]
    return [(term, value) for term, value in facts if value]


def _wish(found: HelpRequest) -> str:
    return found.get_wishes_gender_display() if found.wishes_gender else ""


def _weekly(found: HelpRequest) -> str:
    return _("every week until %(day)s") % {"day": date_format(found.ends, "SHORT_DATE_FORMAT")}


def _shifts(found: HelpRequest) -> list[Shift]:
    rows = found.shifts.filter(ends__gt=timezone.now(), state=Shift.State.PLANNED)
    shifts = list(rows.order_by("starts", "pk")[:SHOWN])
    for shift in shifts:
        shift.request = found
    return shifts


def _lines(
    shifts: list[Shift], own: dict[int, SignUp], volunteer: Volunteer | None = None
) -> list[dict[str, Any]]:
    return [
        {
            "shift": shift,
            "when": moment(shift.starts, shift.ends),
            "own": own.get(shift.pk),
            "open": shift.ahead and shift.request.living,
            "busy": volunteer is not None and not has_time(volunteer, shift),
        }
        for shift in shifts
    ]


def _for_volunteer(
    request: HttpRequest, actor: Member, found: HelpRequest, shifts: list[Shift]
) -> dict[str, Any]:
    """Own sign-ups, whom to call, and the resident as far as they agreed."""
    volunteer = volunteer_of(actor)
    rows = SignUp.objects.filter(shift__in=shifts, volunteer=volunteer)
    own = {row.shift_id: row for row in rows.exclude(state=SignUp.State.CANCELLED)}
    refused = _refused(volunteer, shifts) if volunteer and shifts else None
    comes = any(row.state == SignUp.State.SIGNED_UP for row in own.values())
    met = introduction(found)
    if met:
        note_opening(request, "person", met.person)
    return {
        "shifts": _lines(shifts, own, volunteer),
        "volunteer": volunteer,
        "refusal": refused.message if refused else "",
        "remedy": _remedy(refused.code) if refused else None,
        "comes": comes,
        "met": met,
        "met_languages": ", ".join(map(language_name, met.languages)) if met else "",
    }


def _refused(volunteer: Volunteer, shifts: list[Shift]) -> Refused | None:
    """Why they can come to none of these; days on which they have no time say so themselves."""
    asked = next((shift for shift in shifts if has_time(volunteer, shift)), shifts[0])
    try:
        check_volunteer(volunteer, asked)
    except Refused as refused:
        return refused
    return None


def _remedy(code: str) -> tuple[str, str] | None:
    """Where the volunteer goes on: label and address."""
    return {
        "time": (_("Change my data"), reverse("circles:own_edit")),
        "resting": (_("My data"), reverse("circles:own")),
        "lacking": (_("My trainings"), reverse("training:mine")),
    }.get(code)


def _for_asker(
    request: HttpRequest, actor: Member, found: HelpRequest, coming: list[Shift]
) -> dict[str, Any]:
    """Who comes, with name and telephone; the resident, for whoever may see the person."""
    concerned = Concerned.objects.select_related("person").filter(request=found).first()
    over = found.shifts.filter(ends__lte=timezone.now(), state=Shift.State.PLANNED)
    past = list(over.order_by("-starts", "-pk")[:SHOWN])
    rows = SignUp.objects.filter(shift__in=[*coming, *past]).exclude(state="cancelled")
    signups = list(rows.order_by("at", "pk"))
    names = helpers(signups)
    values: dict[str, Any] = {
        "coming": [_with_helpers(shift, signups, names) for shift in coming],
        "past": [_with_helpers(shift, signups, names) for shift in past],
        "may_concern": may(actor, "shifts.concern", found) and found.site_id is not None,
        "concerned": concerned,
    }
    if concerned:
        note_opening(request, "person", concerned.person_id)
        values["consent"] = living_consent(concerned.person, PURPOSE, found.subject)
        values["purpose"] = PURPOSE
    return values


def _with_helpers(shift: Shift, signups: list[SignUp], names: dict[int, Any]) -> dict[str, Any]:
    its = [row for row in signups if row.shift_id == shift.pk]
    return {
        "shift": shift,
        "when": moment(shift.starts, shift.ends),
        "begun": shift.starts <= timezone.now(),
        "helpers": [(row, names[row.pk]) for row in its if row.pk in names],
        "taken": _("%(taken)d of %(seats)d") % {"taken": shift.taken, "seats": shift.seats},
        "kind": "warning" if shift.free else "success",
        "waiting": sum(row.state == SignUp.State.WAITING for row in its),
    }


def change(request: HttpRequest, pk: int) -> HttpResponse:
    found = request_for(request, pk, "shifts.change")
    initial = {name: getattr(found, name) for name in CHANGEABLE}
    form = ChangeForm(request.POST or None, initial=initial)
    return form_page(
        request,
        form,
        lambda: actions.change_request(actor=actor_of(request), request=found, **form.given),
        title=_("Change the request"),
        submit=_("Save"),
        done=_("Saved."),
        to=at("request", pk),
        trail=trail(request, found, _("Change")),
        template="shifts/form.html",
    )


def add(request: HttpRequest, pk: int) -> HttpResponse:
    """More times of the same request."""
    found = request_for(request, pk, "shifts.change")
    form = Timed(request.POST or None)
    return form_page(
        request,
        form,
        lambda: actions.add_shifts(actor=actor_of(request), request=found, when=form.when),
        title=_("More times"),
        submit=_("Add"),
        done=_("Added."),
        to=at("request", pk),
        trail=trail(request, found, _("More times")),
    )


@require_POST
def open_draft(request: HttpRequest, pk: int) -> HttpResponse:
    found = request_for(request, pk, "shifts.change")
    return act_and_go(
        request,
        lambda: actions.open_request(actor=actor_of(request), request=found),
        done=_("Volunteers see the request now."),
        to=at("request", pk),
    )


def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    found = request_for(request, pk, "shifts.change")
    form = WithdrawForm(request.POST or None)
    return form_page(
        request,
        form,
        lambda: actions.withdraw_request(
            actor=actor_of(request), request=found, **form.cleaned_data
        ),
        title=_("Withdraw the request"),
        lead=_("Nobody need come any more. Whoever is signed up, or waits, is told by e-mail."),
        submit=_("Withdraw"),
        done=_("The request is withdrawn; volunteers are told."),
        to=at("request", pk),
        trail=trail(request, found, _("Withdraw")),
    )


def close(request: HttpRequest, pk: int) -> HttpResponse:
    found = request_for(request, pk, "shifts.change")
    return confirm_page(
        request,
        lambda: actions.close_request(actor=actor_of(request), request=found),
        title=_("Is this done?"),
        text=_("Times that are still to come are called off, and volunteers are told."),
        confirm=_("Done"),
        done=_("The request is done."),
        to=at("request", pk),
        trail=trail(request, found, _("Done")),
        kind="primary",
    )


def concern(request: HttpRequest, pk: int) -> HttpResponse:
    """Whom the request is about: of the people of the house."""
    found = request_for(request, pk, "shifts.concern")
    known = Concerned.objects.filter(request=found).first()
    people = residents_of(found.site_id)
    initial = {"person": known.person_id if known else ""}
    form = ConcernForm(request.POST or None, initial=initial, people=people)

    def act() -> None:
        number = form.cleaned_data["person"]
        person = Person.objects.get(pk=number) if number else None
        actions.concern_person(actor=actor_of(request), request=found, person=person)

    return form_page(
        request,
        form,
        act,
        title=_("Whom the request is about"),
        submit=_("Save"),
        done=_("Saved."),
        to=at("request", pk),
        trail=trail(request, found, _("Resident")),
    )
