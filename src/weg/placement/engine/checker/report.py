"""Check a plan against its problem: rules, cost, bound."""

import math
from dataclasses import dataclass, field

from ..plan import Plan
from ..problem import Problem
from .recount import recount
from .rules import broken_rules
from .scene import Scene

TOLERANCE = 1e-6


@dataclass(frozen=True)
class Breach:
    """A broken rule: its name, whom or what it concerns, and a sentence."""

    rule: str
    subject: str
    message: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.subject}: {self.message}"


@dataclass(frozen=True)
class CheckReport:
    breaches: tuple[Breach, ...]
    cost: float
    terms: dict[str, float] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        return not self.breaches


def check(problem: Problem, plan: Plan) -> CheckReport:
    """Every broken rule and every false figure of the plan, and its cost recomputed."""
    breaches = [Breach(*one) for one in _who(problem, plan)]
    if breaches:
        # Rooms or households that do not exist leave nothing to check the rest against.
        return CheckReport(tuple(breaches), math.nan)
    scene = Scene(problem, plan.assignments)
    breaches += [Breach(*one) for one in broken_rules(scene)]
    terms = recount(scene)
    cost = math.fsum(terms.values())
    breaches += [Breach(*one) for one in _figures(plan, terms, cost)]
    return CheckReport(tuple(breaches), cost, terms)


def _who(problem: Problem, plan: Plan) -> list[tuple[str, str, str]]:
    rooms = {room.id for room in problem.rooms}
    names = {household.id for household in problem.households}
    found = []
    for name, assigned in plan.assignments.items():
        if name not in names:
            found.append(("plan", name, "is not a household of the problem"))
        if not assigned:
            found.append(("plan", name, "is assigned no room"))
        if len(set(assigned)) < len(assigned):
            found.append(("plan", name, "is assigned a room twice"))
        found += [
            ("plan", name, f"room {room} does not exist") for room in assigned if room not in rooms
        ]
    missing = names - plan.assignments.keys() - plan.open.keys()
    found += [("plan", name, "is neither assigned nor open") for name in sorted(missing)]
    both = plan.assignments.keys() & plan.open.keys()
    found += [("plan", name, "is assigned and open at once") for name in sorted(both)]
    unknown = sorted(plan.open.keys() - names)
    found += [("plan", name, "is open, but no household of the problem") for name in unknown]
    return found


def _figures(plan: Plan, terms: dict[str, float], cost: float) -> list[tuple[str, str, str]]:
    found = []
    slack = TOLERANCE * max(1.0, abs(cost))
    if not abs(plan.cost - cost) <= slack:
        found.append(("cost", "plan", f"says {plan.cost}, but costs {cost}"))
    if not plan.bound <= cost + slack:
        found.append(("bound", "plan", f"the bound {plan.bound} is above the cost {cost}"))
    claimed = plan.totals
    for name in sorted(terms.keys() | claimed.keys()):
        if not abs(claimed.get(name, 0.0) - terms.get(name, 0.0)) <= slack:
            message = f"says {claimed.get(name, 0.0)}, but is {terms.get(name, 0.0)}"
            found.append(("cost", name, message))
    return found
