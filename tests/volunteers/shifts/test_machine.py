"""Signing up, cancelling, waiting and swapping in any order, against a plain model.

After every step the database has the holders and the queue that the model has, in order; so no seat
is given twice, nobody is in two places, and nobody who waits is forgotten.
"""

from __future__ import annotations

from datetime import time, timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from hypothesis.stateful import run_state_machine_as_test as run_machine

from tests.harness.factories import OrganisationFactory
from tests.harness.volunteers import ActivityFactory, VolunteerFactory
from weg.foundation.access.actors import System
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.volunteers.shifts import actions
from weg.volunteers.shifts.actions import When, ask_for_help
from weg.volunteers.shifts.models import HelpRequest, SignUp, SwapOffer

BUILDER = System("machine")
HOURS = (9, 10, 14)
"""The first two shifts are at the same time in part."""
OVERLAPS = {0: {1}, 1: {0}, 2: set()}
helpers, times = st.integers(0, 3), st.integers(0, 2)


class SigningUp(RuleBasedStateMachine):
    """The model: holders, queue and offers of each shift, by the numbers of volunteers."""

    @initialize()
    def build(self):
        HelpRequest.objects.all().delete()
        self.people = [VolunteerFactory() for _ in range(4)]
        self.number = {one.pk: index for index, one in enumerate(self.people)}
        activity, organisation = ActivityFactory(), OrganisationFactory()
        day = today() + timedelta(days=4)
        self.shifts = [
            ask_for_help(
                actor=BUILDER, activity=activity, organisation=organisation, place="Hall",
                when=When(day, time(hour), time(hour + 2)), people_needed=1 + (hour == 9),
            ).shifts.get()
            for hour in HOURS
        ]  # fmt: skip
        self.seats = [2, 1, 1]
        self.holders = [set(), set(), set()]
        self.queues = [[], [], []]
        self.offers = [{}, {}, {}]

    @rule(who=helpers, what=times)
    def sign_up(self, who, what):
        expected = None
        if who in self.holders[what] or who in self.queues[what]:
            expected = "twice"
        elif self._busy(who, what):
            expected = "overlap"
        self._try(expected, actions.sign_up, self.people[who], shift=self.shifts[what])
        if expected:
            return
        open_to_all = [giver for giver, to in self.offers[what].items() if to is None]
        if len(self.holders[what]) < self.seats[what]:
            self.holders[what].add(who)
        elif open_to_all:
            self._hand_over(open_to_all[0], who, what)
        else:
            self.queues[what].append(who)

    @rule(who=helpers, what=times)
    def cancel(self, who, what):
        row = self._row(who, what)
        if row is None:
            return
        self._try(None, actions.cancel_sign_up, self.people[who], signup=row)
        if who in self.queues[what]:
            self.queues[what].remove(who)
        self.holders[what].discard(who)
        self.offers[what].pop(who, None)
        self._cascade(who, what)

    @rule(who=helpers, what=times, to=st.none() | helpers)
    def offer(self, who, what, to):
        row = self._row(who, what)
        if row is None:
            return
        expected = self._why_no_offer(who, what, to)
        address = "" if to is None else self.people[to].email
        self._try(expected, actions.offer_swap, self.people[who], signup=row, to=address)
        if not expected:
            self.offers[what][who] = to

    def _why_no_offer(self, who, what, to):
        if who not in self.holders[what]:
            return "not_yours"
        if who in self.offers[what]:
            return "offered"
        if to is None:
            return "waiting" if self.queues[what] else None
        return "to" if to == who or self._busy(to, what) else None

    @rule(who=helpers, what=times)
    def keep(self, who, what):
        row = self._row(who, what)
        if row is None:
            return
        expected = None if who in self.offers[what] else "gone"
        self._try(expected, actions.withdraw_swap, self.people[who], signup=row)
        self.offers[what].pop(who, None)

    @rule(who=helpers, giver=helpers, what=times)
    def take_over(self, who, giver, what):
        if giver not in self.offers[what]:
            return
        offer = SwapOffer.objects.get(signup=self._row(giver, what), state="open")
        expected = None
        if self.offers[what][giver] not in (None, who) or giver == who:
            expected = "not_yours"
        elif self._busy(who, what):
            expected = "overlap"
        elif who in self.holders[what]:
            expected = "twice"
        self._try(expected, actions.take_over, self.people[who], offer=offer)
        if not expected:
            self._hand_over(giver, who, what)

    @rule(what=times, seats=st.integers(1, 3))
    def change_seats(self, what, seats):
        request = HelpRequest.objects.get(pk=self.shifts[what].request_id)
        expected = "people_needed" if len(self.holders[what]) > seats else None
        given = {"request": request, "people_needed": seats}
        self._try(expected, actions.change_request, None, **given)
        if not expected:
            self.seats[what] = seats
            self._fill(what)

    def _hand_over(self, giver, taker, what):
        self.offers[what].pop(giver)
        self.holders[what].discard(giver)
        if taker in self.queues[what]:
            self.queues[what].remove(taker)
        self.holders[what].add(taker)
        self._cascade(giver, what)

    def _cascade(self, who, what):
        wanted = {what} | {index for index, queue in enumerate(self.queues) if who in queue}
        for index in sorted(wanted):
            self._fill(index)

    def _fill(self, what):
        for who in list(self.queues[what]):
            if len(self.holders[what]) < self.seats[what] and not self._busy(who, what):
                self.queues[what].remove(who)
                self.holders[what].add(who)

    def _busy(self, who, what):
        return any(who in self.holders[other] for other in OVERLAPS[what])

    def _row(self, who, what):
        rows = SignUp.objects.filter(shift=self.shifts[what], volunteer=self.people[who])
        return rows.select_related("volunteer", "shift").exclude(state="cancelled").first()

    def _try(self, expected, act, volunteer, **given):
        actor = volunteer.member if volunteer else BUILDER
        if expected is None:
            act(actor=actor, **given)
            return
        with pytest.raises(Refused) as refused:
            act(actor=actor, **given)
        assert refused.value.code == expected

    @invariant()
    def the_database_has_what_the_model_has(self):
        for index, shift in enumerate(self.shifts):
            shift.refresh_from_db()
            rows = SignUp.objects.filter(shift=shift).order_by("at", "pk")
            held = {self.number[row.volunteer_id] for row in rows if row.state == "signed_up"}
            queue = [self.number[row.volunteer_id] for row in rows if row.state == "waiting"]
            assert (held, queue) == (self.holders[index], self.queues[index])
            assert (shift.taken, shift.waiting, shift.seats) == (
                len(held), len(queue), self.seats[index],
            )  # fmt: skip
            full = len(held) == self.seats[index]
            assert all(full or self._busy(who, index) for who in queue), "somebody is forgotten"
            state = HelpRequest.objects.get(pk=shift.request_id).state
            assert state == ("filled" if full else "open")


def test_any_order_of_events(everything):
    run_machine(
        SigningUp,
        settings=settings(
            max_examples=12,
            stateful_step_count=14,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
