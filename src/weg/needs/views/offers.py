"""What there is for a group in a district, and where nothing is."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.city.queries.outlines import district_map
from weg.foundation.access.actions import may, require
from weg.foundation.form_pages import record_page
from weg.foundation.lists import Action, Empty, list_page
from weg.foundation.periods import today
from weg.foundation.pictures import DistrictMap
from weg.needs import actions
from weg.needs.filters import OfferFilter
from weg.needs.forms import OfferForm
from weg.needs.models import Group, Offer
from weg.needs.queries.offers import Gap, gaps
from weg.needs.tables import OfferTable
from weg.needs.views.frame import at


def offers(request: HttpRequest) -> HttpResponseBase:
    """Offers of today; for one group, a map of the districts that have some and that have none."""
    require(actor_of(request), "needs.see_offers")
    keeps = may(actor_of(request), "needs.manage_offers")
    number = request.GET.get("group", "")
    group = Group.objects.filter(pk=number).first() if number.isdecimal() else None
    found = gaps(group) if group else []
    new = Action(_("New offer"), at("offer_new"), kind="primary", icon="add")
    return list_page(
        request,
        title=_("Offers for groups"),
        table_class=OfferTable,
        filter_class=OfferFilter,
        queryset=Offer.objects.filter(during__contains=today()).select_related("group", "district"),
        actions=[new] if keeps else [],
        empty=Empty(_("No offer here"), _("Every district without an offer is a gap.")),
        template="needs/offers.html",
        table_options={"keeps": keeps},
        context={
            "group": group,
            "map": _map(group, found) if group else None,
            "without": [gap.district.name for gap in found if not gap.offers],
        },
    )


def _map(group: Group, found: list[Gap]) -> DistrictMap | None:
    """Offers by district; None while no outlines are known."""
    page = f"{at('offers')}?group={group.pk}&district="
    return district_map(
        _("Offers by district: %(group)s") % {"group": group},
        ((gap.district, float(gap.offers), f"{page}{gap.district.pk}") for gap in found),
        unit=_("offers"),
        breaks=(1, 2, 3, 5),
    )


def offer_new(request: HttpRequest) -> HttpResponse:
    require(actor_of(request), "needs.manage_offers")
    return _offer(request, None, _("New offer"))


def offer(request: HttpRequest, pk: int) -> HttpResponse:
    require(actor_of(request), "needs.manage_offers")
    return _offer(request, get_object_or_404(Offer, pk=pk), _("Change the offer"))


def _offer(request: HttpRequest, found: Offer | None, title: str) -> HttpResponse:
    initial = _as_typed(found) if found else None
    form = OfferForm(request.POST or None, initial=initial)

    def act() -> None:
        kept = Offer.objects.get(pk=found.pk) if found else None
        actions.save_offer(actor=actor_of(request), offer=kept, **form.cleaned_data)

    return record_page(request, form, act, title=title, of=_("Offers for groups"), to=at("offers"))


def _as_typed(found: Offer) -> dict[str, Any]:
    names = ("group", "district", "name", "by", "contact", "languages")
    values = {name: getattr(found, name) for name in names}
    return {**values, "since": found.during.lower, "until": found.during.upper}
