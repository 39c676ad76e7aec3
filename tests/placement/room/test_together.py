"""Two officers at once, on connections of their own, with real commits."""

from __future__ import annotations

import threading
from collections.abc import Callable

from django.db import connection, transaction

from tests.harness.factories import MemberFactory
from tests.placement.room.scene import compute, make_household, make_town
from weg.foundation.access.refusals import Refused
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.housing.models import Occupancy
from weg.placement.actions import accept_all, accept_proposal, start_plan
from weg.placement.actions.accepting import TAKEN
from weg.placement.models import PlacementOrder


def _at_once(*calls: Callable[[], object]) -> list[object]:
    """Each call in a thread with a connection of its own; results or refusals, in order."""
    results: list[object] = [None] * len(calls)
    start = threading.Barrier(len(calls))

    def run(index: int) -> None:
        try:
            start.wait()
            results[index] = calls[index]()
        except Exception as error:
            results[index] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(n,)) for n in range(len(calls))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def _plans(households: int, rooms: int, people: tuple[int, ...] = (30,)):
    """Two officers with a plan each for other households, over the same few places."""
    with seeing(EVERYTHING):
        make_town(sites=1, units=1, rooms=rooms)
        officers = [MemberFactory(), MemberFactory()]
        plans = []
        for officer in officers:
            waiting = [make_household(*people).pk for _ in range(households)]
            plan = start_plan(actor=officer, households=waiting)
            compute(plan)
            plans.append(plan)
        proposals = [list(plan.proposals.order_by("pk")) for plan in plans]
    return officers, plans, proposals


def test_one_officer_gets_the_bed_the_other_a_sentence(own_database):
    officers, _plans_made, proposals = _plans(1, rooms=1, people=(30, 31))
    (mine,), (yours,) = proposals
    assert set(mine.places.values()) == set(yours.places.values())
    results = _at_once(
        lambda: accept_proposal(actor=officers[0], proposal=mine),
        lambda: accept_proposal(actor=officers[1], proposal=yours),
    )
    orders = [one for one in results if isinstance(one, PlacementOrder)]
    refused = [one for one in results if isinstance(one, Refused)]
    assert (len(orders), len(refused)) == (1, 1), results
    assert refused[0].code in TAKEN
    assert refused[0].message
    with seeing(EVERYTHING):
        assert Occupancy.objects.count() == 2
        assert PlacementOrder.objects.count() == 1


def test_the_same_proposal_pressed_twice_makes_one_order(own_database):
    officers, _plans_made, proposals = _plans(1, rooms=1)
    mine = proposals[0][0]
    results = _at_once(*[lambda: accept_proposal(actor=officers[0], proposal=mine)] * 3)
    assert sum(isinstance(one, PlacementOrder) for one in results) == 1, results
    codes = {one.code for one in results if isinstance(one, Refused)}
    assert codes == {"accepted_already"}


def test_numbers_are_unique_and_without_gaps_when_everybody_accepts_at_once(own_database):
    officers, plans, _proposals = _plans(3, rooms=4)

    def accept(index: int) -> object:
        with transaction.atomic():
            return accept_all(actor=officers[index], plan=plans[index])

    results = _at_once(lambda: accept(0), lambda: accept(1))
    assert not [one for one in results if isinstance(one, Exception)], results
    with seeing(EVERYTHING):
        orders = list(PlacementOrder.objects.order_by("number"))
        beds = list(Occupancy.objects.values_list("place", flat=True))
    numbers = [int(order.number.split("-")[1]) for order in orders]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(beds) == len(set(beds)) == len(orders)
    assert len(orders) >= 3
