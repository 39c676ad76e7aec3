"""Circles, for everybody who works with them."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.form_pages import confirm_page, form_page
from weg.foundation.lists import Action, Empty, list_page
from weg.foundation.periods import today
from weg.volunteers.circles import actions
from weg.volunteers.circles.actions.circles import PLAIN
from weg.volunteers.circles.filters import CircleFilter
from weg.volunteers.circles.forms import CircleForm, ContactForm
from weg.volunteers.circles.models import Circle, Contact, Payee
from weg.volunteers.circles.queries.figures import with_figures
from weg.volunteers.circles.tables import CircleTable
from weg.volunteers.circles.views.frame import at, circle_for, circle_trail

FIGURES = ("people", "actives", "newcomers")


def circles(request: HttpRequest) -> HttpResponseBase:
    """All circles; how many people, for whoever may count them."""
    actor = actor_of(request)
    require(actor, "circles.see")
    counts = may(actor, "circles.see_volunteers")
    rows: Any = Circle.objects.select_related("organisation").prefetch_related("districts")
    new = Action(_("New circle"), at("circle_new"), kind="primary", icon="add")
    return list_page(
        request,
        title=_("Circles of friends"),
        table_class=CircleTable,
        filter_class=CircleFilter,
        queryset=with_figures(rows, today()) if counts else rows,
        actions=[new] if may(actor, "circles.open") else [],
        empty=Empty(_("No circle yet"), _("A circle of friends helps in one or more districts.")),
        table_options={"exclude": [] if counts else list(FIGURES)},
    )


def circle(request: HttpRequest, pk: int) -> HttpResponse:
    """One circle: where it helps, whom to ask, how many people it has."""
    actor = actor_of(request)
    found = circle_for(request, pk, "circles.see")
    leads = may(actor, "circles.see_volunteers", found)
    counted = with_figures(Circle.objects.filter(pk=pk), today()).get() if leads else None
    values = {
        "title": str(found),
        "circle": found,
        "contacts": found.contacts.all(),
        "places": found.districts.order_by("name"),
        "houses": found.circle_sites.all(),
        "payee": Payee.objects.filter(circle=found).first()
        if may(actor, "circles.see_payee", found)
        else None,
        "counted": counted,
        "people_of": f"{at('volunteers')}?circle={pk}",
        "actives_of": f"{at('volunteers')}?active=yes&circle={pk}",
        "keeps": may(actor, "circles.change", found),
        "breadcrumb": circle_trail(found),
    }
    return render(request, "circles/circle.html", values)


def circle_new(request: HttpRequest) -> HttpResponse:
    require(actor_of(request), "circles.open")
    form = CircleForm(request.POST or None, initial={"public": True})

    def act() -> None:
        actions.open_circle(actor=actor_of(request), given=_given(form))

    return form_page(
        request, form, act, title=_("New circle"), submit=_("Save"), done=_("Saved."),
        to=at("circles"), trail=[(_("Circles of friends"), at("circles")), (_("New circle"), "")],
    )  # fmt: skip


def circle_edit(request: HttpRequest, pk: int) -> HttpResponse:
    found = circle_for(request, pk, "circles.change")
    form = CircleForm(request.POST or None, initial=_as_typed(found))

    def act() -> None:
        actions.change_circle(actor=actor_of(request), circle=found, given=_given(form))

    return form_page(
        request, form, act, title=_("Change the circle"), submit=_("Save"), done=_("Saved."),
        to=at("circle", pk), trail=circle_trail(found, _("Change")),
    )  # fmt: skip


def _given(form: CircleForm) -> actions.CircleGiven:
    data = dict(form.cleaned_data)
    districts = [district.pk for district in data.pop("districts")]
    sites = [int(site) for site in data.pop("sites")]
    return actions.CircleGiven(**data, districts=districts, sites=sites)


def _as_typed(circle: Circle) -> dict[str, Any]:
    payee = Payee.objects.filter(circle=circle).first()
    return {
        **{name: getattr(circle, name) for name in PLAIN},
        "name": circle.organisation.name,
        "districts": list(circle.districts.values_list("pk", flat=True)),
        "sites": [str(pk) for pk in circle.circle_sites.values_list("site", flat=True)],
        "payee": payee.name if payee else "",
        "payee_address": payee.address if payee else "",
    }


def contact_new(request: HttpRequest, pk: int) -> HttpResponse:
    found = circle_for(request, pk, "circles.change")
    return _contact(request, found, None, _("New contact"))


def contact_edit(request: HttpRequest, pk: int, contact: int) -> HttpResponse:
    found = circle_for(request, pk, "circles.change")
    one = get_object_or_404(Contact, pk=contact, circle=found)
    return _contact(request, found, one, _("Change the contact"))


def _contact(
    request: HttpRequest, circle: Circle, contact: Contact | None, title: str
) -> HttpResponse:
    form = ContactForm(request.POST or None, instance=contact)

    def act() -> None:
        kept = Contact.objects.get(pk=contact.pk) if contact else None
        actions.save_contact(
            actor=actor_of(request), circle=circle, contact=kept, **form.cleaned_data
        )

    return form_page(
        request, form, act, title=title, submit=_("Save"), done=_("Saved."),
        to=at("circle", circle.pk), trail=circle_trail(circle, title),
    )  # fmt: skip


def contact_drop(request: HttpRequest, pk: int, contact: int) -> HttpResponse:
    found = circle_for(request, pk, "circles.change")
    one = get_object_or_404(Contact, pk=contact, circle=found)
    return confirm_page(
        request,
        lambda: actions.drop_contact(actor=actor_of(request), circle=found, contact=one),
        title=_("Take %(name)s out of the contacts?") % {"name": one},
        text=_("The name is no longer shown, on the public page neither."),
        confirm=_("Take out"),
        done=_("Taken out."),
        to=at("circle", pk),
        trail=circle_trail(found, _("Take out")),
    )


def mine(request: HttpRequest) -> HttpResponse:
    """The circle one belongs to."""
    require(actor_of(request), "circles.see")
    own = get_object_or_404(Circle, organisation=actor_of(request).sight.organisation)
    return HttpResponseRedirect(at("circle", own.pk))
