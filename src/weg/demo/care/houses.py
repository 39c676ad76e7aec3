"""Houses of the demo city: staff, hours, who is on call, defects, keys, logs and notices."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from random import Random

from django.db.models import Model
from django.utils import timezone

from weg.care.houses.actions import take_over
from weg.care.houses.models import (
    CatalogueItem,
    Contractor,
    Defect,
    DefectPhoto,
    EmergencyNumber,
    KeyLoan,
    LogEntry,
    Notice,
    OfficeHours,
    OnCall,
    Post,
    Protocol,
    Tick,
)
from weg.city.models import Member, Organisation
from weg.demo.care.house_texts import (
    BROKEN,
    FIRMS,
    LOGGED,
    NOTICES,
    NUMBERS,
    ON_CALL,
    STAFF,
)
from weg.foundation.access.actors import Actor
from weg.foundation.periods import period
from weg.housing.models import Occupancy, Operation, Room, Site
from weg.housing.models.occupancy import Kind

PLACES_PER_MANAGER = 136
"""Places of one full-time post of house management (GRDrs 80/2013)."""


@dataclass
class House:
    """A site that somebody runs today, with its size and its operator's house manager."""

    site: Site
    organisation: Organisation
    manager: Member | None
    rooms: list[Room]
    stays: list[Occupancy]

    @property
    def by(self) -> str:
        return str(self.manager) if self.manager else str(self.organisation)


def load(actor: Actor, today: date) -> None:
    """Fill every house that is run today; the same city gets the same houses."""
    random = Random(f"houses {today}")  # noqa: S311 (invented data)
    firms = [Contractor(**firm) for firm in FIRMS]
    numbers = [EmergencyNumber(rank=10 * n, **row) for n, row in enumerate(NUMBERS, 1)]
    take_over(actor=actor, records=[*firms, *numbers])
    houses = _houses(today)
    made: dict[type[Model], list[Model]] = defaultdict(list)
    for house in houses:
        for record in _fill(random, house, firms, today):
            made[type(record)].append(record)
    take_over(actor=actor, records=[row for rows in made.values() for row in rows])
    photos = _photos(made[Defect])
    take_over(actor=actor, records=photos)


def _houses(today: date) -> list[House]:
    runs = Operation.objects.filter(during__contains=today, site__during__contains=today)
    managers = {
        member.organisation_id: member
        for member in Member.objects.filter(role="house_manager").select_related(
            "user", "organisation"
        )
    }
    rooms: dict[int, list[Room]] = defaultdict(list)
    for room in Room.objects.select_related("unit").order_by("pk"):
        rooms[room.unit.site_id].append(room)
    stays: dict[int, list[Occupancy]] = defaultdict(list)
    here = Occupancy.objects.filter(kind=Kind.STAY, starts__lte=today, ends__gt=today)
    for stay in here.select_related("person", "household", "place__room__unit").order_by("pk"):
        stays[stay.site_id].append(stay)
    return [
        House(
            run.site,
            run.organisation,
            managers.get(run.organisation_id),
            rooms[run.site_id],
            stays[run.site_id],
        )
        for run in runs.select_related("site", "organisation").order_by("site_id")
    ]


def _fill(random: Random, house: House, firms: list[Contractor], today: date) -> Iterator[Model]:
    yield from _posts(random, house)
    yield from _hours(random, house)
    yield from _on_call(random, house, today)
    yield from _defects(random, house, firms, today)
    yield from _keys(random, house, today)
    yield from _log(random, house, today)
    yield from _notices(random, house, today)
    yield from _ticks(random, house, today)


