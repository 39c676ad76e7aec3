"""Things that pages of grants are opened with; figures belong to no side, persons to one."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from tests.harness.packs import load_parts
from weg.care.grants.actions import (
    add_variant,
    assume_share,
    decide_computation,
    make_statements,
    set_payer,
)
from weg.care.grants.fees.figures import Month
from weg.care.grants.models import (
    Assumption,
    Computation,
    Occasion,
    Payer,
    Statement,
    Variant,
    Work,
)
from weg.foundation.access.actors import System
from weg.foundation.periods import today

BUILDER = System("world")


def _occasion() -> Occasion:
    if not Occasion.objects.exists():
        load_parts("grants")
    return Occasion.objects.get(code="posts")


def _computation() -> Computation:
    found = Computation.objects.filter(superseded_by=None).first()
    return found or decide_computation(
        actor=BUILDER,
        occasion=_occasion(),
        day=today(),
        paper="1/2026",
        decided_by="council",
        decided_on=today(),
    )


def _variant() -> Variant:
    found = Variant.objects.first()
    return found or add_variant(
        actor=BUILDER, name="variant", occasion=_occasion(), day=today() - timedelta(days=1)
    )


def _assumption() -> Assumption:
    found = Assumption.objects.first()
    return found or assume_share(actor=BUILDER, variant=_variant(), number=5)


def _payer(side: Any) -> Payer:
    found = Payer.objects.filter(person=side.person).first()
    if found:
        return found
    (made,) = set_payer(
        actor=BUILDER,
        people=[side.person],
        kind="self",
        start=today() - timedelta(days=30),
        source="notice",
    )
    return made


def _statement(side: Any) -> Statement:
    _occasion()
    household = side.person.household
    found = Statement.objects.filter(household=household).first()
    if found:
        return found
    make_statements(actor=BUILDER, month=Month(today().replace(day=1)), households=[household.pk])
    return Statement.objects.get(household=household)


THINGS = {
    "grants/decided": lambda side: _computation().pk,
    "grants/what-if": lambda side: _variant().pk,
    "grants/assumptions": lambda side: _assumption().pk,
    "grants/work": lambda side: Work.objects.filter(occasion=_occasion()).first().pk,
    "grants/occasions": lambda side: _occasion().pk,
    "grants/households": lambda side: side.person.household_id,
    "grants/payers": lambda side: _payer(side).pk,
    "grants/statements": lambda side: _statement(side).pk,
    "grants:posts_file.kind": lambda side: (_occasion(), "xlsx")[1],
    "grants:computation_file.kind": lambda side: "xlsx",
    "grants:assume.kind": lambda side: "ratio",
    **dict.fromkeys(
        ("grants:sites?", "grants:people?", "grants:decide?"),
        lambda side: f"?occasion={_occasion().code}",
    ),
}
