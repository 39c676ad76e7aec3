"""The sites of the demo city: those named in public papers, and invented ones beside them."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random

from weg.demo.layouts import units_for
from weg.demo.openings import (
    OPERATORS,
    set_dates,
    set_density,
    set_exceptions,
    set_features,
    set_operators,
)
from weg.demo.sites import SitePlan
from weg.demo.streets import street_names

PACK = Path(__file__).resolve().parents[3] / "cities" / "stuttgart"

# Kind, number of sites, fewest and most places: 105 sites beside the 23 named ones.
INVENTED: tuple[tuple[str, int, int, int], ...] = (
    ("modular", 6, 78, 78),
    ("modular", 2, 156, 156),
    ("container", 8, 40, 75),
    ("home", 33, 34, 94),
    ("flat", 43, 8, 34),
    ("hotel", 11, 30, 76),
    ("hotel", 1, 268, 268),
    ("hall", 1, 60, 60),
)
UNKNOWN_PLACES = {"Tunzhofer Straße": 96, "Nordbahnhofstraße": 118, "Röhrlingweg": 64}


def plan_sites(random: Random, today: date) -> list[SitePlan]:
    """All sites: open today, closed in the last two years, and planned."""
    sites = [*_named(), *_invented(random)]
    _spread_over_districts(random, sites)
    set_dates(random, sites, today)
    for site in sites:
        set_density(site, random, today)
        layout = "module2024" if site.name in MODULES_OF_2024 else site.kind
        site.units = units_for(random, layout, site.places, site.density_on(today))
        set_features(random, site)
    set_operators(random, sites)
    set_exceptions(sites, today)
    return sites


# Years that put a site in its order of opening where the list tells the year of something else.
ERAS = {
    "Röhrlingweg": 2008.0,
    "Holderäckerstraße 35": 2009.0,
    "Tunzhofer Straße": 2010.0,
    "Nordbahnhofstraße": 2010.0,
    "Frauenetage": 2015.2,
    "In den Entenäckern": 2030.0,
    "Amstetter Straße": 2030.0,
}
MODULES_OF_2024 = ("In den Entenäckern", "Amstetter Straße")


def _named() -> Iterator[SitePlan]:
    with (PACK / "sites.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            places = int(row["places"] or UNKNOWN_PLACES.get(row["name"], 88))
            operator = next((o for o, _ in OPERATORS if f"run by {o}" in row["note"]), "")
            yield SitePlan(
                row["name"],
                row["district"],
                row["kind"],
                places,
                operator,
                street=row["name"],
                interim="interim" in row["note"],
                source=row["source"],
                era=ERAS.get(row["name"], float(row["year"])),
            )


def _invented(random: Random) -> Iterator[SitePlan]:
    streets = iter(street_names(random))
    for kind, count, fewest, most in INVENTED:
        for _number in range(count):
            yield _one(random, next(streets), kind, random.randint(fewest, most))
    for kind, places in zip(
        ("hall", "hotel", "home", "container", "flat", "hotel", "hall"),
        (90, 44, 38, 60, 14, 52, 84),
        strict=True,
    ):
        yield _one(random, next(streets), kind, places, note="closed")
    for kind, places in (("modular", 156), ("home", 64), ("flat", 22)):
        yield _one(random, next(streets), kind, places, note="planned")


def _one(random: Random, street: str, kind: str, places: int, note: str = "") -> SitePlan:
    name = f"{street} {random.randint(1, 140)}"
    era = {
        "home": 2012,
        "flat": 2013,
        "hotel": 2015.0,
        "modular": 2015,
        "container": 2016,
        "hall": 2015.5,
    }
    return SitePlan(
        name,
        "",
        kind,
        places,
        street=name,
        interim=kind in ("container", "hotel", "hall"),
        era=era[kind] + random.random() * 3,
        note=note,
        cleaning_days=random.choice((0, 1, 2, 2, 3)),
    )


def _spread_over_districts(random: Random, sites: list[SitePlan]) -> None:
    """Each invented site goes where the fewest places per resident are, with some chance."""
    residents = _residents()
    places: Counter[str] = Counter()
    for site in sites:
        if site.district:
            places[site.district] += site.places
    for site in sites:
        if not site.district:
            load = {
                d: (places[d] + 10) / count * random.uniform(0.5, 1.6)
                for d, count in residents.items()
            }
            site.district = min(load, key=lambda district: load[district])
            places[site.district] += site.places


def _residents() -> dict[str, int]:
    with (PACK / "districts.csv").open(encoding="utf-8", newline="") as file:
        names = {row["number"]: row["name"] for row in csv.DictReader(file)}
    with (PACK / "residents.csv").open(encoding="utf-8", newline="") as file:
        return {names[row["district"]]: int(row["people"]) for row in csv.DictReader(file)}
