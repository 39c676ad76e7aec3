"""How fast a round is taken in: one phone after being offline, twenty phones at once.

Usage: python benchmarks/presence.py [people] [phones]   (default 250 20)
Uses a database of its own (``WEG_DATABASE_NAME``, default weg_bench_presence) in the embedded
cluster. Prints a table and writes benchmarks/results/presence.json. Times are milliseconds as the
phone sees them on the same machine: network of the house not included.
"""

import http.client
import json
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]
os.environ.setdefault("WEG_DATABASE_NAME", "weg_bench_presence")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "weg.settings")

import django  # noqa: E402

BATCH = 25
"""Ticks a phone sends at once while somebody walks: a few rooms. After being offline: 100."""


class House:
    """A house with so many residents, two to a room, its manager, and a round going on."""

    def __init__(self, people):
        from tests.harness.factories import MemberFactory, OrganisationFactory, SiteFactory

        from weg.care.presence.actions import start_round

        self.operator = OrganisationFactory(name=uuid4().hex, short=uuid4().hex[:8])
        self.site = SiteFactory(name=uuid4().hex, operator=self.operator, district=district())
        self.people = residents(self.site, people)
        self.manager = MemberFactory(
            role="house_manager",
            organisation=self.operator,
            user__email=f"{uuid4().hex}@example.org",
        )
        self.going = start_round(actor=self.manager, site=self.site)


def district():
    from weg.city.models import District

    return District.objects.get_or_create(number="B", defaults={"name": "B", "area_ha": 1})[0]


