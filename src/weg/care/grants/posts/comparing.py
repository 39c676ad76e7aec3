"""What changed between two computations: shares, classes of people by site, and terms."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from weg.care.grants.posts.computing import Result
from weg.care.grants.posts.figures import Counts, Rule, Terms, Unit


@dataclass(frozen=True)
class ShareChange:
    """One kind of work of one organisation; money in cents a year."""

    organisation: int
    work: str
    counted: tuple[int, int]
    posts: tuple[Decimal, Decimal]
    cents: tuple[int, int]

    @property
    def more_posts(self) -> Decimal:
        return self.posts[1] - self.posts[0]

    @property
    def more_cents(self) -> int:
        return self.cents[1] - self.cents[0]


@dataclass(frozen=True)
class ClassChange:
    """People of one class (or usable places: status empty) at one site."""

    organisation: int
    site: Unit
    status: str
    present: bool
    number: tuple[int, int]


ZERO = Decimal("0.00")


def share_changes(before: Result, after: Result) -> list[ShareChange]:
    """Every organisation and kind of work of either, also those without a change."""
    old = {(s.organisation, s.work): s for s in before.shares}
    new = {(s.organisation, s.work): s for s in after.shares}
    return [
        ShareChange(
            *key,
            counted=(a.counted if a else 0, b.counted if b else 0),
            posts=(a.posts if a else ZERO, b.posts if b else ZERO),
            cents=((a and a.cents) or 0, (b and b.cents) or 0),
        )
        for key in dict.fromkeys((*old, *new))
        for a, b in [(old.get(key), new.get(key))]
    ]


def class_changes(before: Counts, after: Counts) -> list[ClassChange]:
    """Only what differs, sites in their order."""
    old, new = _classes(before), _classes(after)
    keys = dict.fromkeys((*old, *new))
    return [ClassChange(*key, (old[key], new[key])) for key in keys if old[key] != new[key]]


def _classes(counts: Counts) -> Counter[tuple[int, Unit, str, bool]]:
    found: Counter[tuple[int, Unit, str, bool]] = Counter()
    for p in counts.people:
        found[p.organisation, p.site, p.status, p.present] += p.number
    for b in counts.beds:
        found[b.organisation, b.site, "", True] += b.number
    return found


@dataclass(frozen=True)
class TermChange:
    """A kind of work whose rule differs; None: the rule is not there at all."""

    name: str
    before: Rule | None
    after: Rule | None


def term_changes(before: Terms, after: Terms) -> list[TermChange]:
    old = {rule.work: rule for rule in before.rules}
    new = {rule.work: rule for rule in after.rules}
    found = []
    for work in dict.fromkeys((*old, *new)):
        a, b = old.get(work), new.get(work)
        if _essence(a) != _essence(b):
            found.append(TermChange((b or a).name, a, b))  # type: ignore[union-attr]
    return found


def _essence(rule: Rule | None) -> tuple[object, ...] | None:
    """What a figure depends on; names and sources are only told."""
    if rule is None:
        return None
    who = (frozenset(rule.statuses), rule.aftercare) if rule.counts == "persons" else ()
    return (rule.counts, rule.per, rule.fixed, who, rule.cents)
