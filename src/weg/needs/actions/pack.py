"""Groups and questions in a city pack (``needs.toml``)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from weg.city.packs.catalogues import Catalogue, add_new, read_catalogues
from weg.city.packs.parts import register_part
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.needs.models import Group, Question

read_needs = partial(read_catalogues, file="needs.toml", tables=("group", "question"))


@action("needs.load_pack")
def load_needs(*, actor: Actor, catalogues: Mapping[str, Catalogue]) -> None:
    """Add what the city does not have; what it has stays as it is."""
    add_new(Group, "name", catalogues["group"])
    add_new(Question, "text", catalogues["question"])


def register() -> None:
    register_part(
        "needs", read_needs, lambda actor, given: load_needs(actor=actor, catalogues=given)
    )
