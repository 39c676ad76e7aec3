"""Why a household gets this place, what else there was, and what is impossible by which rule."""

from .model import Alternative, Explanation, Impossible
from .remedies import Remedy
from .survey import exact_alternative, explain, explain_all

__all__ = [
    "Alternative",
    "Explanation",
    "Impossible",
    "Remedy",
    "exact_alternative",
    "explain",
    "explain_all",
]
