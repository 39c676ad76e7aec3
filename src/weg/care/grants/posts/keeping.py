"""Counts, terms and results as JSON: how a decided computation is kept, and read again."""

from __future__ import annotations

from dataclasses import asdict
from decimal import Decimal
from fractions import Fraction
from typing import Any

from weg.care.grants.posts.computing import Line, Part, Result, Share
from weg.care.grants.posts.figures import Amount, Beds, Counts, Lump, People, Rule, Terms


def counts_as_json(counts: Counts) -> dict[str, Any]:
    return {
        "people": [list(asdict(one).values()) for one in counts.people],
        "beds": [list(asdict(one).values()) for one in counts.beds],
        "organisations": [list(pair) for pair in counts.organisations.items()],
        "sites": [list(pair) for pair in counts.sites.items()],
    }


def counts_from_json(kept: dict[str, Any]) -> Counts:
    return Counts(
        tuple(People(*one) for one in kept["people"]),
        tuple(Beds(*one) for one in kept["beds"]),
        {int(key): name for key, name in kept["organisations"]},
        dict(kept["sites"]),
    )


def terms_as_json(terms: Terms) -> dict[str, Any]:
    return {
        "rules": [_rule(rule) for rule in terms.rules],
        "lumps": [asdict(lump) for lump in terms.lumps],
        "rounding": terms.rounding,
    }


def _rule(rule: Rule) -> dict[str, Any]:
    values = asdict(rule)
    for name in ("per", "fixed"):
        values[name] = None if values[name] is None else str(values[name])
    return values


def terms_from_json(kept: dict[str, Any]) -> Terms:
    return Terms(
        tuple(_rule_from(values) for values in kept["rules"]),
        tuple(Lump(**values) for values in kept["lumps"]),
        kept["rounding"],
    )


def _rule_from(kept: dict[str, Any]) -> Rule:
    return Rule(
        **kept
        | {
            "per": Fraction(kept["per"]) if kept["per"] else None,
            "fixed": Fraction(kept["fixed"]) if kept["fixed"] else None,
            "statuses": tuple(kept["statuses"]),
            "amounts": tuple(Amount(**one) for one in kept["amounts"]),
        }
    )


def result_as_json(result: Result) -> dict[str, Any]:
    return {
        "lines": [[x.organisation, x.site, x.work, x.counted, str(x.exact)] for x in result.lines],
        "shares": [
            [x.organisation, x.work, x.counted, str(x.posts), x.cents] for x in result.shares
        ],
        "parts": [[x.organisation, x.title, x.cents] for x in result.parts],
    }


def result_from_json(kept: dict[str, Any]) -> Result:
    return Result(
        tuple(Line(o, site, work, n, Fraction(exact)) for o, site, work, n, exact in kept["lines"]),
        tuple(
            Share(o, work, n, Decimal(posts), cents) for o, work, n, posts, cents in kept["shares"]
        ),
        tuple(Part(*row) for row in kept["parts"]),
    )
