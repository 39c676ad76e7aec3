"""What members change about themselves."""

from __future__ import annotations

from typing import cast

from weg.city.models import Member
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.models import User


@action("city.start")
def change_profile(*, actor: Actor, name: str, language: str) -> User:
    """The member's own name and language of the interface."""
    user = cast(Member, actor).user
    user.name, user.language = name.strip(), language
    user.save(update_fields=["name", "language"])
    return user
