"""Checklist, amounts and groups of countries in a city pack (``returns.toml``)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from weg.city.packs.catalogues import Catalogue, add_new, read_catalogues
from weg.city.packs.parts import register_part
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.periods import period
from weg.returns.models import CountryGroup, Item, Rate

TABLES = ("item", "rate", "country")
read_returns = partial(read_catalogues, file="returns.toml", tables=TABLES)


@action("returns.load_pack")
def load_returns(*, actor: Actor, catalogues: Mapping[str, Catalogue]) -> None:
    """Add what the city does not have; what it has or changed stays as it is."""
    add_new(Item, "name", catalogues["item"])
    _rates(catalogues["rate"])
    _countries(catalogues["country"])


def _rates(catalogue: Catalogue) -> None:
    """from, until: days; without ``from`` since ever. Without ``cents`` the amount is asked for."""
    known = {_key(rate) for rate in Rate.objects.all()}
    rows = [Rate(**_fields(catalogue, number, row)) for number, row in
            enumerate(catalogue.rows, 1)]  # fmt: skip
    Rate.objects.bulk_create([row for row in rows if _key(row) not in known])


def _key(rate: Rate) -> tuple[str, str, str, int]:
    return rate.programme, rate.kind, rate.group, rate.from_age


def _fields(catalogue: Catalogue, number: int, row: Mapping[str, Any]) -> dict[str, Any]:
    fields = dict(row)
    fields["during"] = period(fields.pop("from", None), fields.pop("until", None))
    fields.setdefault("group", "")
    fields.setdefault("from_age", 0)
    known = {field.name for field in Rate._meta.concrete_fields} - {"id"}
    if strange := sorted(set(fields) - known):
        raise catalogue.wrong(number, ", ".join(strange))
    if fields.get("kind") not in Rate.Kind.values or not fields.get("source"):
        raise catalogue.wrong(number, "kind, source")
    return fields


def _countries(catalogue: Catalogue) -> None:
    rows = [CountryGroup(**row) for row in catalogue.rows]
    CountryGroup.objects.bulk_create(rows, ignore_conflicts=True)


def register() -> None:
    register_part(
        "returns",
        read_returns,
        lambda actor, given: load_returns(actor=actor, catalogues=given),
    )
