"""The steps of the protection concept in a city pack (``safety.toml``)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from weg.care.safety.models import Step
from weg.city.packs.catalogues import Catalogue, add_new, read_catalogues
from weg.city.packs.parts import register_part
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor

read_steps = partial(read_catalogues, file="safety.toml", tables=("step",))


@action("safety.load_pack")
def load_steps(*, actor: Actor, catalogues: Mapping[str, Catalogue]) -> None:
    """Add the steps that the city does not have; what it has stays as it is."""
    add_new(Step, "name", catalogues["step"])


def register() -> None:
    register_part(
        "safety", read_steps, lambda actor, given: load_steps(actor=actor, catalogues=given)
    )
