"""What an order's document says, gathered once when it is issued and kept with it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import Any

from weg.city.models import Member, Municipality
from weg.foundation.periods import today
from weg.housing.models import Operation, Place, Step
from weg.people.models import Household, Person
from weg.placement.documents.defaults import filled
from weg.placement.queries.weights import texts_on

Json = dict[str, Any]


def content_of(
    *,
    number: str,
    member: int,
    household: Household,
    places: Mapping[int, int],
    start: date,
    end: date | None,
    language: str,
) -> Json:
    """All facts and texts of the document as JSON; ``end`` is the first day after."""
    city = _city()
    rooms = _rooms(places)
    return {
        "number": number,
        "date": today().isoformat(),
        "reference": household.reference,
        "start": start.isoformat(),
        "last_day": (end - timedelta(days=1)).isoformat() if end else None,
        "language": language,
        "city": city,
        "officer": _officer(member),
        "people": _people(household, places),
        "site": rooms[0]["site"] if rooms else {},
        "rooms": [{k: v for k, v in room.items() if k != "site"} for room in rooms],
        "organisation": _organisation(places, start),
        "texts": {part: filled(text, city) for part, text in texts_on(today()).items()},
    }


def taken_until(step: Step, people: Collection[int]) -> date | None:
    """The earliest end of the places that a step gave these people; None: until further notice."""
    rows = [change["after"] for change in step.changes if change["before"] is None]
    known = [date.fromisoformat(r["end"]) for r in rows if r["person"] in people and r["end"]]
    return min(known, default=None)


def _city() -> dict[str, str]:
    found = Municipality.objects.first()
    if found is None:
        return dict.fromkeys(("city", "state", "office", "address", "phone", "email", "court"), "")
    return {
        "city": found.name,
        "state": found.state,
        "office": found.office,
        "address": ", ".join(found.address.split("\n")).strip(", "),
        "phone": found.phone,
        "email": found.email,
        "court": found.court,
    }


def _officer(member: int) -> dict[str, str]:
    found = Member.objects.select_related("user", "organisation").get(pk=member)
    return {"name": found.user.name, "email": found.user.email, "office": found.organisation.name}


def _people(household: Household, places: Mapping[int, int]) -> list[Json]:
    people = Person.objects.filter(pk__in=places).order_by("date_of_birth", "pk")
    return [
        {
            "name": f"{one.given_name} {one.surname}".strip(),
            "born": one.date_of_birth.isoformat() if one.date_of_birth else None,
            "sex": one.sex,
        }
        for one in people
    ]


def _rooms(places: Mapping[int, int]) -> list[Json]:
    """Rooms with how many places each gives the household, in the order of the house."""
    found: dict[int, Json] = {}
    wanted = Place.objects.filter(pk__in=places.values()).select_related(
        "room__unit__site__district"
    )
    for place in wanted.order_by("room__unit__name", "room__name", "number"):
        unit, site = place.room.unit, place.room.unit.site
        room = found.setdefault(
            place.room_id,
            {
                "unit": unit.name,
                "floor": unit.floor,
                "room": place.room.name,
                "places": [],
                "site": {
                    "name": site.name,
                    "street": site.street,
                    "postcode": site.postcode,
                    "district": site.district.name,
                },
            },
        )
        room["places"].append(place.number)
    return list(found.values())


def _organisation(places: Mapping[int, int], day: date) -> dict[str, str]:
    """Who runs the house on the day of arrival."""
    running = (
        Operation.objects.filter(site__places__in=list(places.values()), during__contains=day)
        .select_related("organisation")
        .first()
    )
    if running is None:
        return {}
    found = running.organisation
    return {"name": found.name, "phone": found.phone, "email": found.email}
