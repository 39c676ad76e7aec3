"""A problem back into its file; what is at its default is left out."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from .model import Household, Problem, Site, Unit, Weights

FORMAT = "weg-placement/1"


def problem_to_json(problem: Problem, path: object = None) -> str:
    text = json.dumps(problem_to_dict(problem), ensure_ascii=False)
    if path is not None:
        Path(str(path)).write_text(text, encoding="utf-8")
    return text


def problem_to_dict(problem: Problem) -> dict[str, object]:
    return {
        "format": FORMAT,
        "day": problem.day.isoformat(),
        "districts": [vars(district) for district in problem.districts],
        "sites": [_site(site) for site in problem.sites],
        "units": [_unit(unit) for unit in problem.units],
        "rooms": [vars(room) for room in problem.rooms],
        "households": [_household(household) for household in problem.households],
        "near": [[near.first, near.second, near.cost] for near in problem.near],
        "apart": [[apart.first, apart.second, apart.scope] for apart in problem.apart],
        "pins": [[pin.household, list(pin.rooms)] for pin in problem.pins],
        "forbid": [[forbid.household, forbid.site] for forbid in problem.forbid],
        "weights": _weights(problem.weights),
    }


def _site(site: Site) -> dict[str, Any]:
    return _filled(
        id=site.id,
        district=site.district,
        limit=site.limit,
        closes=_day(site.closes),
        features=sorted(site.features),
        only=sorted(site.only),
        hold=site.hold,
    ) | ({} if site.open else {"open": False})


def _unit(unit: Unit) -> dict[str, Any]:
    return _filled(
        id=unit.id,
        site=unit.site,
        features=sorted(unit.features),
        only=sorted(unit.only),
        families_share=unit.families_share,
    )


def _household(household: Household) -> dict[str, Any]:
    return {"id": household.id} | _filled(
        people=[{"age": person.age, "sex": person.sex} for person in household.people],
        until=_day(household.until),
        urgency=household.urgency,
        groups=sorted(household.groups),
        must=sorted(household.must),
        should=dict(household.should),
        lives=list(household.lives),
        may_move=household.may_move,
        move_cost=household.move_cost,
        district_cost=dict(household.district_cost),
        site_cost=dict(household.site_cost),
    )


def _weights(weights: Weights) -> dict[str, Any]:
    mix = weights.mix
    return {
        "unplaced": weights.unplaced,
        "balance": [list(band) for band in weights.balance],
        "mix": [] if mix is None else [mix.share, mix.tolerance, mix.weight],
        "empty_place": weights.empty_place,
        "scarce_feature": weights.scarce_feature,
        "split": weights.split,
        "over_limit": weights.over_limit,
    }


def _filled(**values: Any) -> dict[str, Any]:
    # A limit of 0 is not the same as no limit, so only None and empty things are left out.
    return {
        key: value
        for key, value in values.items()
        if not (value is None or value is False or value == [] or value == {})
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
