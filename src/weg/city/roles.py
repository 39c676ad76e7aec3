"""Predicates on roles, for every room's ``rules.py``. ``actor`` is a Member."""

from __future__ import annotations

import rules

from weg.city.models.members import HELPING, Role
from weg.foundation.access.actors import Actor


def has_role(*wanted: str) -> rules.Predicate:
    """A predicate that is true for actors with one of these roles."""

    @rules.predicate(name="has_role_" + "_".join(wanted))
    def check(actor: Actor, on: object = None) -> bool:
        return actor.role in wanted

    return check


@rules.predicate
def signed_in(actor: Actor | None, on: object = None) -> bool:
    return actor is not None


officer = has_role(Role.PLACEMENT_OFFICER)
house_manager = has_role(Role.HOUSE_MANAGER)
social_worker = has_role(Role.SOCIAL_WORKER)
department_head = has_role(Role.DEPARTMENT_HEAD)
planner = has_role(Role.PLANNER)
administrator = has_role(Role.ADMINISTRATOR)
data_protection_officer = has_role(Role.DATA_PROTECTION_OFFICER)
protection_officer = has_role(Role.PROTECTION_OFFICER)
complaints_body = has_role(Role.COMPLAINTS_BODY)
return_counsellor = has_role(Role.RETURN_COUNSELLOR)
volunteer_coordinator = has_role(Role.VOLUNTEER_COORDINATOR)
circle_lead = has_role(Role.CIRCLE_LEAD)
volunteer = has_role(Role.VOLUNTEER)
helping = has_role(*HELPING)
