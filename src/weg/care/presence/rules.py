"""Who may do what in presence, and which rows exist for whom.

Names are seen by the house that looks after the people, and by the placement office. What a round
found is for the house and the office; departments read figures (``presence_trust``).
"""

from typing import Any

import rules

from weg.city.roles import (
    administrator,
    data_protection_officer,
    department_head,
    house_manager,
    officer,
    planner,
    social_worker,
)
from weg.foundation.access.actors import Actor
from weg.foundation.access.rows import ALL, OWN_SITES, STAFF, Open, Rows


@rules.predicate
def works_there(actor: Actor, on: Any = None) -> bool:
    """The thing belongs to a site the actor works at (or no thing is named yet)."""
    if on is None:
        return True
    return getattr(on, "site_id", None) in actor.sight.sites or (
        not hasattr(on, "site_id") and getattr(on, "pk", None) in actor.sight.sites
    )


manages = house_manager & works_there
house = (house_manager | social_worker) & works_there

rules.add_perm("presence.see", officer | house)
# § 12 FlüAG: social workers do no administrative work; they help to look, they do not run rounds.
rules.add_perm("presence.run_round", manages)
rules.add_perm("presence.tick", house)
rules.add_perm("presence.decide", officer | house)
rules.add_perm("presence.depart", officer | manages)
rules.add_perm("presence.resolve", officer | house)
rules.add_perm(
    "presence.see_trust",
    officer | department_head | planner | data_protection_officer | house_manager | social_worker,
)
rules.add_perm("presence.scan", house_manager | social_worker)
rules.add_perm("presence.open_card", officer | house)
rules.add_perm("presence.see_cards", officer | manages)
rules.add_perm("presence.issue_card", manages)
rules.add_perm("presence.end_card", officer | house)
rules.add_perm("presence.set_card_look", administrator)
# The daily figures, and taking over records in bulk, are for the system alone.
rules.add_perm("presence.record_trust", rules.always_false)
rules.add_perm("presence.settle", rules.always_false)

IN_OWN = f"{ALL} OR site_id = {OWN_SITES}"
FIGURES = f"{STAFF} OR site_id = {OWN_SITES}"


def _of_person(table: str, wide: str = ALL) -> str:
    """As far as the person exists for the reader: a place follows the person to the next house."""
    return (
        f"{wide} OR EXISTS (SELECT 1 FROM people_person p"  # noqa: S608
        f" WHERE p.id = {table}.person_id)"
    )


ROWS = (
    Rows("presence_round", see=FIGURES),
    Rows("presence_tick", see=IN_OWN),
    Rows("presence_seen", see=_of_person("presence_seen", FIGURES)),
    Rows("presence_absence", see=_of_person("presence_absence")),
    Rows("presence_decision", see=IN_OWN),
    Rows("presence_difference", see=IN_OWN),
    Rows("presence_card", see=_of_person("presence_card")),
    Rows("presence_trust", see=FIGURES),
    Open("presence_cardlook", "what cards look like"),
)
