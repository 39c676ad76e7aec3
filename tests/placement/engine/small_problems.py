"""Small random problems in which every rule and every cost term occurs."""

import random
from typing import Any

FEATURES = ("step_free", "own_bath", "women_only", "garden")
Data = dict[str, Any]


def small_problem(seed: int, households: int = 4, sites: int = 2, orderly: bool = False) -> Data:
    """A problem small enough to try every plan. `orderly`: nobody breaks a rule today."""
    rng = random.Random(seed)
    data: Data = {"format": "weg-placement/1", "day": "2026-11-30", "units": [], "rooms": []}
    data["districts"] = [
        {"id": f"d{n}", "residents": rng.randint(100, 1000), "people": rng.randint(0, 6)}
        for n in range(2)
    ]
    data["sites"] = [_site(rng, data, n) for n in range(sites)]
    data["households"] = [_household(rng, data, n) for n in range(households)]
    if not orderly:
        for household in data["households"]:
            _lives(rng, data, household)
    _relations(rng, data)
    data["weights"] = _weights(rng)
    return data


def _site(rng: random.Random, data: Data, number: int) -> Data:
    site: Data = {
        "id": f"s{number}",
        "district": rng.choice(data["districts"])["id"],
        "features": rng.sample(FEATURES, rng.randint(0, 2)),
    }
    if rng.random() < 0.3:
        site["limit"] = rng.randint(2, 8)
    if rng.random() < 0.2:
        site["closes"] = rng.choice(("2026-12-30", "2028-01-01"))
    if rng.random() < 0.2:
        site["hold"] = rng.choice((0.1, 0.25))
    if rng.random() < 0.15:
        site["only"] = ["women"]
    if rng.random() < 0.15:
        site["open"] = False
    for place in range(rng.randint(1, 2)):
        unit = {"id": f"s{number}u{place}", "site": site["id"]}
        unit["features"] = rng.sample(FEATURES, rng.randint(0, 1))
        unit["families_share"] = rng.random() < 0.4
        data["units"].append(unit)
        for room in range(rng.randint(1, 3)):
            places = rng.randint(1, 3)
            room_id = f"{unit['id']}r{room}"
            data["rooms"].append({"id": room_id, "unit": unit["id"], "places": places})
    return site


def _household(rng: random.Random, data: Data, number: int) -> Data:
    size = rng.choice((1, 1, 1, 2, 2, 3, 4, 6))
    people = [{"age": rng.choice((5, 20, 30)), "sex": rng.choice("fffmmmx")} for _ in range(size)]
    one: Data = {"id": f"h{number}", "people": people}
    if rng.random() < 0.3:
        one["until"] = rng.choice(("2026-12-01", "2027-06-01"))
    if rng.random() < 0.3:
        one["urgency"] = rng.randint(0, 3)
    if rng.random() < 0.4:
        one["groups"] = ["women"]
    if rng.random() < 0.2:
        one["must"] = [rng.choice(FEATURES)]
    if rng.random() < 0.4:
        one["should"] = {rng.choice(FEATURES): rng.randint(1, 30)}
    if rng.random() < 0.4:
        one["district_cost"] = {rng.choice(data["districts"])["id"]: rng.randint(-5, 30)}
    if rng.random() < 0.3:
        one["site_cost"] = {rng.choice(data["sites"])["id"]: rng.randint(0, 10)}
    return one


def _lives(rng: random.Random, data: Data, one: Data) -> None:
    """Anywhere at all, so that some break a rule today."""
    if rng.random() < 0.55:
        return
    unit = rng.choice(data["units"])
    rooms = [room["id"] for room in data["rooms"] if room["unit"] == unit["id"]]
    number = 1 if len(one["people"]) == 1 else rng.randint(1, len(rooms))
    one["lives"] = rng.sample(rooms, number)
    one["may_move"] = rng.random() < 0.7
    one["move_cost"] = rng.choice((0, 5, 60))


def _relations(rng: random.Random, data: Data) -> None:
    names = [one["id"] for one in data["households"]]
    data["near"] = [
        [*rng.sample(names, 2), rng.randint(1, 40)] for _ in range(rng.choice((0, 0, 1, 2)))
    ]
    data["apart"] = [
        [*rng.sample(names, 2), rng.choice(("unit", "site"))]
        for _ in range(rng.choice((0, 0, 1, 2)))
    ]
    data["forbid"] = [
        [rng.choice(names), rng.choice(data["sites"])["id"]] for _ in range(rng.choice((0, 0, 1)))
    ]


def _weights(rng: random.Random) -> Data:
    return {
        "unplaced": rng.choice((30, 1000)),
        "balance": [[0.1, 3], [0.3, 9]],
        "mix": [0.67, 0.1, 2],
        "empty_place": rng.choice((0, 4)),
        "scarce_feature": rng.choice((0, 25)),
        "split": 50,
        "over_limit": rng.choice((0, 0, 7)),
    }
