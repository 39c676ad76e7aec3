"""Which country belongs to which group of the programmes."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.form_pages import confirm_page, record_page
from weg.foundation.lists import Action, Empty, list_page
from weg.returns import actions
from weg.returns.forms import CountryForm
from weg.returns.models import CountryGroup
from weg.returns.tables import CountryTable
from weg.returns.views.frame import Trail, at
from weg.returns.words import country as country_name


def countries(request: HttpRequest) -> HttpResponseBase:
    actor = actor_of(request)
    require(actor, "returns.see_catalogue")
    keeps = may(actor, "returns.manage_catalogue")
    new = Action(_("Add a country"), at("country_new"), kind="primary", icon="add")
    return list_page(
        request,
        title=_("Groups of countries"),
        table_class=CountryTable,
        queryset=CountryGroup.objects.all(),
        actions=[new] if keeps else [],
        empty=Empty(_("No country yet"), _("Amounts for a group need its countries.")),
        breadcrumb=_trail(),
        table_options={"keeps": keeps},
    )


def _trail() -> Trail:
    return [(_("Amounts of return programmes"), at("rates")), (_("Groups of countries"), "")]


def country_new(request: HttpRequest) -> HttpResponse:
    require(actor_of(request), "returns.manage_catalogue")
    form = CountryForm(request.POST or None)

    def act() -> None:
        actions.save_country(actor=actor_of(request), **form.cleaned_data)

    return record_page(
        request,
        form,
        act,
        title=_("Add a country"),
        of=_("Groups of countries"),
        to=at("countries"),
    )


def country_remove(request: HttpRequest, pk: int) -> HttpResponse:
    require(actor_of(request), "returns.manage_catalogue")
    found = get_object_or_404(CountryGroup, pk=pk)
    words = {"country": country_name(found.country), "group": found.group}
    title = _("Take %(country)s out of “%(group)s”") % words
    return confirm_page(
        request,
        lambda: actions.remove_country(actor=actor_of(request), country=found),
        title=title,
        text=_("Totals of families that go there are computed without the group from now on."),
        confirm=_("Take it out"),
        done=_("Saved."),
        to=at("countries"),
        trail=[(_("Groups of countries"), at("countries")), (title, "")],
    )
