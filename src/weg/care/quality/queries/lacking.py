"""What a visit found, standard by standard: rooms are put together, the worst counts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby

from weg.care.quality.models import Check, Finding, Visit

BAD = (Check.Verdict.UNMET, Check.Verdict.PARTLY)
WORST = (*BAD, Check.Verdict.MET, Check.Verdict.UNSEEN)


@dataclass(frozen=True)
class Lack:
    """A standard (id of the criterion) that is not met. where: the rooms; what: the notes."""

    criterion: int
    area: str
    text: str
    source: str
    severity: str
    where: str
    what: str


def standards(visit: Visit) -> list[list[Check]]:
    """The checks of each standard of the checklist, in its order; findings looked at again not."""
    rows = visit.checks.filter(finding=None).select_related("room")
    ordered = sorted(rows, key=lambda c: (c.rank, c.criterion_id, c.room.rank if c.room else 0))
    return [list(group) for _key, group in groupby(ordered, key=lambda c: c.criterion_id)]


def verdict_of(checks: list[Check]) -> Check.Verdict:
    """The worst of what was seen."""
    seen = {check.verdict for check in checks}
    return next(verdict for verdict in WORST if verdict in seen)


def results(visit: Visit) -> Counter[str]:
    """How many standards were met, partly met, not met, not looked at."""
    return Counter(str(verdict_of(checks)) for checks in standards(visit))


def all_lacking(visit: Visit) -> list[Lack]:
    """Every standard that is not, or not fully, met."""
    return [_lack(checks) for checks in standards(visit) if verdict_of(checks) in BAD]


def lacking(visit: Visit) -> list[Lack]:
    """What becomes a finding; a standard whose finding goes on being open does not do so twice."""
    open_now = set(
        Finding.objects.filter(site=visit.site_id, settled=None)
        .exclude(checks__in=_settling(visit))
        .values_list("criterion_id", flat=True)
    )
    return [lack for lack in all_lacking(visit) if lack.criterion not in open_now]


def _settling(visit: Visit) -> list[int]:
    """Findings looked at again and met: they will be settled when the visit is finished."""
    rows = visit.checks.filter(verdict=Check.Verdict.MET).exclude(finding=None)
    return list(rows.values_list("pk", flat=True))


def _lack(checks: list[Check]) -> Lack:
    first = checks[0]
    bad = [c for c in checks if c.verdict in BAD]
    rooms = [str(c.room) for c in bad if c.room]
    notes = [f"{c.room}: {c.note}" if c.room else c.note for c in bad]
    return Lack(
        first.criterion_id, first.area, first.text, first.source, first.severity,
        ", ".join(rooms)[:300], "\n".join(notes),
    )  # fmt: skip
