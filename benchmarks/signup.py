"""A call for help that a thousand volunteers answer in one minute: does the sign-up page hold, and
is any place given twice?

Usage: python benchmarks/signup.py [people] [seconds]   (default 1000 60)
Each person opens the request, signs up for one of its times and reads the answer: three requests
over HTTP to two server processes, beginning at an even pace. Then as many others do the same at
once, as fast as they can.
Uses a database of its own (``WEG_DATABASE_NAME``, default weg_bench_signup) in the embedded
cluster. Prints a table and writes benchmarks/results/signup.json. Times are milliseconds as the
browser sees them on the same machine: the network between them is not included.
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
os.environ.setdefault("WEG_DATABASE_NAME", "weg_bench_signup")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "weg.settings")

import django  # noqa: E402

TIMES, SEATS = 3, 90
"""Places in all: fewer than people, so that many must wait."""
AT_ONCE = 40
TOKEN = "a" * 32


def volunteers(count):
    """People with accounts, taken up."""
    from django.utils import timezone

    from weg.city.models import Member, Organisation
    from weg.foundation.models import User
    from weg.foundation.periods import period, today
    from weg.volunteers.circles.models import Volunteer

    office = Organisation.objects.create(name=uuid4().hex, short=uuid4().hex[:8], kind="office")
    users = User.objects.bulk_create(
        User(email=f"{uuid4().hex}@example.org", name=f"V{n}") for n in range(count)
    )
    members = Member.objects.bulk_create(
        Member(user=user, organisation=office, role="volunteer", during=period(today()))
        for user in users
    )
    now = timezone.now()
    Volunteer.objects.bulk_create(
        Volunteer(
            member=member, given_name="V", surname=str(n), email=member.user.email,
            date_of_birth="1990-01-01", state="taken_up", confirmed_at=now, taken_up_at=now,
        )
        for n, member in enumerate(members)
    )  # fmt: skip
    return members, office


def request_for_help(office):
    """One request with a few times, as after a call on the radio."""
    from datetime import time as hour
    from datetime import timedelta

    from weg.foundation.access.actors import System
    from weg.foundation.periods import today
    from weg.volunteers.circles.models import Activity
    from weg.volunteers.shifts.actions import When, add_shifts, ask_for_help

    activity = Activity.objects.get_or_create(key="bench", defaults={"name": "Bench"})[0]
    day, desk = today() + timedelta(days=2), System("bench")
    made = ask_for_help(
        actor=desk, activity=activity, organisation=office, place="Hall", people_needed=SEATS,
        when=When(day, hour(8), hour(10)),
    )  # fmt: skip
    for n in range(1, TIMES):
        add_shifts(actor=desk, request=made, when=When(day, hour(8 + 2 * n), hour(10 + 2 * n)))
    return made


def sessions(members):
    """Cookies of people who are signed in."""
    from benchmarks.presence import session_of

    return [session_of(member) for member in members]


class Person:
    """One browser: opens the page, signs up, reads the answer."""

    def __init__(self, address, cookies, request, shift):
        self.address, self.cookies = address, cookies
        self.page, self.shift = f"/shifts/requests/{request}/", f"/shifts/times/{shift}/sign-up/"
        self.times, self.total = [], 0.0

    def come(self):
        started = time.perf_counter()
        connection = http.client.HTTPConnection(self.address, timeout=60)
        self._ask(connection, "GET", self.page, 200)
        self._ask(connection, "POST", self.shift, 302)
        self._ask(connection, "GET", self.page, 200)
        connection.close()
        self.total = time.perf_counter() - started

    def _ask(self, connection, method, path, expected):
        started = time.perf_counter()
        headers = {"Cookie": self.cookies, "X-CSRFToken": TOKEN}
        connection.request(method, path, "" if method == "POST" else None, headers)
        answer = connection.getresponse()
        answer.read()
        self.times.append((time.perf_counter() - started) * 1000)
        if answer.status != expected:
            raise SystemExit(f"{method} {path}: {answer.status}")


def crowd(address, cookies, request, shifts):
    return [
        Person(address, each, request, shifts[n % len(shifts)]) for n, each in enumerate(cookies)
    ]


def paced(people, seconds):
    """They begin evenly over so many seconds; whoever is late does not hold up the next."""
    began = time.perf_counter()
    with ThreadPoolExecutor(200) as pool:
        for n, person in enumerate(people):
            wait = began + n * seconds / len(people) - time.perf_counter()
            if wait > 0:
                time.sleep(wait)
            pool.submit(person.come)
    return time.perf_counter() - began


def at_once(people):
    began = time.perf_counter()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(Person.come, people))
    return time.perf_counter() - began


def told(people, seconds):
    from benchmarks.presence import quantiles

    if any(len(person.times) != 3 for person in people):
        raise SystemExit("somebody got no answer")
    return {
        "seconds": round(seconds, 1),
        "people a second": round(len(people) / seconds, 1),
        "opening": quantiles([person.times[0] for person in people]),
        "signing up": quantiles([person.times[1] for person in people]),
    }


def check(request, people):
    """No place given twice, and everybody is signed up or waits, once."""
    from weg.foundation.access.sight import EVERYTHING, seeing
    from weg.volunteers.shifts.models import Shift, SignUp

    with seeing(EVERYTHING):
        rows = SignUp.objects.filter(shift__request=request)
        for shift in Shift.objects.filter(request=request):
            held = rows.filter(shift=shift, state="signed_up").count()
            if held > shift.seats or held != shift.taken:
                raise SystemExit(f"{held} people on {shift.seats} places")
        held, waiting = (rows.filter(state=state).count() for state in ("signed_up", "waiting"))
        if held != TIMES * SEATS or held + waiting != people:
            raise SystemExit(f"{held} signed up and {waiting} waiting of {people}")
        if rows.values("volunteer").distinct().count() != people:
            raise SystemExit("somebody is there twice")
    return {"signed up": held, "waiting": waiting, "given twice": 0}


def round_of(address, members, office, run):
    from weg.foundation.access.sight import EVERYTHING, seeing

    with seeing(EVERYTHING):
        made = request_for_help(office)
        shifts = list(made.shifts.order_by("starts").values_list("pk", flat=True))
    people = crowd(address, sessions(members), made.pk, shifts)
    seconds = run(people)
    return {**told(people, seconds), **check(made, len(people))}


def main(people=1000, seconds=60):
    load = round(os.getloadavg()[0], 1)
    subprocess.run([sys.executable, "-m", "weg", "migrate", "--quiet"], check=True)
    django.setup()
    from tests.harness.server import serving

    from weg.foundation.access.sight import EVERYTHING, seeing

    with seeing(EVERYTHING):
        first, second = volunteers(people), volunteers(people)
    with serving(os.environ["WEG_DATABASE_NAME"], workers=2) as address:
        host = address.removeprefix("http://")
        even = round_of(host, *first, lambda crowd: paced(crowd, seconds))
        rush = round_of(host, *second, at_once)
    result = {f"{people} people in {seconds} s": even, f"{AT_ONCE} at a time": rush}
    return {"people": people, "cores": os.cpu_count(), "load before": load, **result}


if __name__ == "__main__":
    figures = main(*map(int, sys.argv[1:3]))
    for name, value in figures.items():
        if isinstance(value, dict):
            print(name)
            for part, figure in value.items():
                print(f"{part:>24}  {figure}")
        else:
            print(f"{name:>24}  {value}")
    target = ROOT / "benchmarks" / "results" / "signup.json"
    target.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
