"""Keys that are out, and those that are missing."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from weg.care.houses import actions
from weg.care.houses.filters import KeyFilter
from weg.care.houses.forms.protocols import KeyOutForm, SettleForm
from weg.care.houses.forms.staffing import DayForm
from weg.care.houses.models import KeyLoan
from weg.care.houses.tables import KeyTable
from weg.care.houses.views.frame import ask, at, house_context, site_for, trail_of
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.lists import Action, Empty, list_page
from weg.foundation.periods import today
from weg.housing.models import Occupancy, Site
from weg.housing.models.occupancy import Kind
from weg.people.models import Household


def keys(request: HttpRequest, pk: int) -> HttpResponse:
    """All keys of the house that were ever handed out; those that are out come first."""
    site = site_for(request, pk, "houses.see_protocols")
    keeps = may(actor_of(request), "houses.keep_protocols", site)
    context = house_context(request, site, "keys", _("Keys"))
    new = Action(_("Hand out a key"), at("key_out", site.pk), kind="primary", icon="key")
    return list_page(  # type: ignore[return-value]
        request,
        title=context.pop("title"),
        breadcrumb=context.pop("breadcrumb"),
        table_class=KeyTable,
        filter_class=KeyFilter,
        queryset=KeyLoan.objects.filter(site=site).select_related("household"),
        template="houses/list.html",
        actions=[new] if keeps else [],
        empty=Empty(
            _("No key is handed out"), _("Keys go out with the move-in protocol, or one by one.")
        ),
        table_options={"keeps": keeps},
        context=context,
    )


def key_out(request: HttpRequest, pk: int) -> HttpResponse:
    site, actor = site_for(request, pk, "houses.keep_protocols"), actor_of(request)
    households = _living(site)
    form = KeyOutForm(request.POST or None, households=households)

    def write() -> None:
        data = form.cleaned_data
        whose = get_object_or_404(Household, pk=data.pop("household"))
        actions.hand_out_key(
            actor=actor, site=site, household=whose, holder=dict(households)[whose.pk], **data
        )

    return _ask(request, site, form, write, _("Hand out a key"))


def _living(site: Site) -> list[tuple[int, str]]:
    """Households that live here, by the names of their people."""
    day = today()
    rows = Occupancy.objects.filter(site=site, kind=Kind.STAY, starts__lte=day, ends__gt=day)
    found: dict[int, str] = {}
    for row in rows.select_related("person").order_by("person__date_of_birth"):
        found.setdefault(row.household_id or 0, str(row.person))
    return sorted(found.items(), key=lambda pair: pair[1].casefold())


def _ask(request: HttpRequest, site: Site, form: Any, write: Any, title: str) -> HttpResponse:
    return ask(
        request,
        form,
        write,
        title=title,
        success=_("Saved."),
        back=at("keys", site.pk),
        trail=trail_of(site, (_("Keys"), at("keys", site.pk))),
    )


def loan_for(request: HttpRequest, pk: int) -> KeyLoan:
    loan = get_object_or_404(KeyLoan.objects.select_related("site"), pk=pk)
    require(actor_of(request), "houses.keep_protocols", loan)
    return loan


def key_back(request: HttpRequest, pk: int) -> HttpResponse:
    loan, actor = loan_for(request, pk), actor_of(request)
    form = DayForm(request.POST or None)

    def write() -> None:
        actions.take_back_key(actor=actor, loan=loan, **form.cleaned_data)

    title = _("Key %(key)s came back") % {"key": loan}
    return _ask(request, loan.site, form, write, title)


def key_settle(request: HttpRequest, pk: int) -> HttpResponse:
    loan, actor = loan_for(request, pk), actor_of(request)
    form = SettleForm(request.POST or None)

    def write() -> None:
        actions.settle_key(actor=actor, loan=loan, day=today(), **form.cleaned_data)

    title = _("Key %(key)s will not come back") % {"key": loan}
    return _ask(request, loan.site, form, write, title)
