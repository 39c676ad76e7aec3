"""Seeded cities of the size of Stuttgart: districts, sites, units, rooms; and who needs a place."""

import random
from dataclasses import dataclass, field
from typing import Any

Data = dict[str, Any]
ROOMS = (
    (15, (2,)),
    (17, (3,)),
    (27, (2, 2)),
    (16, (3, 2)),
    (8, (2, 2, 2)),
    (7, (3, 3)),
    (5, (3, 2, 2)),
    (3, (3, 3, 2)),
    (2, (2, 2, 2, 2)),
)
"""How often a unit has such rooms (places by room); 3.9 places a unit."""
FAMILIES = ((18, 2), (20, 3), (23, 4), (17, 5), (11, 6), (6, 7), (4, 8), (1, 9))
WEIGHTS: Data = {
    "unplaced": 1000,
    "balance": [[0.10, 3], [0.30, 9]],
    "mix": [0.67, 0.10, 2],
    "empty_place": 4,
    "scarce_feature": 25,
    "split": 50,
    "over_limit": 0,
}


@dataclass
class City:
    """A problem in the making."""

    seed: int
    data: Data
    random: random.Random
    free: dict[str, list[str]] = field(default_factory=dict)
    """Unit to the rooms nobody lives in."""
    numbers: int = 0

    @property
    def places(self) -> int:
        return sum(room["places"] for room in self.data["rooms"])


def build_city(seed: int = 0, sites: int = 120, districts: int = 23, places: int = 8900) -> City:
    """An empty city: about `places` places in `sites` sites, 3.9 places a unit."""
    rng = random.Random(seed)
    data: Data = {"format": "weg-placement/1", "day": "2026-11-30", "weights": WEIGHTS}
    data["districts"] = [
        {"id": f"{n + 1:02d}", "residents": rng.randint(6000, 72000), "people": 0}
        for n in range(districts)
    ]
    sizes = [rng.choice((24, 32, 40, 48, 60, 78, 78, 124, 156, 156, 243)) for _ in range(sites)]
    factor = places / sum(sizes)
    data["sites"], data["units"], data["rooms"] = [], [], []
    for number, size in enumerate(sizes):
        _add_site(data, rng, number, max(8, round(size * factor)))
    return City(seed, data, rng)


def _add_site(data: Data, rng: random.Random, number: int, places: int) -> None:
    site: Data = {
        "id": f"s{number + 1:03d}",
        "district": rng.choice(data["districts"])["id"],
        "limit": 250,
        "features": [
            name for name, odds in (("garden", 0.35), ("kitchen", 0.7)) if chance(rng, odds)
        ],
    }
    if number % 40 == 7:
        site |= {"only": ["women"], "features": [*site["features"], "women_only"]}
    if chance(rng, 0.12):
        site["closes"] = rng.choice(("2027-06-30", "2027-12-31", "2028-06-30"))
    if chance(rng, 0.1):
        site["hold"] = 0.02
    data["sites"].append(site)
    bath, share, built = chance(rng, 0.3), chance(rng, 0.2), 0
    while built < places:
        rooms = rng.choices([r for _, r in ROOMS], [w for w, _ in ROOMS])[0]
        built += _add_unit(data, rng, site["id"], rooms, bath, share)


def _add_unit(
    data: Data, rng: random.Random, site: str, rooms: tuple[int, ...], bath: bool, share: bool
) -> int:
    name = f"u{len(data['units']) + 1:04d}"
    features = ["step_free"] if chance(rng, 0.06) else []
    unit: Data = {"id": name, "site": site, "features": features + (["own_bath"] if bath else [])}
    if share and len(rooms) > 1:
        unit["families_share"] = True
    data["units"].append(unit)
    for number, places in enumerate(rooms):
        data["rooms"].append({"id": f"{name}.{number + 1}", "unit": name, "places": places})
    return sum(rooms)


def chance(rng: random.Random, odds: float) -> bool:
    return rng.random() < odds