def _posts(random: Random, house: House) -> Iterator[Model]:
    """House management by places, rounded to quarters; now and then a post is vacant."""
    share = max(1, round(4 * len(house.stays) / PLACES_PER_MANAGER))
    for number in range((share + 3) // 4):
        quarters = min(4, share - 4 * number)
        vacant = number > 0 and random.random() < 0.15
        yield Post(
            site=house.site,
            organisation=house.organisation,
            kind=Post.Kind.HOUSE,
            member=house.manager if number == 0 else None,
            name="" if vacant or (number == 0 and house.manager) else random.choice(STAFF),
            phone=f"0711 555 {random.randint(1000, 9999)}",
            share=Decimal(quarters) / 4,
            during=period(max(house.site.during.lower, date(2013, 4, 1))),
        )
    yield Post(
        site=house.site,
        organisation=house.organisation,
        kind=Post.Kind.CARETAKER,
        name=random.choice(STAFF) if random.random() > 0.1 else "",
        phone=f"0711 555 {random.randint(1000, 9999)}",
        share=Decimal("0.25"),
        during=period(max(house.site.during.lower, date(2013, 4, 1))),
    )


def _hours(random: Random, house: House) -> Iterator[Model]:
    days = range(5) if len(house.stays) > 60 else sorted(random.sample(range(5), 3))
    for day in days:
        yield OfficeHours(
            site=house.site, kind=Post.Kind.HOUSE, weekday=day, opens=time(9), closes=time(12),
            where="Büro im Erdgeschoss",
        )  # fmt: skip
    for day in random.sample(range(5), 2):
        yield OfficeHours(
            site=house.site, kind=Post.Kind.SOCIAL, weekday=day, opens=time(14),
            closes=time(17), where="Beratungszimmer",
        )  # fmt: skip


def _on_call(random: Random, house: House, today: date) -> Iterator[Model]:
    """Two weeks of evenings, and whole weekends; each organisation has its own people."""
    people = ON_CALL[house.organisation.pk % len(ON_CALL)]
    monday = today - timedelta(days=today.weekday())
    for number in range(14):
        day = monday + timedelta(days=number)
        name, phone = people[(number // 7) % len(people)]
        begins = time(8) if day.weekday() >= 5 else time(17)
        yield OnCall(
            site=house.site, name=name, phone=phone, starts=_at(day, begins),
            ends=_at(day + timedelta(days=1), time(8)),
        )  # fmt: skip


def _at(day: date, moment: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, moment))


def _defects(random: Random, house: House, firms: list[Contractor], today: date) -> Iterator[Model]:
    """About one open defect in forty places, and some that are done."""
    if not house.rooms:
        return
    for _number in range(1 + len(house.stays) // 40 + random.randint(0, 3)):
        title, priority, trade = random.choice(BROKEN)
        age = random.randint(0, 30)
        state = random.choices(("reported", "ordered", "done"), (4, 4, 5))[0]
        reported = today - timedelta(days=age)
        days = {"urgent": 1, "soon": 7, "normal": 28}[priority]
        if priority == "urgent" and age > 2:
            state = "done"
        yield Defect(
            site=house.site,
            room=random.choice(house.rooms) if random.random() < 0.8 else None,
            where=random.choice(("", "", "", "Flur", "Bad", "Küche")),
            title=title,
            priority=priority,
            state=state,
            reported=reported,
            reported_by=house.by,
            due=reported + timedelta(days=days),
            contractor=None if state == "reported" else _firm(firms, trade),
            ordered=None if state == "reported" else reported,
            done=min(today, reported + timedelta(days=random.randint(0, days)))
            if state == "done"
            else None,
        )


def _firm(firms: list[Contractor], trade: str) -> Contractor:
    return next((firm for firm in firms if firm.trade == trade), firms[0])


def _keys(random: Random, house: House, today: date) -> Iterator[Model]:
    """The oldest of each household has the key of the room; a few are missing."""
    known: set[int] = set()
    for number, stay in enumerate(house.stays):
        if stay.household_id in known or stay.household_id is None:
            continue
        known.add(stay.household_id)
        yield KeyLoan(
            site=house.site,
            household=stay.household,
            number=f"{stay.place.room.unit}-{stay.place.room}-{number + 1}"[:40],
            what=f"{stay.place.room.unit}/{stay.place.room}",
            holder=str(stay.person),
            out_on=stay.starts,
            out_by=house.by,
        )
    if house.stays and random.random() < 0.3:
        stay = random.choice(house.stays)
        yield KeyLoan(
            site=house.site, household=stay.household, number=f"H-{house.site.pk}",
            what="Haustür", holder=str(stay.person), out_on=stay.starts, out_by=house.by,
            missing=today - timedelta(days=random.randint(2, 20)), note="beim Umzug verloren",
        )  # fmt: skip
    if house.stays:
        yield _protocol(house, random.choice(house.stays))


def _protocol(house: House, stay: Occupancy) -> Protocol:
    """A move-in protocol signed on paper."""
    items = ("Bett mit Lattenrost", "Matratze", "Bettzeug und Bettwäsche", "Stuhl")
    return Protocol(
        site=house.site,
        household=stay.household,
        kind=Protocol.Kind.IN,
        day=stay.starts,
        people=[f"{stay.person.given_name} {stay.person.surname}".strip()] if stay.person else [],
        place=f"{stay.place.room.unit}/{stay.place.room} ({stay.place})",
        inventory=[{"name": name, "count": 1, "condition": "good", "note": ""} for name in items],
        keys=[{"number": str(stay.place), "what": f"{stay.place.room.unit}"}],
        made_by=house.by,
        signed_at=_at(stay.starts, time(15)),
        on_paper=True,
        resident_name=str(stay.person),
    )


def _log(random: Random, house: House, today: date) -> Iterator[Model]:
    for category, text in random.sample(LOGGED, random.randint(2, 5)):
        day = today - timedelta(days=random.randint(1, 28))
        yield LogEntry(
            site=house.site, category=category, text=text, by=house.by,
            member=house.manager.pk if house.manager else None,
            happened=_at(day, time(random.randint(7, 21), random.choice((0, 10, 25, 40)))),
        )  # fmt: skip


def _notices(random: Random, house: House, today: date) -> Iterator[Model]:
    for title, text, others in random.sample(NOTICES, random.randint(1, 2)):
        starts = today - timedelta(days=random.randint(0, 6))
        yield Notice(
            site=house.site, title=title, text=text, others=others, by=house.by, starts=starts,
            ends=starts + timedelta(days=random.randint(7, 30)),
        )  # fmt: skip


def _ticks(random: Random, house: House, today: date) -> Iterator[Model]:
    """Rooms of whoever comes today or tomorrow are half ready."""
    items = list(CatalogueItem.objects.filter(list="ready", active=True).order_by("rank"))
    coming = Occupancy.objects.filter(
        site=house.site, kind=Kind.RESERVATION, starts__lte=today + timedelta(days=1),
        ends__gt=today,
    )  # fmt: skip
    for row in coming.order_by("pk"):
        for item in items[: random.randint(0, len(items))]:
            yield Tick(site=house.site, place_id=row.place_id, item=item, by=house.by)


def _photos(defects: list[Model]) -> list[Model]:
    """A drawn picture for some of the open ones: a wall with a crack."""
    wanted = [d for d in defects if isinstance(d, Defect) and d.state != "done"][::5]
    image = _crack()
    return [DefectPhoto(defect=defect, image=image, by=defect.reported_by) for defect in wanted]


def _crack() -> bytes:
    from PIL import Image, ImageDraw  # for the demo city alone

    image = Image.new("RGB", (800, 600), "#d9d4c7")
    draw = ImageDraw.Draw(image)
    draw.line([(120, 0), (180, 140), (150, 260), (260, 380), (230, 600)], fill="#5b554a", width=6)
    draw.ellipse((420, 180, 640, 360), fill="#8f8a63")
    out = BytesIO()
    image.save(out, "JPEG", quality=70)
    return out.getvalue()
