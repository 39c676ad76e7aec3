"""``weg init cities/stuttgart``: load a city pack. Run again, it updates and doubles nothing."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from weg.commands.starting import start_django

if TYPE_CHECKING:
    from weg.foundation.access.actors import Actor


@dataclass(frozen=True)
class Loaded:
    """What a pack brought; unset: known norms that the pack gives no value for."""

    city: str
    districts: int
    organisations: int
    committees: int
    norms: int
    features: int
    unset: tuple[str, ...]


def load_pack(folder: Path, actor: Actor) -> Loaded:
    """Load the pack in one transaction. Raises Refused with a sentence that names file and line.

    Here and not in a room, since features of places belong to ``housing``, ratios and fees to
    ``grants``, the checklist to ``quality``, and the rest to ``city``.
    """
    from django.db import transaction

    from weg.care.grants.actions import load_terms
    from weg.care.grants.pack import read_terms
    from weg.care.quality.actions import load_criteria
    from weg.care.quality.pack import read_criteria
    from weg.city.actions import apply_pack
    from weg.city.packs import read_pack
    from weg.housing.actions.features import set_features

    pack, terms, criteria = read_pack(folder), read_terms(folder), read_criteria(folder)
    with transaction.atomic():
        apply_pack(actor=actor, pack=pack)
        set_features(actor=actor, features=[vars(f) for f in pack.features])
        load_terms(actor=actor, terms=terms)
        load_criteria(actor=actor, criteria=criteria)
    from weg.city.norm_keys import NORM_KEYS

    given = {norm.key for norm in pack.norms}
    return Loaded(
        city=pack.municipality.name,
        districts=len(pack.districts),
        organisations=len(pack.organisations),
        committees=len(pack.committees),
        norms=len(pack.norms),
        features=len(pack.features),
        unset=tuple(key for key in NORM_KEYS if key not in given),
    )


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="weg init", description="Load a city pack.")
    parser.add_argument("folder", type=Path, help="such as cities/stuttgart")
    folder = parser.parse_args(argv).folder
    start_django()
    from django.db import ProgrammingError

    from weg.foundation.access.actors import System
    from weg.foundation.access.refusals import Refused

    try:
        loaded = load_pack(folder, System("weg init"))
    except Refused as refused:
        print(refused.message, file=sys.stderr)
        return 1
    except ProgrammingError:
        print("The database has no tables yet. Run first: weg migrate", file=sys.stderr)
        return 1
    print(
        f"{loaded.city}: {loaded.districts} districts, {loaded.organisations} organisations,"
        f" {loaded.committees} committees, {loaded.norms} norms, {loaded.features} features."
    )
    if loaded.unset:
        print(f"No value yet for: {', '.join(loaded.unset)}.")
    return 0
