"""Who plans, decides and is told, and which plans and orders exist for whom."""

from typing import Any

import rules

from weg.city.roles import (
    data_protection_officer,
    department_head,
    house_manager,
    officer,
    planner,
    social_worker,
)
from weg.foundation.access.actors import Actor
from weg.foundation.access.rows import ALL, OWN_SITES, Open, Rows


@rules.predicate
def of_own_site(actor: Actor, on: Any = None) -> bool:
    """The order or notice is for a site the actor works at (or none is named yet)."""
    return on is None or getattr(on, "site_id", None) in actor.sight.sites


at_site = (house_manager | social_worker) & of_own_site

rules.add_perm("placement.see", officer | data_protection_officer)
rules.add_perm("placement.plan", officer)
rules.add_perm("placement.decide", officer)
rules.add_perm("placement.withdraw", officer)
rules.add_perm("placement.see_orders", officer | data_protection_officer | at_site)
rules.add_perm("placement.read_notices", house_manager & of_own_site)
rules.add_perm("placement.see_settings", officer | department_head | planner)
rules.add_perm("placement.set_weights", officer | department_head)
rules.add_perm("placement.set_wording", officer | department_head)
# A protected address is taken out of papers by the system alone.
rules.add_perm("placement.take_address_out", rules.always_false)

OWN = f"{ALL} OR site_id = {OWN_SITES}"

ROWS = (
    Rows("placement_plan", see=ALL),
    Rows("placement_run", see=ALL),
    Rows("placement_proposal", see=ALL),
    Rows("placement_ordercounter", see=ALL),
    Rows("placement_placementorder", see=OWN, write=ALL),
    Rows("placement_notice", see=OWN),
    Open("placement_weighting", "what counts how much in a plan; no person"),
    Open("placement_wording", "the text of an official form; no person"),
)
