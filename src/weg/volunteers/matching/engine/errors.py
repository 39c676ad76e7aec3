"""What is wrong with a problem."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """path: the thing, such as `task r12`; message: one English sentence."""

    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"


class ProblemRefused(ValueError):  # noqa: N818 (as the placement engine calls it)
    """The data contradict each other; `faults` says where."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(map(str, self.faults)))
