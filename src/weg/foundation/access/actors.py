"""Who acts: a member of an organisation, or the system itself in jobs and commands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from weg.foundation.access.sight import EVERYTHING, Sight


class Actor(Protocol):
    """Whoever writes. Members (``city.Member``) and ``System`` are actors."""

    @property
    def role(self) -> str: ...

    @property
    def sight(self) -> Sight: ...


@dataclass(frozen=True)
class System:
    """Weg itself: jobs, imports from the command line, the demo city. May do everything."""

    task: str = "system"

    @property
    def role(self) -> str:
        return "system"

    @property
    def sight(self) -> Sight:
        return Sight(reach="all", label=self.task) if self.task != "system" else EVERYTHING
