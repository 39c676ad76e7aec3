"""Reserving places, moving in, and not arriving."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from django.utils.translation import gettext as _

from weg.foundation.access.actions import action, require
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import period, today
from weg.housing.actions.explaining import refusing
from weg.housing.actions.places import (
    check_day,
    end_of_use,
    members_of,
    occupancies_of,
    places_for,
)
from weg.housing.actions.steps import Recorder
from weg.housing.models import Occupancy, Step
from weg.housing.models.occupancy import Departure, Kind
from weg.people.models import Household, Person


@action("housing.reserve")
def reserve(
    *,
    actor: Actor,
    household: Household,
    places: Mapping[int, int],
    start: date,
    end: date | None = None,
    ending_stays: bool = False,
    note: str = "",
) -> Step:
    """Reserve a place for each person: ``places`` is place id by person id.

    end: first day after; None is until further notice, or until the place ends.
    ending_stays: people who live elsewhere in the city move: their stay ends on ``start``.
    Refused (place_taken, person_elsewhere, place_not_usable, …) leaves everything as it was.
    """
    check_day(start)
    _check_order(start, end)
    chosen = places_for(actor, "housing.reserve", household, places)
    recorder = Recorder(actor, "reserve", start)
    with refusing(recorder):
        if ending_stays:
            _end_stays(recorder, members_of(household, list(places)), start)
        for person, place in chosen.items():
            recorder.add(
                place=place,
                person_id=person,
                household=household,
                during=period(start, end or end_of_use(place, start)),
                kind=Kind.RESERVATION,
                note=note,
            )
    return recorder.finish()


def _check_order(start: date, end: date | None) -> None:
    if end is not None and end <= start:
        raise Refused(_("The end must be after the beginning."), code="period_empty", field="end")


def _end_stays(recorder: Recorder, people: Collection[Person], day: date) -> None:
    for stay in occupancies_of(people, day):
        if stay.during.lower < day:
            recorder.change(stay, during=period(stay.during.lower, day), departure=Departure.WITHIN)


@action("housing.move_in")
def move_in(
    *,
    actor: Actor,
    household: Household,
    day: date,
    people: Collection[int] | None = None,
    places: Mapping[int, int] | None = None,
    until: date | None = None,
) -> Step:
    """People move in: their reservations become stays from ``day``, earlier or later than planned.

    places: place id by person id, for people without a reservation (a newborn, an emergency).
    Nobody moves in on a day that has not come.
    """
    check_day(day)
    if day > today():
        raise Refused(
            _("Moving in can be recorded on the day itself, not before."),
            code="day_future",
            field="day",
        )
    recorder = Recorder(actor, "move_in", day)
    if places:
        _move_in_directly(recorder, household, places, day, until)
    else:
        _keep_reservations(recorder, household, people, day)
    return recorder.finish()


def _move_in_directly(
    recorder: Recorder,
    household: Household,
    places: Mapping[int, int],
    day: date,
    until: date | None,
) -> None:
    _check_order(day, until)
    chosen = places_for(recorder.actor, "housing.move_in", household, places)
    with refusing(recorder):
        for person, place in chosen.items():
            recorder.add(
                place=place,
                person_id=person,
                household=household,
                during=period(day, until or end_of_use(place, day)),
                kind=Kind.STAY,
            )


def _keep_reservations(
    recorder: Recorder, household: Household, people: Collection[int] | None, day: date
) -> None:
    expected = occupancies_of(members_of(household, people), day, [Kind.RESERVATION])
    first = {r.person_id: r for r in sorted(expected, key=lambda r: r.starts, reverse=True)}
    if not first:
        raise Refused(
            _("There is no reservation for these people."), code="no_reservation", field="people"
        )
    with refusing(recorder):
        for reservation in sorted(first.values(), key=lambda r: r.place_id):
            require(recorder.actor, "housing.move_in", reservation)
            _arrive(recorder, reservation, day)


def _arrive(recorder: Recorder, reservation: Occupancy, day: date) -> None:
    """The days before a late arrival stay reserved, as they were."""
    start, end = reservation.during.lower, reservation.during.upper
    if day <= start:
        recorder.change(reservation, during=period(day, end), kind=Kind.STAY)
        return
    recorder.change(reservation, during=period(start, day))
    recorder.add(
        place=reservation.place,
        person_id=reservation.person_id,
        household_id=reservation.household_id,
        during=period(day, end),
        kind=Kind.STAY,
    )


@action("housing.move_in")
def not_arrived(
    *, actor: Actor, household: Household, people: Collection[int] | None = None
) -> Step:
    """People did not come: from today the places are free again; past days stay reserved."""
    expected = occupancies_of(members_of(household, people), today(), [Kind.RESERVATION])
    if not expected:
        raise Refused(
            _("There is no reservation for these people."), code="no_reservation", field="people"
        )
    recorder = Recorder(actor, "not_arrived", today())
    with refusing(recorder):
        for reservation in expected:
            require(actor, "housing.move_in", reservation)
            if reservation.during.lower < today():
                recorder.change(reservation, during=period(reservation.during.lower, today()))
            else:
                recorder.remove(reservation)
    return recorder.finish()
