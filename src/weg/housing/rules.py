"""Who may do what with sites and places, and which of them exist for whom."""

from typing import Any

import rules

from weg.city.roles import (
    administrator,
    data_protection_officer,
    department_head,
    helping,
    house_manager,
    officer,
    planner,
    signed_in,
    social_worker,
    volunteer_coordinator,
)
from weg.foundation.access.actors import Actor
from weg.foundation.access.rows import ALL, OWN_SITES, STAFF, Open, Rows


@rules.predicate
def works_there(actor: Actor, on: Any = None) -> bool:
    """The thing belongs to a site the actor works at (or no thing is named yet)."""
    if on is None:
        return True
    site_id = getattr(on, "site_id", None) or getattr(on, "pk", None)
    return site_id in actor.sight.sites


manages = house_manager & works_there

# Volunteers know the places where they help, from the requests; not the list of houses.
rules.add_perm("housing.see", signed_in & ~(helping | volunteer_coordinator))
rules.add_perm("housing.see_city", officer | department_head | planner | administrator)
rules.add_perm("housing.see_residents", officer | ((house_manager | social_worker) & works_there))
rules.add_perm("housing.reserve", officer)
rules.add_perm("housing.move", officer)
rules.add_perm("housing.move_in", officer | manages)
rules.add_perm("housing.move_out", officer | manages)
rules.add_perm("housing.block", officer | manages)
rules.add_perm("housing.undo", officer | house_manager)
rules.add_perm("housing.manage_site", officer | planner)
rules.add_perm("housing.close_site", officer)
rules.add_perm("housing.grant_exception", department_head)
# Taking over records in bulk is for the system alone (commands, the demo city).
rules.add_perm("housing.settle", rules.always_false)
rules.add_perm("housing.close_books", officer | data_protection_officer)

IN_OWN = f"{STAFF} OR site_id = {OWN_SITES}"


def _of(parent: str, column: str, table: str) -> str:
    return f"{STAFF} OR EXISTS (SELECT 1 FROM {parent} x WHERE x.id = {table}.{column})"  # noqa: S608


ROWS = (
    Open("housing_feature", "names of features"),
    Open("housing_operation", "who runs which site is public"),
    Open("housing_sitemember", "read to find the acting member's sites"),
    Open("housing_closedbooks", "a day, no person"),
    Rows("housing_site", see=f"{STAFF} OR id = {OWN_SITES}"),
    Rows("housing_site_features", see=_of("housing_site", "site_id", "housing_site_features")),
    Rows("housing_density", see=IN_OWN),
    Rows("housing_limitexception", see=IN_OWN),
    Rows("housing_unit", see=IN_OWN),
    Rows("housing_unit_features", see=_of("housing_unit", "unit_id", "housing_unit_features")),
    Rows("housing_room", see=_of("housing_unit", "unit_id", "housing_room")),
    Rows("housing_place", see=IN_OWN),
    Rows("housing_occupancy", see=IN_OWN),
    Rows("housing_step", see=f"{ALL} OR sites && (SELECT weg_sites())"),
)
