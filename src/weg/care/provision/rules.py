"""Who may do what in provision, and which rows exist for whom.

§ 12 FlüAG: social workers do no administrative work. Giving things out is house management;
social workers see what a household got.
"""

from typing import Any

import rules

from weg.city.roles import data_protection_officer, house_manager, officer, social_worker
from weg.foundation.access.actors import Actor
from weg.foundation.access.rows import ALL, OWN_SITES, Open, Rows
from weg.housing.models import Site


@rules.predicate
def works_there(actor: Actor, on: Any = None) -> bool:
    """The thing belongs to a site the actor works at (or no thing is named yet)."""
    if on is None:
        return True
    number = on.pk if isinstance(on, Site) else getattr(on, "site_id", None)
    return number in actor.sight.sites


manages = house_manager & works_there
at_site = (house_manager | social_worker) & works_there

rules.add_perm("provision.see_catalogue", officer | house_manager | social_worker)
rules.add_perm("provision.manage_catalogue", officer)
rules.add_perm("provision.see_stock", officer | manages)
rules.add_perm("provision.keep_stock", manages)
rules.add_perm("provision.see_issues", officer | at_site)
rules.add_perm("provision.see_received", officer | house_manager | social_worker)
rules.add_perm("provision.issue", manages)
rules.add_perm("provision.see_vouchers", officer | manages)
rules.add_perm("provision.keep_vouchers", manages)
rules.add_perm(
    "provision.see_benefits", officer | data_protection_officer | house_manager | social_worker
)
rules.add_perm("provision.record_benefit", officer | house_manager)
# Filling the demo city is for the system alone.
rules.add_perm("provision.fill", rules.always_false)
rules.add_perm("provision.load_pack", rules.always_false)

OWN = f"{ALL} OR site_id = {OWN_SITES}"


def _lives_here(table: str) -> str:
    """The next house must know what the household has: never twice by mistake. The house before
    does not learn what comes later."""
    return (
        f"{OWN} OR EXISTS (SELECT 1 FROM housing_occupancy o"  # noqa: S608
        f" WHERE (SELECT weg_reach()) = 'own' AND o.household_id = {table}.household_id"
        f" AND o.site_id = {OWN_SITES} AND o.starts <= current_date AND o.ends > current_date)"
    )


def _of(parent: str, column: str, table: str) -> str:
    return f"{ALL} OR EXISTS (SELECT 1 FROM {parent} x WHERE x.id = {table}.{column})"  # noqa: S608


ROWS = (
    Open("provision_item", "the catalogue"),
    Open("provision_starterset", "the catalogue"),
    Open("provision_starterset_items", "the catalogue"),
    Rows("provision_stock", see=OWN),
    Rows("provision_movement", see=OWN, append_only=True),
    Rows("provision_issue", see=_lives_here("provision_issue"), write=OWN),
    Rows("provision_issueline", see=_of("provision_issue", "issue_id", "provision_issueline")),
    Rows("provision_return", see=_of("provision_issueline", "line_id", "provision_return")),
    Rows("provision_voucher", see=_lives_here("provision_voucher"), write=OWN),
    Rows(
        "provision_benefit",
        see=_of("people_person", "person_id", "provision_benefit"),
    ),
)
