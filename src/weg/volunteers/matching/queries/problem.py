"""The engine's problem of today: what is open, and who could be asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from django.db.models import Count, F, QuerySet
from django.utils import timezone
from django.utils.timezone import localtime

from weg.city.models import District
from weg.city.queries.norms import norms_on
from weg.foundation.periods import today
from weg.volunteers.circles.models import (
    Available,
    Circle,
    Volunteer,
    VolunteerActivity,
    VolunteerDistrict,
)
from weg.volunteers.circles.queries import age_on, open_volunteers
from weg.volunteers.matching import engine
from weg.volunteers.matching.engine.problem import Part
from weg.volunteers.matching.models import Invitation
from weg.volunteers.shifts.models import HelpRequest, Shift, SignUp
from weg.volunteers.shifts.queries.showing import hides, with_hidden
from weg.volunteers.training.queries import lacking_all

WEEKS = 8
"""How far ahead shifts are looked at, and how far back somebody's load."""
NEW_DAYS = 60
"""Whoever was taken up since then and has done nothing yet shall have something soon."""
SPEAKS = ("interpreting",)
"""Activities for which the language of the request is indispensable."""


@dataclass
class Built:
    """The problem, and what the numbers in it mean."""

    problem: engine.Problem
    requests: dict[str, int] = field(default_factory=dict)
    volunteers: dict[str, int] = field(default_factory=dict)

    @property
    def seats(self) -> int:
        return sum(task.people for task in self.problem.tasks)


def build(circle: Circle | None) -> Built:
    """Of all that the reader sees; of one circle its requests and its volunteers."""
    calendar = Calendar()
    requests = list(open_requests(circle).select_related("activity"))
    with_hidden(requests)
    people = Volunteers(circle, calendar)
    tasks = _tasks(requests, calendar)
    lacks = people.lacks({one.activity_id: one.activity.key for one in requests})
    problem = engine.Problem(
        tasks=tuple(tasks.values()),
        volunteers=tuple(people.one(row, lacks) for row in people.rows),
        neighbours=_neighbours(),
        weights=engine.Weights(most=people.limit),
    )
    return Built(
        problem,
        {task.id: pk for pk, task in tasks.items()},
        {f"v{row.pk}": row.pk for row in people.rows},
    )


def open_requests(circle: Circle | None = None) -> QuerySet[HelpRequest]:
    """With a free place ahead."""
    rows = HelpRequest.objects.filter(
        state=HelpRequest.State.OPEN, pk__in=free_shifts().order_by().values("request")
    )
    return rows.filter(circle=circle) if circle else rows


def free_shifts() -> QuerySet[Shift]:
    """Planned, ahead, within eight weeks, and with a free place."""
    now = timezone.now()
    return Shift.objects.filter(
        state=Shift.State.PLANNED, starts__gt=now, starts__lt=now + timedelta(weeks=WEEKS),
        taken__lt=F("seats"),
    )  # fmt: skip


