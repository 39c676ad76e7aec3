"""Any order of events, from two connections, against a plain model of places and days.

After every step the database's days equal the model's (DESIGN 4.1, 4.2), an action is refused
exactly when the model says so, and days that are closed never change (4.3).
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from decimal import Decimal

from django.db import connection
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from hypothesis.stateful import run_state_machine_as_test as run_machine

from tests.harness.factories import PersonFactory, RoomFactory, SiteFactory, UnitFactory
from weg.foundation.access.actors import System
from weg.foundation.access.refusals import Refused
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.periods import today
from weg.housing import actions
from weg.housing.actions.books import close_books
from weg.housing.actions.density import set_density
from weg.housing.models import ClosedBooks, Occupancy

BACK, AHEAD = 12, 15
OFFICER = System("machine")
AREA = Decimal("14.5")
days = st.integers(-BACK, AHEAD - 1)
ends = st.none() | st.integers(1, 12)
people = st.integers(0, 3)
beds = st.integers(0, 5)
Cell = tuple[str, int | None]


def _in_thread(pool, work):
    return pool.submit(work).result()


class Occupancies(RuleBasedStateMachine):
    """The model: ``cells[place, day]`` is what the place is on that day."""

    pool: ThreadPoolExecutor

    @initialize()
    def build(self):
        self.base = today()
        with seeing(EVERYTHING):
            self.site = SiteFactory()
            rooms = [RoomFactory(unit=UnitFactory(site=self.site)) for _unit in range(2)]
            self.places = [place for room in rooms for place in room.places.order_by("number")]
            self.persons = [PersonFactory() for _ in range(3)]
            self.persons.append(PersonFactory(household=self.persons[-1].household))
            closed = ClosedBooks.objects.order_by("-before").first()
        self.number = {place.pk: place.number for place in self.places}
        self.metres = dict.fromkeys(self.window(), Decimal(7))
        self.closed = closed.before if closed else date(2000, 1, 1)
        self.closes: date | None = None
        self.cells: dict[tuple[int, date], Cell] = {}
        self.last = None
        self.turn = 0

    def window(self):
        return [self.base + timedelta(days=n) for n in range(-BACK, AHEAD)]

    def day(self, number):
        return self.base + timedelta(days=number)

    def usable(self, place, day):
        in_use = self.closes is None or day < self.closes
        return in_use and self.number[place] * self.metres[day] <= AREA

    def span(self, place, start, end):
        """Days of a period; an open one ends when the place stops being usable."""
        found = []
        for day in self.window():
            if day < start or (end is not None and day >= end):
                continue
            if end is None and not self.usable(place, day):
                return found or [start]
            found.append(day)
        return found

    def fits(self, cells, place, person, span):
        """Whether the place and the person are free, and the place usable, on all these days."""
        return all(
            self.usable(place, day)
            and (place, day) not in cells
            and (person is None or not self.has_place(cells, person, day))
            for day in span
        )

    def has_place(self, cells, person, day):
        return any(cells.get((place.pk, day), ("", None))[1] == person for place in self.places)

    def attempt(self, expected, work):
        """Do it from one connection or the other; it must succeed exactly when expected."""
        self.turn += 1
        run = work if self.turn % 2 else lambda: _in_thread(self.pool, work)
        try:
            step = run()
        except Refused:
            assert expected is None, "refused, but the model permits it"
            return
        assert expected is not None, "permitted, but the model refuses it"
        self.last = (step, self.cells)
        self.cells = expected

    def with_days(self, cells, place, span, cell):
        return {**cells, **{(place, day): cell for day in span}}

    def touching(self, *touched):
        """Whether the books allow changing from this day on."""
        return all(day >= self.closed for day in touched)

    @rule(person=people, bed=beds, start=days, length=ends)
    def reserve(self, person, bed, start, length):
        who, place, begin = self.persons[person], self.places[bed].pk, self.day(start)
        end = begin + timedelta(days=length) if length else None
        span = self.span(place, begin, end)
        fine = self.fits(self.cells, place, who.pk, span) and self.touching(begin)
        cells = self.with_days(self.cells, place, span, ("reservation", who.pk))
        self.attempt(
            cells if fine else None,
            lambda: actions.reserve(
                actor=OFFICER, household=who.household, places={who.pk: place}, start=begin, end=end
            ),
        )

    @rule(person=people, bed=beds, start=days)
    def move_in_at_once(self, person, bed, start):
        who, place, begin = self.persons[person], self.places[bed].pk, self.day(start)
        span = self.span(place, begin, None)
        fine = start <= 0 and self.fits(self.cells, place, who.pk, span) and self.touching(begin)
        cells = self.with_days(self.cells, place, span, ("stay", who.pk))
        self.attempt(
            cells if fine else None,
            lambda: actions.move_in(
                actor=OFFICER, household=who.household, places={who.pk: place}, day=begin
            ),
        )

    def run_of(self, person, day):
        """The days, from ``day`` on, of the stay that covers it: (place, days) or None."""
        with seeing(EVERYTHING):
            row = Occupancy.objects.filter(
                site=self.site, person=person, kind="stay", starts__lte=day, ends__gt=day
            ).first()
        return row and (row.place_id, [d for d in self.window() if day <= d < row.ends])

    def without_runs(self, cells, runs):
        gone = {(place, day) for place, span in runs for day in span}
        return {key: cell for key, cell in cells.items() if key not in gone}

    def without_later(self, cells, person, day, kinds):
        return {
            key: cell
            for key, cell in cells.items()
            if not (cell[1] == person and key[1] >= day and cell[0] in kinds)
        }

    @rule(person=people, start=days)
    def leave(self, person, start):
        who, day = self.persons[person], self.day(start)
        lives = self.run_of(who.pk, day)
        stays_later = any(
            cell == ("stay", who.pk) and key[1] > (lives[1][-1] if lives else day)
            for key, cell in self.cells.items()
        )
        if stays_later:
            return  # a second stay recorded behind the first: leaving once does not end it
        cells = self.without_later(self.cells, who.pk, day, ("stay", "reservation"))
        fine = lives is not None and self.touching(day)
        self.attempt(
            cells if fine else None,
            lambda: actions.move_out(
                actor=OFFICER,
                household=who.household,
                people=[who.pk],
                day=day,
                departure="flat",
            ),
        )

    def settled(self, cells, person, place, day):
        """With the person in the place from the day on, as far as it can be used; or None."""
        span = self.span(place, day, None)
        kind = "stay" if day <= self.base else "reservation"
        if cells is None or not self.fits(cells, place, person, span):
            return None
        return self.with_days(cells, place, span, (kind, person))

    @rule(person=people, bed=beds, start=days)
    def move(self, person, bed, start):
        """To another bed, in the other unit too: so a household is split and comes together."""
        who, place, day = self.persons[person], self.places[bed].pk, self.day(start)
        lives = self.run_of(who.pk, day)
        cells = lives and self.settled(self.without_runs(self.cells, [lives]), who.pk, place, day)
        self.attempt(
            cells if lives and self.touching(day) else None,
            lambda: actions.move(
                actor=OFFICER, household=who.household, places={who.pk: place}, day=day
            ),
        )

    @rule(one=people, other=people, start=days)
    def swap(self, one, other, start):
        first, second = self.persons[one].household, self.persons[other].household
        if first == second:
            return
        day = self.day(start)
        ours, theirs = self.runs_of(first, day), self.runs_of(second, day)
        cells = self.swapped(ours, theirs, day)
        fine = ours and theirs and len(ours) == len(theirs) and self.touching(day)
        self.attempt(
            cells if fine else None,
            lambda: actions.swap(actor=OFFICER, first=first, second=second, day=day),
        )

    def runs_of(self, household, day):
        """(place, person, days) of everybody of the household who lives here, by place."""
        who = [p.pk for p in self.persons if p.household_id == household.pk]
        found = [(person, self.run_of(person, day)) for person in who]
        return sorted((run[0], person, run[1]) for person, run in found if run)

    def swapped(self, ours, theirs, day):
        runs = [(place, span) for place, _person, span in (*ours, *theirs)]
        cells = self.without_runs(self.cells, runs)
        for (here, one, _a), (there, other, _b) in zip(ours, theirs, strict=False):
            cells = self.settled(self.settled(cells, one, there, day), other, here, day)
        return cells

    @rule(start=st.integers(-5, AHEAD - 1))
    def close_the_site(self, start):
        """Whoever is there then leaves on that day; a day that has passed only when nobody is."""
        day = self.day(start)
        beyond = [cell for key, cell in self.cells.items() if key[1] >= day]
        fine = day >= self.base or all(kind == "block" for kind, _person in beyond)
        try:
            actions.close_site(actor=OFFICER, site=self.current_site(), day=day, end_stays=True)
        except Refused:
            assert not fine, "closing refused, but nobody is in its way"
            return
        assert fine, "a site closed in the past with people in it"
        self.cells = {key: cell for key, cell in self.cells.items() if key[1] < day}
        self.closes, self.last = day, None

    @rule(start=st.none() | st.integers(-5, AHEAD - 1))
    def reopen_the_site(self, start):
        day = None if start is None else self.day(start)
        fits = day is None or all(key[1] < day for key in self.cells)
        try:
            actions.reopen_site(actor=OFFICER, site=self.current_site(), closes=day)
        except Refused:
            assert not fits, "reopening refused, but nobody is in its way"
            return
        assert fits, "a site's time ends before the stay of somebody"
        self.closes, self.last = day, None

    def current_site(self):
        return self.now(self.site)

    def now(self, thing):
        """The row as it is: when it can be used has changed since the machine was built."""
        with seeing(EVERYTHING):
            return type(thing).objects.get(pk=thing.pk)

    @rule(bed=beds, start=days, length=ends)
    def block(self, bed, start, length):
        place, begin = self.places[bed], self.day(start)
        end = begin + timedelta(days=length) if length else None
        span = self.span(place.pk, begin, end)
        fine = self.fits(self.cells, place.pk, None, span) and self.touching(begin)
        cells = self.with_days(self.cells, place.pk, span, ("block", None))
        self.attempt(
            cells if fine else None,
            lambda: actions.block(
                actor=OFFICER,
                places=[self.now(place)],
                start=begin,
                end=end,
                reason="repair",
            ),
        )

    @rule(start=days, metres=st.sampled_from([Decimal(7), Decimal("4.5")]))
    def change_density(self, start, metres):
        day = self.day(start)
        changed = {d: metres if d >= day else m for d, m in self.metres.items()}
        fits = all(self.number[p] * changed[d] <= AREA for (p, d) in self.cells)
        try:
            set_density(actor=OFFICER, site=self.site, square_metres=metres, starts=day)
        except Refused:
            assert not fits, "density refused, but nobody is in its way"
            return
        assert fits, "density changed under somebody"
        self.metres, self.last = changed, None

    @rule(start=st.integers(-BACK, -6))
    def close_the_books(self, start):
        day = self.day(start)
        try:
            close_books(actor=OFFICER, before=day)
        except Refused:
            assert day <= self.closed
            return
        assert day > self.closed
        self.closed, self.last = day, None

    @rule()
    def undo(self):
        if self.last is None:
            return
        step, before = self.last
        actions.undo(actor=OFFICER, step=step)
        self.cells, self.last = before, None

    @invariant()
    def closed_days_never_change(self):
        """Asked again after every later step, in this example and in all that follow."""
        with seeing(EVERYTHING):
            told = {
                (row.place_id, day): row.person_id
                for row in Occupancy.objects.filter(site=self.site, starts__lt=self.closed)
                for day in self.window()
                if row.starts <= day < min(row.ends, self.closed)
            }
        known = getattr(self, "told", {})
        assert all(told.get(key) == person for key, person in known.items())
        self.told = told

    @invariant()
    def database_and_model_agree(self):
        first, last = self.window()[0], self.window()[-1]
        with seeing(EVERYTHING):
            rows = list(Occupancy.objects.filter(site=self.site, starts__lte=last, ends__gt=first))
        found: dict[tuple[int, date], Cell] = {}
        for row in rows:
            for day in self.window():
                if row.starts <= day < row.ends:
                    assert (row.place_id, day) not in found, "a place twice on a day"
                    found[row.place_id, day] = (row.kind, row.person_id)
        assert found == self.cells
        assert all(self.usable(place, day) for place, day in found)

    def teardown(self):
        if hasattr(self, "pool"):
            self.pool.submit(lambda: connection.close()).result()


def test_any_order_of_events(own_database):
    with ThreadPoolExecutor(1) as pool:
        Occupancies.pool = pool
        run_machine(
            Occupancies,
            settings=settings(
                max_examples=25,
                stateful_step_count=25,
                deadline=None,
                suppress_health_check=list(HealthCheck),
            ),
        )
