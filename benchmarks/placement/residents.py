"""Filling a city with residents, by rule, as years of placing have left it."""

from .city import City, Data, add_households


def move_in(city: City, share: float, may_move: bool = False) -> list[Data]:
    """Residents until this share of all places is lived in (or no more fit)."""
    target = share * city.places
    filler = _Filler(city)
    residents: list[Data] = []
    people = misses = 0
    while people < target and misses < 400:
        for one in add_households(city, 50, 115):
            rooms = filler.rooms_for(one)
            if people >= target or rooms is None:
                misses += 1
                continue
            filler.settle(one, rooms)
            one["may_move"] = may_move
            one["move_cost"] = city.random.choice((40, 60, 60, 90)) if may_move else 0
            residents.append(one)
            people += len(one["people"])
    return residents


class _Filler:
    """Who lives in which unit, so far."""

    def __init__(self, city: City) -> None:
        self.city = city
        data = city.data
        self.site = {site["id"]: site for site in data["sites"]}
        self.rooms: dict[str, list[Data]] = {}
        for room in data["rooms"]:
            self.rooms.setdefault(room["unit"], []).append(room)
        self.kind: dict[str, object] = {}
        self.inside: dict[str, int] = {room["id"]: 0 for room in data["rooms"]}
        self.people = dict.fromkeys(self.site, 0)
        self.order = list(data["units"])

    def rooms_for(self, one: Data) -> list[str] | None:
        """Rooms in one of the first units, in random order, that waste little."""
        self.city.random.shuffle(self.order)
        size, best, seen = len(one["people"]), None, 0
        for unit in self.order:
            rooms = self._fit(one, unit) if self._may_enter(one, unit) else None
            if rooms is None:
                continue
            waste = self._unit_places(unit) - size if size > 1 else int(unit["id"] not in self.kind)
            if best is None or waste < best[0]:
                best = waste, rooms
            seen += 1
            if waste == 0 or seen > 60:
                break
        return None if best is None else best[1]

    def _unit_places(self, unit: Data) -> int:
        return sum(room["places"] for room in self.rooms[unit["id"]])

    def _may_enter(self, one: Data, unit: Data) -> bool:
        site = self.site[unit["site"]]
        if self.people[site["id"]] + len(one["people"]) > site["limit"]:
            return False
        if "only" in site and not set(site["only"]) & set(one.get("groups", ())):
            return False
        if site.get("closes", "9999") < one["until"]:
            return False
        return set(one["must"]) <= set(site["features"]) | set(unit["features"])

    def _fit(self, one: Data, unit: Data) -> list[str] | None:
        rooms, size = self.rooms[unit["id"]], len(one["people"])
        kind = self.kind.get(unit["id"])
        if size > 1:
            if kind is not None:
                return None
            return _enough(rooms, size)
        if kind not in (None, _group(one)):
            return None
        for room in rooms:
            alone = one["people"][0]["sex"] == "x"
            if self.inside[room["id"]] < (1 if alone else room["places"]):
                return [room["id"]]
        return None

    def settle(self, one: Data, rooms: list[str]) -> None:
        unit = rooms[0].split(".")[0]
        self.kind[unit] = _group(one) if len(one["people"]) == 1 else "family"
        for room in rooms:
            self.inside[room] += 1
        site = next(u["site"] for u in self.city.data["units"] if u["id"] == unit)
        self.people[site] += len(one["people"])
        one["lives"] = rooms


def _group(one: Data) -> tuple[str, bool]:
    person = one["people"][0]
    return person["sex"], person["age"] >= 18


def _enough(rooms: list[Data], size: int) -> list[str] | None:
    chosen, places = [], 0
    for room in sorted(rooms, key=lambda room: -room["places"]):
        if places < size:
            chosen.append(room["id"])
            places += room["places"]
    return chosen if places >= size else None
