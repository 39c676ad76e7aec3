"""The checklist: of the city pack, and as an administrator changes it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import DatabaseError
from django.utils.text import slugify
from django.utils.translation import gettext as _

from weg.care.quality.models import Criterion
from weg.care.quality.pack import PackCriterion, read_criteria
from weg.city.packs.parts import register_part
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, explaining
from weg.foundation.periods import period, today
from weg.foundation.slugs import free_slug

PACK = ("area", "text", "hint", "source", "scope", "severity")


@action("quality.keep_criteria")
def save_criterion(
    *,
    actor: Actor,
    criterion: Criterion | None = None,
    starts: date | None,
    ends: date | None = None,
    **values: Any,
) -> Criterion:
    """A new standard, or another wording of one. Visits made before keep their words."""
    if not str(values.get("source", "")).strip():
        raise Refused(_("Say who demands it."), code="source_missing", field="source")
    if starts and ends and ends <= starts:
        raise Refused(_("The end lies after the beginning."), code="ends_first", field="ends")
    kept = criterion or Criterion(code=_code(str(values["text"])))
    for name, value in values.items():
        setattr(kept, name, value)
    kept.during, kept.from_pack = period(starts, ends), False
    with explaining(_taken):
        kept.save()
    return kept


def _code(text: str) -> str:
    start = slugify(text)[:34].strip("-") or "standard"
    return free_slug(Criterion.objects.all(), "code", start)


def _taken(constraint: str, error: DatabaseError) -> Refused | None:
    if "code" not in constraint:
        return None
    return Refused(_("There is one of this name already."), code="name_taken", field="text")


@action("quality.load_pack")
def load_criteria(*, actor: Actor, criteria: Sequence[PackCriterion]) -> None:
    """Store a pack's checklist, again and again; what was changed here stays as it is.

    What an earlier pack had and this one has not ends today, or goes when nobody used it.
    """
    here = {one.code: one for one in Criterion.objects.all()}
    for rank, row in enumerate(criteria, 1):
        kept = here.pop(row.code, None) or Criterion(code=row.code, from_pack=True)
        if kept.from_pack:
            _write(kept, row, 10 * rank)
    for gone in (one for one in here.values() if one.from_pack):
        _end(gone)


def _write(kept: Criterion, row: PackCriterion, rank: int) -> None:
    before = (*(getattr(kept, name) for name in PACK), kept.rank, kept.during)
    during = period(row.starts, row.ends)
    if kept.pk and before == (*(getattr(row, name) for name in PACK), rank, during):
        return
    for name in PACK:
        setattr(kept, name, getattr(row, name))
    kept.rank, kept.during = rank, during
    kept.save()


def _end(gone: Criterion) -> None:
    if not (gone.checks.exists() or gone.findings.exists()):
        gone.delete()
    elif gone.during.upper is None or gone.during.upper > today():
        gone.during = period(gone.during.lower, today())
        gone.save()


def register() -> None:
    register_part(
        "quality",
        read_criteria,
        lambda actor, criteria: load_criteria(actor=actor, criteria=criteria),
    )