def add_households(city: City, households: int, people: int) -> list[Data]:
    """So many waiting households with so many people in all (families of 4.3 on average)."""
    rng = city.random
    mean = sum(w * n for w, n in FAMILIES) / sum(w for w, _ in FAMILIES)
    alone = max(0, min(households, round((mean * households - people) / (mean - 1))))
    sizes = [1] * alone
    sizes += rng.choices([n for _, n in FAMILIES], [w for w, _ in FAMILIES], k=households - alone)
    _adjust(sizes, people, rng)
    rng.shuffle(sizes)
    return [_household(city, size) for size in sizes]


def _adjust(sizes: list[int], people: int, rng: random.Random) -> None:
    families = [index for index, size in enumerate(sizes) if size > 1]
    while families and sum(sizes) != people:
        index = rng.choice(families)
        step = 1 if sum(sizes) < people else -1
        if 2 <= sizes[index] + step <= 9:
            sizes[index] += step


def _household(city: City, size: int) -> Data:
    rng, data = city.random, city.data
    city.numbers += 1
    one: Data = {"id": f"h{city.numbers:05d}", "people": _people(rng, size)}
    one["until"] = rng.choice(("2027-05-31", "2027-11-30", "2028-11-30", "2028-11-30"))
    one["urgency"] = rng.choices((0, 1, 2, 3), (70, 18, 8, 4))[0]
    one["must"] = ["step_free"] if chance(rng, 0.04) else ["own_bath"] if chance(rng, 0.02) else []
    one["should"] = _wishes(rng, one)
    if all(p["sex"] == "f" or p["age"] < 14 for p in one["people"]):
        one["groups"] = ["women"]
    schools = any(6 <= p["age"] < 18 for p in one["people"]) and chance(rng, 0.6)
    if schools or chance(rng, 0.08):
        one["district_cost"] = _district_cost(rng, data)
    if chance(rng, 0.05):
        one["site_cost"] = {rng.choice(data["sites"])["id"]: rng.choice((5, 10, 40))}
    return one


def _people(rng: random.Random, size: int) -> list[Data]:
    if size == 1:
        age = rng.randint(16, 17) if chance(rng, 0.03) else rng.randint(18, 70)
        sex = rng.choices(("m", "f", "x"), (745, 250, 5))[0]
        return [{"age": age, "sex": sex}]
    adults = 1 if chance(rng, 0.25) else 2
    found = [{"age": rng.randint(20, 60), "sex": "f" if n == 0 else "m"} for n in range(adults)]
    found += [{"age": rng.randint(0, 17), "sex": rng.choice("fm")} for _ in range(size - adults)]
    return found


def _wishes(rng: random.Random, one: Data) -> Data:
    wishes: Data = {}
    if len(one["people"]) > 1 and chance(rng, 0.4):
        wishes["garden"] = rng.choice((5, 10))
    if chance(rng, 0.15):
        wishes["own_bath"] = rng.choice((10, 20))
    if chance(rng, 0.2):
        wishes["kitchen"] = 8
    if one["people"][0]["sex"] == "f" and chance(rng, 0.1):
        wishes["women_only"] = 15
    return wishes


def _district_cost(rng: random.Random, data: Data) -> Data:
    """School or work in one district, less far from a few others."""
    names = [district["id"] for district in data["districts"]]
    home, near = rng.choice(names), set(rng.sample(names, 4))
    return {name: 12 if name in near else 25 for name in names if name != home}


def add_relations(city: City, households: list[Data]) -> None:
    """A few households that want to be near, or must keep apart from, one another."""
    rng, names = city.random, [one["id"] for one in households]
    city.data["near"] = [[*rng.sample(names, 2), 30] for _ in range(len(names) // 40)]
    city.data["apart"] = [
        [*rng.sample(names, 2), rng.choice(("unit", "site"))] for _ in range(len(names) // 100)
    ]
