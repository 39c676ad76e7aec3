"""What a computation reads and writes: called by the job, in its own short transactions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.periods import today
from weg.housing.models import Room
from weg.placement.actions.planning import weights_in_force
from weg.placement.computing import Computed, places_for
from weg.placement.models import Plan, Proposal, Run
from weg.placement.queries.problem import Built, problem_for
from weg.placement.queries.waiting import waiting_households

Json = dict[str, Any]
UNDECIDED = tuple(state for state in Proposal.State.values if state != Proposal.State.ACCEPTED)


@dataclass(frozen=True)
class Prepared:
    """The run's problem, and problem and result of the run before it (None: plan anew)."""

    built: Built
    before: tuple[Json, Json] | None


@action("placement.plan")
def prepare_run(*, actor: Actor, run: Run) -> Prepared | None:
    """The problem as of now; None when nothing is left to plan, or a newer run has begun."""
    if run.state != Run.State.COMPUTING or newer(run):
        return None
    plan = run.plan
    numbers = _still_waiting(plan)
    if not numbers:
        return None
    pins = {int(one): rooms for one, rooms in run.decisions.get("pins", {}).items()}
    built = problem_for(
        numbers,
        day=max(today(), plan.day) if plan.day >= today() else today(),
        weights=run.weighting or weights_in_force(actor),
        pins={one: rooms for one, rooms in pins.items() if one in set(numbers)},
    )
    last = _last_files(plan)
    if last is None:
        return Prepared(built, None)
    problem, result = last
    return Prepared(built, (problem, _without_overtaken(plan, result)))


_LATEST: dict[int, tuple[Json, Json]] = {}
"""Problem and result of the run that this worker finished last, by its id: one entry. They are
megabytes, and reading them from the database again takes longer than a pinned plan may."""


def _last_files(plan: Plan) -> tuple[Json, Json] | None:
    """Problem and result of the plan's latest run that came to an end."""
    ready = plan.runs.filter(state=Run.State.READY).order_by("-number")
    number = ready.values_list("pk", flat=True).first()
    if number in _LATEST:
        return _LATEST[number]
    last = ready.only("problem", "result").first()
    return (last.problem, last.result) if last and last.problem and last.result else None


def _without_overtaken(plan: Plan, result: Json) -> Json:
    """The result before, without the places that proved impossible since."""
    gone = plan.proposals.filter(state=Proposal.State.OVERTAKEN)
    names = {f"h{number}" for number in gone.values_list("household", flat=True)}
    kept = {name: rooms for name, rooms in result["assignments"].items() if name not in names}
    return {**result, "assignments": kept}


def newer(run: Run) -> bool:
    return Run.objects.filter(plan=run.plan_id, number__gt=run.number).exists()


def _still_waiting(plan: Plan) -> list[int]:
    """Households to plan; who has got a place elsewhere meanwhile is marked as overtaken."""
    undecided = plan.proposals.filter(state__in=UNDECIDED)
    numbers = set(undecided.values_list("household", flat=True))
    waiting = set(waiting_households().filter(pk__in=numbers).values_list("pk", flat=True))
    if gone := numbers - waiting:
        undecided.filter(household__in=gone).update(
            state=Proposal.State.OVERTAKEN,
            message=_("This household has got a place elsewhere, or is not expected any more."),
            rooms=[],
            places={},
            site=None,
        )
    return sorted(waiting)


@action("placement.plan")
def finish_run(*, actor: Actor, run: Run, computed: Computed, built: Built) -> None:
    """Write the plan and its proposals, all or nothing; decisions taken meanwhile are kept."""
    Plan.objects.select_for_update().get(pk=run.plan_id)
    run.refresh_from_db(fields=["state"])
    if run.state != Run.State.COMPUTING:
        return
    result = computed.result
    run.problem, run.result, run.summary = computed.problem, result, computed.summary
    run.cost, run.bound, run.gap = result["cost"], result["bound"], computed.gap
    run.seconds, run.seed = result["seconds"], result["seed"]
    run.state = Run.State.READY
    run.save(update_fields=COMPUTED)
    _LATEST.clear()
    _LATEST[run.pk] = (computed.problem, result)
    if not newer(run):
        _propose(run, computed, built)
        close_plan(run.plan)


