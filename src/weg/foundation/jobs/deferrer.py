"""Who a job acts for: the role and rows of whoever deferred it, carried as JSON."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from weg.foundation.access.actors import Actor
from weg.foundation.access.sight import Sight


@dataclass(frozen=True)
class Deferrer:
    """An actor as it was when it deferred the job. Members' ids are in ``sight.member``."""

    role: str
    sight: Sight

    @classmethod
    def of(cls, actor: Actor) -> Deferrer:
        return cls(actor.role, actor.sight)

    def to_json(self) -> dict[str, Any]:
        return {**asdict(self.sight), "role": str(self.role)}

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> Deferrer:
        role = values["role"]
        # The system itself has no role in its sight: policies tell it by that from offices.
        seen = {**values, "sites": tuple(values["sites"]), "role": "" if role == "system" else role}
        return cls(role, Sight(**seen))
