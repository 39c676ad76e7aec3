"""The features that a city's places can have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from weg.city.packs.parts import register_part
from weg.city.packs.reading import read_features
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.housing.models import Feature


def register() -> None:
    """A city pack brings its features."""
    register_part(
        "housing",
        read_features,
        lambda actor, given: set_features(actor=actor, features=[*map(vars, given)]),
    )


@action("city.manage")
def set_features(*, actor: Actor, features: Sequence[Mapping[str, object]]) -> None:
    """Make or update features by code; each has the model's fields. None is ever removed."""
    Feature.objects.bulk_create(
        [Feature(**feature) for feature in features],
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["name_de", "name_en", "protects", "scarce"],
    )
