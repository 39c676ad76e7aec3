"""Reading a city pack: files to entries, with everything checked that needs no database."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from weg.city.norm_keys import NORM_KEYS
from weg.city.packs.contents import (
    CityPack,
    CommitteeEntry,
    DistrictEntry,
    FeatureEntry,
    MunicipalityEntry,
    NormEntry,
    OrganisationEntry,
    ResidentsEntry,
)
from weg.city.packs.tables import Row, read_table, unreadable


def read_pack(folder: Path) -> CityPack:
    """The pack in this folder. Raises Refused with file and line of what is wrong."""
    if not (folder / "municipality.toml").is_file():
        raise unreadable(
            str(folder / "municipality.toml"), _("it is missing; is this a city pack?")
        )
    outlines = _json(folder, "outlines.json")
    districts = _districts(folder, outlines["paths"])
    numbers = {d.number for d in districts}
    organisations = tuple(
        map(_organisation, read_table(folder, "organisations.csv", _ORGANISATION))
    )
    return CityPack(
        municipality=_municipality(folder),
        view_box=outlines["view_box"],
        districts=districts,
        residents=_residents(folder, numbers),
        organisations=organisations,
        committees=_committees(folder, numbers, {o.short for o in organisations}),
        norms=tuple(map(_norm, read_table(folder, "norms.csv", _NORM))),
        features=read_features(folder),
    )


def read_features(folder: Path) -> tuple[FeatureEntry, ...]:
    """What the places of the pack's city can have. Raises Refused."""
    return tuple(map(_feature, read_table(folder, "features.csv", _FEATURE)))


def _municipality(folder: Path) -> MunicipalityEntry:
    try:
        given = tomllib.loads((folder / "municipality.toml").read_text("utf-8"))
        optional = {"phone": "", "email": "", "court": "", "attribution": ""}
        return MunicipalityEntry(**(optional | given))
    except (tomllib.TOMLDecodeError, TypeError, UnicodeDecodeError) as error:
        raise unreadable("municipality.toml", str(error)) from error


def _json(folder: Path, name: str) -> Any:
    try:
        found = json.loads((folder / name).read_text("utf-8"))
        found["view_box"], found["paths"].items()
    except FileNotFoundError:
        raise unreadable(name, _("it is missing.")) from None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise unreadable(name, _("it needs “view_box” and “paths”.")) from error
    return found


_DISTRICT = ("number", "name", "ring", "area_ha", "label_x", "label_y", "neighbours")
_RESIDENTS = ("district", "as_of", "people", "under_18", "quality", "source")
_ORGANISATION = ("short", "name", "kind", "address", "phone", "email")
_COMMITTEE = ("rank", "name", "district", "seats")
_NORM = ("key", "value", "from", "until", "source", "note")
_FEATURE = ("code", "name_de", "name_en", "protects", "scarce")


def _districts(folder: Path, paths: dict[str, str]) -> tuple[DistrictEntry, ...]:
    rows = list(read_table(folder, "districts.csv", _DISTRICT))
    numbers = {row.text("number") for row in rows}
    for row in rows:
        if strange := [n for n in row.text("neighbours").split() if n not in numbers]:
            raise row.wrong(_("no such district: %(numbers)s.") % {"numbers": ", ".join(strange)})
    return tuple(_district(row, paths) for row in rows)


def _district(row: Row, paths: dict[str, str]) -> DistrictEntry:
    return DistrictEntry(
        number=row.needed("number"),
        name=row.needed("name"),
        ring=row.one_of("ring", {"inner", "outer"}),
        area_ha=row.number("area_ha"),
        path=paths.get(row.text("number"), ""),
        label_x=float(row.number("label_x")),
        label_y=float(row.number("label_y")),
        neighbours=tuple(row.text("neighbours").split()),
    )


def _residents(folder: Path, numbers: set[str]) -> tuple[ResidentsEntry, ...]:
    return tuple(
        ResidentsEntry(
            district=row.one_of("district", numbers),
            as_of=row.day("as_of"),
            people=row.whole("people"),
            under_18=row.whole("under_18") if row.text("under_18") else None,
            quality=row.one_of("quality", {"register", "estimate"}),
            source=row.needed("source"),
        )
        for row in read_table(folder, "residents.csv", _RESIDENTS)
    )


def _organisation(row: Row) -> OrganisationEntry:
    return OrganisationEntry(
        short=row.needed("short"),
        name=row.needed("name"),
        kind=row.one_of("kind", {"welfare", "office", "other"}),
        address=row.text("address").replace("; ", "\n"),
        phone=row.text("phone"),
        email=row.text("email"),
    )


def _committees(folder: Path, numbers: set[str], shorts: set[str]) -> tuple[CommitteeEntry, ...]:
    found = []
    for row in read_table(folder, "committees.csv", _COMMITTEE):
        seats = tuple(filter(None, (s.strip() for s in row.text("seats").split(";"))))
        if strange := [s for s in seats if s not in shorts]:
            raise row.wrong(_("no such organisation: %(names)s.") % {"names": ", ".join(strange)})
        district = row.one_of("district", numbers) if row.text("district") else ""
        found.append(CommitteeEntry(row.needed("name"), row.whole("rank"), district, seats))
    return tuple(found)


def _norm(row: Row) -> NormEntry:
    return NormEntry(
        key=row.one_of("key", set(NORM_KEYS)),
        value=row.number("value"),
        start=row.day("from") if row.text("from") else None,
        until=row.day("until") if row.text("until") else None,
        source=row.needed("source"),
        note=row.text("note"),
    )


def _feature(row: Row) -> FeatureEntry:
    return FeatureEntry(
        code=row.needed("code"),
        name_de=row.needed("name_de"),
        name_en=row.needed("name_en"),
        protects=row.yes("protects"),
        scarce=row.yes("scarce"),
    )
