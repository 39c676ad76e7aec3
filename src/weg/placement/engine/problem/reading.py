"""Reading the file format `weg-placement/1`; every fault has its JSON path."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from ..errors import Fault, ProblemRefused
from . import fields
from .fields import Fields
from .model import (
    Apart,
    District,
    Forbid,
    Household,
    Mix,
    Near,
    Person,
    Pin,
    Problem,
    Room,
    Site,
    Unit,
    Weights,
)
from .writing import FORMAT


def problem_from_json(source: object) -> Problem:
    return problem_from_dict(load_json(source))


def load_json(source: object) -> Any:
    """The JSON of a path, of bytes, or of a text that begins with `{`; or `ProblemRefused`."""
    try:
        return json.loads(_text(source), object_pairs_hook=_no_doubles)
    except OSError as error:
        raise _refused(f"the file cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise _refused("the file is not UTF-8 text") from None
    except RecursionError:
        raise _refused("is nested too deeply") from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise _refused(f"is not JSON: {error.msg} ({where})") from None
    except ValueError as error:
        raise _refused(str(error)) from None


def _text(source: object) -> str:
    if isinstance(source, bytes):
        return source.decode("utf-8-sig")
    if isinstance(source, str) and source.lstrip().startswith("{"):
        return source
    return Path(str(source)).read_bytes().decode("utf-8-sig")


def _refused(message: str) -> ProblemRefused:
    return ProblemRefused([Fault("$", message)])


def _no_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        doubled = next(key for key in keys if keys.count(key) > 1)
        raise ValueError(f'the key "{doubled}" stands twice in one object')
    return found


def problem_from_dict(data: object) -> Problem:
    faults: list[Fault] = []
    problem = _ProblemReader(faults).read(data)
    if problem is None:
        raise ProblemRefused(faults)
    return problem


class _ProblemReader:
    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults

    def read(self, data: object) -> Problem | None:
        top = Fields(data, "$", self.faults)
        if not isinstance(data, dict):
            return None
        top.need("format", FORMAT, _format)
        values: dict[str, Any] = {
            "day": top.need("day", date.min, fields.day),
            "districts": top.items("districts", self.district),
            "sites": top.items("sites", self.site),
            "units": top.items("units", self.unit),
            "rooms": top.items("rooms", self.room),
            "households": top.items("households", self.household),
            "near": top.items("near", self.near),
            "apart": top.items("apart", self.apart),
            "pins": top.items("pins", self.pin),
            "forbid": top.items("forbid", self.forbid),
            "weights": top.take("weights", Weights(), self.weights),
        }
        top.end()
        # References are only looked at in a file whose values can be trusted.
        return None if self.faults else Problem(**values)

    def district(self, data: Any, path: str) -> District:
        item = Fields(data, path, self.faults)
        found = District(
            id=item.need("id", "", fields.text),
            residents=item.take("residents", 0, fields.count),
            people=item.take("people", 0, fields.count),
        )
        item.end()
        return found

    def site(self, data: Any, path: str) -> Site:
        item = Fields(data, path, self.faults)
        found = Site(
            id=item.need("id", "", fields.text),
            district=item.need("district", "", fields.text),
            limit=item.take("limit", None, fields.maybe_count),
            closes=item.take("closes", None, fields.maybe_day),
            open=item.take("open", True, fields.flag),
            features=frozenset(item.items("features", fields.text)),
            only=frozenset(item.items("only", fields.text)),
            hold=item.take("hold", 0.0, fields.share),
        )
        item.end()
        return found

    def unit(self, data: Any, path: str) -> Unit:
        item = Fields(data, path, self.faults)
        found = Unit(
            id=item.need("id", "", fields.text),
            site=item.need("site", "", fields.text),
            features=frozenset(item.items("features", fields.text)),
            only=frozenset(item.items("only", fields.text)),
            families_share=item.take("families_share", False, fields.flag),
        )
        item.end()
        return found

    def room(self, data: Any, path: str) -> Room:
        item = Fields(data, path, self.faults)
        found = Room(
            id=item.need("id", "", fields.text),
            unit=item.need("unit", "", fields.text),
            places=item.take("places", 0, fields.count),
        )
        item.end()
        return found

    def household(self, data: Any, path: str) -> Household:
        item = Fields(data, path, self.faults)
        before = len(self.faults)
        people = item.items("people", self.person)
        if not people and len(self.faults) == before:
            item.fault(f"{path}.people", "must name at least one person")
        found = Household(
            id=item.need("id", "", fields.text),
            people=people,
            until=item.take("until", None, fields.maybe_day),
            urgency=item.take("urgency", 0.0, fields.cost),
            groups=frozenset(item.items("groups", fields.text)),
            must=frozenset(item.items("must", fields.text)),
            should=item.numbers("should"),
            lives=item.items("lives", fields.text),
            may_move=item.take("may_move", False, fields.flag),
            move_cost=item.take("move_cost", 0.0, fields.cost),
            district_cost=item.numbers("district_cost"),
            site_cost=item.numbers("site_cost"),
        )
        item.end()
        return found

    def person(self, data: Any, path: str) -> Person:
        item = Fields(data, path, self.faults)
        found = Person(age=item.need("age", 0, fields.count), sex=item.need("sex", "x", _sex))
        item.end()
        return found

    def near(self, data: Any, path: str) -> Near:
        first, second, cost = fields.row(data, 3, "[household, household, cost]")
        return Near(fields.text(first), fields.text(second), fields.cost(cost))

    def apart(self, data: Any, path: str) -> Apart:
        first, second, scope = fields.row(data, 3, '[household, household, "unit" or "site"]')
        if scope not in ("unit", "site"):
            raise ValueError('the third entry must be "unit" or "site"')
        return Apart(fields.text(first), fields.text(second), scope)

    def pin(self, data: Any, path: str) -> Pin:
        household, rooms = fields.row(data, 2, "[household, [rooms]]")
        return Pin(
            fields.text(household), tuple(fields.text(room) for room in fields.a_list(rooms))
        )

    def forbid(self, data: Any, path: str) -> Forbid:
        household, site = fields.row(data, 2, "[household, site]")
        return Forbid(fields.text(household), fields.text(site))

    def weights(self, data: Any, path: str) -> Weights:
        item = Fields(data, path, self.faults)
        found = Weights(
            unplaced=item.take("unplaced", 0.0, fields.cost),
            balance=item.items("balance", _band),
            mix=item.take("mix", None, _mix),
            empty_place=item.take("empty_place", 0.0, fields.cost),
            scarce_feature=item.take("scarce_feature", 0.0, fields.cost),
            split=item.take("split", 0.0, fields.cost),
            over_limit=item.take("over_limit", 0.0, fields.cost),
        )
        item.end()
        return found


def _format(value: Any, path: str) -> str:
    if value != FORMAT:
        raise ValueError(f'must be "{FORMAT}"')
    return FORMAT


def _sex(value: Any, path: str) -> Any:
    if value not in ("f", "m", "x"):
        raise ValueError('must be "f", "m" or "x"')
    return value


def _band(value: Any, path: str) -> tuple[float, float]:
    band, weight = fields.row(value, 2, "[band, weight]")
    return fields.number(band), fields.cost(weight)


def _mix(value: Any, path: str) -> Mix | None:
    if value in (None, []):
        return None
    share, tolerance, weight = fields.row(value, 3, "[share, tolerance, weight]")
    return Mix(fields.share(share), fields.cost(tolerance), fields.cost(weight))
