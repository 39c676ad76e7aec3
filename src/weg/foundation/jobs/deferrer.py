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
        return {"role": str(self.role), "sight": asdict(self.sight)}

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> Deferrer:
        seen = values["sight"]
        return cls(values["role"], Sight(**{**seen, "sites": tuple(seen["sites"])}))
