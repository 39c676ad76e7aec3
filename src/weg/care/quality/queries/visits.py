"""Visits as lists show them, and one visit group by group: areas, rooms, findings seen again."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from weg.care.quality.models import Check, SampledRoom, Visit
from weg.care.quality.queries.lacking import BAD, standards, verdict_of
from weg.care.quality.rules import VISITS
from weg.city.models import Member
from weg.foundation.periods import today

AGAIN = "open"
"""Key of the group of findings that are looked at again."""


def listed_visits() -> QuerySet[Visit]:
    """Visits with what a list shows; ``made``: how many findings came of it."""
    rows = Visit.objects.select_related("site", "organisation", "visitor__user")
    rows = rows.annotate(
        made=Count("findings"), open_made=Count("findings", filter=Q(findings__settled=None))
    )
    return rows.order_by("-day", "-pk")


def visitors() -> QuerySet[Member]:
    """Who may visit for the city today."""
    rows = Member.objects.filter(role__in=VISITS, during__contains=today())
    return rows.select_related("user", "organisation").order_by("user__name", "pk")


@dataclass(frozen=True)
class Group:
    """Checks that are looked at together, on one page of the phone."""

    key: str
    title: str
    checks: list[Check]
    room: SampledRoom | None = None

    @property
    def done(self) -> int:
        return sum(check.verdict != Check.Verdict.UNSEEN for check in self.checks)

    @property
    def bad(self) -> int:
        return sum(check.verdict in BAD for check in self.checks)

    @property
    def heading(self) -> str:
        """The title with how much of it is met."""
        met = sum(check.verdict == Check.Verdict.MET for check in self.checks)
        given = {"title": self.title, "met": met, "all": len(self.checks)}
        return _("%(title)s: %(met)d of %(all)d met") % given

    @property
    def complete(self) -> bool:
        return self.done == len(self.checks)


def groups(visit: Visit) -> list[Group]:
    """Findings first, then the house area by area, then the rooms as they were drawn."""
    rows = list(visit.checks.select_related("room", "finding").prefetch_related("photos"))
    again = sorted((c for c in rows if c.finding_id), key=lambda c: c.finding_id or 0)
    house = [c for c in rows if not c.finding_id and not c.room_id]
    found = [Group(AGAIN, _("Open findings"), again)] if again else []
    for number, (area, checks) in enumerate(_by_area(house), 1):
        found.append(Group(f"a{number}", area, checks))
    in_rooms = [c for c in rows if c.room is not None]
    in_rooms.sort(key=lambda c: (c.room.rank if c.room else 0, c.rank, c.pk))
    for room, there in groupby(in_rooms, key=lambda c: c.room):
        if room is not None:
            title = _("Room %(name)s") % {"name": room}
            found.append(Group(f"r{room.pk}", title, list(there), room))
    return found


def _by_area(checks: list[Check]) -> list[tuple[str, list[Check]]]:
    """Areas in the order of their first standard."""
    areas = list(dict.fromkeys(check.area for check in checks))
    return [(area, [c for c in checks if c.area == area]) for area in areas]


@dataclass(frozen=True)
class AreaResult:
    """Standards of an area by result."""

    area: str
    counts: Counter[str]

    @property
    def row(self) -> list[int]:
        return [self.counts[verdict] for verdict in Check.Verdict.values]


def by_area(visit: Visit) -> list[AreaResult]:
    """The result, area by area; standards, not checks, are counted."""
    found: dict[str, Counter[str]] = {}
    for checks in standards(visit):
        found.setdefault(checks[0].area, Counter())[str(verdict_of(checks))] += 1
    return [AreaResult(area, counts) for area, counts in found.items()]
