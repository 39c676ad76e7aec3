"""Cases of the demo city: every household that lives somewhere is accompanied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random

from django.db.models import Max, Min
from django.utils import timezone

from weg.care.counselling.actions import take_over_cases
from weg.care.counselling.actions.bulk import Content
from weg.care.counselling.models import (
    Appointment,
    Case,
    Contact,
    Handover,
    Intake,
    Matter,
    Referral,
    SchoolPlace,
    Task,
    Topic,
)
from weg.care.counselling.queries.children import age_of, fitting_kind
from weg.city.models import Member, Role
from weg.foundation.access.actors import Actor
from weg.foundation.periods import OPEN_END
from weg.housing.models import Occupancy, Operation
from weg.housing.models.occupancy import Kind
from weg.people.models import Person

AFTERCARE = timedelta(days=365)
LEFT = 250
"""Households in aftercare."""
TASKS = (
    "Kindergeldantrag nachreichen",
    "Termin beim Jobcenter vorbereiten",
    "Anmeldung in der Vorbereitungsklasse prüfen",
    "Brief der Krankenkasse beantworten",
    "Wohnberechtigungsschein beantragen",
    "Impfbuch beim Gesundheitsamt abholen",
    "Sprachkurs: Einstufungstest vereinbaren",
)
PLACES = ("Büro im Haus", "Zimmer der Familie", "Rathaus", "Jobcenter", "Schule")
HOURS = ("Mo 9–12, Do 14–17 Uhr, Büro EG", "Di und Fr 9–12 Uhr, Büro 0.3", "Mi 13–18 Uhr")
ASKED = (
    "Eine Familie sucht Unterstützung bei der Erziehung der Kinder. Deutsch A2.",
    "Beratung zu Schulden aus einem Handyvertrag, rund 900 Euro. Dolmetschen auf Dari nötig.",
    "Begleitung zu Ämtern, weil unser Büro zwei Monate lang nur halb besetzt ist.",
    "Sportangebot am Nachmittag für zwei Kinder im Grundschulalter gesucht.",
)


@dataclass
class Scene:
    """What is known of the city, and what is being made."""

    today: date
    random: Random
    workers: dict[int, list[Member]]
    topics: list[Topic]
    children: dict[int, list[Person]]
    arrived: dict[int, date]
    contents: list[Content] = field(default_factory=list)


def load(actor: Actor, today: date) -> None:
    """Cases with contacts, appointments, tasks, school places, referrals and a few handovers."""
    random = Random(f"counselling {today}")  # noqa: S311 (invented data)
    scene = Scene(today, random, _workers(), _topics(), _children(today), _arrived())
    cases = [*_open(scene), *_ended(scene)]
    _appointments(scene, cases)
    _referrals(scene, cases)
    _handovers(scene, cases)
    reached = {
        member.pk: (f"0711 555 01 {member.pk % 90 + 10}", HOURS[member.pk % len(HOURS)])
        for members in scene.workers.values()
        for member in members
    }
    take_over_cases(actor=actor, cases=cases, contents=scene.contents, availability=reached)


def _workers() -> dict[int, list[Member]]:
    found: dict[int, list[Member]] = {}
    for member in Member.objects.filter(role=Role.SOCIAL_WORKER).order_by("pk"):
        found.setdefault(member.organisation_id, []).append(member)
    return found


def _topics() -> list[Topic]:
    return list(Topic.objects.order_by("code"))


def _children(today: date) -> dict[int, list[Person]]:
    """Children of one to seventeen who live here, by household."""
    born_since = date(today.year - 18, today.month, 1)
    here = Occupancy.objects.filter(kind=Kind.STAY, starts__lte=today, ends__gt=today)
    rows = Person.objects.filter(
        date_of_birth__gt=born_since, occupancies__in=here, merged_into=None
    ).select_related("household")
    found: dict[int, list[Person]] = defaultdict(list)
    for person in rows.order_by("pk"):
        if (age_of(person.date_of_birth, today) or 0) >= 1:
            found[person.household_id].append(person)
    return found


def _arrived() -> dict[int, date]:
    """The first day of each household in the city."""
    stays = Occupancy.objects.filter(kind=Kind.STAY, household__isnull=False)
    first = stays.values("household_id").annotate(first=Min("starts")).order_by()
    return dict(first.values_list("household_id", "first"))


def _operators(day: date) -> dict[int, int]:
    rows = Operation.objects.filter(during__contains=day)
    return dict(rows.values_list("site_id", "organisation_id"))


def _open(scene: Scene) -> Iterator[Case]:
    runs = _operators(scene.today)
    stays = Occupancy.objects.filter(
        kind=Kind.STAY, starts__lte=scene.today, ends__gt=scene.today, household__isnull=False
    )
    rows = stays.values("household_id").annotate(site=Min("site_id"), since=Min("starts"))
    for row in rows.order_by("household_id"):
        case = _case(scene, row["household_id"], row["site"], row["since"], runs)
        if case:
            _fill(scene, case)
            yield case


def _case(
    scene: Scene, household: int, site: int, since: date, runs: dict[int, int]
) -> Case | None:
    organisation = runs.get(site, 0)
    new = scene.today - since < timedelta(days=8)
    if organisation not in scene.workers or (new and scene.random.random() < 0.5):
        return None
    workers = scene.workers[organisation]
    chosen = workers[site % len(workers)]
    others = [member for member in workers if member != chosen]
    opened = min(since + timedelta(days=scene.random.randint(1, 9)), scene.today)
    return Case(
        household_id=household,
        organisation_id=organisation,
        site_id=site,
        responsible=chosen if scene.random.random() > 0.03 else None,
        deputy=others[0] if others else None,
        opened=opened,
        access_until=OPEN_END,
    )


def _fill(scene: Scene, case: Case) -> None:
    random, age = scene.random, (scene.today - case.opened).days
    for _number in range(random.choices((0, 1, 2, 3), (1, 9, 4, 1))[0]):
        days = int(random.random() ** 2 * 45)
        scene.contents.append(_contact(scene, case, min(age, days)))
    if random.random() < 0.12:
        scene.contents.append(_task(scene, case))
    if age < 400:
        arrived = scene.arrived.get(case.household_id, case.opened)
        scene.contents.append(_intake(scene, case, (scene.today - arrived).days))
    for child in scene.children.get(case.household_id, ()):
        place = _place(scene, case, child)
        scene.contents += [place] if place else []


def _contact(scene: Scene, case: Case, days: int) -> Contact:
    random = scene.random
    return Contact(
        case=case,
        day=scene.today - timedelta(days=days),
        topic=random.choice(scene.topics),
        channel=random.choice(Contact.Channel.values),
        language=random.choice(("de", "ar", "fa", "en", "ti", "uk")),
        interpreter=random.choices(Contact.Interpreter.values, (6, 1, 1, 1, 2))[0],
        minutes=random.choice((10, 15, 20, 30, 30, 45, 60)),
        member=case.responsible or scene.workers[case.organisation_id][0],
    )


def _task(scene: Scene, case: Case) -> Task:
    random = scene.random
    due = scene.today + timedelta(days=random.randint(-4, 25))
    return Task(case=case, title=random.choice(TASKS), due=due, member=case.responsible)


def _intake(scene: Scene, case: Case, age: int) -> Intake:
    random = scene.random
    done = [Matter.DONE] * (age // 20) + [Matter.APPLIED, Matter.OPEN]
    assessed = age > 35 or random.random() < age / 60
    day = min(case.opened + timedelta(days=random.randint(3, 28)), scene.today)
    return Intake(
        case=case,
        interpreter=random.random() < 0.5,
        language=random.choice(("ar", "fa", "en", "ti", "uk")),
        insurance=random.choice(done),
        bank_account=random.choice(done),
        registration=random.choice(done),
        benefits=random.choice(done),
        assessed=day if assessed else None,
        completed=day if assessed else None,
    )


def _place(scene: Scene, case: Case, child: Person) -> SchoolPlace | None:
    random, age = scene.random, age_of(child.date_of_birth, scene.today) or 0
    if age < 3:
        return None if random.random() < 0.9 else _searched(scene, case, child, age, "waiting")
    chance = random.random() * (1 if age < 6 else 3)
    state = "needed" if chance < 0.06 else "waiting" if chance < 0.25 else "got"
    return _searched(scene, case, child, age, state)


def _searched(scene: Scene, case: Case, child: Person, age: int, state: str) -> SchoolPlace:
    needed = max(case.opened, scene.today - timedelta(days=scene.random.randint(10, 300)))
    new = (scene.today - case.opened).days < 500
    return SchoolPlace(
        case=case,
        person=child,
        kind=fitting_kind(age),
        class_type="" if age < 6 else "vkl" if new else "regular",
        state=state,
        needed_from=needed,
        applied_on=None if state == "needed" else min(needed + timedelta(days=9), scene.today),
        district_id=child.household.school_district_id if state == "got" else None,
    )


def _ended(scene: Scene) -> Iterator[Case]:
    """Some of those who moved out within a year; access ends for a few of them in these days."""
    day = scene.today
    runs = _operators(day)
    left = (
        Occupancy.objects.filter(kind=Kind.STAY, household__isnull=False)
        .values("household_id")
        .annotate(last=Max("ends"), site=Max("site_id"), since=Min("starts"))
        .filter(last__lte=day, last__gt=day - AFTERCARE)
        .order_by("last", "household_id")[:LEFT]
    )
    for row in left:
        case = _case(scene, row["household_id"], row["site"], row["since"], runs)
        if case:
            case.opened = min(case.opened, row["last"])
            case.ended, case.access_until = row["last"], row["last"] + AFTERCARE
            yield case


def _appointments(scene: Scene, cases: list[Case]) -> None:
    """Three today and some in the next two weeks for everybody."""
    by_worker: dict[int, list[Case]] = defaultdict(list)
    for case in cases:
        if case.responsible_id and case.ended is None:
            by_worker[case.responsible_id].append(case)
    for own in by_worker.values():
        for days in (0, 0, 0, 1, 2, 5, 8, 12):
            scene.contents.append(_appointment(scene, scene.random.choice(own), days))


def _appointment(scene: Scene, case: Case, days: int) -> Appointment:
    random = scene.random
    day = scene.today + timedelta(days=days)
    at = datetime.combine(day, time(random.randint(9, 16), random.choice((0, 15, 30))))
    return Appointment(
        case=case,
        member=case.responsible,
        starts=timezone.make_aware(at),
        minutes=random.choice((30, 45, 60)),
        topic=random.choice(scene.topics),
        place=random.choice(PLACES),
    )


def _referrals(scene: Scene, cases: list[Case]) -> None:
    """Each organisation has asked the next one; some wait for an answer, one was declined."""
    organisations = sorted(scene.workers)
    for index, sender in enumerate(organisations):
        own = [case for case in cases if case.organisation_id == sender and case.responsible_id]
        others = organisations[index + 1 :] + organisations[:index]
        for number, receiver in enumerate(others[:3]):
            case = own[number * 7 % len(own)]
            scene.contents.append(_referral(scene, case, receiver, number))


def _referral(scene: Scene, case: Case, receiver: int, number: int) -> Referral:
    sent = scene.today - timedelta(days=3 + 4 * number)
    declined = number == 2
    return Referral(
        case=case,
        household_id=case.household_id,
        sender_id=case.organisation_id,
        receiver_id=receiver,
        topic=scene.random.choice(scene.topics),
        text=scene.random.choice(ASKED),
        people=scene.random.randint(1, 6),
        sent=sent,
        sent_by=case.responsible,
        answer_until=sent + timedelta(days=14),
        state="declined" if declined else "open",
        answered=scene.today if declined else None,
        answered_by=scene.workers[receiver][0] if declined else None,
        reason="Zurzeit keine freien Plätze." if declined else "",
    )


def _handovers(scene: Scene, cases: list[Case]) -> None:
    """One household of each organisation is about to move to the next one's house."""
    organisations = sorted(scene.workers)
    for index, sender in enumerate(organisations):
        own = [c for c in cases if c.organisation_id == sender and c.responsible_id and not c.ended]
        scene.contents.append(
            Handover(
                case=own[11 % len(own)],
                household_id=own[11 % len(own)].household_id,
                sender_id=sender,
                receiver_id=organisations[index - 1],
                day=scene.today,
                due=scene.today + timedelta(days=7),
            )
        )
