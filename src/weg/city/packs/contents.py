"""What a city pack holds, read and checked, not yet stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class MunicipalityEntry:
    slug: str
    name: str
    state: str
    office: str
    address: str
    phone: str
    email: str
    court: str
    attribution: str


@dataclass(frozen=True)
class DistrictEntry:
    """area_ha in hectares; path is an SVG path in the pack's view box."""

    number: str
    name: str
    ring: str
    area_ha: Decimal
    path: str
    label_x: float
    label_y: float
    neighbours: tuple[str, ...]


@dataclass(frozen=True)
class ResidentsEntry:
    """district: number of the district. under_18: None where the source does not say."""

    district: str
    as_of: date
    people: int
    under_18: int | None
    quality: str
    source: str


@dataclass(frozen=True)
class OrganisationEntry:
    short: str
    name: str
    kind: str
    address: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True)
class CommitteeEntry:
    """rank: committees of a lower rank are told first. seats: short names of organisations."""

    name: str
    rank: int
    district: str
    seats: tuple[str, ...]


@dataclass(frozen=True)
class NormEntry:
    """In force on the days [start, until); None is open: a start that no source gives."""

    key: str
    value: Decimal
    start: date | None
    until: date | None
    source: str
    note: str


@dataclass(frozen=True)
class FeatureEntry:
    code: str
    name_de: str
    name_en: str
    protects: bool
    scarce: bool


@dataclass(frozen=True)
class CityPack:
    municipality: MunicipalityEntry
    view_box: str
    districts: tuple[DistrictEntry, ...]
    residents: tuple[ResidentsEntry, ...]
    organisations: tuple[OrganisationEntry, ...]
    committees: tuple[CommitteeEntry, ...]
    norms: tuple[NormEntry, ...]
    features: tuple[FeatureEntry, ...]
