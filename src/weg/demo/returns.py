"""Return counselling of the demo city: families on their way, some home, some who stay.

All of it is invented, and nothing of it is about the people in the houses: a case has no key to
them. Written by the two counsellors themselves, since nobody else may.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from weg.city.models import Member, Role
from weg.foundation.access.actors import Actor
from weg.foundation.access.sight import seeing
from weg.foundation.sealing import Unsealable, check_key
from weg.returns import actions
from weg.returns.models import Case, CaseItem

INVENTED = "Eintrag der Demo-Stadt, erfunden"
START_AID = ("GM", "IQ", "NG")
COUNTRIES = ("GM", "IQ", "NG", "GE", "PK", "TR", "MK")
GIVEN = ("Lamin", "Awa", "Karim", "Nadia", "Emeka", "Blessing", "Giorgi", "Nino", "Imran", "Sana")
STAGES = ("perspective", "decision", "preparation", "journey")
AGO = (
    *(700, 640, 600, 560, 550, 540, 530, 520, 510, 500, 470, 420),
    *(360, 290, 230, 170, 130, 95, 66, 52, 33, 24, 9, 4),
)
"""Days since the first talk, case by case."""
NOTES = (
    "Will zurück, weil die Mutter krank ist. Sorge um die Schule der Kinder.",
    "Asylverfahren abgeschlossen, unabhängige Beratung zum Aufenthalt vermittelt.",
    "Bruder hat eine Werkstatt und würde mitarbeiten lassen. Werkzeug fehlt.",
    "Möchte in Ruhe überlegen. Nächstes Gespräch in zwei Wochen.",
)
PLANS = (
    ("Beratungsstelle der Hauptstadt", "Kleiner Laden mit der Schwester", "Zimmer bei der Tante"),
    ("Caritas vor Ort", "Friseursalon, Ausstattung über die Starthilfe", "Wohnung der Eltern"),
    ("Rückkehrzentrum vor Ort", "Taxi, Führerschein übersetzen lassen", "Mietwohnung"),
)


@dataclass(frozen=True)
class Scene:
    """A case with whoever writes it."""

    random: Random
    counsellor: Member
    case: Case
    opened: date
    today: date


def load(actor: Actor, today: date) -> None:
    """Seeded: the same families every time."""
    try:
        check_key()
    except Unsealable as refused:
        print(f"weg demo: no return counselling. {refused.message}", file=sys.stderr)
        return
    random = Random(41)  # noqa: S311 (nothing secret)
    counsellors = list(Member.objects.filter(role=Role.RETURN_COUNSELLOR).order_by("pk"))
    for country in START_AID if counsellors else ():
        actions.save_country(actor=actor, group="Starthilfe", country=country, source=INVENTED)
    for number, ago in enumerate(AGO if counsellors else ()):
        with seeing(counsellors[number % len(counsellors)].sight):
            _case(random, counsellors[number % len(counsellors)], number, ago, today)
    actions.close_half_years(actor=actor, day=today)


def _case(random: Random, counsellor: Member, number: int, ago: int, today: date) -> None:
    opened, country = today - timedelta(days=ago), COUNTRIES[number % len(COUNTRIES)]
    family = f"Familie {GIVEN[number % len(GIVEN)][0]}{number + 1}"
    case = actions.open_case(actor=counsellor, family=family, day=opened)
    scene = Scene(random, counsellor, case, opened, today)
    _people(scene, country)
    _contents(scene)
    if ago > 90 and random.random() < 0.25:
        actions.end_case(actor=counsellor, case=case, outcome="stays", day=_later(scene, 60))
        return
    for day, stage in zip(_days(scene), STAGES, strict=False):
        actions.agree_stage(actor=counsellor, case=case, stage=stage, agreed=True, day=day)
    if ago > 120:
        _returned(scene)
    elif ago > 30:
        leaves = today + timedelta(days=random.randint(10, 50))
        actions.plan_journey(actor=counsellor, case=case, leaves=leaves)


def _later(scene: Scene, days: int) -> date:
    return min(scene.opened + timedelta(days=days), scene.today)


def _days(scene: Scene) -> Iterator[date]:
    """The stages reached by now, three weeks after one another."""
    day = scene.opened + timedelta(days=21)
    while day <= scene.today:
        yield day
        day += timedelta(days=21)


def _people(scene: Scene, country: str) -> None:
    random = scene.random
    adults, children = random.randint(1, 2), random.choice((0, 0, 1, 2, 3))
    ages = [random.randint(22, 50) for _ in range(adults)]
    ages += [random.randint(1, 17) for _ in range(children)]
    for name, years in zip(random.sample(GIVEN, len(ages)), ages, strict=True):
        born = scene.today - timedelta(days=365 * years + random.randint(0, 360))
        actions.save_traveller(
            actor=scene.counsellor, case=scene.case, name=name, born=born, country=country
        )


def _contents(scene: Scene) -> None:
    random = scene.random
    given: dict[str, Any] = {"actor": scene.counsellor, "case": scene.case}
    for index, text in enumerate(random.sample(NOTES, 2)):
        actions.write_note(**given, day=_later(scene, 14 * index), text=text)
    if random.random() < 0.7:
        partner, work, living = random.choice(PLANS)
        actions.save_plan(**given, partner=partner, work=work, living=living)
    recent = scene.opened > scene.today - timedelta(days=120)
    for row in CaseItem.objects.filter(case=scene.case).order_by("pk")[:3]:
        due = scene.today + timedelta(days=random.randint(-6, 40)) if recent else None
        state = "open" if recent and random.random() < 0.6 else "done"
        actions.settle_item(**given, item=row, state=state, due=due)


def _returned(scene: Scene) -> None:
    """They left a hundred days after the first talk; follow-ups as far as they are due."""
    left = _later(scene, 100)
    given: dict[str, Any] = {"actor": scene.counsellor, "case": scene.case}
    actions.record_departure(**given, day=left)
    done = 0
    for number, days in enumerate((92, 183, 366), 1):
        if left + timedelta(days=days) < scene.today - timedelta(days=10):
            day = left + timedelta(days=days)
            text = "Gut angekommen, der Anfang ist schwer, die Kinder gehen zur Schule."
            actions.follow_up(**given, number=number, day=day, text=text)
            done = number
    if done == 3:
        actions.end_case(**given, outcome="returned", day=scene.today)
