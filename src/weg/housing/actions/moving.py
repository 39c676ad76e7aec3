"""Moving within the city, swapping, moving out, staying longer or shorter."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from django.utils.translation import gettext as _

from weg.foundation.access.actions import action, require
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import period, today
from weg.housing.actions.explaining import exchanging, refusing
from weg.housing.actions.places import (
    check_day,
    clean_after,
    end_of_use,
    members_of,
    occupancies_of,
    places_for,
)
from weg.housing.actions.steps import Recorder
from weg.housing.models import Occupancy, Step
from weg.housing.models.occupancy import Departure, Kind
from weg.people.models import Household


def _stays(household: Household, people: Collection[int] | None, day: date) -> list[Occupancy]:
    """The stays of the household's people on the day; Refused when nobody lives anywhere."""
    found = [s for s in occupancies_of(members_of(household, people), day) if s.during.lower <= day]
    if not found:
        raise Refused(
            _("None of these people lives in a place on this day."), code="no_stay", field="day"
        )
    return found


def _leave(recorder: Recorder, stay: Occupancy, day: date, departure: str, note: str = "") -> None:
    """End a stay on the day; a stay that would have no day left is taken away."""
    if stay.during.lower == day:
        recorder.remove(stay)
        return
    changed = {"note": note} if note else {}
    recorder.change(stay, during=period(stay.during.lower, day), departure=departure, **changed)


@action("housing.move")
def move(
    *,
    actor: Actor,
    household: Household,
    places: Mapping[int, int],
    day: date,
    end: date | None = None,
) -> Step:
    """Move people to other places on ``day``: their stay ends, the next begins without a gap.

    places: place id by person id. A day that has not come leaves a reservation at the new place.
    The places left are blocked for the days of cleaning of their site.
    """
    check_day(day)
    chosen = places_for(actor, "housing.move", household, places)
    stays = _stays(household, list(places), day)
    recorder = Recorder(actor, "move", day)
    kind = Kind.STAY if day <= today() else Kind.RESERVATION
    with refusing(recorder):
        with exchanging():
            for stay in stays:
                _leave(recorder, stay, day, Departure.WITHIN)
            for person, place in chosen.items():
                recorder.add(
                    place=place,
                    person_id=person,
                    household=household,
                    during=period(day, end or end_of_use(place, day)),
                    kind=kind,
                )
        for stay in stays:
            clean_after(recorder, stay, day)
    return recorder.finish()


@action("housing.move")
def swap(*, actor: Actor, first: Household, second: Household, day: date) -> Step:
    """Two households change places on ``day``, which needs no free place in between.

    Their stays must have the same number of people.
    """
    check_day(day)
    one, two = _stays(first, None, day), _stays(second, None, day)
    if len(one) != len(two):
        raise Refused(_("Only households of the same size can change places."), code="swap_size")
    recorder = Recorder(actor, "swap", day)
    kind = Kind.STAY if day <= today() else Kind.RESERVATION
    with refusing(recorder), exchanging():
        pairs = [(s.person_id, s.household_id, o.place) for s, o in zip(one, two, strict=True)]
        pairs += [(o.person_id, o.household_id, s.place) for s, o in zip(one, two, strict=True)]
        for stay in (*one, *two):
            _leave(recorder, stay, day, Departure.WITHIN)
        for person, household, place in pairs:
            recorder.add(
                place=place,
                person_id=person,
                household_id=household,
                during=period(day, end_of_use(place, day)),
                kind=kind,
            )
    return recorder.finish()


@action("housing.move")
def move_together(*, actor: Actor, moves: Mapping[Household, Mapping[int, int]], day: date) -> Step:
    """Several households move on the same ``day``, also into each other's places; all or none.

    moves: place id by person id, by household. Nothing is blocked for cleaning: who comes next
    comes on the same day.
    """
    check_day(day)
    recorder = Recorder(actor, "move_together", day)
    kind = Kind.STAY if day <= today() else Kind.RESERVATION
    chosen = {one: places_for(actor, "housing.move", one, places) for one, places in moves.items()}
    stays = {one: _stays(one, list(places), day) for one, places in moves.items()}
    with refusing(recorder), exchanging():
        for stay in (stay for found in stays.values() for stay in found):
            _leave(recorder, stay, day, Departure.WITHIN)
        for household, places in chosen.items():
            for person, place in places.items():
                during = period(day, end_of_use(place, day))
                recorder.add(
                    place=place, person_id=person, household=household, during=during, kind=kind
                )
    return recorder.finish()


@action("housing.move_out")
def move_out(
    *,
    actor: Actor,
    household: Household,
    day: date,
    departure: str,
    people: Collection[int] | None = None,
    note: str = "",
) -> Step:
    """People leave on ``day`` (the first day they are not there); later reservations end too."""
    check_day(day)
    if departure not in Departure.values:
        raise Refused(_("Choose why they leave."), code="departure_unknown", field="departure")
    stays = _stays(household, people, day)
    recorder = Recorder(actor, "move_out", day)
    with refusing(recorder, "day"):
        for later in occupancies_of(members_of(household, people), day, [Kind.RESERVATION]):
            recorder.remove(later)
        for stay in stays:
            require(actor, "housing.move_out", stay)
            _leave(recorder, stay, day, departure, note)
            clean_after(recorder, stay, day)
    return recorder.finish()


def _change_end(
    actor: Actor, name: str, household: Household, people: Collection[int] | None, end: date | None
) -> Step:
    recorder = Recorder(actor, name, end or today())
    everyone = members_of(household, people)
    last = {
        o.person_id: o for o in occupancies_of(everyone, today(), [Kind.STAY, Kind.RESERVATION])
    }
    if not last:
        raise Refused(_("None of these people has a place."), code="no_stay", field="people")
    with refusing(recorder, "end"):
        for occupancy in sorted(last.values(), key=lambda o: o.place_id):
            require(actor, "housing.move_out", occupancy)
            start = occupancy.during.lower
            if end is not None and end <= start:
                raise Refused(
                    _("The end must be after the beginning."), code="period_empty", field="end"
                )
            until = end or end_of_use(occupancy.place, start)
            recorder.change(occupancy, during=period(start, until))
    return recorder.finish()


@action("housing.move_out")
def extend(
    *,
    actor: Actor,
    household: Household,
    end: date | None,
    people: Collection[int] | None = None,
) -> Step:
    """Stay longer than planned: to ``end``, or until further notice (None)."""
    if end is not None and end < today():
        raise Refused(_("This day has passed."), code="day_past", field="end")
    return _change_end(actor, "extend", household, people, end)


@action("housing.move_out")
def shorten(
    *,
    actor: Actor,
    household: Household,
    end: date,
    people: Collection[int] | None = None,
) -> Step:
    """Plan an end of the stay on ``end``, from today on. Leaving itself is ``move_out``."""
    if end < today():
        raise Refused(_("This day has passed."), code="day_past", field="end")
    return _change_end(actor, "shorten", household, people, end)
