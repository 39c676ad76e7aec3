"""Quality visits of the demo city over two years: nearly every house, some findings still open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from django.utils import timezone

from weg.care.quality.actions import (
    Noted,
    begin_visit,
    note_checks,
    take_over,
)
from weg.care.quality.drawing import in_order, sample_size
from weg.care.quality.models import Check, Criterion, Finding, FindingStep, SampledRoom, Visit
from weg.care.quality.queries.lacking import BAD, WORST
from weg.city.models import Member, Role
from weg.city.queries.norms import norms_on
from weg.demo.care.quality_texts import GOOD, LACKING, REMEDIES, SUMMARIES
from weg.foundation.access.actors import Actor
from weg.foundation.periods import covers
from weg.housing.models import Operation, Room, Site

HOUSES = 118
"""Ten houses were never visited."""
AGAIN = 0.4
"""Share of houses that were visited before the last year, too."""
OPEN_DAYS = 150
"""Findings older than this are settled, but for some that are overdue."""


@dataclass
class Made:
    """A past visit with what was looked at; findings come of it."""

    visit: Visit
    rooms: list[SampledRoom]
    checks: list[Check]

    def standards(self) -> Iterator[list[Check]]:
        by_criterion: dict[int, list[Check]] = {}
        for check in self.checks:
            by_criterion.setdefault(check.criterion_id, []).append(check)
        yield from by_criterion.values()


def load(actor: Actor, today: date) -> None:
    """Seeded: the same city every time."""
    random = Random(41)  # noqa: S311 (nothing secret)
    visitors = list(
        Member.objects.filter(role__in=(Role.PLACEMENT_OFFICER, Role.PROTECTION_OFFICER))
        .select_related("user", "organisation")
        .order_by("pk")
    )
    sites = list(Site.objects.filter(during__contains=today).order_by("pk"))
    chosen = random.sample(sites, min(HOUSES, len(sites)))
    made = list(_past(random, chosen, visitors, today))
    take_over(actor=actor, records=[one.visit for one in made])
    take_over(actor=actor, records=[room for one in made for room in one.rooms])
    take_over(actor=actor, records=[check for one in made for check in one.checks])
    findings = _findings(random, made, today)
    take_over(actor=actor, records=findings)
    take_over(actor=actor, records=list(_steps(random, findings, made, today)))
    _now(actor, random, chosen, visitors[0], today)


def _past(
    random: Random, sites: Sequence[Site], visitors: Sequence[Member], today: date
) -> Iterator[Made]:
    criteria = list(Criterion.objects.order_by("rank", "pk"))
    rooms: dict[int, list[str]] = {site.pk: [] for site in sites}
    named = Room.objects.filter(unit__site__in=sites).order_by("pk")
    for site_id, unit, name in named.values_list("unit__site", "unit__name", "name"):
        rooms[site_id].append(f"{unit}/{name}")
    runs: dict[int, list[Operation]] = {}
    for run in Operation.objects.filter(site__in=sites).order_by("pk"):
        runs.setdefault(run.site_id, []).append(run)
    for site in sites:
        better = random.uniform(0.7, 0.9)
        visits = [random.randint(20, 390)]
        if random.random() < AGAIN:
            visits.insert(0, random.randint(400, 720))
        for back in visits:
            day = today - timedelta(days=back)
            day -= timedelta(days=max(0, day.weekday() - 4))
            if covers(site.during, day):
                operator = next((r for r in runs.get(site.pk, ()) if covers(r.during, day)), None)
                rest = visitors, rooms[site.pk], criteria, better
                yield _visit(random, site, day, operator, *rest)
            better = min(0.98, better + 0.05)


def _visit(
    random: Random,
    site: Site,
    day: date,
    operator: Operation | None,
    visitors: Sequence[Member],
    pool: list[str],
    criteria: Sequence[Criterion],
    better: float,
) -> Made:
    """One visit; ``better``: how likely a standard is met."""
    visitor = random.choice(visitors)
    visit = Visit(
        site=site, kind="regular", announced=random.random() < 0.6, day=day, visitor=visitor,
        state="finished", organisation_id=operator.organisation_id if operator else None,
        seed=f"{random.getrandbits(64):016x}", pool=sorted(pool), begun=_noon(day), finished=day,
    )  # fmt: skip
    norms = norms_on(day)
    count = sample_size(len(pool), norms["quality_sample_share"], norms["quality_sample_least"])
    names = in_order(visit.seed, pool)[: min(count, 8)]
    rooms = [SampledRoom(visit=visit, name=name, rank=rank) for rank, name in enumerate(names, 1)]
    checks = []
    for one in (one for one in criteria if covers(one.during, day)):
        places: list[SampledRoom | None] = [*rooms] if one.scope == "room" else [None]
        checks += [_check(random, visit, one, room, better) for room in places]
    made = Made(visit, rooms, checks)
    worst = [_worst(checks) for checks in made.standards()]
    visit.met, visit.partly, visit.unmet, visit.unseen = (
        worst.count(verdict) for verdict in Check.Verdict
    )
    lacks = visit.partly + visit.unmet
    visit.summary = random.choice(SUMMARIES) if lacks else GOOD
    return made


def _worst(checks: Sequence[Check]) -> str:
    seen = {check.verdict for check in checks}
    return next(verdict for verdict in WORST if verdict in seen)


def _noon(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(10)))


def _check(
    random: Random, visit: Visit, one: Criterion, room: SampledRoom | None, better: float
) -> Check:
    likely = better + (1 - better) * 0.6 if room else better
    verdict = "met" if random.random() < likely else random.choice(("partly", "unmet", "unseen"))
    note = random.choice(LACKING[one.code]) if verdict in BAD else ""
    return Check(
        visit=visit, criterion=one, room=room, area=one.area, text=one.text, hint=one.hint,
        source=one.source, severity=one.severity, rank=one.rank, verdict=verdict, note=note,
        at=_noon(visit.day), by=str(visit.visitor),
    )  # fmt: skip


def _findings(random: Random, made: Sequence[Made], today: date) -> list[Finding]:
    """One of each standard lacking; a house has one open finding of a standard at most."""
    found: list[Finding] = []
    going: set[tuple[int, int]] = set()
    for one in sorted(made, key=lambda m: m.visit.day, reverse=True):
        norms = norms_on(one.visit.day)
        for checks in one.standards():
            bad = [check for check in checks if check.verdict in BAD]
            if bad:
                finding = _finding(bad, int(norms[f"quality_{bad[0].severity}_days"]))
                key = (finding.site_id, finding.criterion_id)
                open_now = key not in going and _still_open(random, finding, today)
                if open_now:
                    going.add(key)
                else:
                    finding.state = "settled"
                    finding.settled = min(today, finding.due - timedelta(days=1))
                found.append(finding)
    return found


def _still_open(random: Random, finding: Finding, today: date) -> bool:
    """What is due stays open, and some of what is overdue."""
    young = (today - finding.found).days < OPEN_DAYS
    if not young or random.random() < (0.2 if finding.due > today else 0.6):
        return False
    finding.state = "answered" if random.random() < 0.3 else "open"
    return True


def _finding(bad: Sequence[Check], days: int) -> Finding:
    first, visit = bad[0], bad[0].visit
    notes = [f"{c.room}: {c.note}" if c.room else c.note for c in bad]
    return Finding(
        site_id=visit.site_id, visit=visit, criterion_id=first.criterion_id, area=first.area,
        text=first.text, source=first.source, where=", ".join(str(c.room) for c in bad if c.room),
        what="\n".join(notes), todo=REMEDIES[first.severity], severity=first.severity,
        organisation_id=visit.organisation_id, found=visit.day,
        due=visit.day + timedelta(days=days), state="open",
    )  # fmt: skip


def _steps(
    random: Random, findings: Sequence[Finding], made: Sequence[Made], today: date
) -> Iterator[FindingStep]:
    for one in findings:
        if one.state == "open":
            continue
        day = min(one.settled or today, today) - timedelta(days=1)
        yield FindingStep(
            finding=one, kind="answer", text="Ist erledigt.", at=_noon(day), by="Hausleitung"
        )
        if one.settled:
            by = str(one.visit.visitor)
            yield FindingStep(
                finding=one, kind="confirm", text="", at=_noon(one.settled), by=by
            )  # fmt: skip


def _now(actor: Actor, random: Random, sites: Sequence[Site], visitor: Member, today: date) -> None:
    """One visit is under way, some are planned; their seeds too are the same every time."""
    coming = [
        Visit(
            site=site, kind="regular", visitor=visitor, announced=number % 2 == 0,
            day=today + timedelta(days=3 * number), seed=f"{random.getrandbits(64):016x}",
        )
        for number, site in enumerate(sites[:6])
    ]  # fmt: skip
    take_over(actor=actor, records=coming)
    visit = begin_visit(actor=actor, visit=coming[0])
    checks = list(visit.checks.filter(room=None, finding=None)[:6])
    note_checks(actor=actor, visit=visit, noted=[Noted(check.pk, "met") for check in checks])
