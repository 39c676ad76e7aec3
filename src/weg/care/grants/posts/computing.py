"""Posts and grants from counts and terms.

Posts are exact fractions (persons / ratio) until they are rounded to hundredths once: for each
organisation and kind of work, or for each site and kind of work, as the terms say. All sums are
sums of rounded posts, so that every table adds up. Amounts follow from rounded posts.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from weg.care.grants.posts.figures import Counts, Lump, Rule, Terms, Unit
from weg.care.grants.posts.rounding import HUNDREDTH, rounded, shared_out, to_cents

Key = tuple[int, Unit]


@dataclass(frozen=True)
class Line:
    """One kind of work at one site: what is counted, and the exact posts it makes."""

    organisation: int
    site: Unit
    work: str
    counted: int
    exact: Fraction


@dataclass(frozen=True)
class Share:
    """One kind of work of one organisation; cents a year, None when no amount is in force."""

    organisation: int
    work: str
    counted: int
    posts: Decimal
    cents: int | None


@dataclass(frozen=True)
class Part:
    """An organisation's part of a lump sum, in cents a year."""

    organisation: int
    title: str
    cents: int


@dataclass(frozen=True)
class Result:
    lines: tuple[Line, ...]
    shares: tuple[Share, ...]
    parts: tuple[Part, ...]

    @property
    def posts(self) -> Decimal:
        return sum((share.posts for share in self.shares), Decimal("0.00"))

    @property
    def cents(self) -> int:
        """Cents a year, without what has no amount in force (``Terms.gaps`` names it)."""
        return sum(s.cents or 0 for s in self.shares) + sum(p.cents for p in self.parts)


def compute(counts: Counts, terms: Terms) -> Result:
    """Everything that can be computed; kinds of work without a ratio in force are left out."""
    lines: list[Line] = []
    shares: list[Share] = []
    for rule in terms.rules:
        if rule.known:
            made = _lines(rule, counted_by(rule, counts))
            lines += made
            shares += _shares(rule, made, terms.rounding)
    parts = [part for lump in terms.lumps for part in _parts(lump, counts, shares)]
    return Result(tuple(lines), tuple(shares), tuple(parts))


def counted_by(rule: Rule, counts: Counts) -> dict[Key, int]:
    """What counts for the kind of work, by organisation and site."""
    found: dict[Key, int] = defaultdict(int)
    if rule.counts == "places":
        for beds in counts.beds:
            found[beds.organisation, beds.site] += beds.number
    else:
        for people in counts.people:
            if people.status in rule.statuses and (people.present or rule.aftercare):
                found[people.organisation, people.site] += people.number
    return dict(found)


def _lines(rule: Rule, counted: dict[Key, int]) -> list[Line]:
    whole = sum(counted.values())
    post = 1 / rule.per if rule.per else (rule.fixed or Fraction(0)) / max(whole, 1)
    return [
        Line(organisation, site, rule.work, number, number * post)
        for (organisation, site), number in counted.items()
    ]


def _shares(rule: Rule, lines: list[Line], rounding: str) -> list[Share]:
    by_organisation: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        by_organisation[line.organisation].append(line)
    posts = {o: rounded_sum([x.exact for x in own], rounding) for o, own in by_organisation.items()}
    if rule.fixed is not None:
        posts = _fixed(rule, {o: sum(x.counted for x in own) for o, own in by_organisation.items()})
    return [
        Share(o, rule.work, sum(x.counted for x in own), posts[o], _cents(rule, posts[o]))
        for o, own in by_organisation.items()
    ]


def rounded_sum(exact: list[Fraction], rounding: str) -> Decimal:
    """Hundredths of a post: rounded once, or the sum of sites rounded each."""
    if rounding == "site":
        return sum((rounded(value) for value in exact), Decimal("0.00"))
    return rounded(sum(exact, Fraction(0)))


def _fixed(rule: Rule, counted: dict[int, int]) -> dict[int, Decimal]:
    """A fixed number of posts must be given out to the last hundredth."""
    hundredths = int(rounded(rule.fixed or Fraction(0)) / HUNDREDTH)
    parts = shared_out(hundredths, {o: Fraction(number) for o, number in counted.items()})
    return {organisation: part * HUNDREDTH for organisation, part in parts.items()}


def _cents(rule: Rule, posts: Decimal) -> int | None:
    return None if rule.cents is None else to_cents(Fraction(posts) * rule.cents)


def _parts(lump: Lump, counts: Counts, shares: list[Share]) -> list[Part]:
    weights: dict[int, Fraction] = defaultdict(Fraction)
    if lump.split == "persons":
        for people in counts.people:
            weights[people.organisation] += people.number if people.present else 0
    elif lump.split == "places":
        for beds in counts.beds:
            weights[beds.organisation] += beds.number
    else:
        for share in shares:
            weights[share.organisation] += Fraction(share.posts)
    weights.pop(0, None)  # a site without an operator gets no money
    if lump.split == "equal":
        weights = defaultdict(Fraction, {o: Fraction(1) for o, posts in weights.items() if posts})
    parts = shared_out(lump.cents, dict(sorted(weights.items())))
    return [Part(organisation, lump.title, cents) for organisation, cents in parts.items()]


def uncounted(counts: Counts, terms: Terms) -> int:
    """People who live there and count for no kind of work that counts persons."""
    rules = [rule for rule in terms.rules if rule.counts == "persons" and rule.known]
    statuses = {status for rule in rules for status in rule.statuses}
    if not rules:
        return 0
    return sum(p.number for p in counts.people if p.present and p.status not in statuses)
