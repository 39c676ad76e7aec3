"""Requests for volunteers in the demo city: three weeks around today, some waiting lists, and
residents who agreed that a volunteer may know them. All of it is invented."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from random import Random

from django.db.models import F
from django.utils import timezone

from weg.city.models import Member, Role
from weg.demo.accounts import OWN_VOLUNTEER
from weg.demo.volunteers.shift_texts import WISHES, Wish
from weg.foundation.access.actors import Actor
from weg.housing.models import Occupancy, Site
from weg.housing.models.occupancy import Kind
from weg.people.actions import give_consent
from weg.people.consenting.purposes import language_for
from weg.people.models import Person
from weg.people.queries.ages import years_before
from weg.volunteers.circles.models import Activity, Volunteer
from weg.volunteers.shifts.actions import Came, TakenOver, Time, take_over_requests
from weg.volunteers.shifts.consent import PURPOSE
from weg.volunteers.shifts.models import HelpRequest

SEED = 20161231
REQUESTS = 170
HELPERS = 400
"""Volunteers among whom the shifts are shared: the active ones."""
CONCERNED, AGREED = 30, 18
PERSONAL = ("office", "doctor", "ride", "interpreting", "computer")
PHONE = "0711 000 {:03}"
Busy = dict[int, list[tuple[datetime, datetime]]]


def load(actor: Actor, today: date) -> None:
    """Seeded: the same requests every time. Nothing without volunteers."""
    random = Random(SEED)  # noqa: S311 (a demo)
    people = _volunteers()
    if not people:
        return
    plan = list(_plan(random, today, people))
    take_over_requests(actor=actor, rows=plan)
    about = [(row, row.person) for row in plan if row.person]
    # The demo's own volunteer meets somebody.
    about.sort(
        key=lambda pair: people[0] not in [c.volunteer for t in pair[0].times for c in t.came]
    )
    for row, person in about[:AGREED]:
        give_consent(
            actor=actor, person=person, purpose=PURPOSE, subject=row.request.subject,
            language=language_for(person),
        )  # fmt: skip


def _volunteers() -> list[int]:
    """The demo account first, then those who helped last."""
    rows = Volunteer.objects.filter(state=Volunteer.State.TAKEN_UP)
    own = list(rows.filter(member__user__email=OWN_VOLUNTEER).values_list("pk", flat=True))
    last = F("last_active").desc(nulls_last=True)
    latest = rows.exclude(pk__in=own).order_by(last, "pk").values_list("pk", flat=True)
    return [*own, *latest[:HELPERS]]


def _plan(random: Random, today: date, people: list[int]) -> Iterator[TakenOver]:
    sites = list(Site.objects.filter(during__endswith=None).order_by("pk"))
    askers = _askers()
    residents = _residents(random, today)
    activities = {row.key: row for row in Activity.objects.all()}
    busy: Busy = defaultdict(list)
    known = 0
    for _number in range(REQUESTS):
        wish = random.choice(WISHES)
        site = random.choice(sites)
        operator = site.operations.order_by("-during").first()
        if wish.activity not in activities or operator is None:
            continue
        day = today + timedelta(days=random.randint(-9, 12))
        asked_by = askers.get(operator.organisation_id)
        request = _request(random, wish, site, activities[wish.activity], day)
        request.organisation_id = operator.organisation_id
        request.asked_by = asked_by
        request.contact = str(asked_by.user) if asked_by else site.name
        personal = wish.activity in PERSONAL and known < CONCERNED and residents.get(site.pk)
        person = residents[site.pk].pop() if personal else None
        known += person is not None
        yield TakenOver(request, _times(random, request, wish, day, people, busy), person)


def _request(random: Random, wish: Wish, site: Site, activity: Activity, day: date) -> HelpRequest:
    protected = not site.street
    last = day + timedelta(days=14) if wish.weekly else day
    state = HelpRequest.State.OPEN
    if last < timezone.localdate():
        state = HelpRequest.State.CLOSED
    elif random.random() < 0.03:
        state = HelpRequest.State.DRAFT
    asked = timezone.now() - timedelta(days=random.randint(1, 14), hours=random.randint(0, 20))
    return HelpRequest(
        activity=activity,
        title=wish.title,
        text=wish.text,
        site=site,
        site_name=site.name,
        district_id=site.district_id,
        place="Treffpunkt: Haltestelle Rathaus" if protected else site.street,
        language=wish.language,
        regular=wish.weekly,
        people_needed=wish.people,
        starts=day,
        ends=last,
        state=state,
        contact_phone=PHONE.format(random.randint(100, 999)),
        opened_at=asked,
        closed_at=timezone.now() if state == HelpRequest.State.CLOSED else None,
    )


def _times(
    random: Random, request: HelpRequest, wish: Wish, day: date, people: list[int], busy: Busy
) -> list[Time]:
    days = [day + timedelta(days=7 * week) for week in range(3 if wish.weekly else 1)]
    return [_time(random, request, wish, each, people, busy) for each in days]


def _time(
    random: Random, request: HelpRequest, wish: Wish, day: date, people: list[int], busy: Busy
) -> Time:
    zone = timezone.get_current_timezone()
    starts = datetime.combine(day, time(wish.hour), zone)
    ends = starts + timedelta(hours=wish.hours)
    if request.state == HelpRequest.State.DRAFT:
        return Time(starts, ends)
    over = ends < timezone.now()
    wanted = wish.people if over else random.choice((0, 0, 0, wish.people, wish.people // 2))
    waiting = random.randint(1, 3) if wanted == wish.people and random.random() < 0.3 else 0
    # A third of the time the demo's own volunteer is among those who come.
    pool = [people[0], *random.sample(people, min(len(people), 12))]
    pool = pool if random.random() < (0.4 if wish.activity in PERSONAL else 0.1) else pool[1:]
    free = [one for one in dict.fromkeys(pool) if _free(busy[one], starts, ends)]
    came = free[:wanted]
    for one in came:
        busy[one].append((starts, ends))
    queue = [] if over or len(came) < wish.people else free[wanted : wanted + waiting]
    return Time(starts, ends, [*_came(random, request, came, over, wish), *_waits(request, queue)])


def _free(times: list[tuple[datetime, datetime]], starts: datetime, ends: datetime) -> bool:
    return all(ends <= begin or starts >= end for begin, end in times)


def _came(
    random: Random, request: HelpRequest, people: list[int], over: bool, wish: Wish
) -> Iterator[Came]:
    since = request.opened_at or timezone.now()
    for one in people:
        there = random.random() < 0.93
        if not over or random.random() < 0.1:  # not noted yet
            yield Came(one, "signed_up", since)
        elif there:
            yield Came(one, "attended", since, Decimal(wish.hours))
        else:
            yield Came(one, "missed", since)


def _waits(request: HelpRequest, people: list[int]) -> Iterator[Came]:
    since = request.opened_at or timezone.now()
    for minutes, one in enumerate(people, 1):
        yield Came(one, "waiting", since + timedelta(minutes=minutes))


def _askers() -> dict[int, Member]:
    """By organisation, who asks: a house manager of the demo."""
    rows = Member.objects.filter(role=Role.HOUSE_MANAGER).select_related("user").order_by("-pk")
    return {row.organisation_id: row for row in rows}


def _residents(random: Random, today: date) -> dict[int, list[Person]]:
    """A few grown people who live somewhere, by house."""
    stays = Occupancy.objects.filter(kind=Kind.STAY, starts__lte=today, ends__gt=today)
    grown = stays.filter(person__date_of_birth__lte=years_before(today, 18), person__died=None)
    pairs = list(grown.order_by("pk").values_list("site_id", "person_id"))
    chosen = random.sample(pairs, min(len(pairs), 20 * CONCERNED))
    people = Person.objects.in_bulk([person for _site, person in chosen])
    found: dict[int, list[Person]] = defaultdict(list)
    for site, person in chosen:
        if len(found[site]) < 1:
            found[site].append(people[person])
    return found
