"""What a plan should also heed, beyond the problem file; none of it is in the plan's cost."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Wishes:
    before: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Household to rooms in the plan before."""
    stability: float = 0.0
    """Price of each household whose rooms differ from the plan before."""
    cost_limits: Mapping[str, float] = field(default_factory=dict)
    """Household to the most that its own terms may cost where it is placed anew."""
    unit_values: Mapping[str, float] = field(default_factory=dict)
    """Unit to what it is worth to keep it empty."""

    def most_saved(self, households: int) -> float:
        """The most that these prices can differ between two plans for so many households."""
        changes = self.stability * len(self.before) if self.stability else 0.0
        return changes + sum(sorted(self.unit_values.values(), reverse=True)[: 3 * households])
