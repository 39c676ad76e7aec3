"""What the pages of quality are opened with."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from typing import Any

from django.utils import timezone
from PIL import Image

from weg.care.quality.models import Check, Criterion, Evidence, Finding, SampledRoom, Visit
from weg.foundation.periods import period, today


def _photo() -> bytes:
    out = BytesIO()
    Image.new("RGB", (8, 8), "red").save(out, "JPEG")
    return out.getvalue()


def _criterion() -> Criterion:
    known = {"area": "A", "text": "Standard", "source": "Law", "during": period(None)}
    return Criterion.objects.get_or_create(code="x", defaults=known)[0]


def _visit(side: Any) -> Visit:
    """A finished one, so that it exists for the house."""
    found = Visit.objects.filter(site=side.site, state="finished").first()
    if found:
        return found
    made = Visit.objects.create(
        site=side.site, kind="regular", day=today(), state="finished", begun=timezone.now(),
        finished=today(), seed="0", pool=["U/R"], met=1,
        organisation=side.organisation,
    )  # fmt: skip
    SampledRoom.objects.create(visit=made, name="U/R", rank=1)
    check = Check.objects.create(
        visit=made, criterion=_criterion(), area="A", text="Standard", source="Law",
        severity="minor", verdict="met",
    )  # fmt: skip
    Evidence.objects.create(check_made=check, image=_photo(), by="Somebody")
    Finding.objects.create(
        site=side.site, visit=made, criterion=_criterion(), area="A", text="Standard",
        source="Law", what="Broken", todo="Mend", severity="minor", found=today(),
        due=today() + timedelta(days=9), organisation=side.organisation, state="answered",
    )  # fmt: skip
    return made


def _running(side: Any) -> Visit:
    """One under way, with a part and a room to look at."""
    found = Visit.objects.filter(site=side.site, state="running").first()
    if found:
        return found
    made = Visit.objects.create(
        site=side.site, kind="regular", day=today(), state="running", begun=timezone.now(),
        seed="0", pool=["U/R"],
    )  # fmt: skip
    SampledRoom.objects.create(visit=made, name="U/R", rank=1)
    check = Check.objects.create(
        visit=made, criterion=_criterion(), area="A", text="Standard", source="Law",
        severity="minor",
    )  # fmt: skip
    Evidence.objects.create(check_made=check, image=_photo(), by="Somebody")
    return made


THINGS = {
    "quality/sites": lambda side: side.site.pk,
    "quality/visits": lambda side: _visit(side).pk,
    **dict.fromkeys(
        (f"quality:{name}.pk" for name in ("check", "room_skip", "photo_remove", "finish")),
        lambda side: _running(side).pk,
    ),
    "quality:check.group": lambda side: "a1",
    "quality:room_skip.room": lambda side: _running(side).rooms.get().pk,
    "quality:photo_remove.photo": lambda side: (
        Evidence.objects.get(check_made__visit=_running(side)).pk
    ),
    "quality/findings": lambda side: _visit(side).findings.get().pk,
    "quality/photos": lambda side: Evidence.objects.get(check_made__visit=_visit(side)).pk,
    "quality/checklist": lambda side: _criterion().pk,
}
