"""Circles and volunteers of the demo city: 40 circles, 3,000 names, about a fifth of them active.

Of 300 names on a list 60 are active: that is what a coordination office has to work with.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from random import Random

from django.utils import timezone

from weg.city.models import District
from weg.demo.accounts import HELPING_ACCOUNTS, OWN_VOLUNTEER, make_accounts, set_passwords
from weg.demo.drawing import pick
from weg.demo.names import TRADITIONS
from weg.demo.volunteers.names import GIVEN, SURNAMES
from weg.foundation.access.actors import Actor
from weg.volunteers.circles.actions import CircleGiven, Profile
from weg.volunteers.circles.actions.bulk import (
    KnownCircle,
    TakenOver,
    take_over_circles,
    take_over_volunteers,
)
from weg.volunteers.circles.actions.circles import slug_of
from weg.volunteers.circles.models import Activity, Circle
from weg.volunteers.circles.queries.houses import open_sites

CIRCLES, PEOPLE, NEW, BEGINNERS = 40, 3000, 9, 60
ACTIVE, RESTING, WITHOUT_CIRCLE = 0.2, 0.08, 0.06
MORE_NAMES = ("Brücke", "Nachbarn", "Café", "Ankommen", "Treffpunkt", "Willkommen")
ABOUT = (
    "Wir begleiten Familien im Alltag, üben Deutsch und kochen zusammen. Neue sind willkommen,"
    " auch wer nur wenig Zeit hat.",
    "Unser Freundeskreis hilft bei den Hausaufgaben, bei Behördengängen und beim Ankommen im"
    " Viertel.",
    "Wir betreiben eine Fahrradwerkstatt und ein Sprachcafé. Wer gern schraubt oder redet, passt"
    " zu uns.",
)
MEETS = (
    "jeden ersten Dienstag im Monat, 19 Uhr, Gemeindehaus",
    "donnerstags 17 Uhr im Bürgerhaus",
    "nach Absprache",
)
TONGUES = (("en", 60), ("fr", 20), ("es", 9), ("ar", 6), ("tr", 6), ("ru", 6), ("uk", 4),
           ("fa", 3), ("it", 6), ("pl", 3), ("kmr", 2), ("ti", 1))  # fmt: skip
PARTS = (("afternoon", 5), ("evening", 6), ("morning", 3))
FIRST_DAY = 8 * 365


def load(actor: Actor, today: date) -> None:
    """Seeded: the same city every time."""
    random = Random(61)  # noqa: S311 (nothing secret)
    circles = _circles(actor, random)
    make_accounts(actor, HELPING_ACCOUNTS[:1])
    rows = [
        *_people(random, circles, today),
        *_newcomers(random, circles, today),
        *_beginners(random, circles, today),
    ]
    take_over_volunteers(actor=actor, rows=rows)
    set_passwords(HELPING_ACCOUNTS)


def _circles(actor: Actor, random: Random) -> list[Circle]:
    """One in every district, and more where many live."""
    districts = list(District.objects.order_by("number").prefetch_related("neighbours"))
    houses: dict[str, list[int]] = {}
    for number, _name, district in open_sites():
        houses.setdefault(district, []).append(number)
    most = sorted(districts, key=lambda one: -len(houses.get(one.name, ())))
    places = [*districts, *(most * CIRCLES)[: max(0, CIRCLES - len(districts))]][:CIRCLES]
    counted: dict[int, int] = {}
    rows = []
    for place in places:
        counted[place.pk] = counted.get(place.pk, 0) + 1
        rows.append(_circle(random, place, counted[place.pk], houses.get(place.name, [])))
    return take_over_circles(actor=actor, rows=rows)


def _circle(random: Random, place: District, number: int, houses: list[int]) -> KnownCircle:
    extra = f" {MORE_NAMES[(number - 2) % len(MORE_NAMES)]}" if number > 1 else ""
    form = pick(random, (("none", 6), ("association", 2), ("parish", 2)))
    near = list(place.neighbours.all()[:1]) if random.random() < 0.3 else []
    mine = houses[number - 1 :: 2] or houses
    return KnownCircle(
        given=CircleGiven(
            name=f"Freundeskreis {place.name}{extra}",
            short=f"FK {place.name}{extra}"[:40],
            about=random.choice(ABOUT),
            meets=random.choice(MEETS),
            legal_form=form,
            email=f"kreis{place.number}-{number}@weg.example",
            state="sleeping" if random.random() < 0.08 and number > 1 else "active",
            payee=_name(random) if form == "none" else "",
            districts=[place.pk, *(one.pk for one in near)],
            sites=mine[:4],
        ),
        slug=slug_of(f"Freundeskreis {place.name}{extra}"),
        contacts=[
            (_name(random), task, f"0711 000 {random.randint(1000, 9999)}", public)
            for task, public in (("Sprecherin", True), ("Kasse", False))
        ],
    )


def _name(random: Random) -> str:
    return f"{random.choice(GIVEN)} {random.choice(SURNAMES)}"


def _people(random: Random, circles: list[Circle], today: date) -> Iterator[TakenOver]:
    """First the demo's own volunteer, in the first circle; then everybody else."""
    activities = list(Activity.objects.order_by("rank"))
    places = {circle.pk: _places(circle) for circle in circles}
    weights = [(circle, random.uniform(0.4, 2.2)) for circle in circles]
    for number in range(PEOPLE):
        alone = number and random.random() < WITHOUT_CIRCLE
        circle = None if alone else circles[0] if not number else pick(random, weights)
        active = random.random() < ACTIVE or not number
        gone = random.randint(0, 85) if active else random.randint(100, 1400)
        since = max(gone + 1, random.randint(30, FIRST_DAY))
        never = not active and random.random() < 0.25
        profile = _profile(random, activities, places.get(circle.pk if circle else 0, []))
        if not number:
            profile = replace(profile, given_name="Nele", surname="Hartmann")
        yield TakenOver(
            profile=profile,
            email=OWN_VOLUNTEER if not number else f"freiwillig{number}@weg.example",
            date_of_birth=_born(random, today),
            circle=circle,
            since=_moment(today - timedelta(days=since)),
            state="resting" if not active and random.random() < RESTING else "taken_up",
            last_active=None if never else today - timedelta(days=gone),
        )


