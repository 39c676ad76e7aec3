"""Who writes: contents always have an author."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied

from weg.foundation.access.actors import Actor


def member_of(actor: Actor) -> int:
    """The actor's membership; the system writes no contents."""
    if actor.sight.member is None:
        raise PermissionDenied
    return actor.sight.member


def organisation_of(actor: Actor) -> int:
    if actor.sight.organisation is None:
        raise PermissionDenied
    return actor.sight.organisation
