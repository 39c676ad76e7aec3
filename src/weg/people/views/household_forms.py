"""Forms about a household as a whole, and who joins it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may
from weg.foundation.form_pages import form_page
from weg.people import actions
from weg.people.forms.households import HouseholdForm, JoinForm, SplitForm
from weg.people.forms.persons import BirthForm, PersonForm
from weg.people.models import Household
from weg.people.views.frame import household_for, household_trail


def page_of(household: Household) -> str:
    return reverse("people:household", args=[household.pk])


def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Expected arrival, end, urgency, districts, note."""
    household = household_for(request, pk, "people.change_household")
    urgent = may(actor_of(request), "people.set_urgency", household)
    form = HouseholdForm(request.POST or None, household=household, urgent=urgent)

    def act() -> None:
        actions.change_household(
            actor=actor_of(request),
            household=household,
            fields=form.fields_given,
            seen=form.cleaned_data["seen"],
        )

    return form_page(
        request,
        form,
        act,
        title=_("Change household %(reference)s") % {"reference": household.reference},
        submit=_("Save"),
        done=_("Saved."),
        to=page_of(household),
        trail=household_trail(household, _("Change")),
    )


def birth(request: HttpRequest, pk: int) -> HttpResponse:
    """A child born into the household."""
    household = household_for(request, pk, "people.register_birth")
    parent = household.people.filter(merged_into=None).order_by("date_of_birth", "pk").first()
    known = {"surname": parent.surname, "nationality": parent.nationality} if parent else {}
    form = BirthForm(request.POST or None, initial=known)

    def act() -> None:
        actions.register_birth(actor=actor_of(request), household=household, child=form.entry)

    return form_page(
        request,
        form,
        act,
        title=_("Birth in household %(reference)s") % {"reference": household.reference},
        submit=_("Register the child"),
        done=_("The child is registered."),
        to=page_of(household),
        trail=household_trail(household, _("Birth")),
    )


def add(request: HttpRequest, pk: int) -> HttpResponse:
    """Someone more, who came later."""
    household = household_for(request, pk, "people.register")
    form = PersonForm(request.POST or None)

    def act() -> None:
        actions.register_person(actor=actor_of(request), household=household, person=form.entry)

    return form_page(
        request,
        form,
        act,
        title=_("Another person in household %(reference)s") % {"reference": household.reference},
        submit=_("Register"),
        done=_("The person is registered."),
        to=page_of(household),
        trail=household_trail(household, _("Another person")),
        template="people/person_form.html",
    )


def split(request: HttpRequest, pk: int) -> HttpResponse:
    """Some of the people become a household of their own."""
    household = household_for(request, pk, "people.regroup")
    form = SplitForm(request.POST or None, household=household)

    def act() -> None:
        people = list(form.cleaned_data["people"])
        actions.split_household(actor=actor_of(request), household=household, people=people)

    return form_page(
        request,
        form,
        act,
        title=_("Split household %(reference)s") % {"reference": household.reference},
        lead=_(
            "Those chosen become a household of their own with the same requirements."
            " Places stay as they are."
        ),
        submit=_("Split"),
        done=_("The household is split."),
        to=page_of(household),
        trail=household_trail(household, _("Split")),
    )


def join(request: HttpRequest, pk: int) -> HttpResponse:
    """Everyone of another household joins this one."""
    household = household_for(request, pk, "people.regroup")
    form = JoinForm(request.POST or None)

    def act() -> None:
        actions.join_households(
            actor=actor_of(request), household=household, other=form.cleaned_data["other"]
        )

    return form_page(
        request,
        form,
        act,
        title=_("Join another household to %(reference)s") % {"reference": household.reference},
        lead=_("All people of the other household belong to this one from now on."),
        submit=_("Join"),
        done=_("The households are one now."),
        to=page_of(household),
        trail=household_trail(household, _("Join")),
    )
