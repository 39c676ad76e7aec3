"""What the pages of coordination are opened with."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from tests.permissions.things.circles import volunteer_of_side
from weg.foundation.access.actors import System
from weg.foundation.periods import today
from weg.volunteers.coordination import actions
from weg.volunteers.coordination.models import Certificate, Expense, Hours, News, Speaker

BUILDER = System("world")


def receipt(number: int = 0) -> SimpleUploadedFile:
    """A photo of its own for each number."""
    out = BytesIO()
    Image.new("RGB", (40 + number % 500, 60), "white").save(out, "JPEG")
    return SimpleUploadedFile("receipt.jpg", out.getvalue(), "image/jpeg")


def _hours(side: Any) -> int:
    one = volunteer_of_side(side)
    found = Hours.objects.filter(volunteer=one).first()
    found = found or actions.note_hours(actor=BUILDER, volunteer=one, day=today(), minutes=60)
    return int(found.pk)


def _certificate(side: Any) -> int:
    _hours(side)
    one = volunteer_of_side(side)
    found = Certificate.objects.filter(volunteer=one).first() or actions.certify(
        actor=BUILDER, volunteer=one, kind="proof", since=today(), until=today()
    )
    return int(found.pk)


def _expense(side: Any) -> int:
    one = volunteer_of_side(side)
    found = Expense.objects.filter(volunteer=one).first() or actions.hand_in(
        actor=BUILDER, volunteer=one, day=today(), cents=100, shop="Shop", purpose="Paint",
        photo=receipt(one.pk),
    )  # fmt: skip
    return int(found.pk)


def _news() -> int:
    until = today() + timedelta(days=9)
    found = News.objects.first() or actions.send_news(
        actor=BUILDER, title="News", text="Text", until=until
    )
    return int(found.pk)


def _speaker() -> int:
    found = Speaker.objects.first() or actions.save_speaker(
        actor=BUILDER, name="Speaker", topics="Topics", agreed=today()
    )
    return int(found.pk)


THINGS = {
    "coordination/hours": _hours,
    "coordination/certificates": _certificate,
    "coordination/expenses": _expense,
    "coordination/news": lambda side: _news(),
    "coordination/speakers": lambda side: _speaker(),
}
