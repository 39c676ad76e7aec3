"""Why a household gets this place, what else there was, and what is impossible by which rule."""

from .model import Alternative, Explanation, Impossible
from .survey import explain

__all__ = ["Alternative", "Explanation", "Impossible", "explain"]
