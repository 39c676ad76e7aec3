"""The frame of every write: permission, one transaction, history that names actor and action."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar, cast

import rules
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from weg.foundation.access.actors import Actor
from weg.foundation.access.sight import seeing

P = ParamSpec("P")
R = TypeVar("R")

ACTIONS: dict[str, str] = {}
"""Every action by its dotted name with the permission it asks for; read by the permission table."""


def may(actor: Actor | None, permission: str, on: object = None) -> bool:
    """Whether the actor holds the permission (on this object). The system holds every one."""
    if actor is None:
        return False
    if not rules.perm_exists(permission):
        raise LookupError(f"no such permission: {permission}")
    return actor.role == "system" or bool(rules.has_perm(permission, actor, on))


def require(actor: Actor | None, permission: str, on: object = None) -> None:
    """Raise PermissionDenied unless the actor may."""
    if not may(actor, permission, on):
        raise PermissionDenied(_("You are not permitted to do this."))


def action(permission: str, *, on: str | None = None) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Make a keyword-only function with first ``actor`` an action.

    permission: asked of the actor before anything is written.
    on: name of the argument that the permission is about.
    """

    def wrap(function: Callable[P, R]) -> Callable[P, R]:
        name = f"{function.__module__.removeprefix('weg.')}.{function.__qualname__}"
        ACTIONS[name] = permission

        @wraps(function)
        def run(*args: P.args, **given: P.kwargs) -> R:
            actor = cast(Actor, given["actor"])
            with seeing(actor.sight, name):
                require(actor, permission, given.get(on) if on else None)
                return function(*args, **given)

        return run

    return wrap


__all__ = ["ACTIONS", "action", "may", "require"]
