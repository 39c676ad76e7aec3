"""A computation with everything it was made of: live, frozen, or in a what-if."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from weg.care.grants.models import Assumption, Computation, Occasion, Variant
from weg.care.grants.posts.assuming import Assumed, assume
from weg.care.grants.posts.computing import Result, compute
from weg.care.grants.posts.figures import Counts, Terms
from weg.care.grants.posts.keeping import counts_from_json, result_from_json, terms_from_json
from weg.care.grants.queries.counts import counts_on
from weg.care.grants.queries.terms import terms_on


@dataclass(frozen=True)
class Figures:
    """Counts, terms and result that belong together."""

    occasion: Occasion
    day: date
    counts: Counts
    terms: Terms
    result: Result


def live(occasion: Occasion, day: date) -> Figures:
    """As the records are now."""
    return _figures(occasion, day, counts_on(day), terms_on(occasion, day))


def frozen(computation: Computation) -> Figures:
    """As decided: read, not computed again."""
    return Figures(
        computation.occasion,
        computation.day,
        counts_from_json(computation.counts),
        terms_from_json(computation.terms),
        result_from_json(computation.result),
    )


def with_assumptions(real: Figures, variant: Variant) -> Figures:
    """The what-if, from the figures of its day."""
    rows = variant.assumptions.select_related("work", "organisation")
    counts, terms = assume(real.counts, real.terms, _assumed(rows))
    names = {o.pk: o.short for row in rows if (o := row.organisation)}
    counts = Counts(counts.people, counts.beds, {**names, **counts.organisations}, counts.sites)
    return _figures(real.occasion, real.day, counts, terms)


def _figures(occasion: Occasion, day: date, counts: Counts, terms: Terms) -> Figures:
    return Figures(occasion, day, counts, terms, compute(counts, terms))


def _assumed(rows: Iterable[Assumption]) -> list[Assumed]:
    return [
        Assumed(
            kind=row.kind,
            work=row.work.code if row.work else "",
            site=row.site_id or 0,
            organisation=row.organisation_id or 0,
            title=row.title,
            status=row.status,
            number=row.number or Decimal(0),
            places=row.places or 0,
        )
        for row in rows
    ]
