"""Forms about one person."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.requests import note_opening
from weg.foundation.form_pages import confirm_page, form_page
from weg.people import actions
from weg.people.forms.persons import DeathForm, HoldForm, MoveForm, PersonForm, StatusForm
from weg.people.models import Person
from weg.people.views.frame import person_for, person_trail


def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Change who someone is, and the languages."""
    person = _opened(request, pk, "people.change")
    form = PersonForm(request.POST or None, person=person)

    def act() -> None:
        actions.change_person(
            actor=actor_of(request),
            person=person,
            fields=form.fields_given,
            languages=form.languages_given,
            seen=form.cleaned_data["seen"],
        )

    return form_page(
        request,
        form,
        act,
        title=_("Change %(name)s") % {"name": person},
        submit=_("Save"),
        done=_("Saved."),
        to=_page(person),
        trail=person_trail(person, _("Change")),
        template="people/person_form.html",
    )


def status(request: HttpRequest, pk: int) -> HttpResponse:
    """Enter a status of residence."""
    person = _opened(request, pk, "people.set_status")
    form = StatusForm(request.POST or None)

    def act() -> None:
        actions.set_status(actor=actor_of(request), person=person, **form.cleaned_data)

    return form_page(
        request,
        form,
        act,
        title=_("Status of %(name)s") % {"name": person},
        submit=_("Enter"),
        done=_("The status is entered."),
        to=_page(person),
        trail=person_trail(person, _("Status")),
    )


def status_remove(request: HttpRequest, pk: int, status_pk: int) -> HttpResponse:
    """A status entered by mistake goes."""
    person = _opened(request, pk, "people.set_status")
    row = get_object_or_404(person.statuses, pk=status_pk)
    return confirm_page(
        request,
        lambda: actions.remove_status(actor=actor_of(request), person=person, status=row),
        title=_("Remove the status “%(status)s”?") % {"status": row.get_kind_display()},
        text=_("The status before goes on in its place. The history keeps what was entered."),
        confirm=_("Remove"),
        done=_("The status is removed."),
        to=_page(person),
        trail=person_trail(person, _("Status")),
    )


def death(request: HttpRequest, pk: int) -> HttpResponse:
    """Note that a person has died."""
    person = _opened(request, pk, "people.record_death")
    form = DeathForm(request.POST or None, initial={"died": person.died})

    def act() -> None:
        actions.record_death(actor=actor_of(request), person=person, **form.cleaned_data)

    return form_page(
        request,
        form,
        act,
        title=_("%(name)s has died") % {"name": person},
        lead=_("The person stays in the records and goes out of counts and plans from this day."),
        submit=_("Enter"),
        done=_("Entered."),
        to=_page(person),
        trail=person_trail(person, _("Death")),
    )


def death_take_back(request: HttpRequest, pk: int) -> HttpResponse:
    person = _opened(request, pk, "people.record_death")
    return confirm_page(
        request,
        lambda: actions.take_back_death(actor=actor_of(request), person=person),
        title=_("Was the day of death entered by mistake?"),
        text=_("The person counts as alive again."),
        confirm=_("Take back"),
        done=_("Taken back."),
        to=_page(person),
        trail=person_trail(person, _("Death")),
        kind="primary",
    )


def move(request: HttpRequest, pk: int) -> HttpResponse:
    """The person belongs to another household."""
    person = _opened(request, pk, "people.regroup")
    form = MoveForm(request.POST or None)

    def act() -> None:
        actions.move_person_to_household(
            actor=actor_of(request), person=person, household=form.cleaned_data["household"]
        )

    return form_page(
        request,
        form,
        act,
        title=_("%(name)s belongs to another household") % {"name": person},
        lead=_("The place stays the same; only the household changes."),
        submit=_("Move"),
        done=_("The person belongs to the other household now."),
        to=_page(person),
        trail=person_trail(person, _("Household")),
    )


def hold(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep the data although their time may be over."""
    person = _opened(request, pk, "people.hold")
    form = HoldForm(request.POST or None)
    return form_page(
        request,
        form,
        lambda: actions.hold_person(
            actor=actor_of(request), person=person, reason=form.cleaned_data["reason"]
        ),
        title=_("Keep the data of %(name)s") % {"name": person},
        lead=_("Nothing of the whole household is erased until the stop is released."),
        submit=_("Stop erasing"),
        done=_("The data are kept until the stop is released."),
        to=_page(person),
        trail=person_trail(person, _("Stop erasing")),
    )


def hold_release(request: HttpRequest, pk: int) -> HttpResponse:
    person = _opened(request, pk, "people.hold")
    return confirm_page(
        request,
        lambda: actions.release_hold(actor=actor_of(request), person=person),
        title=_("Release the stop of erasing?"),
        text=_("When the time of these data is over, they are erased in the next night."),
        confirm=_("Release"),
        done=_("The stop is released."),
        to=_page(person),
        trail=person_trail(person, _("Stop erasing")),
    )


def _opened(request: HttpRequest, pk: int, permission: str) -> Person:
    person = person_for(request, pk, permission)
    note_opening(request, "person", person.pk)
    return person


def _page(person: Person) -> str:
    return reverse("people:person", args=[person.pk])
