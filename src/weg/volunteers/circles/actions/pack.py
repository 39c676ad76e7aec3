"""What volunteers do, in a city pack (``volunteers.toml``)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from weg.city.packs.catalogues import Catalogue, add_new, read_catalogues
from weg.city.packs.parts import register_part
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.volunteers.circles.models import Activity

read_activities = partial(read_catalogues, file="volunteers.toml", tables=("activity",))


@action("circles.load_pack")
def load_activities(*, actor: Actor, catalogues: Mapping[str, Catalogue]) -> None:
    """Add the activities that the city does not have; what it has stays as it is."""
    add_new(Activity, "key", catalogues["activity"])


def register() -> None:
    register_part(
        "circles",
        read_activities,
        lambda actor, given: load_activities(actor=actor, catalogues=given),
    )
