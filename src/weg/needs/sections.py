"""What needs gives to the pages of a person, a household and a site, and to counselling's clock."""

from __future__ import annotations

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weg.care.counselling.queries.assessed import register_assessed
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may
from weg.foundation.access.requests import note_opening
from weg.housing.models import Site
from weg.housing.queries.links import SiteLink, register_site_link, register_site_section
from weg.needs.models import Assessment, Shelter, ShelterAddress
from weg.needs.queries.copied import copy_part
from weg.needs.queries.people import ASSESSED
from weg.people.models import Household, Person
from weg.people.queries.copy import register_copy
from weg.people.sections import register_household_section, register_section


def of_person(request: HttpRequest, person: Person) -> SafeString | None:
    """For the social workers of the case: whether the person is assessed, never what came out."""
    if not may(actor_of(request), "needs.assess", person):
        return None
    return _states(request, [person])


def of_household(request: HttpRequest, household: Household) -> SafeString | None:
    people = list(household.people.filter(merged_into=None, died=None).order_by("date_of_birth"))
    if not people or not may(actor_of(request), "needs.assess", people[0]):
        return None
    return _states(request, people)


def _states(request: HttpRequest, people: list[Person]) -> SafeString:
    rows = Assessment.objects.filter(person__in=people).exclude(kind=Assessment.Kind.LAND)
    days = dict(rows.order_by("-day").values_list("person", "day"))
    values = {"rows": [(person, days.get(person.pk)) for person in people]}
    return render_to_string("needs/parts/states.html", values, request=request)


def tonight(request: HttpRequest, household: Household) -> SafeString | None:
    """One tap to a protected place for tonight."""
    if not may(actor_of(request), "needs.shelter_tonight"):
        return None
    values = {"url": reverse("needs:tonight_for", args=[household.pk])}
    return render_to_string("needs/parts/tonight.html", values, request=request)


def address_of_site(request: HttpRequest, site: Site) -> SafeString | None:
    """That the address is protected; the address itself, for those who need it. A look is noted."""
    shelter = Shelter.objects.filter(site=site).first()
    if shelter is None:
        return None
    known = ShelterAddress.objects.filter(site=site).first()
    if known is not None:
        note_opening(request, "shelter", site.pk)
    values = {"shelter": shelter, "known": known}
    return render_to_string("needs/parts/address.html", values, request=request)


def protect_link(request: HttpRequest, site: Site) -> SiteLink | None:
    if not may(actor_of(request), "needs.protect_address", site):
        return None
    return SiteLink(
        _("Protect the address"), reverse("needs:shelter", args=[site.pk]), "visibility"
    )


def register() -> None:
    """Called when the app is ready."""
    register_section(33, of_person)
    register_household_section(33, of_household)
    register_household_section(34, tonight)
    register_site_section(10, address_of_site)
    register_site_link(46, protect_link)
    register_copy(gettext_lazy("Special needs"), copy_part)
    register_assessed(ASSESSED)
