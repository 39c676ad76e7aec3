"""What is written: one person with a place, a list of 400 people, a plan of the week."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from django.db import transaction
from django.db.models import Exists, OuterRef

from benchmarks.server.importing import LIST, Importing
from benchmarks.server.pages import OFFICER, member
from weg.demo.families import People
from weg.demo.loading import household_entry
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.periods import today
from weg.housing.actions import reserve
from weg.housing.models import Occupancy, Place
from weg.people.actions import register_household
from weg.placement.computing import compute
from weg.placement.queries.problem import problem_for
from weg.placement.queries.waiting import waiting_households
from weg.placement.queries.weights import current_weights


@dataclass(frozen=True)
class Write:
    """One write. rounds: at most; things: what one round writes, to tell a rate."""

    name: str
    rounds: int
    things: int
    work: Callable[[], None]


def writes(*, planning: bool) -> Iterator[Write]:
    """What is written; each leaves nothing behind."""
    with seeing(EVERYTHING):
        officer = member(OFFICER)
        place = _free_place()
    people = People(Random(7))

    def one() -> None:
        with transaction.atomic():
            entry = household_entry(people.single(today()), today(), {})
            made = register_household(actor=officer, household=entry)
            [person] = made.people.all()
            reserve(actor=officer, household=made, places={person.pk: place}, start=today())
            transaction.set_rollback(True)

    def plan() -> None:
        with seeing(EVERYTHING):
            waiting = list(waiting_households().values_list("pk", flat=True))
            weights = current_weights()
            assert weights is not None
            built = problem_for(waiting, day=today(), weights=weights, pins={})
            compute(built.problem, None, seed=0, progress=_silent, should_stop=lambda: False)

    yield Write("register one person with a place", 20, 1, one)
    importing = Importing(officer)
    yield Write(f"confirm a list of {LIST} people", 5, LIST, importing.confirm)
    importing.forget()
    yield Write(f"list of {LIST}: file to confirmed", 3, LIST, importing.whole)
    if planning:
        yield Write("plan of this week", 3, 1, plan)


def _silent(cost: float, bound: float, gap: float, seconds: float) -> None:
    """Nobody watches the progress here."""


def _free_place() -> int:
    """A place that is usable for a year and empty from today on."""
    day = today()
    taken = Occupancy.objects.filter(place=OuterRef("pk"), ends__gt=day)
    free = Place.objects.filter(~Exists(taken), site__during__contains=day + timedelta(days=365))
    usable = free.extra(where=["usable @> %s::date"], params=[day])
    return int(usable.order_by("pk")[0].pk)
