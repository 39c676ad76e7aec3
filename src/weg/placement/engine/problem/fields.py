"""Reading one JSON object key by key: every fault is noted with its path, and reading goes on."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

from ..errors import Fault

T = TypeVar("T")
LARGEST = 1e9
"""No cost, weight or count beyond this: sums stay exact enough to prove bounds with."""


class Fields:
    """One object of the file. What is asked for is known; what is left over is refused."""

    def __init__(self, data: object, path: str, faults: list[Fault]) -> None:
        self.path = path
        self.faults = faults
        self.data: dict[str, Any] = {}
        if isinstance(data, dict):
            self.data = dict(data)
        else:
            self.fault(path, f"must be an object, not {kind(data)}")

    def fault(self, path: str, message: str) -> None:
        self.faults.append(Fault(path, message))

    def take(self, key: str, default: T, read: Callable[[Any, str], T]) -> T:
        """The value of `key` by `read`, or `default` when it is left out."""
        if key not in self.data:
            return default
        value, path = self.data.pop(key), f"{self.path}.{key}"
        return self.attempt(value, path, default, read)

    def need(self, key: str, default: T, read: Callable[[Any, str], T]) -> T:
        if key not in self.data and isinstance(self.data, dict):
            self.fault(self.path, f'"{key}" is missing')
        return self.take(key, default, read)

    def attempt(self, value: Any, path: str, default: T, read: Callable[[Any, str], T]) -> T:
        try:
            return read(value, path)
        except ValueError as error:
            self.fault(path, str(error))
            return default

    def items(self, key: str, read: Callable[[Any, str], T]) -> tuple[T, ...]:
        """The list under `key`, each item by `read`; items at fault are noted and left out."""
        value: list[Any] = self.take(key, [], a_list)
        found: list[T] = []
        for index, item in enumerate(value):
            path = f"{self.path}.{key}[{index}]"
            try:
                found.append(read(item, path))
            except ValueError as error:
                self.fault(path, str(error))
        return tuple(found)

    def numbers(self, key: str) -> dict[str, float]:
        """The object under `key`, from names to numbers."""
        value: dict[str, Any] = self.take(key, {}, an_object)
        return {
            name: self.attempt(item, f"{self.path}.{key}.{name}", 0.0, number)
            for name, item in value.items()
        }

    def end(self) -> None:
        for key in self.data:
            self.fault(f"{self.path}.{key}", "is not a known key")


def kind(value: object) -> str:
    names = {dict: "an object", list: "a list", str: "a text", bool: "true or false"}
    if value is None:
        return "null"
    return names.get(type(value), "a number")


def a_list(value: Any, path: str = "") -> list[Any]:
    if not isinstance(value, list):
        raise ValueError(f"must be a list, not {kind(value)}")
    return value


def an_object(value: Any, path: str = "") -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError(f"must be an object, not {kind(value)}")
    return value


def number(value: Any, path: str = "") -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"must be a number, not {kind(value)}")
    # Comparing first: an integer of 400 digits cannot be asked whether it is finite.
    if not abs(value) <= LARGEST:
        raise ValueError(f"must be a number between -{LARGEST:.0f} and {LARGEST:.0f}")
    return value


def cost(value: Any, path: str = "") -> float:
    if number(value) < 0:
        raise ValueError("must not be negative")
    return number(value)


def share(value: Any, path: str = "") -> float:
    if not 0 <= number(value) <= 1:
        raise ValueError("must be a share between 0 and 1")
    return number(value)


def count(value: Any, path: str = "") -> int:
    found = cost(value)
    if found != int(found):
        raise ValueError("must be a whole number")
    return int(found)


def text(value: Any, path: str = "") -> str:
    if not isinstance(value, str):
        raise ValueError(f"must be a text, not {kind(value)}")
    if not value.strip():
        raise ValueError("must not be empty")
    return value


def flag(value: Any, path: str = "") -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"must be true or false, not {kind(value)}")
    return value


def day(value: Any, path: str = "") -> date:
    try:
        return date.fromisoformat(text(value))
    except ValueError:
        raise ValueError("must be a day like 2026-11-30") from None


def maybe_day(value: Any, path: str = "") -> date | None:
    return None if value is None else day(value)


def maybe_count(value: Any, path: str = "") -> int | None:
    return None if value is None else count(value)


def row(value: Any, length: int, meaning: str) -> list[Any]:
    if len(a_list(value)) != length:
        raise ValueError(f"must be {meaning}")
    return a_list(value)
