"""What happens to people who have a place: arriving, leaving, staying longer, changing places."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.access.refusals import Refused, add_refusal
from weg.foundation.access.requests import note_opening
from weg.foundation.periods import today
from weg.housing import actions
from weg.housing.forms.stays import (
    ArriveForm,
    MoveOutForm,
    NotArrivedForm,
    PeopleForm,
    SwapForm,
    UntilForm,
)
from weg.housing.models import Occupancy
from weg.housing.models.occupancy import Kind
from weg.housing.queries.place import company
from weg.housing.views.frame import (
    answer,
    asked_from,
    at,
    done,
)
from weg.housing.views.places import place_context
from weg.people.models import Household

Write = Callable[[Household, dict[str, Any]], object]


def occupancy_for(request: HttpRequest, pk: int, permission: str, *kinds: str) -> Occupancy:
    """A stay or reservation of somebody the actor may see, when the actor may do this."""
    rows = Occupancy.objects.select_related(
        "person", "household", "place__room__unit__site", "place__site"
    )
    occupancy = get_object_or_404(rows, pk=pk, kind__in=kinds or (Kind.STAY, Kind.RESERVATION))
    require(actor_of(request), permission, occupancy)
    require(actor_of(request), "housing.see_residents", occupancy)
    return occupancy


def arrive(request: HttpRequest, pk: int) -> HttpResponse:
    """The people expected here have come: their reservations become stays."""
    reservation = occupancy_for(request, pk, "housing.move_in", Kind.RESERVATION)

    def write(household: Household, data: dict[str, Any]) -> None:
        actions.move_in(
            actor=actor_of(request), household=household, day=data["day"], people=data["people"]
        )

    return _act(request, reservation, ArriveForm, write, _("Moved in"), _("Moved in."))


def not_arrived(request: HttpRequest, pk: int) -> HttpResponse:
    """The people expected here did not come: their places are free again."""
    reservation = occupancy_for(request, pk, "housing.move_in", Kind.RESERVATION)

    def write(household: Household, data: dict[str, Any]) -> None:
        actions.not_arrived(actor=actor_of(request), household=household, people=data["people"])

    return _act(
        request,
        reservation,
        NotArrivedForm,
        write,
        _("Did not arrive"),
        _("Their reservation is withdrawn; the places are free again."),
        intro=_("The reservation is withdrawn and the places are free again. This can be undone."),
    )


def move_out(request: HttpRequest, pk: int) -> HttpResponse:
    """People leave for good."""
    stay = occupancy_for(request, pk, "housing.move_out", Kind.STAY)

    def write(household: Household, data: dict[str, Any]) -> None:
        actions.move_out(
            actor=actor_of(request),
            household=household,
            day=data["day"],
            departure=data["departure"],
            people=data["people"],
            note=data["note"],
        )

    days = stay.place.site.cleaning_days
    cleaning = _("The places are then blocked for %(days)d days for cleaning.") % {"days": days}
    return _act(
        request,
        stay,
        MoveOutForm,
        write,
        _("Moved out"),
        _("Moved out."),
        intro=cleaning if days else "",
    )


def until(request: HttpRequest, pk: int) -> HttpResponse:
    """The stay ends later or earlier than planned."""
    occupancy = occupancy_for(request, pk, "housing.move_out")
    before = occupancy.during.upper

    def write(household: Household, data: dict[str, Any]) -> None:
        end = data["end"]
        known = {"actor": actor_of(request), "household": household, "people": data["people"]}
        if end is not None and (before is None or end < before):
            actions.shorten(end=end, **known)
        else:
            actions.extend(end=end, **known)

    return _act(
        request,
        occupancy,
        UntilForm,
        write,
        _("Change the end"),
        _("The end is changed."),
        initial={"end": before},
    )


def _act(
    request: HttpRequest,
    occupancy: Occupancy,
    form_class: type[PeopleForm],
    write: Write,
    heading: str,
    success: str,
    *,
    intro: str = "",
    initial: dict[str, Any] | None = None,
) -> HttpResponse:
    """Ask with the form, and do it; a refusal stands beside its field and keeps what was typed."""
    if occupancy.person_id:
        note_opening(request, "person", occupancy.person_id)
    form = form_class(request.POST or None, company=company(occupancy), initial=initial)
    if request.method == "POST" and form.is_valid() and occupancy.household:
        try:
            write(occupancy.household, form.cleaned_data)
        except Refused as refused:
            add_refusal(form, refused)
        else:
            return done(request, success, at("site", occupancy.site_id))
    context = place_context(occupancy.place, today()) | {
        "form": form,
        "heading": heading,
        "submit": heading,
        "intro": intro,
    }
    context["cancel_url"] = asked_from(request, context["cancel_url"])
    return answer(request, "housing/act.html", context, wrong=form.is_bound)


def swap(request: HttpRequest, pk: int) -> HttpResponse:
    """Two households of the same size change places."""
    stay = occupancy_for(request, pk, "housing.move", Kind.STAY)
    form = SwapForm(request.POST or None, others=_same_size(stay))
    if request.method == "POST" and form.is_valid() and stay.household:
        other = get_object_or_404(Household, pk=form.cleaned_data["other"])
        try:
            actions.swap(
                actor=actor_of(request),
                first=stay.household,
                second=other,
                day=form.cleaned_data["day"],
            )
        except Refused as refused:
            add_refusal(form, refused)
        else:
            return done(request, _("They have changed places."), at("site", stay.site_id))
    context = place_context(stay.place, today()) | {
        "form": form,
        "heading": _("Change places with others"),
        "submit": _("Change places"),
        "intro": _("%(person)s and household change places with another household.")
        % {"person": stay.person},
    }
    return answer(request, "housing/act.html", context, wrong=form.is_bound)


def _same_size(stay: Occupancy) -> list[tuple[int, str]]:
    """Households that live at the site today with as many people as this one."""
    day = today()
    rows = Occupancy.objects.filter(
        site=stay.site_id, kind=Kind.STAY, starts__lte=day, ends__gt=day
    ).select_related("person", "place__room__unit")
    of_household: dict[int, list[Occupancy]] = {}
    for row in rows.order_by("person__sort_name"):
        of_household.setdefault(row.household_id or 0, []).append(row)
    size = len(of_household.get(stay.household_id or 0, ()))
    return [
        (number, f"{people[0].person}, {people[0].place.room.unit}/{people[0].place.room}")
        for number, people in of_household.items()
        if len(people) == size and number != stay.household_id
    ]
