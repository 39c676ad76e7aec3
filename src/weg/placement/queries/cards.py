"""A plan's proposals with everything its page says about them, in a constant number of queries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet

from weg.housing.models import Room, Site
from weg.people.models import Household
from weg.placement.models import PlacementOrder, Plan, Proposal
from weg.placement.queries.waiting import with_composition
from weg.placement.words import (
    change_in_words,
    composition,
    feature_names,
    impossible_in_words,
    requirements_in_words,
    rooms_in_words,
    terms_in_words,
    why,
    why_open,
)

SHOWN = 8
BADGES = {
    "proposed": "info",
    "pinned": "info",
    "left_open": "neutral",
    "accepted": "success",
    "overtaken": "warning",
}


@dataclass(frozen=True)
class Other:
    """Another place the household could have, and what that would cost."""

    site: str
    rooms: str
    cost: str
    exact: bool
    numbers: list[int]


@dataclass(frozen=True)
class Card:
    """One household of the plan.

    others: what else there was, the best first. In a plan's list only the runner-up is told, and
    nothing of what is impossible; ``more`` says that there is something to tell.
    """

    proposal: Proposal
    people: str
    needs: str
    where: str
    district: str
    last_day: date | None
    why: str
    costs: str
    reason: str
    others: list[Other] = field(default_factory=list)
    impossible: list[str] = field(default_factory=list)
    more: bool = False
    before: str = ""
    order: PlacementOrder | None = None
    badge: str = "info"

    @property
    def title(self) -> str:
        return f"{self.proposal.household} · {self.people}"

    @property
    def anchor(self) -> str:
        """The card's id in the page."""
        return f"p{self.proposal.pk}"

    @property
    def runner_up(self) -> Other | None:
        return self.others[0] if self.others else None


def cards_of(plan: Plan) -> list[Card]:
    """Those without a place first, then what is to be decided, then the rest."""
    return sorted(_cards(plan, plan.proposals.all(), told=1), key=_order)


def card_of(proposal: Proposal) -> Card:
    """One proposal with everything that was looked at."""
    return _cards(proposal.plan, proposal.plan.proposals.filter(pk=proposal.pk), told=SHOWN)[0]


def _cards(plan: Plan, rows: QuerySet[Proposal], told: int) -> list[Card]:
    """told: how many other places each card names."""
    proposals = list(rows.select_related("household", "site__district", "decided_by__user"))
    households = {
        one.pk: one
        for one in with_composition(
            Household.objects.filter(proposals__in=proposals), plan.day
        ).prefetch_related("requirements")
    }
    rooms = Room.objects.select_related("unit__site").in_bulk(sorted(_rooms(proposals, told)))
    orders = {
        order.proposal_id: order
        for order in PlacementOrder.objects.filter(proposal__in=proposals, withdrawn_at=None)
    }
    words = _Words(rooms, feature_names(), told)
    return [words.card(one, households[one.household_id], orders.get(one.pk)) for one in proposals]


def _order(card: Card) -> tuple[int, int]:
    one = card.proposal
    if one.state in ("accepted", "left_open"):
        return 3 if one.state == "accepted" else 2, one.pk
    return (0 if one.site_id is None else 1), one.pk


def _rooms(proposals: Iterable[Proposal], told: int) -> set[int]:
    found: set[int] = set()
    for one in proposals:
        found.update(one.rooms, one.before or ())
        for other in one.explanation.get("alternatives", ())[:told]:
            found.update(numbers_of(other["rooms"]))
    return found


def numbers_of(names: Iterable[str]) -> list[int]:
    """Database ids of the engine's ``r12``."""
    return [int(name[1:]) for name in names]


@dataclass(frozen=True)
class _Words:
    """What every card of a page is written with."""

    rooms: dict[int, Room]
    features: dict[str, str]
    told: int

    def card(self, one: Proposal, household: Any, order: PlacementOrder | None) -> Card:
        explanation, rooms, features = one.explanation, self.rooms, self.features
        placed = one.site_id is not None
        others = explanation.get("alternatives", ())
        alone = self.told > 1
        return Card(
            proposal=one,
            people=composition(household),
            needs=requirements_in_words(household.requirements.all(), features),
            where=rooms_in_words(one.rooms, rooms),
            district=str(one.site.district) if one.site else "",
            last_day=one.until - timedelta(days=1) if one.until else None,
            why=why(explanation) if placed else "",
            costs=terms_in_words(explanation.get("terms", {})) if placed else "",
            reason="" if placed else one.message or why_open(explanation, features, household.size),
            others=[_other(other, rooms) for other in others[: self.told]],
            impossible=impossible_in_words(explanation, features) if alone else [],
            more=bool(others or explanation.get("impossible")),
            before=_before(one, rooms),
            order=order,
            badge=BADGES[one.state],
        )


def _other(other: dict[str, Any], rooms: dict[int, Room]) -> Other:
    numbers = numbers_of(other["rooms"])
    first = rooms.get(numbers[0]) if numbers else None
    site: Site | str = first.unit.site if first else ""
    return Other(
        str(site),
        rooms_in_words(numbers, rooms),
        change_in_words(other["household"], other["others"]),
        bool(other["exact"]),
        numbers,
    )


def _before(one: Proposal, rooms: dict[int, Room]) -> str:
    """Where the computation before had put the household, when that was elsewhere."""
    if not one.changed:
        return ""
    numbers = one.before or []
    first = rooms.get(numbers[0]) if numbers else None
    return f"{first.unit.site}, {rooms_in_words(numbers, rooms)}" if first else "–"
