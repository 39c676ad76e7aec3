"""The material of a city pack (``provision.toml``): what is given out, and starter sets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from django.utils.translation import gettext as _

from weg.care.provision.models import Item, StarterSet
from weg.city.packs.catalogues import Catalogue, add_new, read_catalogues
from weg.city.packs.parts import register_part
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor

read_material = partial(read_catalogues, file="provision.toml", tables=("item", "set"))


@action("provision.load_pack")
def load_material(*, actor: Actor, catalogues: Mapping[str, Catalogue]) -> None:
    """Add the items and sets that the city does not have; what it has stays as it is."""
    add_new(Item, "name_de", catalogues["item"])
    _add_sets(catalogues["set"])


def _add_sets(sets: Catalogue) -> None:
    known = {item.name_de: item for item in Item.objects.all()}
    inside = [tuple(row.get("items", ())) for row in sets.rows]
    for number, names in enumerate(inside, 1):
        if strange := set(names) - set(known):
            said = _("no such item: %(names)s.") % {"names": ", ".join(sorted(strange))}
            raise sets.wrong(number, said)
    rows = tuple({k: v for k, v in row.items() if k != "items"} for row in sets.rows)
    items = {row.get("name_de"): names for row, names in zip(rows, inside, strict=True)}
    for made in add_new(StarterSet, "name_de", replace(sets, rows=rows)):
        made.items.set(known[name] for name in items[made.name_de])


def register() -> None:
    register_part(
        "provision",
        read_material,
        lambda actor, given: load_material(actor=actor, catalogues=given),
    )
