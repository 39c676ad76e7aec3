"""Noting what is seen, check by check, with photos."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from weg.care.quality.actions.visits import running
from weg.care.quality.models import Check, Evidence, Visit
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused

LACKING = (Check.Verdict.PARTLY, Check.Verdict.UNMET)


@dataclass(frozen=True)
class Noted:
    """What was seen of one check. photo: JPEG bytes, as ``shrink_photo`` makes them."""

    check: int
    verdict: str
    note: str = ""
    photo: bytes | None = None


@action("quality.visit", on="visit")
def note_checks(*, actor: Actor, visit: Visit, noted: Sequence[Noted]) -> int:
    """Keep these, all or none; returns how many. What is lacking needs a note."""
    kept = running(visit)
    checks = Check.objects.filter(visit=kept).in_bulk([one.check for one in noted])
    for one in noted:
        found = checks[one.check]
        if one.verdict not in Check.Verdict.values:
            raise Refused(_("Choose a result."), code="verdict", field=f"{one.check}-verdict")
        if one.verdict in LACKING and not one.note.strip():
            raise Refused(_("Say what is lacking."), code="note_missing", field=f"{one.check}-note")
        found.verdict, found.note = one.verdict, one.note.strip()
        found.at, found.by = timezone.now(), actor.sight.label[:200]
    Check.objects.bulk_update(checks.values(), ["verdict", "note", "at", "by"])
    Evidence.objects.bulk_create(
        Evidence(check_made=checks[one.check], image=one.photo, by=actor.sight.label[:200])
        for one in noted if one.photo
    )  # fmt: skip
    return len(noted)


@action("quality.visit", on="visit")
def remove_photo(*, actor: Actor, visit: Visit, photo: Evidence) -> None:
    """A photo taken by mistake, such as one with people in it, while the visit is under way."""
    Evidence.objects.get(pk=photo.pk, check_made__visit=running(visit)).delete()