def residents(site, count):
    """People who have lived in the site for three months."""
    from datetime import timedelta

    from tests.harness.factories import LONG_AGO, UnitFactory

    from weg.foundation.periods import period, today
    from weg.housing.models import Occupancy, Place, Room
    from weg.people.models import Household, Person

    unit = UnitFactory(site=site)
    rooms = Room.objects.bulk_create(
        Room(unit=unit, name=str(n), area=14, during=period(LONG_AGO)) for n in range(count // 2)
    )
    places = Place.objects.bulk_create(Place(room=r, number=n) for r in rooms for n in (1, 2))
    homes = Household.objects.bulk_create(
        Household(reference=uuid4().hex[:20]) for _ in range(count)
    )
    people = Person.objects.bulk_create(
        Person(household=home, surname=f"Bench{n}", given_name="A", sex="f")
        for n, home in enumerate(homes)
    )
    since = period(today() - timedelta(days=90))
    Occupancy.objects.bulk_create(
        Occupancy(place=bed, person=p, household_id=p.household_id, kind="stay", during=since)
        for bed, p in zip(places, people, strict=True)
    )
    return people


def build(people, phones):
    """A house for each phone, and as many managers of the first one as there are phones."""
    from tests.harness.factories import MemberFactory

    from weg.foundation.access.sight import EVERYTHING, seeing

    with seeing(EVERYTHING):
        houses = [House(people) for _ in range(phones)]
        first = houses[0].operator
        crowd = [
            MemberFactory(
                role="house_manager",
                organisation=first,
                user__email=f"{uuid4().hex}@example.org",
            )
            for _ in range(phones)
        ]
        return houses, crowd


def session_of(member):
    """Cookies of somebody who is signed in."""
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    store = SessionStore()
    store[SESSION_KEY] = str(member.user_id)
    store[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    store[HASH_SESSION_KEY] = member.user.get_session_auth_hash()
    store.save()
    return f"{settings.SESSION_COOKIE_NAME}={store.session_key}; csrftoken={'a' * 32}"


class Phone:
    """Sends ticks over one connection, as a browser does."""

    def __init__(self, address, cookies, round_pk):
        self.connection = http.client.HTTPConnection(address)
        self.cookies, self.path = cookies, f"/presence/rounds/{round_pk}/"
        self.times = []

    def ask(self, method, path, body=None):
        started = time.perf_counter()
        headers = {"Cookie": self.cookies, "X-CSRFToken": "a" * 32}
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        content = answer.read()
        self.times.append((time.perf_counter() - started) * 1000)
        if answer.status != 200:
            raise SystemExit(f"{method} {path}: {answer.status}")
        return content

    def tick(self, people, batch):
        """Everybody seen; sends so many at once."""
        cursor = None
        for start in range(0, len(people), batch):
            ticks = [
                {"id": str(uuid4()), "person": person, "state": "seen", "at": time.time() * 1000}
                for person in people[start : start + batch]
            ]
            body = {"sent_at": time.time() * 1000, "since": cursor, "ticks": ticks}
            said = json.loads(self.ask("POST", f"{self.path}ticks/", json.dumps(body)))
            if len(said["kept"]) != len(ticks):
                raise SystemExit("not everything was kept")
            cursor = said["cursor"]


def quantiles(times):
    ordered = sorted(times)
    return {
        "median": round(ordered[len(ordered) // 2], 1),
        "95 %": round(ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))], 1),
        "longest": round(ordered[-1], 1),
    }


def run(phones, work):
    """All phones at once; the time for all, and of each batch."""
    started = time.perf_counter()
    with ThreadPoolExecutor(len(phones)) as pool:
        list(pool.map(work, phones))
    return {
        "seconds": round(time.perf_counter() - started, 2),
        "batches": sum(len(phone.times) for phone in phones),
        **quantiles([t for phone in phones for t in phone.times]),
    }


def measure(address, houses, crowd):
    first = houses[0]
    numbers = [[person.pk for person in house.people] for house in houses]
    mine = session_of(first.manager)
    pages = Phone(address, mine, first.going.pk)
    for _ in range(20):
        pages.ask("GET", pages.path)
    result = {"page of the round": quantiles(pages.times[2:])}
    alone = Phone(address, mine, first.going.pk)
    result["one phone, a few rooms at a time"] = run([alone], lambda p: p.tick(numbers[0], BATCH))
    same = [Phone(address, session_of(member), first.going.pk) for member in crowd]
    result["all phones in one round"] = run(same, lambda p: p.tick(numbers[0], BATCH))
    each = [Phone(address, session_of(h.manager), h.going.pk) for h in houses[1:]]
    people = dict(zip(each, numbers[1:], strict=True))
    result["each phone in a house of its own"] = run(each, lambda p: p.tick(people[p], BATCH))
    late = Phone(address, mine, first.going.pk)
    result["one phone, back after being offline"] = run([late], lambda p: p.tick(numbers[0], 100))
    return result


def check(houses, phones):
    """Nothing lost, nothing twice: one standing tick for each person of each round."""
    from weg.care.presence.models import Seen, Tick
    from weg.foundation.access.sight import EVERYTHING, seeing

    rounds = [house.going.pk for house in houses]
    people = sum(len(house.people) for house in houses)
    with seeing(EVERYTHING):
        ticks = Tick.objects.filter(round__in=rounds)
        expected = people + (phones + 1) * len(houses[0].people)
        if ticks.count() != expected or ticks.filter(stands=True).count() != people:
            raise SystemExit(f"{ticks.count()} ticks instead of {expected}")
        if Seen.objects.filter(site__in=[house.site.pk for house in houses]).count() != people:
            raise SystemExit("somebody is not noted as seen")


def main(people=250, phones=20):
    subprocess.run([sys.executable, "-m", "weg", "migrate", "--quiet"], check=True)
    django.setup()
    from tests.harness.server import serving

    houses, crowd = build(people, phones)
    with serving(os.environ["WEG_DATABASE_NAME"]) as address:
        result = measure(address.removeprefix("http://"), houses, crowd)
    check(houses, phones)
    return {"people": people, "phones": phones, "ticks in a batch": BATCH, **result}


if __name__ == "__main__":
    figures = main(*map(int, sys.argv[1:3]))
    for name, value in figures.items():
        print(f"{name:>38}  {value}")
    target = ROOT / "benchmarks" / "results" / "presence.json"
    target.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
