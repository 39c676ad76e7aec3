"""Trainings of the demo city: a year of dates, certificates, inspected certificates of conduct, and
what some activities need. All of it is invented."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from random import Random

from django.utils import timezone

from weg.city.models import Member, Role
from weg.city.queries.norms import norms_on
from weg.demo.accounts import OWN_VOLUNTEER
from weg.foundation.access.actors import Actor
from weg.foundation.clocks import add_months
from weg.volunteers.circles.models import Activity, Volunteer
from weg.volunteers.training.actions import save_training, set_needed, take_over
from weg.volunteers.training.actions.holding import ends_on, number_of
from weg.volunteers.training.models import (
    Attendance,
    Certificate,
    Inspection,
    Training,
    TrainingDate,
)

SEED = 72
KINDS: tuple[tuple[str, str, int | None], ...] = (
    ("Einführung für Freiwillige", "Asylverfahren, Nähe und Distanz, Schweigepflicht.", None),
    ("Deutsch lernen begleiten", "Wie Menschen ohne Vorkenntnisse Deutsch lernen.", None),
    ("Erste Hilfe", "Neun Unterrichtseinheiten nach den Regeln der Unfallversicherung.", 24),
    ("Kinder schützen", "Aufsicht, Kindeswohl, wen man anruft.", 36),
    ("Trauma erkennen", "Was Flucht mit Menschen macht, und wo Hilfe ist.", None),
)  # fmt: skip
NEEDS: dict[str, tuple[tuple[int, ...], bool]] = {
    "childcare": ((3,), True),
    "homework": ((), True),
    "sport": ((2,), True),
    "german": ((1,), False),
    "mentoring": ((0,), False),
}
"""Activity to numbers of trainings, and whether a certificate of conduct is needed."""
CONDUCT_SHARE = 0.7
PLACES = ("Rathaus, Sitzungssaal 2", "Treffpunkt Rotebühlplatz", "Bürgerhaus West, Saal")
TRAINERS = ("Dr. Hannelore Brand", "Yusuf Aydin", "Marlene Vogt")


def load(actor: Actor, today: date) -> None:
    """Seeded: the same every time. Nothing without volunteers."""
    random = Random(SEED)  # noqa: S311 (a demo)
    people = list(
        Volunteer.objects.filter(state__in=("taken_up", "resting")).order_by("-last_active", "pk")
    )
    if not people:
        return
    trainings = [
        save_training(actor=actor, name=name, about=about, valid_months=months)
        for name, about, months in KINDS
    ]
    _needs(actor, trainings)
    people.sort(key=lambda one: one.email != OWN_VOLUNTEER)
    _dates(actor, random, trainings, people[:700], today)
    _inspections(actor, random, people, today)


def _needs(actor: Actor, trainings: list[Training]) -> None:
    for activity in Activity.objects.filter(key__in=NEEDS):
        numbers, conduct = NEEDS[activity.key]
        wanted = [trainings[number] for number in numbers]
        set_needed(actor=actor, activity=activity, trainings=wanted, conduct=conduct)


def _dates(
    actor: Actor, random: Random, trainings: list[Training], people: list[Volunteer], today: date
) -> None:
    """Every fortnight one, for a year back and two months ahead."""
    dates = []
    for number in range(-26, 5):
        day = today + timedelta(days=14 * number + 6 - today.weekday() % 2)
        starts = datetime.combine(day, time(17, 30), timezone.get_current_timezone())
        dates.append(
            TrainingDate(
                training=trainings[number % len(trainings)],
                starts=starts,
                ends=starts + timedelta(hours=3),
                place=random.choice(PLACES),
                seats=random.choice((12, 16, 20)),
                trainer=random.choice(TRAINERS),
                state="held" if day < today else "planned",
            )
        )
    take_over(actor=actor, records=dates)
    rows = [row for one in dates for row in _attendances(random, one, people, today)]
    take_over(actor=actor, records=rows)
    certificates = [_certificate(row) for row in rows if row.state == "attended"]
    once = {(one.volunteer_id, one.training_id): one for one in certificates}
    take_over(actor=actor, records=list(once.values()))


def _attendances(
    random: Random, one: TrainingDate, people: list[Volunteer], today: date
) -> list[Attendance]:
    past = one.starts.date() < today
    wanted = one.seats + random.randrange(-5, 1 if past else 4)
    chosen = random.sample(people, wanted)
    if past and random.random() < 0.3 and people[0] not in chosen:
        chosen[0] = people[0]
    return [
        Attendance(
            date=one,
            volunteer=volunteer,
            at=one.starts - timedelta(days=20, minutes=-place),
            state=_state(random, past, place < one.seats),
        )
        for place, volunteer in enumerate(chosen)
    ]


def _state(random: Random, past: bool, seat: bool) -> str:
    if past:
        return "attended" if random.random() < 0.88 else "missed"
    return "registered" if seat else "waiting"


def _certificate(row: Attendance) -> Certificate:
    day = row.date.starts.date()
    return Certificate(
        volunteer=row.volunteer, training=row.date.training, day=day, hours=3,
        trainer=row.date.trainer, number=number_of(day, row.pk),
        valid_until=ends_on(row.date.training, day),
    )  # fmt: skip


def _inspections(actor: Actor, random: Random, people: list[Volunteer], today: date) -> None:
    """Of those whose wishes need it; some end soon, a few have ended."""
    months = int(norms_on(today).get("conduct_valid_months", 60))
    office = Member.objects.filter(role=Role.VOLUNTEER_COORDINATOR).order_by("pk").first()
    needing = [key for key, (_numbers, conduct) in NEEDS.items() if conduct]
    wish = set(
        Volunteer.objects.filter(activities__key__in=needing)
        .order_by()
        .values_list("pk", flat=True)
    )
    made = []
    for one in people:
        if one.pk not in wish or random.random() > CONDUCT_SHARE:
            continue
        age = int(random.triangular(5, months * 31, 400))
        day = today - timedelta(days=age)
        until = add_months(day, months)
        made.append(
            Inspection(volunteer=one, inspected_on=day, inspected_by=office, valid_until=until)
        )
    take_over(actor=actor, records=made)
