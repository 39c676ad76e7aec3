"""Who asks, for the views of every room."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest

from weg.city.models import Member


def actor_of(request: HttpRequest) -> Member:
    """The member who acts; pages need sign-in, and ``require`` refuses whoever has no role."""
    return cast(Member, request.actor)  # type: ignore[attr-defined]
