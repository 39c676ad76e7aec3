"""Several households move together: each gets its order, and all of them rest on one step."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.periods import today
from weg.housing.actions import move_together
from weg.housing.models import Place
from weg.people.models import Household
from weg.placement.actions.issuing import issue_order, next_number
from weg.placement.models import PlacementOrder


@action("placement.decide")
def move_and_order(
    *, actor: Actor, moves: Mapping[Household, Mapping[int, int]], day: date
) -> list[PlacementOrder]:
    """Move the households on the day, also into each other's places, issue an order for each and
    tell the houses they come to; all or none. moves: place id by person id, by household.

    Withdrawing one of the orders takes the whole move back, and the other orders with it.
    """
    numbers = [next_number(today()) for _each in moves]  # first of all locks, as in accepting
    step = move_together(actor=actor, moves=moves, day=day)
    wanted = [place for places in moves.values() for place in places.values()]
    sites = dict(Place.objects.filter(pk__in=wanted).order_by().values_list("pk", "site"))
    return [
        issue_order(
            actor=actor,
            number=number,
            household=household,
            site=sites[next(iter(places.values()))],
            step=step,
            places=places,
            start=day,
        )
        for number, (household, places) in zip(numbers, moves.items(), strict=True)
    ]
