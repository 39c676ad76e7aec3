"""What the engine refuses, and how it says so."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Fault:
    """One thing wrong in a file: where (JSON path, `$` is the whole file) and what."""

    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"


class EngineError(Exception):
    """Every error the engine raises on purpose."""


class ProblemRefused(EngineError):  # noqa: N818 - what happens, in the words of the contract
    """The problem (or plan) file breaks its format; `faults` says where and what."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


@dataclass(frozen=True)
class PinFault:
    """A pin that would break a rule: the household, the rule's name and a sentence."""

    household: str
    rule: str
    message: str

    def __str__(self) -> str:
        return f"pin of {self.household} breaks rule {self.rule}: {self.message}"


class PinRefused(EngineError):  # noqa: N818
    """Pins that break a rule are refused with the rule's name, not silently bent (rule 8)."""

    def __init__(self, faults: Iterable[PinFault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))
