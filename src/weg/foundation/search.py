"""Searching everything from one box: each room says what it finds.

A room registers in its ``apps.py``::

    register_provider(Provider("sites", _("Sites"), "housing.see", find_sites, order=30))
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from weg.foundation.access.actions import may
from weg.foundation.access.actors import Actor


@dataclass(frozen=True)
class Hit:
    """One thing found. why: the reasons, as phrases. record: noted by nobody until opened."""

    title: str
    url: str
    detail: str = ""
    why: tuple[str, ...] = ()
    icon: str = "search"


@dataclass(frozen=True)
class Found:
    """What a provider found, the best first. more: there is more than this; say more words."""

    hits: list[Hit] = field(default_factory=list)
    more: bool = False


@dataclass(frozen=True)
class Provider:
    """find: (text, at most so many) -> Found; runs with the reader's own rows."""

    code: str
    label: Any
    permission: str
    find: Callable[[str, int], Found]
    order: int = 50


@dataclass(frozen=True)
class Group:
    label: Any
    found: Found


_PROVIDERS: dict[str, Provider] = {}


def register_provider(provider: Provider) -> None:
    """A code registered again is replaced."""
    _PROVIDERS[provider.code] = provider


def search_all(actor: Actor, text: str, limit: int) -> list[Group]:
    """What the actor may see of what fits the text, by room; groups without a hit are left out."""
    ordered = sorted(_PROVIDERS.values(), key=lambda provider: (provider.order, provider.code))
    groups = [
        Group(provider.label, provider.find(text, limit))
        for provider in ordered
        if may(actor, provider.permission)
    ]
    return [group for group in groups if group.found.hits]
