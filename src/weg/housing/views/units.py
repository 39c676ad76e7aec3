"""Adding units in bulk, and changing units and rooms."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.periods import today
from weg.housing import actions
from weg.housing.forms.sites import RetireForm, RoomForm, UnitForm, UnitsForm
from weg.housing.models import Room, Site, Unit
from weg.housing.plans import PRESETS, equal_units
from weg.housing.queries.structure import structure_of
from weg.housing.views.frame import (
    at,
    site_for,
)
from weg.housing.views.managing import change


def units_new(request: HttpRequest, pk: int) -> HttpResponse:
    """So many units of so many rooms; again and again until the site is complete."""
    site = site_for(request, pk, "housing.manage_site")
    form = UnitsForm(request.POST or None, initial=_initial(request, site))

    def write() -> None:
        data = dict(form.cleaned_data)
        codes = tuple(f.pk for f in data.pop("features"))
        actions.add_units(
            actor=actor_of(request), site=site, units=equal_units(**data, features=codes)
        )

    return change(
        request,
        site,
        form,
        write,
        _("Add units"),
        _("The units are added."),
        submit=_("Add units"),
        intro=_so_far(site),
        presets=[
            {"label": label, "url": at("units_new", site.pk, preset=name)}
            for name, (label, _values) in PRESETS.items()
        ],
    )


def _initial(request: HttpRequest, site: Site) -> dict[str, Any]:
    _label, values = PRESETS.get(request.GET.get("preset", ""), ("", {}))
    return {"first": site.units.count() + 1, **values}


def _so_far(site: Site) -> str:
    units = structure_of(site, max(today(), site.during.lower))
    if not units:
        return _("The site has no units yet.")
    known = {"units": len(units), "places": sum(u.places for u in units)}
    return (
        ngettext(
            "The site has %(units)d unit with %(places)d places so far.",
            "The site has %(units)d units with %(places)d places so far.",
            len(units),
        )
        % known
    )


def unit_edit(request: HttpRequest, pk: int) -> HttpResponse:
    unit = get_object_or_404(Unit.objects.select_related("site"), pk=pk)
    require(actor_of(request), "housing.manage_site", unit)
    form = UnitForm(request.POST or None, instance=unit)

    def write() -> None:
        data = dict(form.cleaned_data)
        codes = [f.pk for f in data.pop("features")]
        current = Unit.objects.select_related("site").get(pk=pk)
        actions.change_unit(actor=actor_of(request), unit=current, features=codes, **data)

    return change(
        request, unit.site, form, write, _("Change unit %(name)s") % {"name": unit}, _("Saved.")
    )


def room_edit(request: HttpRequest, pk: int) -> HttpResponse:
    room = _room(request, pk)
    form = RoomForm(request.POST or None, instance=room)

    def write() -> None:
        actions.change_room(actor=actor_of(request), room=_room(request, pk), **form.cleaned_data)

    return change(
        request,
        room.unit.site,
        form,
        write,
        _("Change room %(name)s") % {"name": _name(room)},
        _("Saved."),
    )


def room_retire(request: HttpRequest, pk: int) -> HttpResponse:
    """A room that is given up, or taken into use again."""
    room = _room(request, pk)
    form = RetireForm(request.POST or None, initial={"day": room.during.upper or today()})

    def write() -> None:
        actions.retire_room(actor=actor_of(request), room=room, **form.cleaned_data)

    return change(
        request,
        room.unit.site,
        form,
        write,
        _("Retire room %(name)s") % {"name": _name(room)},
        _("Saved."),
    )


def _room(request: HttpRequest, pk: int) -> Room:
    room = get_object_or_404(Room.objects.select_related("unit__site"), pk=pk)
    require(actor_of(request), "housing.manage_site", room.unit)
    return room


def _name(room: Room) -> str:
    return f"{room.unit}/{room}"