def _newcomers(random: Random, circles: list[Circle], today: date) -> Iterator[TakenOver]:
    """A few who wait to be taken up, some of them for too long, one for a holiday week."""
    activities = list(Activity.objects.order_by("rank"))
    for number in range(NEW):
        circle = circles[0] if number % 3 == 0 else random.choice([*circles, None])
        week = number == 0
        profile = _profile(random, activities, _places(circle) if circle else [])
        if week:
            first = today + timedelta(days=14 - today.weekday())
            profile = Profile(
                given_name="Mila", surname="Sander", languages=["de", "en"], one_off=True,
                begins=first, until=first + timedelta(days=6),
                activities=[one.pk for one in activities if one.key in ("sport", "homework")],
                times=[(day, part) for day in range(5) for part in ("morning", "afternoon")],
                about="Ich habe in den Ferien eine Woche Zeit.",
            )  # fmt: skip
        yield TakenOver(
            profile=profile,
            email=f"neu{number}@weg.example",
            date_of_birth=today - timedelta(days=365 * 18 + 40) if week else _born(random, today),
            circle=circle,
            since=_moment(today - timedelta(days=number % 6)),
            state="new",
        )


def _beginners(random: Random, circles: list[Circle], today: date) -> Iterator[TakenOver]:
    """Taken up in the last weeks and not asked for anything yet; some are here for a short time."""
    activities = list(Activity.objects.order_by("rank"))
    for number in range(BEGINNERS):
        circle = random.choice(circles)
        profile = _profile(random, activities, _places(circle))
        if number % 6 == 0:
            until = today + timedelta(days=random.randint(10, 25))
            profile = replace(profile, regular=False, one_off=True, until=until)
        yield TakenOver(
            profile=profile,
            email=f"anfang{number}@weg.example",
            date_of_birth=_born(random, today),
            circle=circle,
            since=_moment(today - timedelta(days=random.randint(3, 40))),
        )


def _places(circle: Circle) -> list[int]:
    return list(circle.districts.order_by("pk").values_list("pk", flat=True))


def _profile(random: Random, activities: list[Activity], places: list[int]) -> Profile:
    tongues = {"de", *(code for code, weight in TONGUES if random.random() * 100 < weight)}
    days = random.sample(range(7), random.choice((1, 1, 2, 2, 3)))
    regular = random.random() < 0.45
    foreign = random.random() < 0.12
    tradition = TRADITIONS[random.choice(("turkish", "arabic", "persian", "albanian"))]
    given = random.choice(tradition.female).split("/")[0] if foreign else random.choice(GIVEN)
    surname = random.choice(tradition.surnames).split("/")[0] if foreign else _surname(random)
    return Profile(
        given_name=given,
        surname=surname,
        phone=f"0170 000 {random.randint(1000, 9999)}" if random.random() < 0.8 else "",
        languages=sorted(tongues),
        districts=places if random.random() < 0.85 else [],
        activities=[one.pk for one in random.sample(activities, random.choice((1, 2, 2, 3)))],
        times=[(day, pick(random, PARTS)) for day in days] if random.random() < 0.85 else [],
        regular=regular,
        one_off=not regular or random.random() < 0.3,
        hours_per_week=random.randint(1, 6) if regular else None,
    )


def _surname(random: Random) -> str:
    first = random.choice(SURNAMES)
    return f"{first}-{random.choice(SURNAMES)}" if random.random() < 0.07 else first


def _born(random: Random, today: date) -> date:
    """From school children to the retired, who are most."""
    years = pick(random, ((random.randint(18, 30), 2), (random.randint(31, 59), 4),
                          (random.randint(60, 79), 5)))  # fmt: skip
    return today - timedelta(days=365 * years + random.randint(1, 364))


def _moment(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(12)))
