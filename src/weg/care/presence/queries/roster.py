"""Who should be here: the residents of a site on a day, in the order in which one walks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from weg.care.presence.models import Absence, Seen
from weg.housing.models import Occupancy
from weg.housing.models.occupancy import Kind
from weg.people.models import Person

_PARTS = re.compile(r"\d+|\D+")


@dataclass(frozen=True)
class Resident:
    """One person of the list. ``place_key`` is the order of walking: floor, unit, room, bed.

    since: first day of the stay. back: the day on which somebody known to be away is back.
    """

    person: int
    name: str
    born: date | None
    household: int
    unit: str
    room: str
    room_id: int
    floor: int
    bed: int
    since: date
    seen: date | None
    back: date | None
    reason: str

    @property
    def last_seen(self) -> date:
        """The last day somebody saw the person; moving in counts (somebody gave the key)."""
        return max(self.seen, self.since) if self.seen else self.since

    @property
    def place_key(self) -> tuple[object, ...]:
        return (self.floor, natural(self.unit), natural(self.room), self.room_id, self.bed)


def natural(name: str) -> tuple[tuple[int, int, str], ...]:
    """Sort key in which room 10 comes after room 9."""
    return tuple(
        (0, int(part), "") if part.isdecimal() else (1, 0, part.casefold())
        for part in _PARTS.findall(name)
    )


def stays_on(site: int, day: date) -> list[tuple[int, int]]:
    """(person, stay) of everybody who lives at the site on the day."""
    rows = Occupancy.objects.filter(site=site, kind=Kind.STAY, starts__lte=day, ends__gt=day)
    return list(rows.order_by().values_list("person_id", "pk"))


def roster(site: int, day: date) -> list[Resident]:
    """Everybody who lives at the site on the day, in three queries, in walking order."""
    rows = (
        Occupancy.objects.filter(site=site, kind=Kind.STAY, starts__lte=day, ends__gt=day)
        .select_related("person", "place__room__unit")
        .order_by()
    )
    stays = list(rows)
    people = [stay.person_id for stay in stays]
    seen = dict(Seen.objects.filter(person__in=people).values_list("person_id", "day"))
    away = absences_on(people, day)
    found = [_resident(stay, stay.person, seen, away) for stay in stays if stay.person]
    return sorted(found, key=lambda resident: resident.place_key)


def absences_on(people: list[int | None], day: date) -> dict[int, Absence]:
    """Known absences on the day by person; the longest where there are several."""
    rows = Absence.objects.filter(person__in=people, since__lte=day, until__gt=day)
    return {absence.person_id: absence for absence in rows.order_by("until", "pk")}


def _resident(
    stay: Occupancy, person: Person, seen: dict[int, date], away: dict[int, Absence]
) -> Resident:
    room = stay.place.room
    absence = away.get(person.pk)
    return Resident(
        person=person.pk,
        name=str(person),
        born=person.date_of_birth,
        household=stay.household_id or 0,
        unit=room.unit.name,
        room=room.name,
        room_id=room.pk,
        floor=room.unit.floor,
        bed=stay.place.number,
        since=stay.starts,
        seen=seen.get(person.pk),
        back=absence.until if absence else None,
        reason=absence.reason if absence else "",
    )
