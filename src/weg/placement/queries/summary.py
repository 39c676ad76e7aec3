"""What a plan does to the city: districts, mix and cost, before and after it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

Json = dict[str, Any]
Rooms = Mapping[str, Sequence[str]]


def summary_of(problem: Json, assignments: Rooms, terms: Mapping[str, float]) -> Json:
    """Districts with people, share and fair share; sites that get somebody; cost by term."""
    site_of_unit = {unit["id"]: unit["site"] for unit in problem["units"]}
    site_of_room = {room["id"]: site_of_unit[room["unit"]] for room in problem["rooms"]}
    before = _people_by_site(problem, {h["id"]: h.get("lives", ()) for h in problem["households"]},
                             site_of_room)  # fmt: skip
    after = _people_by_site(problem, assignments, site_of_room)
    return {
        "districts": _districts(problem, before, after),
        "sites": _sites(before, after),
        "terms": {name: round(cost, 2) for name, cost in terms.items() if abs(cost) >= 0.005},
        "placed": sum(1 for h in _waiting(problem) if assignments.get(h["id"])),
        "waiting": len(_waiting(problem)),
        "people": sum(len(h["people"]) for h in _waiting(problem)),
    }


def _waiting(problem: Json) -> list[Json]:
    return [one for one in problem["households"] if not one.get("lives")]


def _people_by_site(
    problem: Json, rooms: Rooms, site_of_room: Mapping[str, str]
) -> dict[str, tuple[int, int]]:
    """(people, people in households of two or more) by site."""
    found: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for one in problem["households"]:
        if placed := rooms.get(one["id"]):
            size = len(one["people"])
            counts = found[site_of_room[placed[0]]]
            counts[0] += size
            counts[1] += size if size > 1 else 0
    return {site: (people, family) for site, (people, family) in found.items()}


def _districts(problem: Json, before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Json]:
    residents = {d["id"]: d.get("residents", 0) for d in problem["districts"]}
    all_residents = sum(residents.values())
    everyone = sum(len(one["people"]) for one in problem["households"])
    counts = {number: [0, 0] for number in residents}
    for site in problem["sites"]:
        for index, state in enumerate((before, after)):
            counts[site["district"]][index] += state.get(site["id"], (0, 0))[0]
    return [
        {
            "id": number,
            "before": was,
            "after": now,
            "fair": round(everyone * residents[number] / all_residents, 1) if all_residents else 0,
            "per_1000": round(1000 * now / residents[number], 1) if residents[number] else None,
        }
        for number, (was, now) in counts.items()
    ]


def _sites(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Json]:
    """Sites where somebody comes: people and share of families, before and after."""
    changed = [site for site in after if after[site] != before.get(site, (0, 0))]
    return [
        {
            "id": site,
            "before": before.get(site, (0, 0))[0],
            "after": after[site][0],
            "family_before": _share(before.get(site, (0, 0))),
            "family_after": _share(after[site]),
        }
        for site in changed
    ]


def _share(counts: tuple[int, int]) -> float | None:
    return round(counts[1] / counts[0], 2) if counts[0] else None
