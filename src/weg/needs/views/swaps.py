"""Moves that free suitable places: proposed by a computation, decided here."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.form_pages import Step, form_page
from weg.foundation.lists import Empty, list_page
from weg.foundation.models import Job
from weg.housing.models import Feature, Place, Site
from weg.needs import actions
from weg.needs.forms import AcceptForm, DeclineForm
from weg.needs.models import Swap
from weg.needs.tables import SwapTable
from weg.needs.views.frame import at
from weg.people.models import Household
from weg.people.sections import features
from weg.placement.models import PlacementOrder


def swaps(request: HttpRequest) -> HttpResponseBase:
    """Every proposal, the newest first."""
    require(actor_of(request), "needs.propose_swap")
    return list_page(
        request,
        title=_("Proposals to swap"),
        table_class=SwapTable,
        queryset=Swap.objects.defer("problem", "result"),
        breadcrumb=[(_("Suitable places"), at("supply")), (_("Proposals to swap"), "")],
        empty=Empty(
            _("No proposals yet"), _("Look for moves where somebody lives without a feature.")
        ),
    )


def swap_new(request: HttpRequest, code: str) -> HttpResponse:
    """Ask before the computation begins; then show it at work."""
    require(actor_of(request), "needs.propose_swap")
    feature = get_object_or_404(Feature, pk=code)
    if request.method == "POST":
        made = actions.propose_swap(actor=actor_of(request), feature=feature)
        return HttpResponseRedirect(at("swap", made.pk))
    values = {
        "title": _("Free places: %(feature)s") % {"feature": feature},
        "text": _(
            "Weg looks for the fewest moves after which everybody who must have it lives there."
            " Nobody moves before you decide."
        ),
        "confirm": _("Look for moves"),
        "kind": "primary",
        "cancel_url": at("supply"),
        "breadcrumb": [(_("Suitable places"), at("supply")), (str(feature), "")],
    }
    return render(request, "foundation/confirm.html", values)


def _seen(request: HttpRequest, pk: int, permission: str) -> Swap:
    require(actor_of(request), permission)
    return get_object_or_404(
        Swap.objects.defer("problem", "result").select_related("job", "decided_by__user"), pk=pk
    )


def _trail(found: Swap, *steps: str) -> list[Step]:
    name = features().get(found.feature, found.feature)
    first: list[Step] = [(_("Proposals to swap"), at("swaps"))]
    return [*first, (name, at("swap", found.pk) if steps else ""), *((s, "") for s in steps)]


def swap(request: HttpRequest, pk: int) -> HttpResponse:
    """One proposal: who moves where and why, and who gets nothing by it."""
    found = _seen(request, pk, "needs.propose_swap")
    orders = _orders(found)
    job: Job | None = found.job
    failed = found.state == Swap.State.FAILED or (
        found.state == Swap.State.COMPUTING and (job is None or job.state == Job.State.FAILED)
    )
    values: dict[str, Any] = {
        "title": _("Free places: %(feature)s")
        % {"feature": features().get(found.feature, found.feature)},
        "breadcrumb": _trail(found),
        "swap": found,
        "failed": failed,
        "computing": found.state == Swap.State.COMPUTING and not failed,
        "percent": job.percent if job else 0,
        "moves_title": _("Who moves")
        if found.state == Swap.State.ACCEPTED
        else _("Who would move"),
        "columns": [_("Household"), pgettext("move", "From and to"), _("Reason")],
        "rows": _rows(found),
        "left": [
            (one.reference, reverse("people:household", args=[one.pk]))
            for one in Household.objects.filter(pk__in=found.left).order_by("pk")
        ],
        "order_columns": [_("Number"), _("Household"), _("Site"), _("State")],
        "orders": [_order_row(one) for one in orders],
        "papers": any(not one.withdrawn for one in orders),
        "decides": found.state == Swap.State.READY and may(actor_of(request), "needs.decide_swap"),
        "stale": found.state == Swap.State.READY and found.day != _today(),
    }
    return render(request, "needs/swap.html", values)


def _today() -> Any:
    from weg.foundation.periods import today

    return today()


def _rows(found: Swap) -> list[list[Any]]:
    households = Household.objects.in_bulk([one["household"] for one in found.moves])
    sites = Site.objects.in_bulk({one[side] for one in found.moves for side in ("from", "to")})
    numbers = {place for one in found.moves for place in one["places"].values()}
    places = Place.objects.select_related("room__unit").in_bulk(numbers)
    rows = []
    for one in found.moves:
        household, site = households.get(one["household"]), sites.get(one["to"])
        if household is None or site is None:
            continue
        rooms = {f"{places[p].room.unit}/{places[p].room}" for p in one["places"].values()}
        url = reverse("people:household", args=[household.pk])
        rows.append(
            [
                format_html('<a class="kern-link" href="{}">{}</a>', url, household.reference),
                f"{sites.get(one['from'], '–')} → {site}: {', '.join(sorted(rooms))}",
                _("must have it and gets it")
                if one["gains"]
                else _("does not require it and makes room"),
            ]
        )
    return rows


def _orders(found: Swap) -> list[PlacementOrder]:
    """The orders that rest on the moves, once they were decided."""
    rows = PlacementOrder.objects.filter(step=found.step_id, step__isnull=False)
    return list(rows.select_related("household", "site").order_by("number"))


def _order_row(one: PlacementOrder) -> list[Any]:
    url = reverse("placement:order", args=[one.pk])
    number = format_html('<a class="kern-link" href="{}">{}</a>', url, one.number)
    state = _("withdrawn") if one.withdrawn else _("in force")
    return [number, one.household.reference, str(one.site), state]


def swap_accept(request: HttpRequest, pk: int) -> HttpResponse:
    found = _seen(request, pk, "needs.decide_swap")
    form = AcceptForm(request.POST or None)
    count = len(found.moves)

    def act() -> None:
        actions.accept_swap(actor=actor_of(request), swap=found, **form.cleaned_data)

    return form_page(
        request,
        form,
        act,
        title=_("Accept the moves"),
        lead=" ".join((
            ngettext("%(count)d household moves.", "%(count)d households move.", count)
            % {"count": count},
            _(
                "All of them on this day, or none. Each gets its placement order, and the houses"
                " they come to are told. Talk with them first; withdrawing one of the orders takes"
                " all of these moves back."
            ),
        )),
        submit=_("Accept"),
        done=_("The moves are entered for %(day)s, and the orders are issued: print them.")
        % {"day": date_format(form.cleaned_data["day"], "SHORT_DATE_FORMAT")
           if form.is_bound and form.is_valid() else ""},
        to=at("swap", pk),
        trail=_trail(found, _("Accept")),
    )  # fmt: skip


def swap_decline(request: HttpRequest, pk: int) -> HttpResponse:
    found = _seen(request, pk, "needs.decide_swap")
    form = DeclineForm(request.POST or None)

    def act() -> None:
        actions.decline_swap(actor=actor_of(request), swap=found, **form.cleaned_data)

    return form_page(
        request,
        form,
        act,
        title=_("Decline the moves"),
        submit=_("Decline"),
        done=_("Declined: everybody stays."),
        to=at("swap", pk),
        trail=_trail(found, _("Decline")),
    )
