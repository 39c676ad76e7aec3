"""Requirements of a household and links to others."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.form_pages import confirm_page, form_page
from weg.people import actions
from weg.people.forms.households import LinkForm, RequirementForm
from weg.people.models import HouseholdLink
from weg.people.queries.listing import links_of
from weg.people.sections import features
from weg.people.views.frame import household_for, household_trail
from weg.people.views.household_forms import page_of


def require(request: HttpRequest, pk: int) -> HttpResponse:
    """What the household's place must or should have."""
    household = household_for(request, pk, "people.require")
    form = RequirementForm(request.POST or None)

    def act() -> None:
        actions.require(actor=actor_of(request), household=household, **form.cleaned_data)

    return form_page(
        request,
        form,
        act,
        title=_("Requirement of household %(reference)s") % {"reference": household.reference},
        lead=_("Only what the place must have is stored, never why."),
        submit=_("Enter"),
        done=_("The requirement is entered."),
        to=page_of(household),
        trail=household_trail(household, _("Requirement")),
    )


def require_end(request: HttpRequest, pk: int, requirement_pk: int) -> HttpResponse:
    household = household_for(request, pk, "people.require")
    row = get_object_or_404(household.requirements, pk=requirement_pk)
    name = features().get(row.feature, row.feature)
    return confirm_page(
        request,
        lambda: actions.end_requirement(actor=actor_of(request), requirement=row),
        title=_("End the requirement “%(feature)s”?") % {"feature": name},
        text=_("From today on the household can also be placed where this is missing."),
        confirm=_("End"),
        done=_("The requirement has ended."),
        to=page_of(household),
        trail=household_trail(household, _("Requirement")),
        kind="primary",
    )


def link(request: HttpRequest, pk: int) -> HttpResponse:
    """Near another household, or apart from it."""
    household = household_for(request, pk, "people.link")
    form = LinkForm(request.POST or None)

    def act() -> None:
        actions.link_households(actor=actor_of(request), first=household, **form.cleaned_data)

    return form_page(
        request,
        form,
        act,
        title=_("Link household %(reference)s") % {"reference": household.reference},
        submit=_("Link"),
        done=_("The households are linked."),
        to=page_of(household),
        trail=household_trail(household, _("Link")),
    )


def unlink(request: HttpRequest, pk: int, link_pk: int) -> HttpResponse:
    household = household_for(request, pk, "people.link")
    row: HouseholdLink = get_object_or_404(links_of(household), pk=link_pk)
    other = row.second if row.first_id == household.pk else row.first
    return confirm_page(
        request,
        lambda: actions.unlink_households(actor=actor_of(request), link=row),
        title=_("Remove the link with %(reference)s?") % {"reference": other.reference},
        text=_("Both households are placed without regard to each other from now on."),
        confirm=_("Remove"),
        done=_("The link is removed."),
        to=page_of(household),
        trail=household_trail(household, _("Link")),
    )