class Calendar:
    """Times as minutes since Monday 0:00 of this week, as the clocks of the municipality say."""

    def __init__(self) -> None:
        day = today()
        self.monday = datetime.combine(day - timedelta(days=day.weekday()), time())

    def minute(self, moment: datetime) -> int:
        return int((localtime(moment).replace(tzinfo=None) - self.monday).total_seconds() // 60)

    def slot(self, starts: datetime, ends: datetime) -> engine.Slot:
        return engine.Slot(self.minute(starts), self.minute(ends))


def _tasks(requests: Iterable[HelpRequest], calendar: Calendar) -> dict[int, engine.Task]:
    shifts: dict[int, list[Shift]] = defaultdict(list)
    numbers = [one.pk for one in requests]
    for shift in free_shifts().filter(request__in=numbers).order_by("starts", "pk"):
        shifts[shift.request_id].append(shift)
    barred = _barred(numbers)
    return {
        one.pk: _task(one, shifts[one.pk], barred[one.pk], calendar)
        for one in requests
        if shifts[one.pk]
    }


def _task(
    one: HelpRequest, shifts: list[Shift], barred: set[int], calendar: Calendar
) -> engine.Task:
    slots = tuple(calendar.slot(shift.starts, shift.ends) for shift in shifts)
    gender = one.wishes_gender
    return engine.Task(
        id=f"r{one.pk}",
        activity=one.activity.key,
        people=max(shift.free for shift in shifts),
        slots=slots,
        minutes=sum(slot.end - slot.start for slot in slots),
        regular=one.regular,
        language=one.language or None,
        language_needed=bool(one.language) and one.activity.key in SPEAKS,
        district=str(one.district_id) if one.district_id and not hides(one) else None,
        gender="women" if gender == "women" else "men" if gender == "men" else None,
        circle=str(one.circle_id) if one.circle_id else None,
        min_age=one.activity.min_age,
        barred=frozenset(f"v{number}" for number in barred),
    )


def _barred(numbers: list[int]) -> dict[int, set[int]]:
    """Who was asked already, or is (or was) signed up."""
    found: dict[int, set[int]] = defaultdict(set)
    asked = Invitation.objects.filter(request__in=numbers).order_by()
    for request, volunteer in asked.values_list("request", "volunteer"):
        found[request].add(volunteer)
    signed = SignUp.objects.filter(shift__request__in=numbers, volunteer__isnull=False).order_by()
    for request, number in signed.values_list("shift__request", "volunteer"):
        found[request].add(number or 0)
    return found


def _neighbours() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {
        str(pk): set() for pk in District.objects.values_list("pk", flat=True)
    }
    for one, other in District.neighbours.through.objects.values_list(
        "from_district", "to_district"
    ):
        found[str(one)].add(str(other))
    return {one: frozenset(others) for one, others in found.items()}


class Volunteers:
    """Everybody who may be asked today, with all that counts, in a fixed number of queries."""

    def __init__(self, circle: Circle | None, calendar: Calendar) -> None:
        self.calendar, self.day = calendar, today()
        self.limit = weekly_limit()
        rows = open_volunteers(self.day)
        rows = rows.filter(circle=circle) if circle else rows
        tired = too_often(self.limit)
        self.rows = [row for row in rows.order_by("pk") if row.pk not in tired]
        self.numbers = [row.pk for row in self.rows]
        self._read_choices()
        self._read_engagements()

    def _read_choices(self) -> None:
        self.times: dict[int, set[tuple[int, Part]]] = defaultdict(set)
        for number, weekday, part in self._of(Available, "weekday", "part"):
            self.times[number].add((weekday, part))
        self.districts: dict[int, set[str]] = defaultdict(set)
        for number, district in self._of(VolunteerDistrict, "district"):
            self.districts[number].add(str(district))
        self.activities: dict[int, set[str]] = defaultdict(set)
        for number, key in self._of(VolunteerActivity, "activity__key"):
            self.activities[number].add(key)

    def _of(self, model: type, *fields: str) -> Iterable[tuple]:  # type: ignore[type-arg]
        rows = model.objects.filter(volunteer__in=self.numbers)  # type: ignore[attr-defined]
        return rows.order_by().values_list("volunteer", *fields)  # type: ignore[no-any-return]

    def _read_engagements(self) -> None:
        """Load: requests of the last and next weeks; busy, and hours taken: of the next ones."""
        now = timezone.now()
        rows = SignUp.objects.filter(
            volunteer__in=self.numbers, state__in=("signed_up", "attended"),
            shift__starts__gt=now - timedelta(weeks=WEEKS),
            shift__starts__lt=now + timedelta(weeks=WEEKS),
        ).order_by()  # fmt: skip
        requests: dict[int, set[int]] = defaultdict(set)
        self.busy: dict[int, list[engine.Slot]] = defaultdict(list)
        names = ("volunteer", "shift__request", "shift__starts", "shift__ends")
        for number, request, starts, ends in rows.values_list(*names):
            requests[number or 0].add(request)
            if ends > now:
                self.busy[number or 0].append(self.calendar.slot(starts, ends))
        self.load = {number: len(found) for number, found in requests.items()}

    def lacks(self, activities: dict[int, str]) -> dict[int, dict[str, tuple[str, ...]]]:
        """By volunteer and activity what lacks, in words."""
        found: dict[int, dict[str, tuple[str, ...]]] = defaultdict(dict)
        for activity, people in lacking_all(self.numbers, activities, self.day).items():
            for number, words in people.items():
                found[number][activities[activity]] = tuple(words)
        return found

    def one(self, row: Volunteer, lacks: dict[int, dict[str, tuple[str, ...]]]) -> engine.Volunteer:
        return engine.Volunteer(
            id=f"v{row.pk}",
            activities=frozenset(self.activities[row.pk]),
            times=frozenset(self.times[row.pk]),
            languages=frozenset(row.languages),
            districts=frozenset(self.districts[row.pk]),
            minutes=self._minutes(row),
            load=self.load.get(row.pk, 0),
            newcomer=self._is_new(row),
            leaves=self._leaves(row),
            age=age_on(row, self.day),
            circle=str(row.circle_id) if row.circle_id else None,
            regular=row.regular,
            one_off=row.one_off,
            busy=tuple(self.busy.get(row.pk, ())),
            lacks=lacks.get(row.pk, {}),
        )

    def _minutes(self, row: Volunteer) -> int | None:
        """What is left of the hours they have named, over the weeks that are looked at."""
        if row.hours_per_week is None:
            return None
        taken = sum(slot.end - slot.start for slot in self.busy.get(row.pk, ()))
        return max(0, row.hours_per_week * 60 * WEEKS - taken)

    def _is_new(self, row: Volunteer) -> bool:
        since = row.taken_up_at
        fresh = since is not None and since > timezone.now() - timedelta(days=NEW_DAYS)
        return fresh and row.last_active is None

    def _leaves(self, row: Volunteer) -> int | None:
        if row.until is None:
            return None
        end = datetime.combine(row.until + timedelta(days=1), time())
        return int((end - self.calendar.monday).total_seconds() // 60)


def weekly_limit() -> int:
    """Invitations to one person in a week at most (norm ``invitations_per_week``, 2)."""
    return int(norms_on(today()).get("invitations_per_week", 2))


def too_often(limit: int) -> set[int]:
    """Who was invited so often within a week that they are left in peace."""
    since = timezone.now() - timedelta(days=7)
    rows = Invitation.objects.filter(sent_at__gt=since).order_by().values("volunteer")
    often = rows.annotate(times=Count("pk")).filter(times__gte=limit)
    return set(often.values_list("volunteer", flat=True))
