"""Incidents and complaints of the demo city: few, worked on, some overdue."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from random import Random

from django.utils import timezone

from weg.care.safety.actions import (
    answer_complaint,
    complain,
    give_code,
    name_responsible,
    report_incident,
    take_over,
    take_step,
)
from weg.care.safety.models import Complaint, Incident, Measure, Step
from weg.city.models import Member, Role
from weg.foundation.access.actors import Actor
from weg.housing.models import Operation, Site

TEXTS = {
    "violence": "Streit in der Gemeinschaftsküche, eine Person wurde geschlagen.",
    "threat": "Bedrohung auf dem Flur nach einem Streit um Lärm.",
    "fire": "Angebranntes Essen, Rauch im Flur, Rauchmelder hat ausgelöst.",
    "accident": "Sturz auf der Treppe, Arm verletzt.",
    "property": "Fahrrad aus dem Keller gestohlen.",
    "discrimination": "Beleidigung wegen der Herkunft auf dem Hof.",
}
COMPLAINTS = (
    ("house", "de", "Die Waschmaschine ist seit zwei Wochen kaputt."),
    ("organisation", "en", "Nobody answers when I knock at the office."),
    ("city", "fr", "La chambre est trop petite pour trois personnes."),
    ("body", "tr", "Gece güvenlik görevlisi kapıyı çalmadan giriyor."),
    ("house", "uk", "Взимку в кімнаті холодно."),
    ("house", "ar", "المطبخ غير نظيف."),
)
HOUSES = 14


def load(actor: Actor, today: date) -> None:
    """Seeded: the same city every time."""
    random = Random(37)  # noqa: S311 (nothing secret)
    managers: dict[int, Member] = {}
    for member in Member.objects.filter(role=Role.HOUSE_MANAGER).order_by("pk"):
        if managers.setdefault(member.organisation_id, member) is member:
            name_responsible(actor=actor, member=member)
    runs = Operation.objects.filter(during__contains=today, organisation__in=managers)
    houses = [(run.site, managers[run.organisation_id]) for run in
              runs.select_related("site").order_by("site")[:HOUSES]]  # fmt: skip
    _incidents(actor, random, houses, today)
    _complaints(actor, random, houses, today)


def _incidents(
    actor: Actor, random: Random, houses: list[tuple[Site, Member]], today: date
) -> None:
    steps = list(Step.objects.order_by("rank"))
    measures = []
    for site, manager in houses:
        for _number in range(random.randint(1, 3)):
            made = _incident(actor, random, site, manager, today)
            for step in random.sample(steps, 3):
                take_step(
                    actor=actor, incident=made, step=step,
                    at=made.happened + timedelta(hours=1),
                    told="Leitstelle" if step.tells else "",
                )  # fmt: skip
            measures.append(
                Measure(
                    incident=made, text="Gespräch mit allen Beteiligten", who=str(manager.user),
                    due=today + timedelta(days=random.randint(-3, 12)),
                )
            )  # fmt: skip
    take_over(actor=actor, records=measures)


def _incident(actor: Actor, random: Random, site: Site, manager: Member, today: date) -> Incident:
    kind = random.choice(sorted(TEXTS))
    day = today - timedelta(days=random.randint(2, 200))
    moment = timezone.make_aware(datetime.combine(day, time(random.randint(7, 22), 15)))
    return report_incident(
        actor=actor, site=site, kind=kind, happened=moment, text=TEXTS[kind], staff=[manager]
    )


def _complaints(
    actor: Actor, random: Random, houses: list[tuple[Site, Member]], today: date
) -> None:
    for index, (site, _manager) in enumerate(houses):
        give_code(actor=actor, site=site)
        addressee, language, text = COMPLAINTS[index % len(COMPLAINTS)]
        complain(actor=actor, site=site, addressee=addressee, text=text, language=language)
    rows = list(Complaint.objects.order_by("pk"))
    for row in rows[: len(rows) // 3]:
        answer_complaint(
            actor=actor, complaint=row, answer="Danke für den Hinweis. Es ist behoben."
        )
