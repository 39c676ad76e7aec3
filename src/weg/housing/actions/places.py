"""Choosing who and where: what several occupancy actions ask first."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, timedelta

from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext as _

from weg.foundation.access.actions import require
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import covers, period
from weg.housing.actions.steps import Recorder
from weg.housing.models import Occupancy, Place
from weg.housing.models.occupancy import BlockReason, Kind
from weg.people.models import Household, Person

LATEST = date(2199, 12, 31)


def members_of(household: Household, people: Collection[int] | None) -> list[Person]:
    """The household's people (all, or those chosen); Refused when nobody or a stranger is named."""
    found = list(household.people.filter(merged_into=None).order_by("pk"))
    if people is not None:
        chosen = set(people)
        if strangers := chosen - {person.pk for person in found}:
            raise Refused(
                _("%(count)d of the people named do not belong to this household.")
                % {"count": len(strangers)},
                code="not_in_household",
                field="people",
            )
        found = [person for person in found if person.pk in chosen]
    if not found:
        raise Refused(_("Choose at least one person."), code="nobody", field="people")
    return found


def places_for(
    actor: Actor, permission: str, household: Household, wanted: Mapping[int, int]
) -> dict[int, Place]:
    """Place by person id, in the order of places (so that two officers never wait in a circle)."""
    members_of(household, list(wanted))
    numbers = list(wanted.values())
    if len(set(numbers)) != len(numbers):
        raise Refused(
            _("Every person needs a place of their own."), code="place_twice", field="places"
        )
    known = {
        p.pk: p for p in Place.objects.select_related("room__unit__site").filter(pk__in=numbers)
    }
    if missing := set(numbers) - set(known):
        raise Refused(
            _("%(count)d of these places do not exist.") % {"count": len(missing)},
            code="place_unknown",
            field="places",
        )
    for place in known.values():
        require(actor, permission, place)
    ordered = sorted(wanted.items(), key=lambda pair: pair[1])
    return {person: known[place] for person, place in ordered}


def end_of_use(place: Place, day: date) -> date | None:
    """The day on which the place stops being usable, seen from ``day``; None when it does not."""
    span = use_on(place, day)
    return span.upper if span else None


def use_on(place: Place, day: date) -> DateRange | None:
    """The period of use that the day lies in; None when the place cannot be used on it."""
    return next((span for span in place.usable if covers(span, day)), None)


def occupancies_of(
    people: Collection[Person], day: date, kinds: Collection[str] = (Kind.STAY,)
) -> list[Occupancy]:
    """Current and coming occupancies of these people, locked until the action ends."""
    return list(
        Occupancy.objects.select_for_update(of=("self",))
        .select_related("place__room__unit__site", "site", "person")
        .filter(person__in=[p.pk for p in people], ends__gt=day, kind__in=kinds)
        .order_by("place_id", "starts")
    )


def check_day(day: date) -> None:
    """Refuse days that nobody can mean."""
    if not date(1986, 1, 1) <= day <= LATEST:
        raise Refused(_("This date cannot be right."), code="day_impossible", field="day")


def clean_after(recorder: Recorder, occupancy: Occupancy, day: date) -> None:
    """Block the place for the site's days of cleaning, as far as nobody comes before."""
    days = occupancy.place.room.unit.site.cleaning_days
    if not days:
        return
    end = day + timedelta(days=days)
    following = (
        Occupancy.objects.filter(place=occupancy.place_id, ends__gt=day, starts__lt=end)
        .exclude(pk=occupancy.pk)
        .order_by("starts")
        .values_list("starts", flat=True)
        .first()
    )
    span = use_on(occupancy.place, day)
    if span is None:
        return
    end = min(d for d in (end, following, span.upper) if d is not None)
    if day < end:
        recorder.add(
            place=occupancy.place,
            during=period(day, end),
            kind=Kind.BLOCK,
            reason=BlockReason.CLEANING,
        )
