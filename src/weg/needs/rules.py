"""Who may do what with needs, and which rows exist for whom.

An assessment exists for whoever made it, the social workers whose case the household is (the same
organisation at the same site, as in counselling) and the members named as readers of that person.
Nobody else: no house manager, no placement officer, no administrator. The data protection officer
gets a copy on the person's request. A protected address exists for those who work there, those who
were named for it, and the city's protection officer, who names them.
"""

from typing import Any

import rules

from weg.city.roles import (
    data_protection_officer,
    department_head,
    helping,
    house_manager,
    officer,
    planner,
    protection_officer,
    signed_in,
    social_worker,
)
from weg.foundation.access.actors import Actor
from weg.foundation.access.rows import ALL, OWN_SITES, Open, Rows
from weg.housing.models import Site
from weg.needs.queries.people import cares_for


@rules.predicate
def cares(actor: Actor, on: Any = None) -> bool:
    """The person's household is a case of the actor's (or no person is named yet)."""
    if on is None:
        return True
    if isinstance(on, Site):  # when asked about a house
        return on.pk in actor.sight.sites
    person = getattr(on, "person", on)
    return cares_for(actor, person.household_id)


# Whose needs these are, row-level security decides; whoever works here can be named as a reader.
rules.add_perm("needs.see", signed_in & ~helping)
rules.add_perm("needs.list", social_worker)
rules.add_perm("needs.assess", social_worker & cares)
rules.add_perm("needs.name_reader", social_worker & cares)
rules.add_perm("needs.see_looks", data_protection_officer | (social_worker & cares))
rules.add_perm("needs.see_catalogue", social_worker | protection_officer | department_head)
rules.add_perm("needs.manage_catalogue", protection_officer | department_head)
rules.add_perm("needs.see_shares", protection_officer | department_head | planner | officer)
# It reads requirements and places, no needs.
rules.add_perm("needs.see_supply", officer)
rules.add_perm("needs.propose_swap", officer)
rules.add_perm("needs.decide_swap", officer)
rules.add_perm(
    "needs.see_offers", social_worker | protection_officer | department_head | planner | officer
)
rules.add_perm("needs.manage_offers", protection_officer | department_head)
rules.add_perm(
    "needs.see_shelters", officer | planner | protection_officer | house_manager | social_worker
)
rules.add_perm("needs.protect_address", protection_officer)
rules.add_perm("needs.shelter_tonight", officer | house_manager | social_worker)
# Packs, the counts of every night, and taking over records in bulk are for the system alone.
rules.add_perm("needs.count", rules.always_false)
rules.add_perm("needs.load_pack", rules.always_false)
rules.add_perm("needs.take_over", rules.always_false)

SYSTEM = f"({ALL} AND (SELECT weg_role()) = '')"
OFFICE = f"({ALL} AND (SELECT weg_role()) IN ('', 'placement_officer'))"
ME = "(SELECT weg_member())"
# Counselling's rule for the contents of a case, for the case of a person.
CARED = f"""EXISTS (SELECT 1 FROM people_person p
 JOIN counselling_case c ON c.household_id = p.household_id
 WHERE (SELECT weg_role()) = 'social_worker' AND p.id = {{table}}.person_id
 AND c.organisation_id = (SELECT weg_organisation()) AND c.access_until > current_date
 AND (c.site_id IS NULL OR c.site_id = {OWN_SITES}))"""  # noqa: S608 (constants only)
NAMED = f"""EXISTS (SELECT 1 FROM needs_reader r WHERE r.person_id = {{table}}.person_id
 AND r.member_id = {ME} AND r.until > current_date)"""  # noqa: S608 (constants only)


def _known(table: str) -> str:
    return (
        f"{SYSTEM} OR assessor_id = {ME}"
        f" OR {CARED.format(table=table)} OR {NAMED.format(table=table)}"
    )


def _writes(table: str) -> str:
    return f"{SYSTEM} OR {CARED.format(table=table)}"


def _of_assessment(table: str) -> str:
    return f"EXISTS (SELECT 1 FROM needs_assessment x WHERE x.id = {table}.assessment_id)"  # noqa: S608


ADDRESS = f"""{SYSTEM} OR (SELECT weg_role()) = 'protection_officer'
 OR site_id = {OWN_SITES} OR {ME} = ANY (readers)"""
# What the site was called and where it was before it was protected is read by nobody who could not
# read the address; addresses of other sites are no secret of the office's.
SITE_HISTORY = f"""EXISTS (SELECT 1 FROM needs_shelteraddress a
 WHERE a.site_id = housing_siteevent.pgh_obj_id)
 OR ({ALL} AND NOT EXISTS (SELECT 1 FROM needs_shelter s
  WHERE s.site_id = housing_siteevent.pgh_obj_id))"""  # noqa: S608 (constants only)

ROWS = (
    Open("needs_group", "names of groups; no person"),
    Open("needs_question", "what a conversation asks; no person"),
    Open("needs_shelter", "that an address is protected, not the address"),
    Open("needs_offer", "offers and who makes them; no person"),
    Rows("needs_swap", see=OFFICE),
    Rows("needs_tally", see=SYSTEM),
    Rows(
        "needs_assessment",
        see=_known("needs_assessment"),
        write=_writes("needs_assessment"),
    ),
    Rows("needs_assessmentevent", see=_known("needs_assessmentevent"), write="true"),
    Rows("needs_need", see=_of_assessment("needs_need")),
    Rows("needs_needevent", see=_of_assessment("needs_needevent"), write="true"),
    Rows(
        "needs_reader",
        see=f"{_writes('needs_reader')} OR member_id = {ME}",
        write=_writes("needs_reader"),
    ),
    Rows("needs_readerevent", see=_writes("needs_readerevent"), write="true"),
    Rows("needs_shelteraddress", see=ADDRESS),
    Rows("needs_shelteraddressevent", see=ADDRESS, write="true"),
    Rows("housing_siteevent", see=SITE_HISTORY, write="true"),
)
