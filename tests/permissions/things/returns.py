"""What the pages of return counselling are opened with: a case on either side, with marks in it."""

from __future__ import annotations

from typing import Any

from tests.harness.factories import MemberFactory
from weg.city.models import Member, Role
from weg.foundation.periods import today
from weg.returns import actions
from weg.returns.models import Case, CountryGroup, Item

OWN, OTHER = "MARKRETURNOWN", "MARKRETURNOTHER"
MARKS = {OWN: {Role.RETURN_COUNSELLOR}, OTHER: frozenset()}


def _case(side: Any) -> Case:
    """The own side's is a case of the role's own member, the other side's is a colleague's."""
    mark = OWN if side.organisation.short == "own" else OTHER
    found = next((case for case in Case.objects.all() if case.family == mark), None)
    if found:
        return found
    first = Member.objects.filter(role=Role.RETURN_COUNSELLOR).order_by("pk")[0]
    colleague = {"role": Role.RETURN_COUNSELLOR, "organisation": first.organisation}
    actor = first if mark == OWN else MemberFactory(**colleague)
    made = actions.open_case(actor=actor, family=mark, day=today())
    given = {"actor": actor, "case": made}
    actions.write_note(**given, day=today(), text=f"{mark} note")
    actions.save_plan(**given, partner=f"{mark} partner", work=f"{mark} plan")
    actions.save_traveller(**given, name=f"{mark} name", country="GM")
    actions.add_item(**given, name=f"{mark} item", due=today())
    actions.agree_stage(**given, stage="journey", agreed=True, day=today())
    actions.record_departure(**given, day=today())
    actions.follow_up(**given, number=1, day=today(), text=f"{mark} follow-up")
    return made


THINGS = {
    "returns/cases": lambda side: _case(side).pk,
    "returns/people": lambda side: _case(side).travellers.get().pk,
    "returns/notes": lambda side: _case(side).notes.get().pk,
    "returns:case_item.item": lambda side: _case(side).items.order_by("-pk")[0].pk,
    "returns.number": lambda side: 1,
    "returns/items": lambda side: Item.objects.order_by("pk")[0].pk,
    "returns/countries": lambda side: CountryGroup.objects.order_by("pk")[0].pk,
}
