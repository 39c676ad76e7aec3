"""What houses work with, in a city pack (``houses.toml``): checklist, inventory, meters."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from weg.care.houses.models import CatalogueItem
from weg.city.packs.catalogues import Catalogue, add_new, read_catalogues
from weg.city.packs.parts import register_part
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor

LISTS = CatalogueItem.List
read_lists = partial(read_catalogues, file="houses.toml", tables=tuple(LISTS.values))


@action("houses.load_pack")
def load_lists(*, actor: Actor, catalogues: Mapping[str, Catalogue]) -> None:
    """Add the lines that the city's lists do not have; what they have stays as it is."""
    for kind in LISTS.values:
        add_new(CatalogueItem, "name", catalogues[kind], list=kind)


def register() -> None:
    register_part(
        "houses", read_lists, lambda actor, given: load_lists(actor=actor, catalogues=given)
    )
