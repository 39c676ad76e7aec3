"""Who may do what in counselling, and which rows exist for whom.

What social workers write down exists for the social workers of that organisation at that site, and
for nobody else: not for the house manager in the same house (§ 12 FlüAG keeps the two apart), not
for the city. Who accompanies a household is seen by those who care for it; what about is not.
"""

from typing import Any

import rules

from weg.city.roles import (
    administrator,
    data_protection_officer,
    department_head,
    has_role,
    house_manager,
    officer,
    planner,
    social_worker,
)
from weg.foundation.access.actors import Actor
from weg.foundation.access.rows import ALL, OWN_SITES, Open, Rows

system = has_role("system")


@rules.predicate
def own_case(actor: Actor, on: Any = None) -> bool:
    """The case (or what hangs on it) is one the actor works on, or none is named yet."""
    case = getattr(on, "case", on)
    if case is None:
        return True
    if not hasattr(case, "organisation_id"):  # a site, when asked about a house
        return getattr(case, "pk", None) in actor.sight.sites
    mine: bool = case.organisation_id == actor.sight.organisation
    return mine and (case.site_id is None or case.site_id in actor.sight.sites)


@rules.predicate
def to_own_organisation(actor: Actor, on: Any = None) -> bool:
    """The referral or handover goes to the actor's organisation (or none is named yet)."""
    return on is None or getattr(on, "receiver_id", None) == actor.sight.organisation


works = social_worker & own_case

rules.add_perm("counselling.see", works)
rules.add_perm("counselling.open", social_worker)
rules.add_perm("counselling.work", works)
rules.add_perm("counselling.answer", social_worker & to_own_organisation)
rules.add_perm("counselling.feed", social_worker)
rules.add_perm("counselling.see_who", social_worker | house_manager)
rules.add_perm("counselling.count", data_protection_officer)
rules.add_perm("counselling.manage_topics", department_head | administrator)
# Following moves and taking over records is for the system alone (the daily job, the demo city).
rules.add_perm("counselling.follow", rules.always_false)
rules.add_perm("counselling.load_pack", rules.always_false)
rules.add_perm(
    "counselling.see_clocks",
    officer | social_worker | house_manager | planner | department_head | administrator,
)
rules.add_perm("counselling.see_stay_clocks", officer | social_worker)
rules.add_perm("counselling.see_case_clocks", social_worker)
rules.add_perm("counselling.see_site_clocks", officer | planner | department_head | house_manager)
rules.add_perm("counselling.extend_clock", officer)

SYSTEM = "((SELECT weg_reach()) = 'all' AND (SELECT weg_role()) = '')"
COUNSELS = "(SELECT weg_role()) = 'social_worker'"
OWN = "(SELECT weg_organisation())"

ACCOMPANIED = f"""EXISTS (SELECT 1 FROM counselling_accompaniment a
 WHERE {COUNSELS} AND a.household_id = {{household}} AND a.organisation_id = {OWN}
 AND a.until > current_date)"""  # noqa: S608 (constants only)

HOUSED = f"""EXISTS (SELECT 1 FROM housing_occupancy o
 WHERE (SELECT weg_reach()) = 'own' AND o.household_id = {{household}}
 AND o.site_id = {OWN_SITES} AND o.ends > current_date - 365)"""  # noqa: S608 (constants only)

# Whose case a content belongs to: the social workers of the organisation at that site.
MINE = f"""{COUNSELS} AND c.organisation_id = {OWN} AND c.access_until > current_date
 AND (c.site_id IS NULL OR c.site_id = {OWN_SITES})"""


def of_case(table: str, column: str = "case_id") -> str:
    """SQL: the row hangs on a case of the reader's."""
    return f"""{SYSTEM} OR EXISTS (SELECT 1 FROM counselling_case c
 WHERE c.id = {table}.{column} AND {MINE})"""  # noqa: S608 (names of our own tables)


def _contents(name: str) -> tuple[Rows, Rows]:
    """A table of contents and its history, both for the case's social workers only."""
    table, event = f"counselling_{name}", f"counselling_{name}event"
    return Rows(table, see=of_case(table)), Rows(event, see=of_case(event), write="true")


def _passed(name: str) -> tuple[Rows, Rows]:
    """Seen by the case's social workers, and by those of the organisation it is addressed to."""
    table, event = f"counselling_{name}", f"counselling_{name}event"
    to_us = f"{COUNSELS} AND receiver_id = {OWN}"
    return (
        Rows(table, see=f"{of_case(table)} OR ({to_us})"),
        Rows(event, see=of_case(event), write="true"),
    )


CASE_MINE = MINE.replace("c.", "counselling_case.")

ROWS = (
    Rows(
        "counselling_case",
        see=f"{SYSTEM} OR ({CASE_MINE})"
        f" OR {HOUSED.format(household='counselling_case.household_id')}"
        f" OR {ACCOMPANIED.format(household='counselling_case.household_id')}",
        write=f"{SYSTEM} OR ({COUNSELS} AND organisation_id = {OWN})",
    ),
    Rows("counselling_caseevent", see=of_case("counselling_caseevent", "pgh_obj_id"), write="true"),
    Rows(
        "counselling_accompaniment",
        see=f"{SYSTEM} OR ({COUNSELS} AND organisation_id = {OWN})",
    ),
    *_contents("intake"),
    *_contents("contact"),
    *_contents("appointment"),
    *_contents("task"),
    *_contents("schoolplace"),
    *_passed("referral"),
    *_passed("handover"),
    Rows("counselling_feed", see=f"{SYSTEM} OR member_id = (SELECT weg_member())"),
    Open("counselling_topic", "a catalogue; no person"),
    Open("counselling_availability", "when staff can be reached"),
    Rows(
        "foundation_clockdecision",
        # Occupancy's own policy says which houses are the reader's.
        see=f"{ALL} OR subject = 'site' OR EXISTS (SELECT 1 FROM housing_occupancy o"  # noqa: S608
        " WHERE subject = 'person' AND o.person_id = record"
        " OR subject = 'household' AND o.household_id = record)",
        write=ALL,
    ),
)
