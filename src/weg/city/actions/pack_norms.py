"""The norms of a pack: its history of each key, fitted around what an administrator entered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby, pairwise

from django.utils.translation import gettext as _

from weg.city.models import Norm
from weg.city.norm_keys import NORM_KEYS
from weg.city.packs.contents import NormEntry
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import period

Span = tuple[date, date]


def apply_norms(entries: tuple[NormEntry, ...]) -> None:
    """Replace what an earlier pack said about these keys; called by ``apply_pack`` alone."""
    stored: defaultdict[str, list[Norm]] = defaultdict(list)
    for norm in Norm.objects.all():
        stored[norm.key].append(norm)
    gone: list[int] = []
    new: list[Norm] = []
    for key, given in groupby(sorted(entries, key=lambda e: e.key), key=lambda e: e.key):
        kept = [_span(norm) for norm in stored[key] if not norm.from_pack]
        wanted = {_values(norm): norm for norm in _fitted(key, list(given), kept)}
        here = {_values(norm): norm for norm in stored[key] if norm.from_pack}
        gone += [norm.pk for values, norm in here.items() if values not in wanted]
        new += [norm for values, norm in wanted.items() if values not in here]
    Norm.objects.filter(pk__in=gone).delete()
    Norm.objects.bulk_create(new)


def _values(norm: Norm) -> tuple[object, ...]:
    return (_span(norm), norm.value, norm.unit, norm.source, norm.note)


def _fitted(key: str, entries: list[NormEntry], kept: list[Span]) -> Iterator[Norm]:
    """The entries of one key, with the spans cut out that an administrator's own norms have."""
    entries.sort(key=lambda e: e.start or date.min)
    for before, after in pairwise(entries):
        if (before.until or date.max) > (after.start or date.min):
            sentence = _("City pack, file norms.csv: two values of “%(key)s” at once.")
            raise Refused(sentence % {"key": key}, code="pack_unreadable")
    for entry in entries:
        whole = (entry.start or date.min, entry.until or date.max)
        for start, end in without(whole, kept):
            yield Norm(
                key=key,
                value=entry.value,
                unit=NORM_KEYS[key].unit,
                during=period(
                    None if start == date.min else start, None if end == date.max else end
                ),
                source=entry.source,
                note=entry.note,
                from_pack=True,
            )


def without(span: Span, others: Iterable[Span]) -> list[Span]:
    """What is left of a half-open span of days when the others are cut out of it."""
    left = [span]
    for start, end in others:
        parts = [[(a, min(b, start)), (max(a, end), b)] for a, b in left]
        left = [part for pair in parts for part in pair if part[0] < part[1]]
    return left


def _span(norm: Norm) -> Span:
    return norm.during.lower or date.min, norm.during.upper or date.max
