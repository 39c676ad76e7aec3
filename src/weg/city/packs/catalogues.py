"""Catalogues in a pack: TOML tables whose columns are the fields of a model."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.translation import gettext as _

from weg.city.packs.tables import unreadable
from weg.foundation.access.refusals import Refused

M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class Catalogue:
    """The rows of one table of a file, as they stand there."""

    file: str
    table: str
    rows: tuple[Mapping[str, Any], ...] = ()

    def wrong(self, number: int, what: str) -> Refused:
        return unreadable(f"{self.file}, [[{self.table}]] {number}", what)


def read_catalogues(folder: Path, file: str, tables: Sequence[str]) -> dict[str, Catalogue]:
    """The tables of a file by name, empty when the pack has no such file. Raises Refused."""
    path = folder / file
    try:
        given = tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise unreadable(file, str(error)) from error
    if strange := sorted(set(given) - set(tables)):
        raise unreadable(file, _("no such table: %(names)s.") % {"names": ", ".join(strange)})
    return {name: Catalogue(file, name, tuple(given.get(name, ()))) for name in tables}


def add_new(model: type[M], key: str, catalogue: Catalogue, **values: object) -> list[M]:
    """Store the rows whose ``key`` is not there; what the city has or changed stays as it is.

    values: the same for every row. A row's ``rank`` is its place in the file unless it says so.
    """
    here = set(model._default_manager.filter(**values).values_list(key, flat=True))
    ranked = any(field.name == "rank" for field in model._meta.get_fields())
    made = []
    for number, row in enumerate(catalogue.rows, 1):
        rank = {"rank": 10 * number} if ranked else {}
        one = _checked(model, catalogue, number, {**rank, **row, **values})
        if getattr(one, key) not in here:
            made.append(one)
    return model._default_manager.bulk_create(made)


def _checked(model: type[M], catalogue: Catalogue, number: int, row: Mapping[str, Any]) -> M:
    try:
        one = model(**row)
        one.clean_fields()
    except TypeError as error:
        raise catalogue.wrong(number, str(error)) from error
    except ValidationError as error:
        faults = "; ".join(f"{name}: {' '.join(of)}" for name, of in error.message_dict.items())
        raise catalogue.wrong(number, faults) from error
    return one