def _propose(run: Run, computed: Computed, built: Built) -> None:
    rooms_of = computed.result["assignments"]
    first = run.number == 1
    settled = _settled_before(run)
    names = [f"h{number}" for number in built.people]
    sites = _sites({_number(room) for name in names for room in rooms_of.get(name, ())})
    free = {room: list(places) for room, places in built.free.items()}
    open_now = run.plan.proposals.filter(state__in=UNDECIDED, household__in=list(built.people))
    proposals = list(open_now.order_by("pk"))
    as_they_were = {one.pk: _written(one) for one in proposals}
    for one in proposals:
        rooms = [_number(room) for room in rooms_of.get(f"h{one.household_id}", ())]
        if one.state not in BY_HAND or str(one.household_id) in settled:
            one.before = None if first else one.rooms
        one.rooms = rooms
        one.site_id = sites[rooms[0]] if rooms else None
        people = built.people[one.household_id]
        one.places = {str(p): b for p, b in places_for(rooms, people, free).items()}
        # What else there is is looked for afterwards; until then the answer of the run before.
        one.explanation = one.explanation | computed.explanations.get(f"h{one.household_id}", {})
        if one.state == Proposal.State.OVERTAKEN:
            one.state = Proposal.State.PROPOSED
    open_now.filter(pk__in=as_they_were).update(run=run, message="")
    changed = [one for one in proposals if _written(one) != as_they_were[one.pk]]
    Proposal.objects.bulk_update(changed, FIELDS, batch_size=500)


def _written(one: Proposal) -> list[Any]:
    return [one.before, one.rooms, one.site_id, one.places, one.explanation, one.state]


@action("placement.plan")
def explain_run(*, actor: Actor, run: Run, explanations: Mapping[str, Json]) -> None:
    """Write what else there was for some households, by the engine's name."""
    for name, explanation in explanations.items():
        Proposal.objects.filter(run=run, household=_number(name), state__in=UNDECIDED).update(
            explanation=explanation
        )


BY_HAND = (Proposal.State.PINNED, Proposal.State.LEFT_OPEN)


def _settled_before(run: Run) -> set[str]:
    """Households decided by hand in the run before already: their place is no news."""
    ready = run.plan.runs.filter(state=Run.State.READY, number__lt=run.number)
    last = ready.values_list("decisions", flat=True).first()
    return set(last.get("pins", ())) if last else set()


COMPUTED = ["problem", "result", "summary", "cost", "bound", "gap", "seconds", "seed", "state"]
FIELDS = ["before", "rooms", "site", "places", "explanation", "state"]
"""What a computation writes of a run, and of a proposal where it has changed."""


def _number(name: str) -> int:
    """The database's id of the engine's ``r12``."""
    return int(name[1:])


def _sites(rooms: set[int]) -> Mapping[int, int]:
    return dict(Room.objects.filter(pk__in=rooms).values_list("pk", "unit__site"))


@action("placement.plan")
def fail_run(*, actor: Actor, run: Run, message: str, undo_pins: bool = False) -> None:
    """The run came to nothing; the plan stays as the run before left it."""
    Plan.objects.select_for_update().get(pk=run.plan_id)
    Run.objects.filter(pk=run.pk).update(state=Run.State.FAILED, message=message[:600])
    last = run.plan.runs.filter(state=Run.State.READY).order_by("-number").first()
    if undo_pins and last is not None and last.result:
        _take_back(run, last.result["assignments"], message)
    if newer(run):
        return
    if last is None:
        Plan.objects.filter(pk=run.plan_id).update(state=Plan.State.FAILED)
    else:
        close_plan(run.plan)


def _take_back(run: Run, rooms_of: Json, message: str) -> None:
    """Choices by hand that cannot be: the proposals are again what the run before said."""
    for one in run.plan.proposals.filter(state=Proposal.State.PINNED).order_by("pk"):
        rooms = [_number(room) for room in rooms_of.get(f"h{one.household_id}", ())]
        if sorted(rooms) != sorted(one.rooms):
            one.rooms = rooms
            one.site_id = _sites(set(rooms)).get(rooms[0]) if rooms else None
            one.state, one.message = Proposal.State.PROPOSED, message[:300]
            one.decided_at = one.decided_by = None
            one.save()


def close_plan(plan: Plan) -> None:
    """Ready, or decided once every household has been accepted or left open."""
    settled = (Proposal.State.ACCEPTED, Proposal.State.LEFT_OPEN)
    undecided = plan.proposals.exclude(state__in=settled).exists()
    state = Plan.State.READY if undecided else Plan.State.DECIDED
    Plan.objects.filter(pk=plan.pk).update(state=state)


def overdue(plan: Plan, day: date | None = None) -> bool:
    """Whether the plan was made for a day that has passed."""
    return plan.day < (day or today())
