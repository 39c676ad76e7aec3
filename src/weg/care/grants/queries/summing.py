"""The tables of a computation: the same on the page, in the spreadsheet and in the paper."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TypeVar

from weg.care.grants.posts.computing import Line, Share
from weg.care.grants.posts.figures import NOBODY, Beds, Counts, People, Rule, Unit
from weg.care.grants.queries.figures import Figures


@dataclass(frozen=True)
class OrganisationRow:
    """One organisation; shares by code of the kind of work; money in cents a year."""

    organisation: int
    name: str
    present: int
    aftercare: int
    places: int
    shares: dict[str, Share]
    lump: int

    @property
    def posts(self) -> Decimal:
        return sum((share.posts for share in self.shares.values()), Decimal("0.00"))

    @property
    def cents(self) -> int:
        return sum(share.cents or 0 for share in self.shares.values())


@dataclass(frozen=True)
class SiteRow:
    site: Unit
    name: str
    organisation: str
    present: int
    aftercare: int
    places: int
    lines: dict[str, Line]


def known_rules(figures: Figures) -> list[Rule]:
    return [rule for rule in figures.terms.rules if rule.known]


def organisation_rows(figures: Figures) -> list[OrganisationRow]:
    """By name; whoever nobody runs a site for stands last."""
    counts, result = figures.counts, figures.result
    tally = _tally(counts, _organisation)
    shares: dict[int, dict[str, Share]] = defaultdict(dict)
    for share in result.shares:
        shares[share.organisation][share.work] = share
    lumps: dict[int, int] = defaultdict(int)
    for part in result.parts:
        lumps[part.organisation] += part.cents
    keys = dict.fromkeys((*tally, *shares, *lumps))
    rows = [
        OrganisationRow(
            key, counts.organisations.get(key, ""), *tally[key], shares[key], lumps[key]
        )
        for key in keys
    ]
    return sorted(rows, key=lambda row: (row.organisation == NOBODY, row.name.lower()))


def site_rows(figures: Figures) -> list[SiteRow]:
    """By organisation and name."""
    counts = figures.counts
    lines: dict[Unit, dict[str, Line]] = defaultdict(dict)
    for line in figures.result.lines:
        lines[line.site][line.work] = line
    operator = {b.site: b.organisation for b in counts.beds}
    operator |= {p.site: p.organisation for p in counts.people}
    rows = [
        SiteRow(
            site,
            counts.sites.get(site, str(site)),
            counts.organisations.get(operator[site], ""),
            *numbers,
            lines[site],
        )
        for site, numbers in _tally(counts, _site).items()
    ]
    return sorted(rows, key=lambda row: (row.organisation.lower(), row.name.lower()))


Key = TypeVar("Key")


def _site(one: People | Beds) -> Unit:
    return one.site


def _organisation(one: People | Beds) -> int:
    return one.organisation


def _tally(counts: Counts, key: Callable[[People | Beds], Key]) -> dict[Key, tuple[int, int, int]]:
    """People present, people in aftercare, places, by organisation or site."""
    found: dict[Key, list[int]] = defaultdict(lambda: [0, 0, 0])
    for people in counts.people:
        found[key(people)][0 if people.present else 1] += people.number
    for beds in counts.beds:
        found[key(beds)][2] += beds.number
    return defaultdict(lambda: (0, 0, 0), {k: (v[0], v[1], v[2]) for k, v in found.items()})


def of_organisation(figures: Figures, organisation: int) -> Figures:
    """The figures of one organisation alone: what it is given as a file."""
    counts, result = figures.counts, figures.result
    people = tuple(p for p in counts.people if p.organisation == organisation)
    beds = tuple(b for b in counts.beds if b.organisation == organisation)
    sites = {p.site for p in people} | {b.site for b in beds}
    own = Counts(
        people,
        beds,
        {k: v for k, v in counts.organisations.items() if k == organisation},
        {k: v for k, v in counts.sites.items() if k in sites},
    )
    kept = replace(
        result,
        lines=tuple(x for x in result.lines if x.organisation == organisation),
        shares=tuple(x for x in result.shares if x.organisation == organisation),
        parts=tuple(x for x in result.parts if x.organisation == organisation),
    )
    return replace(figures, counts=own, result=kept)
