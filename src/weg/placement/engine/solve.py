"""Solve a problem; find a new plan after the officer's decisions."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from .costs import plan_terms, total
from .errors import PinFault, PinRefused
from .plan import Plan
from .problem import Forbid, Pin, Problem
from .stop import Clock, Progress, Stop
from .wishes import Wishes

AT_ONCE = Stop(seconds=0.8, gap=1e-3)
"""A new plan after a pin must feel immediate."""


def solve(
    problem: Problem,
    stop: Stop | None = None,
    seed: int = 0,
    threads: int = 2,
    progress: Progress | None = None,
    should_stop: Callable[[], bool] | None = None,
    cost_limits: Mapping[str, float] | None = None,
    unit_values: Mapping[str, float] | None = None,
) -> Plan:
    """The best plan found until `stop`, with a proven lower bound of any plan's cost.

    `progress(cost, bound, gap, seconds)` is called whenever plan or bound got better;
    `should_stop()` is asked from time to time and ends the search with what there is.
    `cost_limits` (household to cost): no place whose own terms cost the household more; the
    bound is then one of such plans. `unit_values` (unit to cost): what it is worth to keep an
    empty unit free (see `foresight`); it guides the choice and is not in the plan's cost.
    Raises `PinRefused` when the pins break a rule.
    """
    wishes = Wishes(cost_limits=cost_limits or {}, unit_values=unit_values or {})
    return _plan(problem, Clock(stop or Stop(), progress, should_stop), seed, threads, wishes)


def replan(
    plan: Plan,
    pins: Mapping[str, Iterable[str]] | None = None,
    forbid: Iterable[tuple[str, str]] = (),
    release: Iterable[str] = (),
    stability: float = 10.0,
    stop: Stop | None = None,
    seed: int = 0,
    threads: int = 2,
    progress: Progress | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> Plan:
    """A new plan near the old one, after the officer pinned, forbade or released households.

    `pins`: household to rooms (no rooms: it stays open); a later pin replaces an earlier one.
    `forbid`: (household, site). `release`: households whose pins and forbids are taken back.
    Nobody else moves unless it has to or saves more than `stability` for each household whose
    rooms change; `changed` of the new plan names them. Without `stop`, within a second.
    """
    problem = decide(plan.problem, pins or {}, forbid, release)
    clock = Clock(stop or AT_ONCE, progress, should_stop)
    # Decisions that only add leave the old bound a bound: fewer plans are allowed than before.
    adds = not release and not {pin.household for pin in plan.problem.pins} & set(pins or {})
    floor = plan.bound if adds else float("-inf")
    found = _plan(problem, clock, seed, threads, Wishes(plan.assignments, stability), floor)
    names = [household.id for household in problem.households]
    changed = tuple(
        name
        for name in names
        if set(found.assignments.get(name, ())) != set(plan.assignments.get(name, ()))
    )
    bound = max(found.bound, min(floor, found.cost))
    return replace(found, changed=changed, bound=bound)


def decide(
    problem: Problem,
    pins: Mapping[str, Iterable[str]],
    forbid: Iterable[tuple[str, str]] = (),
    release: Iterable[str] = (),
) -> Problem:
    """The same problem with these decisions of the officer."""
    gone = set(release)
    kept = [pin for pin in problem.pins if pin.household not in gone | pins.keys()]
    kept += [Pin(name, tuple(rooms)) for name, rooms in pins.items()]
    forbidden = [one for one in problem.forbid if one.household not in gone]
    forbidden += [Forbid(household, site) for household, site in forbid]
    return problem.decided(tuple(kept), tuple(dict.fromkeys(forbidden)))


def _plan(
    problem: Problem,
    clock: Clock,
    seed: int,
    threads: int,
    wishes: Wishes,
    floor: float = float("-inf"),
) -> Plan:
    # The solver, and with it numpy and OR-Tools, is loaded only where a plan is computed.
    from .explain.reasons import open_reasons
    from .pins import refuse_pins
    from .solver.scene import read_scene
    from .solver.search import Search

    refuse_pins(problem)
    search = Search(read_scene(problem, wishes), clock, seed, threads, bound=floor)
    search.run()
    if search.cost == float("inf"):
        # Without pins everybody can stay: so it is the pins that leave somebody without a place.
        message = "somebody who lives where it goes could find no other place"
        raise PinRefused(PinFault(pin.household, "stays", message) for pin in problem.pins)
    rooms = {
        one.id: tuple(search.rooms[one.id])
        for one in problem.households
        if search.rooms.get(one.id)
    }
    terms = plan_terms(problem, rooms)
    cost = total(terms)
    # A plan may save the price of change at every household, and the value of every unit:
    # so much the bound loses.
    bound = search.bound - wishes.most_saved(len(search.scene.actors))
    reasons = open_reasons(problem, rooms)
    return Plan(problem, rooms, reasons, terms, cost, min(bound, cost), clock.seconds, seed)
