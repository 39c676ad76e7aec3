"""An explanation as data; `text` says it in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from .remedies import Remedy

Terms = Mapping[str, float]


@dataclass(frozen=True)
class Alternative:
    """Another place for the household, and what it would cost compared with the plan."""

    site: str
    rooms: tuple[str, ...]
    household: float
    """Change of the household's own terms (above 0: worse for it)."""
    others: float
    """Change of everybody else's terms, and of those of districts and sites."""
    exact: bool
    """Solved again with this household there; otherwise everybody else is left where they are."""
    terms: Terms
    """The household's own terms there."""

    @property
    def total(self) -> float:
        return self.household + self.others


@dataclass(frozen=True)
class Impossible:
    """Sites the household cannot go to: by which rule, and how many units that concerns."""

    rule: str
    subject: str
    """The feature that is missing, the group a place is for, the day a site closes, or empty."""
    sites: tuple[str, ...]
    units: int


@dataclass(frozen=True)
class Explanation:
    household: str
    size: int
    site: str | None
    rooms: tuple[str, ...]
    why: str
    """`stays_by_rule`, `stays`, `pinned`, `placed`, `open`, `left_open`."""
    terms: Terms
    """The household's own terms in this plan."""
    alternatives: tuple[Alternative, ...]
    """Best first, at most one for each site."""
    impossible: tuple[Impossible, ...]
    remedies: tuple[Remedy, ...] = ()
    """For who stays without a place: changes of which each alone would help."""

    @property
    def runner_up(self) -> Alternative | None:
        return self.alternatives[0] if self.alternatives else None

    def text(self, language: str = "de") -> str:
        """The explanation in sentences, German (`de`) or English (`en`)."""
        from .words import explanation_text

        return explanation_text(self, language)
