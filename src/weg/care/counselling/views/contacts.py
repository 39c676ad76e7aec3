"""Contacts, appointments and tasks: entered from the case's page."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from weg.care.counselling import actions
from weg.care.counselling.forms import AppointmentForm, ContactForm, TaskForm
from weg.care.counselling.models import Appointment, Contact, Task
from weg.care.counselling.views.frame import (
    act_and_go,
    at,
    case_for,
    confirm_page,
    form_page,
    trail,
)
from weg.care.counselling.words import name_of
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.languages import language_name


def contact_row(contact: Contact) -> dict[str, Any]:
    """A contact as an entry of the timeline."""
    minutes = ngettext("%(count)d minute", "%(count)d minutes", contact.minutes)
    parts = [contact.get_channel_display(), minutes % {"count": contact.minutes}]
    if contact.language:
        parts.append(language_name(contact.language))
    if contact.interpreter != Contact.Interpreter.NONE:
        parts.append(contact.get_interpreter_display())
    return {
        "pk": contact.pk,
        "when": date_format(contact.day, "SHORT_DATE_FORMAT"),
        "topic": str(contact.topic),
        "line": " · ".join(parts),
        "note": contact.note,
        "by": name_of(contact.member),
    }


def contact_new(request: HttpRequest, pk: int) -> HttpResponse:
    case = case_for(request, pk, "counselling.work")
    form = ContactForm(request.POST or None, case=case)

    def act() -> None:
        actions.record_contact(actor=actor_of(request), case=case, **form.cleaned_data)

    return form_page(
        request,
        form,
        act,
        title=_("Contact with %(reference)s") % {"reference": case.household.reference},
        submit=_("Enter"),
        done=_("The contact has been entered."),
        to=at("case", pk),
        trail=trail(case, _("Contact")),
    )


def contact_remove(request: HttpRequest, pk: int) -> HttpResponse:
    require(actor_of(request), "counselling.work")
    contact = get_object_or_404(Contact.objects.select_related("case"), pk=pk)
    case = case_for(request, contact.case_id, "counselling.work")
    day = date_format(contact.day, "SHORT_DATE_FORMAT")
    return confirm_page(
        request,
        lambda: actions.remove_contact(actor=actor_of(request), contact=contact),
        title=_("Remove the contact of %(day)s") % {"day": day},
        text=_("Only when it was entered by mistake. History remembers that it was there."),
        confirm=_("Remove"),
        done=_("The contact has been removed."),
        to=at("case", case.pk),
        trail=trail(case, _("Remove")),
    )


def appointment_new(request: HttpRequest, pk: int) -> HttpResponse:
    case = case_for(request, pk, "counselling.work")
    form = AppointmentForm(request.POST or None, case=case)

    def act() -> None:
        actions.make_appointment(
            actor=actor_of(request), case=case, starts=form.starts, **_rest(form)
        )

    return form_page(
        request,
        form,
        act,
        title=_("Appointment with %(reference)s") % {"reference": case.household.reference},
        submit=_("Enter"),
        done=_("The appointment has been made."),
        to=at("case", pk),
        trail=trail(case, _("Appointment")),
        lead=_("Without a name under “With” it stands in your own calendar."),
    )


def _rest(form: AppointmentForm) -> dict[str, Any]:
    return {name: form.cleaned_data[name] for name in ("topic", "minutes", "place", "member")}


def appointment(request: HttpRequest, pk: int) -> HttpResponse:
    """Change an appointment, or cancel it."""
    require(actor_of(request), "counselling.work")
    found = get_object_or_404(Appointment, pk=pk)
    case = case_for(request, found.case_id, "counselling.work")
    form = AppointmentForm(request.POST or None, case=case, appointment=found)

    def act() -> None:
        actions.change_appointment(
            actor=actor_of(request), appointment=found, starts=form.starts, **_rest(form)
        )

    return form_page(
        request,
        form,
        act,
        title=_("Appointment of %(number)s") % {"number": case.number},
        submit=_("Save"),
        done=_("Saved."),
        to=at("case", case.pk),
        trail=trail(case, _("Appointment")),
        template="counselling/appointment.html",
        cancel_it=at("appointment_cancel", pk),
    )


def appointment_cancel(request: HttpRequest, pk: int) -> HttpResponse:
    require(actor_of(request), "counselling.work")
    found = get_object_or_404(Appointment, pk=pk)
    case = case_for(request, found.case_id, "counselling.work")
    return confirm_page(
        request,
        lambda: actions.cancel_appointment(actor=actor_of(request), appointment=found),
        title=_("Cancel the appointment"),
        text=_("It leaves the calendars and stays in the case, crossed out."),
        confirm=_("Cancel the appointment"),
        done=_("The appointment has been cancelled."),
        to=at("case", case.pk),
        trail=trail(case, _("Appointment")),
    )


def task_new(request: HttpRequest, pk: int) -> HttpResponse:
    case = case_for(request, pk, "counselling.work")
    form = TaskForm(request.POST or None, case=case)

    def act() -> None:
        actions.add_task(actor=actor_of(request), case=case, **form.cleaned_data)

    return form_page(
        request,
        form,
        act,
        title=_("Task for %(reference)s") % {"reference": case.household.reference},
        submit=_("Enter"),
        done=_("The task has been entered."),
        to=at("case", pk),
        trail=trail(case, _("Task")),
    )


def task_done(request: HttpRequest, pk: int) -> HttpResponse:
    """One press: done; on a GET it asks first."""
    require(actor_of(request), "counselling.work")
    task = get_object_or_404(Task, pk=pk)
    case = case_for(request, task.case_id, "counselling.work")
    undo = task.done is not None

    def act() -> None:
        actions.finish_task(actor=actor_of(request), task=task, done=not undo)

    if request.method == "POST":
        return act_and_go(
            request,
            act,
            done=_("The task is open again.") if undo else _("Done."),
            to=at("case", case.pk),
        )
    return confirm_page(
        request,
        act,
        title=task.title,
        text=_("Is this done?"),
        confirm=_("Done"),
        done=_("Done."),
        to=at("case", case.pk),
        trail=trail(case, _("Task")),
        kind="primary",
    )
