"""Who may do what with requests and shifts, and which rows exist for whom.

A request that is not a draft exists for every volunteer and every lead of a circle; the resident
it is about exists only for whoever may see the person. Who signed up exists for the volunteer, the
leads of their circle, the coordination office, and those who asked for the help. A house sees the
requests of its own organisation and house, and no volunteer's record: name and telephone of those
who come are given by the database (``shifts_helpers``).
"""

from typing import Any

import rules

from weg.city.roles import (
    circle_lead,
    house_manager,
    social_worker,
    volunteer,
    volunteer_coordinator,
)
from weg.foundation.access.actors import Actor
from weg.foundation.access.rows import OWN_SITES, Rows
from weg.housing.models import Site


def _request(on: Any) -> Any:
    """The request that a thing belongs to."""
    on = getattr(on, "signup", on)
    on = getattr(on, "shift", on)
    return getattr(on, "request", on)


@rules.predicate
def of_house(actor: Actor, on: Any = None) -> bool:
    """The request is of a house the actor works at, or of the organisation without a house."""
    if on is None:
        return True
    if isinstance(on, Site):
        return on.pk in actor.sight.sites
    found = _request(on)
    if found.site_id is not None:
        return found.site_id in actor.sight.sites
    return bool(getattr(found, "organisation_id", None) == actor.sight.organisation)


@rules.predicate
def of_circle(actor: Actor, on: Any = None) -> bool:
    """The actor's circle asked for it."""
    return on is None or (
        getattr(_request(on), "organisation_id", None) == actor.sight.organisation
    )


@rules.predicate
def oneself(actor: Actor, on: Any = None) -> bool:
    """The sign-up is the actor's own."""
    if on is None:
        return True
    member = getattr(getattr(on, "volunteer", None), "member_id", None)
    return member is not None and member == actor.sight.member


house = house_manager | social_worker
asks = volunteer_coordinator | (house & of_house) | (circle_lead & of_circle)

rules.add_perm("shifts.see", volunteer_coordinator | house | circle_lead | volunteer)
rules.add_perm("shifts.ask", volunteer_coordinator | (house & of_house) | circle_lead)
rules.add_perm("shifts.change", asks)
rules.add_perm("shifts.see_helpers", asks)
rules.add_perm("shifts.concern", house & of_house)
rules.add_perm("shifts.note_attendance", asks)
rules.add_perm("shifts.sign_up", volunteer)
rules.add_perm("shifts.mine", volunteer)
rules.add_perm("shifts.cancel", volunteer & oneself)
rules.add_perm("shifts.take_over", volunteer)
rules.add_perm("shifts.list", volunteer_coordinator | circle_lead | house)
# Reminders, closing what is over, bulk and erasing are the system's.
rules.add_perm("shifts.run", rules.always_false)

SYSTEM = "((SELECT weg_reach()) = 'all' AND (SELECT weg_role()) = '')"
OFFICE = f"({SYSTEM} OR (SELECT weg_role()) = 'volunteer_coordinator')"
ROLE = "(SELECT weg_role())"
OURS = f"""organisation_id = (SELECT weg_organisation())
 AND ({ROLE} = 'circle_lead'
  OR {ROLE} IN ('house_manager', 'social_worker') AND (site_id IS NULL OR site_id = {OWN_SITES}))
 OR {ROLE} IN ('house_manager', 'social_worker') AND site_id = {OWN_SITES}"""
SHOWN = f"{ROLE} IN ('volunteer', 'circle_lead') AND state <> 'draft'"
OF_REQUEST = "EXISTS (SELECT 1 FROM shifts_helprequest r WHERE r.id = {table}.request_id)"
THEIRS = "EXISTS (SELECT 1 FROM circles_volunteer v WHERE v.id = {column})"
ASKED = f"""({ROLE} IN ('house_manager', 'social_worker', 'circle_lead')
 AND EXISTS (SELECT 1 FROM shifts_shift s JOIN shifts_helprequest r ON r.id = s.request_id
  WHERE s.id = shifts_signup.shift_id AND ({ROLE} <> 'circle_lead'
   OR r.organisation_id = (SELECT weg_organisation()))))"""  # noqa: S608 (constants only)
# An offer that is for everybody, or for the reader, exists before the place does.
OFFERED = f"""{ROLE} = 'volunteer' AND state = 'open'
 AND (to_id IS NULL OR {THEIRS.format(column="to_id")})"""

ROWS = (
    Rows("shifts_helprequest", see=f"{OFFICE} OR {OURS} OR {SHOWN}", write=f"{OFFICE} OR {OURS}"),
    Rows(
        "shifts_concerned",
        see="EXISTS (SELECT 1 FROM people_person p WHERE p.id = shifts_concerned.person_id)",
    ),
    Rows("shifts_shift", see=OF_REQUEST.format(table="shifts_shift"), write=SYSTEM),
    Rows(
        "shifts_signup",
        see=f"{SYSTEM} OR {THEIRS.format(column='volunteer_id')} OR {ASKED}",
        write=SYSTEM,
    ),
    Rows(
        "shifts_swapoffer",
        see=f"{OFFICE} OR {OFFERED} OR EXISTS (SELECT 1 FROM shifts_signup u"  # noqa: S608
        f" JOIN circles_volunteer v ON v.id = u.volunteer_id"
        f" WHERE u.id = shifts_swapoffer.signup_id)",
        write=SYSTEM,
    ),
    Rows("shifts_feed", see=f"{SYSTEM} OR {THEIRS.format(column='volunteer_id')}"),
    *(
        Rows(f"shifts_{name}event", see=SYSTEM, write="true")
        for name in ("helprequest", "concerned", "shift", "signup", "swapoffer")
    ),
)
