"""Loading a city pack's terms: again and again, nothing doubles; what was entered here stays."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from weg.care.grants.models import (
    FeeCap,
    FeeRate,
    FeeRule,
    LumpSum,
    Occasion,
    PostAmount,
    Ratio,
    Work,
)
from weg.care.grants.pack import PackTerms, Table, read_terms
from weg.city.actions.pack_norms import without
from weg.city.packs.parts import register_part
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.periods import period


@action("grants.load_pack")
def load_terms(*, actor: Actor, terms: PackTerms) -> None:
    """Store reference days, kinds of work, ratios, amounts, lump sums and the fee table."""
    occasions = {row["code"]: _named(Occasion, row) for row in terms.occasions}
    works = {
        row["code"]: _named(Work, {**row, "occasion": occasions[row["occasion"]], "rank": rank})
        for rank, row in enumerate(terms.works)
    }

    def of_work(row: Table) -> Table:
        return {**row, "work_id": works[row["work"]].pk}

    def of_occasion(row: Table) -> Table:
        return {**row, "occasion_id": occasions[row["occasion"]].pk}

    _store(Ratio, "work_id", terms.ratios, of_work)
    _store(PostAmount, "work_id title", terms.amounts, of_work)
    _store(LumpSum, "occasion_id title", terms.lump_sums, of_occasion)
    _store(FeeRate, "area kind", terms.fees)
    _store(FeeCap, "people", terms.caps)
    _store(FeeRule, "", terms.fee_rules)


def _named(model: Any, row: Table) -> Any:
    """By code; one that is there keeps what was changed here."""
    return model.objects.get_or_create(code=row["code"], defaults=dict(row))[0]


def _store(
    model: Any, key: str, rows: Iterable[Table], prepare: Callable[[Table], Table] = dict
) -> None:
    """Rows of an earlier pack that this one does not have go; own rows cut a hole in the pack's."""
    names = {field.attname for field in model._meta.concrete_fields} - {"id", "during"}
    held = defaultdict(list)
    for one in model.objects.filter(from_pack=False):
        held[_key(one, key)].append(_span(one.during.lower, one.during.upper))
    wanted = {}
    for row in map(prepare, rows):
        values = {name: value for name, value in row.items() if name in names}
        for start, end in without(_span(row["from"], row["to"]), held[_key(values, key)]):
            during = period(_open(start, date.min), _open(end, date.max))
            one = model(**values, during=during, from_pack=True)
            wanted[_same(one)] = one
    here = {_same(one): one for one in model.objects.filter(from_pack=True)}
    gone = [one.pk for same, one in here.items() if same not in wanted]
    model.objects.filter(pk__in=gone).delete()
    model.objects.bulk_create(one for same, one in wanted.items() if same not in here)


def _key(one: Any, names: str) -> tuple[Any, ...]:
    get = one.get if isinstance(one, dict) else lambda name: getattr(one, name)
    return tuple(get(name) for name in names.split())


def _same(one: Any) -> tuple[Any, ...]:
    fields = [f.attname for f in one._meta.concrete_fields if f.attname not in ("id", "during")]
    span = _span(one.during.lower, one.during.upper)
    return (span, *(_plain(getattr(one, name)) for name in fields))


def _plain(value: Any) -> str:
    """136 and 136.00 are the same."""
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)


def _span(start: date | None, end: date | None) -> tuple[date, date]:
    return start or date.min, end or date.max


def _open(day: date, bound: date) -> date | None:
    return None if day == bound else day


def register() -> None:
    register_part("grants", read_terms, lambda actor, terms: load_terms(actor=actor, terms=terms))
