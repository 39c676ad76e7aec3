"""What-if: counts and terms with assumptions in them. Nothing real changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from weg.care.grants.posts.figures import NOBODY, Beds, Counts, People, Terms, Unit
from weg.care.grants.posts.rounding import percent_of


@dataclass(frozen=True)
class Assumed:
    """One assumption; kinds and fields as in ``models.Assumption`` (site: id, work: code)."""

    kind: str
    work: str = ""
    site: int = 0
    organisation: int = NOBODY
    title: str = ""
    status: str = ""
    number: Decimal = Decimal(0)
    places: int = 0


def assume(counts: Counts, terms: Terms, assumed: Iterable[Assumed]) -> tuple[Counts, Terms]:
    """Counts and terms after all assumptions, in their order."""
    for one in assumed:
        if one.kind == "ratio":
            terms = _ratio(terms, one)
        else:
            counts = _CHANGES[one.kind](counts, one)
    return counts, terms


def _ratio(terms: Terms, one: Assumed) -> Terms:
    """A ratio closes a gap as well: that is what one wants to try out."""
    rules = tuple(
        replace(rule, per=Fraction(one.number), fixed=None, gap="")
        if rule.work == one.work
        else rule
        for rule in terms.rules
    )
    return replace(terms, rules=rules)


def _close(counts: Counts, one: Assumed) -> Counts:
    """The site is gone with its people and places."""
    return replace(
        counts,
        people=tuple(p for p in counts.people if p.site != one.site),
        beds=tuple(b for b in counts.beds if b.site != one.site),
    )


def _add(counts: Counts, one: Assumed) -> Counts:
    people = People(one.organisation, one.title, one.status, True, int(one.number))
    return replace(
        counts,
        people=(*counts.people, people) if people.number else counts.people,
        beds=(*counts.beds, Beds(one.organisation, one.title, one.places)),
        sites={**counts.sites, one.title: one.title},
    )


def _people(counts: Counts, one: Assumed) -> Counts:
    """So many people with this status live at the site, instead of those who do."""

    def is_meant(p: People) -> bool:
        return p.site == one.site and p.status == one.status and p.present

    kept = tuple(p for p in counts.people if not is_meant(p))
    new = People(_operator(counts, one.site), one.site, one.status, True, int(one.number))
    return replace(counts, people=(*kept, new))


def _places(counts: Counts, one: Assumed) -> Counts:
    kept = tuple(b for b in counts.beds if b.site != one.site)
    new = Beds(_operator(counts, one.site), one.site, one.places)
    return replace(counts, beds=(*kept, new))


def _share(counts: Counts, one: Assumed) -> Counts:
    """Per cent more or fewer people in every class at every site."""
    people = (replace(p, number=percent_of(p.number, one.number)) for p in counts.people)
    return replace(counts, people=tuple(people))


def _operator(counts: Counts, site: Unit) -> int:
    beds = [b.organisation for b in counts.beds if b.site == site]
    people = [p.organisation for p in counts.people if p.site == site]
    return (beds or people or [NOBODY])[0]


_CHANGES: dict[str, Callable[[Counts, Assumed], Counts]] = {
    "close": _close,
    "add": _add,
    "people": _people,
    "places": _places,
    "share": _share,
}
