"""The protection concept's checklist, and who is responsible for it where."""

from __future__ import annotations

from typing import Any

from django.db import DatabaseError
from django.utils.translation import gettext as _

from weg.care.safety.models import Responsible, Step
from weg.city.models import Member, Role
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, explaining


def _taken(constraint: str, error: DatabaseError) -> Refused | None:
    if constraint != "safety_step_name_key":
        return None
    return Refused(_("There is a step of this name already."), code="step_twice", field="name")


@action("safety.manage_steps")
def save_step(*, actor: Actor, step: Step | None = None, **fields: Any) -> Step:
    """Add or change a step; fields as of ``Step``."""
    kept = step or Step()
    for name, value in fields.items():
        setattr(kept, name, value)
    with explaining(_taken):
        kept.save()
    return kept


@action("safety.name_responsible")
def name_responsible(*, actor: Actor, member: Member) -> Responsible:
    """From now on incidents at the sites of this house member exist for them."""
    if member.role not in (Role.HOUSE_MANAGER, Role.SOCIAL_WORKER):
        raise Refused(_("Choose somebody who works in a house."), code="not_house", field="member")
    found, _made = Responsible.objects.get_or_create(member=member)
    return found


@action("safety.name_responsible")
def release_responsible(*, actor: Actor, responsible: Responsible) -> None:
    """They are not responsible any more, and see only what they report or are named on."""
    responsible.delete()
