"""When the sites opened and close, at which density, by whom they are run, and what they have."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from weg.demo.drawing import pick
from weg.demo.figures import OPEN_SITES, YEARS, shifted, value_on
from weg.demo.sites import SitePlan

SEVEN, FOUR_AND_A_HALF = Decimal(7), Decimal("4.5")
LAW = "§ 8 FlüAG Baden-Württemberg"
SHORTAGE = "vorübergehend 4,5 m², Belegungsstandards der Stadt"
OPERATORS = (
    ("Caritas", 32),
    ("AWO", 17),
    ("eva", 17),
    ("AGDW", 13),
    ("Malteser", 8),
    ("DRK", 8),
    ("IRGW", 5),
)
CLOSED_BEFORE = (520, 330, 140, 95, 60, 32, 18)  # days ago on which seven sites closed
OPENING_IN = (38, 110, 205)  # days until the planned sites open
ENDS_OF_LEASE = (63, 95, 130, 180, 240, 300, 365, 420, 500, 600, 720, 900)
SAID = {"Röhrlingweg": 95, "Holderäckerstraße 35": 330}
STAY_DENSE = ("Sportplatz Waldau", "Rote Wand")


def set_dates(random: Random, sites: list[SitePlan], today: date) -> None:
    """Openings follow the curve of sites in use; closings and planned openings are set."""
    start = today - timedelta(days=YEARS)
    closed = [site for site in sites if site.note == "closed"]
    for site, days in zip(closed, CLOSED_BEFORE, strict=True):
        site.closes, site.era = today - timedelta(days=days), 2014.0
    planned = [site for site in sites if site.note == "planned"]
    for site, days in zip(planned, OPENING_IN, strict=True):
        site.opens = today + timedelta(days=days)
    opened = sorted((s for s in sites if s.note != "planned"), key=lambda site: site.era)
    older = round(OPEN_SITES[0][1])
    for site in opened[:older]:
        site.opens = start - timedelta(days=random.randint(60, 2500))
    openings = _opening_days(len(opened) - older, [s.closes for s in closed if s.closes], today)
    for site, day in zip(opened[older:], openings, strict=True):
        site.opens = day
    _set_ends(random, opened, today)
    for site in sites:
        site.note = ""


def _opening_days(count: int, closings: list[date], today: date) -> list[date]:
    """The days on which one more site must open for the curve to be kept."""
    days: list[date] = []
    start = today - timedelta(days=YEARS)
    for passed in range(1, YEARS + 1):
        day = start + timedelta(days=passed)
        wanted = value_on(OPEN_SITES, shifted(day, today)) - OPEN_SITES[0][1]
        wanted += sum(closing <= day for closing in closings)
        while len(days) < min(round(wanted), count):
            days.append(day)
    return days + [today] * (count - len(days))


def _set_ends(random: Random, opened: list[SitePlan], today: date) -> None:
    """Leases that end: two that were told in public, the hall, and some hotels and flats."""
    for site in opened:
        if site.name in SAID:
            site.closes = today + timedelta(days=SAID[site.name])
    hall = next(s for s in opened if s.kind == "hall" and s.closes is None)
    hall.closes = today + timedelta(days=47)
    leased = [s for s in opened if s.closes is None and s.kind in ("hotel", "flat", "container")]
    for site, days in zip(random.sample(leased, len(ENDS_OF_LEASE)), ENDS_OF_LEASE, strict=True):
        site.closes = today + timedelta(days=days)
    for site in opened:
        if site.closes and site.closes < today + timedelta(days=120):
            site.no_new_from = site.closes - timedelta(days=120)


def set_density(site: SitePlan, random: Random, today: date) -> None:
    """7 m², but 4.5 m² in the shortage of the first half of the last year in large sites."""
    dense_from = today - timedelta(days=random.randint(380, 430))
    dense_to = today - timedelta(days=random.randint(95, 185))
    if site.name in STAY_DENSE:
        end = today + timedelta(days=150)
        site.densities = [(site.opens, end, FOUR_AND_A_HALF, SHORTAGE), (end, None, SEVEN, LAW)]
    elif site.kind in ("modular", "container") and site.places >= 60 and site.opens < dense_to:
        first = max(site.opens, dense_from)
        site.densities = [
            (first, dense_to, FOUR_AND_A_HALF, SHORTAGE),
            (dense_to, None, SEVEN, LAW),
        ]
        if first > site.opens:
            site.densities.insert(0, (site.opens, first, SEVEN, LAW))
    else:
        site.densities = [(site.opens, None, SEVEN, LAW)]


def set_features(random: Random, site: SitePlan) -> None:
    """What site and units offer; about one unit in twenty-five can be reached without a step."""
    shares = {
        "near_transport": 0.8,
        "common_room": 0.6,
        "near_school": 0.35,
        "near_childcare": 0.35,
        "garden": 0.3,
        "playroom": 0.3,
        "study_room": 0.25,
        "near_clinic": 0.08,
        "quiet": 0.15,
    }
    site.features = [code for code, share in shares.items() if random.random() < share]
    if site.name == "Frauenetage":
        site.features += ["women_only", "guarded"]
    for unit in site.units:
        _set_unit_features(random, site, unit.floor, unit.features)
    if site.name == "Amstetter Straße":
        site.units[0].features += ["wheelchair", "own_bath"]


def _set_unit_features(random: Random, site: SitePlan, floor: int, features: list[str]) -> None:
    if floor == 0 and site.kind != "hall":
        features.append("ground_floor")
        if random.random() < 0.17:
            features.append("step_free")
            if random.random() < 0.25:
                features.append("wheelchair")
    if site.kind == "flat":
        features += ["own_bath", "own_kitchen"]
    if site.kind in ("home", "modular") and random.random() < 0.004:
        features.append(random.choice(("women_only", "lgbti_protected")))


def set_operators(random: Random, sites: list[SitePlan]) -> None:
    """Neighbouring sites are often run by the same organisation."""
    known: dict[str, str] = {}
    for site in sites:
        if not site.operator:
            usual = known.setdefault(site.district, pick(random, OPERATORS))
            site.operator = usual if random.random() < 0.5 else pick(random, OPERATORS)
    next(s for s in sites if s.name == "Frauenetage").operator = "AWO"


def set_exceptions(sites: list[SitePlan], today: date) -> None:
    """Interim sites above the limit have a dated exception; the one that is not has none."""
    for site in sites:
        if site.places > 250 and site.interim:
            until = (site.closes or today + timedelta(days=400)) if site.kind == "hotel" else None
            site.exceptions.append(
                (
                    site.places + (-site.places % 10),
                    site.opens,
                    until or today + timedelta(days=300),
                    "Interimslösung, bis die Ersatzbauten bezogen werden können.",
                    "Gemeinderat, Ausschuss für Wirtschaft und Wohnen",
                )
            )
