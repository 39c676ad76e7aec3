"""Who shares with whom, and the list for the fire brigade."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from weg.care.houses.documents.fire import fire_pdf
from weg.care.houses.queries.living import Lodger, UnitLived, by_floor, lived
from weg.care.houses.views.frame import house_context, site_for
from weg.care.houses.views.house import calling
from weg.care.houses.words import language_names
from weg.foundation.documents.showing import pdf
from weg.foundation.periods import today
from weg.housing.models.places import floor_name


def company(request: HttpRequest, pk: int) -> HttpResponse:
    """By unit and room: who lives together today, and which languages they speak."""
    site = site_for(request, pk, "houses.see_people")
    units = lived(site, today())
    context = house_context(request, site, "company", _("Who shares with whom")) | {
        "units": [_unit(unit) for unit in units],
        "count": sum(len(unit.people) for unit in units),
    }
    return render(request, "houses/company.html", context)


def _unit(unit: UnitLived) -> dict[str, Any]:
    return {
        "name": unit.name,
        "floor": floor_name(unit.floor),
        "count": len(unit.people),
        "rooms": [
            {"name": room.name, "people": [_person(p) for p in room.people]} for room in unit.rooms
        ],
    }


def _person(person: Lodger) -> dict[str, Any]:
    return {
        "pk": person.resident.person,
        "name": person.resident.name,
        "years": person.years,
        "place": person.resident.bed,
        "languages": language_names(person.languages),
        "helped": person.needs_help,
        "back": person.back,
    }


def fire(request: HttpRequest, pk: int) -> HttpResponse:
    """Who is in the house now, by room; one page that also prints and works without a net."""
    site = site_for(request, pk, "houses.see_people")
    units = lived(site, today())
    floors = by_floor(units)
    context = (
        house_context(request, site, "fire", _("Fire list"))
        | calling(site)
        | {
            "units": [_unit(unit) | {"present": unit.present} for unit in units],
            "floors": [(floor_name(floor), people, helped) for floor, people, helped in floors],
            "present": sum(people for _floor, people, _helped in floors),
            "helped": sum(helped for _floor, _people, helped in floors),
            "away": sum(len(unit.people) - unit.present for unit in units),
            "now": timezone.localtime(),
        }
    )
    return render(request, "houses/fire.html", context)


def fire_file(request: HttpRequest, pk: int) -> HttpResponse:
    """The same as PDF, to be kept on the phone or hung up for the fire brigade."""
    site = site_for(request, pk, "houses.see_people")
    content = fire_pdf(site, lived(site, today()), calling(site))
    return pdf(content, f"feuerliste-{today().isoformat()}.pdf")
