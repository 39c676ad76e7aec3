"""Loading a whole pack, with the parts of every room, in one transaction."""

from __future__ import annotations

from pathlib import Path

from django.db import transaction

from weg.city.actions.packs import apply_pack
from weg.city.norm_keys import NORM_KEYS
from weg.city.packs.contents import CityPack
from weg.city.packs.parts import PARTS
from weg.city.packs.reading import read_pack
from weg.foundation.access.actors import Actor


def load_pack(folder: Path, actor: Actor) -> CityPack:
    """Load the pack. Raises Refused with a sentence that names file and line; then nothing is."""
    pack = read_pack(folder)
    contents = [(part, part.read(folder)) for part in PARTS.values()]
    with transaction.atomic():
        apply_pack(actor=actor, pack=pack)
        for part, content in contents:
            part.load(actor, content)
    return pack


def unset(pack: CityPack) -> tuple[str, ...]:
    """Known norms that the pack gives no value for."""
    given = {norm.key for norm in pack.norms}
    return tuple(key for key in NORM_KEYS if key not in given)
