"""The cases an actor works on, with what lists and cards show of them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Exists, Max, Min, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from weg.care.counselling.models import Appointment, Case, Contact, Task
from weg.city.models import Member, Role
from weg.foundation.access.actors import Actor
from weg.foundation.periods import today
from weg.housing.models import Occupancy
from weg.housing.models.occupancy import Kind
from weg.people.models import Household, Person


def cases_of(actor: Actor) -> QuerySet[Case]:
    """Cases whose contents exist for the actor: open, or in aftercare."""
    sites = Q(site=None) | Q(site__in=actor.sight.sites)
    return Case.objects.filter(
        sites, organisation=actor.sight.organisation, access_until__gt=today()
    )


def open_cases(actor: Actor) -> QuerySet[Case]:
    return cases_of(actor).filter(ended=None)


def mine(cases: QuerySet[Case], actor: Actor) -> QuerySet[Case]:
    """Those the actor is responsible for, or stands in for."""
    member = actor.sight.member
    return cases.filter(Q(responsible=member) | Q(deputy=member))


def with_facts(cases: QuerySet[Case]) -> QuerySet[Any]:
    """Each with ``surname``, ``last_contact``, ``next_appointment`` and ``next_task``."""
    return cases.annotate(
        surname=Subquery(_first_person().values("surname")[:1]),
        last_contact=_one(Contact.objects.filter(case=OuterRef("pk")), Max("day")),
        next_appointment=_one(
            Appointment.objects.filter(
                case=OuterRef("pk"), cancelled=False, starts__gte=timezone.now()
            ),
            Min("starts"),
        ),
        next_task=_one(Task.objects.filter(case=OuterRef("pk"), done=None), Min("due")),
    ).select_related("household", "site", "responsible__user")


def _first_person() -> QuerySet[Person]:
    people = Person.objects.filter(household=OuterRef("household"), merged_into=None)
    return people.order_by("date_of_birth", "pk")


def _one(
    rows: QuerySet[Contact] | QuerySet[Appointment] | QuerySet[Task], value: object
) -> Subquery:
    return Subquery(rows.order_by().values("case").annotate(one=value).values("one"))


def quiet(cases: QuerySet[Case], days: int) -> QuerySet[Case]:
    """Open cases without a contact for so many days."""
    since = today() - timedelta(days=days)
    recent = Contact.objects.filter(case=OuterRef("pk"), day__gt=since)
    return cases.filter(~Exists(recent), ended=None, opened__lte=since)


def colleagues(case: Case) -> list[Member]:
    """Social workers of the case's organisation who can read it today."""
    rows = Member.objects.filter(
        organisation=case.organisation_id, role=Role.SOCIAL_WORKER, during__contains=today()
    ).select_related("user")
    return [
        member
        for member in rows.order_by("user__name", "pk")
        if case.site_id is None or member.all_sites or case.site_id in member.site_ids
    ]


def others_accompanying(case: Case) -> QuerySet[Case]:
    """Other organisations' open cases of the household: who, never what about."""
    return (
        Case.objects.filter(household=case.household_id, ended=None)
        .exclude(organisation=case.organisation_id)
        .select_related("organisation", "responsible__user", "responsible__availability")
        .order_by("opened", "pk")
    )


def households_without_case(actor: Actor) -> QuerySet[Any]:
    """Households that live at the actor's sites today and that nobody of the actor's organisation
    accompanies, with ``site_name``, ``since`` and ``surname``."""
    day = today()
    stays = Occupancy.objects.filter(
        kind=Kind.STAY, starts__lte=day, ends__gt=day, site__in=actor.sight.sites
    )
    own = Case.objects.filter(
        household=OuterRef("pk"), organisation=actor.sight.organisation, ended=None
    )
    here = stays.filter(household=OuterRef("pk")).order_by("starts", "pk")
    people = Person.objects.filter(household=OuterRef("pk"), merged_into=None)
    return (
        Household.objects.filter(pk__in=stays.values("household"))
        .filter(~Exists(own))
        .annotate(
            site_name=Subquery(here.values("site__name")[:1]),
            since=Subquery(here.values("starts")[:1]),
            surname=Subquery(people.order_by("date_of_birth", "pk").values("surname")[:1]),
        )
    )


def day_start(day: date) -> datetime:
    """Midnight in the city."""
    return timezone.make_aware(datetime.combine(day, time()))
