"""What the coordination office of the demo city works with: hours, receipts, news, speakers."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO
from random import Random

from django.core.files.uploadedfile import SimpleUploadedFile

from weg.foundation.access.actors import Actor
from weg.volunteers.circles.models import Activity, Volunteer
from weg.volunteers.coordination.actions import (
    check_expense,
    hand_in,
    save_speaker,
    send_news,
    set_insurance,
)
from weg.volunteers.coordination.actions.bulk import take_over_hours
from weg.volunteers.coordination.models import Hours

INSURANCE = (
    "Wer sich in einem Freundeskreis engagiert, ist über die Sammelversicherung der Stadt gegen"
    " Unfälle und Haftpflichtschäden versichert, auch auf dem Weg. Fahrten mit dem eigenen Auto"
    " bitte vorher mit der Koordinierungsstelle absprechen. (Beispieltext, erfunden)"
)
BOUGHT = (
    ("Bastelbedarf am Markt", 1840, "Farben für den Kindernachmittag"),
    ("Bäckerei Krume", 975, "Brezeln für das Sprachcafé"),
    ("Fahrradladen Speiche", 2390, "Schläuche für die Fahrradwerkstatt"),
    ("Copyshop", 420, "Arbeitsblätter für die Hausaufgabenhilfe"),
)
SPEAKERS = (
    ("Hanna Böhm", "Asylverfahren in einfachen Worten", ["de", "en"]),
    ("Yusuf Aydin", "Ankommen: was mir geholfen hat", ["de", "tr", "ar"]),
    ("Martina Renz", "Nähe und Abstand im Ehrenamt", ["de"]),
)


def load(actor: Actor, today: date) -> None:
    """Seeded: the same city every time."""
    random = Random(67)  # noqa: S311 (nothing secret)
    active = list(
        Volunteer.objects.filter(last_active__gt=today - timedelta(days=90)).order_by("pk")
    )
    activities = list(Activity.objects.order_by("rank"))
    take_over_hours(
        actor=actor,
        rows=[
            Hours(
                volunteer=one, day=day, minutes=random.choice((60, 90, 120, 150, 180)),
                activity=random.choice(activities),
            )
            for one in active
            if one.last_active
            for day in (one.last_active, one.last_active - timedelta(days=random.randint(7, 150)))
        ],
    )  # fmt: skip
    set_insurance(actor=actor, text=INSURANCE, starts=date(today.year, 1, 1), source="erfunden")
    for name, topics, languages in SPEAKERS:
        save_speaker(actor=actor, name=name, topics=topics, languages=languages, agreed=today)
    send_news(
        actor=actor, title="Fortbildung im Januar", until=today + timedelta(days=30),
        text="Am zweiten Samstag im Januar: Nähe und Abstand im Ehrenamt. Bitte weitersagen.",
    )  # fmt: skip
    _receipts(actor, active[: len(BOUGHT)], today)


def _receipts(actor: Actor, people: list[Volunteer], today: date) -> None:
    for number, (one, (shop, cents, purpose)) in enumerate(zip(people, BOUGHT, strict=False)):
        made = hand_in(
            actor=actor, volunteer=one, day=today - timedelta(days=3 + number), cents=cents,
            shop=shop, purpose=purpose, photo=_receipt(shop, cents),
        )  # fmt: skip
        if number == len(BOUGHT) - 1:
            check_expense(actor=actor, expense=made)


def _receipt(shop: str, cents: int) -> SimpleUploadedFile:
    """A white slip with the shop and the amount."""
    from PIL import Image, ImageDraw  # 20 ms that only loading the demo city needs

    image = Image.new("RGB", (480, 640), "white")
    draw = ImageDraw.Draw(image)
    for line, text in enumerate((shop, "", "1 x Einkauf", f"SUMME {cents / 100:.2f} EUR")):
        draw.text((40, 60 + 60 * line), text, fill="black", font_size=28)
    out = BytesIO()
    image.save(out, "JPEG", quality=70)
    return SimpleUploadedFile("beleg.jpg", out.getvalue(), "image/jpeg")
