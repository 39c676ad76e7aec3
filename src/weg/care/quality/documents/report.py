"""The report of a visit as PDF, in German: result, sample, findings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import override

from weg.care.quality.models import Check, Evidence, Finding, Visit
from weg.care.quality.queries.lacking import standards, verdict_of
from weg.care.quality.queries.visits import by_area
from weg.care.quality.words import percent
from weg.city.models import Municipality
from weg.foundation.documents.typesetting import typeset
from weg.foundation.periods import today
from weg.housing.models import Site

TEMPLATE = Path(__file__).parent / "typst" / "report.typ"
MOST_PHOTOS = 24
"""In the paper; all of them stand on the pages of the findings."""


def report_pdf(visit: Visit) -> bytes:
    with override("de"):
        return typeset(TEMPLATE, _data(visit), today())


def _data(visit: Visit) -> dict[str, Any]:
    verdicts = {verdict: str(label) for verdict, label in Check.Verdict.choices}
    return {
        "city": _city(),
        "number": str(visit),
        "draft": visit.state != Visit.State.FINISHED,
        "site": visit.site.name,
        "address": _address(visit.site),
        "operator": visit.organisation.name if visit.organisation else "–",
        "kind": str(visit.get_kind_display()),
        "why": visit.why,
        "day": date_format(visit.day, "d.m.Y"),
        "announced": visit.announced,
        "visitor": visit.visitor_name,
        "others": visit.others,
        "summary": visit.summary,
        "share": percent(visit.share),
        "seen": visit.seen,
        "met": visit.met,
        "verdicts": list(verdicts.values()),
        "areas": [[one.area, *map(str, one.row)] for one in by_area(visit)],
        "standards": [_standard(checks, verdicts) for checks in standards(visit)],
        "again": [_seen_again(one, verdicts) for one in _again(visit)],
        "findings": [_finding(one) for one in visit.findings.order_by("due", "pk")],
        "seed": visit.seed,
        "pool": visit.pool,
        "rooms": [
            {"name": room.name, "rank": room.rank, "skipped": str(room.get_skipped_display())}
            for room in visit.rooms.all()
        ],
        "photos": _photos(visit),
    }


def _standard(checks: list[Check], verdicts: dict[str, str]) -> dict[str, str]:
    notes = [f"{c.room}: {c.note}" if c.room else c.note for c in checks if c.note]
    first = checks[0]
    return {
        "area": first.area,
        "text": first.text,
        "source": first.source,
        "verdict": verdicts[verdict_of(checks)],
        "note": "\n".join(notes),
    }


def _again(visit: Visit) -> list[Check]:
    return list(visit.checks.exclude(finding=None).select_related("finding").order_by("finding"))


def _seen_again(check: Check, verdicts: dict[str, str]) -> dict[str, str]:
    return {
        "number": str(check.finding),
        "text": check.text,
        "verdict": verdicts[check.verdict],
        "note": check.note,
    }


def _finding(found: Finding) -> dict[str, str]:
    return {
        "number": str(found),
        "text": found.text,
        "where": found.where,
        "what": found.what,
        "todo": found.todo,
        "severity": str(found.get_severity_display()),
        "due": date_format(found.due, "d.m.Y"),
    }


def _photos(visit: Visit) -> list[dict[str, Any]]:
    """As numbers: typst reads no base64."""
    rows = Evidence.objects.filter(check_made__visit=visit).select_related("check_made__room")
    return [
        {
            "image": list(bytes(row.image)),
            "text": ", ".join(filter(None, (_room(row), row.check_made.text))),
        }
        for row in rows[:MOST_PHOTOS]
        if row.check_made
    ]


def _room(row: Evidence) -> str:
    return str(row.check_made.room) if row.check_made and row.check_made.room else ""


def _address(site: Site) -> str:
    """Empty when the site is called by its address."""
    found = " ".join(filter(None, (site.street, site.postcode)))
    return "" if found == site.name else found


def _city() -> dict[str, str]:
    """The office's letterhead; empty texts where nothing is entered."""
    found = Municipality.objects.first()
    if found is None:
        return dict.fromkeys(("office", "address", "phone", "email"), "")
    return {
        "office": found.office,
        "address": ", ".join(found.address.split("\n")).strip(", "),
        "phone": found.phone,
        "email": found.email,
    }
