"""What the pages of counselling are opened with."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone

from tests.harness.factories import OrganisationFactory, PersonFactory, RoomFactory
from weg.care.counselling.models import (
    Appointment,
    Case,
    Contact,
    Handover,
    Referral,
    SchoolPlace,
    Task,
    Topic,
)
from weg.city.models import Norm
from weg.foundation.access.actors import System
from weg.foundation.periods import period, today
from weg.housing.actions import move_in
from weg.people.models import LegalStatus, Person

LONG_AGO = today() - timedelta(days=9999)
NUMBERS = {"provisional_months": 24, "residence_rule_issue_months": 6}


def _case(side: Any) -> Case:
    found, _new = Case.objects.get_or_create(
        household=side.person.household,
        organisation=side.organisation,
        ended=None,
        defaults={"site": side.site, "opened": today()},
    )
    return found


def _worker(side: Any) -> Any:
    return side.members["social_worker"]


def _topic(side: Any = None) -> Topic:
    return Topic.objects.order_by("pk")[0]


def _contact(side: Any) -> Contact:
    found, _new = Contact.objects.get_or_create(
        case=_case(side),
        defaults={
            "day": today(),
            "topic": _topic(),
            "channel": "visit",
            "minutes": 20,
            "member": _worker(side),
        },
    )
    return found


def _appointment(side: Any) -> Appointment:
    starts = timezone.now() + timedelta(days=1)
    found, _new = Appointment.objects.get_or_create(
        case=_case(side),
        defaults={"starts": starts, "topic": _topic(), "member": _worker(side)},
    )
    return found


def _task(side: Any) -> Task:
    found, _new = Task.objects.get_or_create(
        case=_case(side), defaults={"title": "Call", "due": today()}
    )
    return found


def _school(side: Any) -> SchoolPlace:
    found, _new = SchoolPlace.objects.get_or_create(
        case=_case(side),
        person=side.person,
        defaults={"kind": "primary", "needed_from": today()},
    )
    return found


def _passed(side: Any) -> dict[str, Any]:
    return {
        "case": _case(side),
        "household": side.person.household,
        "sender": side.organisation,
        "receiver": OrganisationFactory(),
    }


def _referral(side: Any) -> Referral:
    found = Referral.objects.filter(sender=side.organisation).first()
    return found or Referral.objects.create(
        **_passed(side),
        topic=_topic(),
        text="Please help.",
        people=1,
        sent=today(),
        sent_by=_worker(side),
        answer_until=today(),
    )


def _handover(side: Any) -> Handover:
    found = Handover.objects.filter(sender=side.organisation).first()
    return found or Handover.objects.create(**_passed(side), day=today(), due=today())


def _norms() -> None:
    for key, value in NUMBERS.items():
        Norm.objects.get_or_create(
            key=key,
            defaults={"value": value, "unit": "", "during": period(LONG_AGO), "source": "test"},
        )


def _applicant(side: Any) -> int:
    """Somebody whose provisional accommodation ends some day."""
    _norms()
    return int(side.person.pk)


def _recognised(side: Any) -> int:
    """Somebody who was recognised and for whom a residence rule is to be issued."""
    _norms()
    name = f"Recognised-{side.organisation.short}"
    found = Person.objects.filter(surname=name).first()
    if found is None:
        found = PersonFactory(surname=name)
        place = RoomFactory(unit=side.unit, area=14, places=1).places.get()
        move_in(
            actor=System("world"),
            household=found.household,
            day=today(),
            places={found.pk: place.pk},
        )
        LegalStatus.objects.create(person=found, kind="recognised", during=period(today()))
    return int(found.pk)


THINGS: dict[str, Any] = {
    "counselling/cases": lambda side: _case(side).pk,
    "counselling/households": lambda side: side.person.household_id,
    "counselling/contacts": lambda side: _contact(side).pk,
    "counselling/appointments": lambda side: _appointment(side).pk,
    "counselling/tasks": lambda side: _task(side).pk,
    "counselling/schools": lambda side: _school(side).pk,
    "counselling/referrals": lambda side: _referral(side).pk,
    "counselling/handovers": lambda side: _handover(side).pk,
    "counselling/topics": lambda side: _topic().pk,
    "counselling.step": lambda side: 1,
    "counselling.secret": lambda side: "nobody-knows",
    "counselling:clock_extend.code": lambda side: "provisional",
    "counselling:clock_extend.record": _applicant,
    "counselling:clock_done.code": lambda side: "residence_rule_issue",
    "counselling:clock_done.record": _recognised,
}
