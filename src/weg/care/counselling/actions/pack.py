"""The topics of a city pack (``counselling.toml``)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from weg.care.counselling.models import Topic
from weg.city.packs.catalogues import Catalogue, add_new, read_catalogues
from weg.city.packs.parts import register_part
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor

read_topics = partial(read_catalogues, file="counselling.toml", tables=("topic",))


@action("counselling.load_pack")
def load_topics(*, actor: Actor, catalogues: Mapping[str, Catalogue]) -> None:
    """Add the topics that the city does not have; what it has stays as it is."""
    add_new(Topic, "code", catalogues["topic"])


def register() -> None:
    register_part(
        "counselling", read_topics, lambda actor, given: load_topics(actor=actor, catalogues=given)
    )
