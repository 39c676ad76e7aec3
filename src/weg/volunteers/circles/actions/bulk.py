"""Circles and volunteers as a city has them already, very many at once: lists, the demo city."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.contrib.auth.hashers import make_password

from weg.city.models import Member, Organisation, Role
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.models import User
from weg.foundation.periods import period
from weg.housing.models import Site
from weg.volunteers.circles.actions.circles import PLAIN, CircleGiven
from weg.volunteers.circles.given import Profile, fill, store_choices
from weg.volunteers.circles.models import (
    Circle,
    CircleDistrict,
    CircleSite,
    Contact,
    Payee,
    Volunteer,
)
from weg.volunteers.circles.queries.office import coordination_office

State = Volunteer.State


@dataclass(frozen=True, kw_only=True)
class TakenOver:
    """Somebody who was known before. since: confirmed; taken up the day after, unless new."""

    profile: Profile
    email: str
    date_of_birth: date
    circle: Circle | None
    since: datetime
    state: str = State.TAKEN_UP
    last_active: date | None = None


@dataclass(frozen=True, kw_only=True)
class KnownCircle:
    """A circle that was there before. contacts: (name, task, telephone, public)."""

    given: CircleGiven
    slug: str
    contacts: Sequence[tuple[str, str, str, bool]] = ()


@action("circles.erase")
def take_over_circles(*, actor: Actor, rows: Sequence[KnownCircle]) -> list[Circle]:
    """Store circles with all that belongs to them. System only."""
    organisations = Organisation.objects.bulk_create(
        Organisation(name=row.given.name, short=row.given.short, kind=Organisation.Kind.CIRCLE)
        for row in rows
    )
    circles = Circle.objects.bulk_create(
        Circle(
            organisation=organisation,
            slug=row.slug,
            **{name: getattr(row.given, name) for name in PLAIN},
        )
        for organisation, row in zip(organisations, rows, strict=True)
    )
    pairs = list(zip(circles, rows, strict=True))
    CircleDistrict.objects.bulk_create(
        CircleDistrict(circle=circle, district_id=district)
        for circle, row in pairs
        for district in row.given.districts
    )
    names = dict(Site.objects.order_by("pk").values_list("pk", "name"))
    CircleSite.objects.bulk_create(
        CircleSite(circle=circle, site_id=site, site_name=names[site])
        for circle, row in pairs
        for site in row.given.sites
    )
    Payee.objects.bulk_create(
        Payee(circle=circle, name=row.given.payee) for circle, row in pairs if row.given.payee
    )
    Contact.objects.bulk_create(
        Contact(circle=circle, name=name, task=task, phone=phone, public=public)
        for circle, row in pairs
        for name, task, phone, public in row.contacts
    )
    return circles


@action("circles.erase")
def take_over_volunteers(*, actor: Actor, rows: Sequence[TakenOver]) -> list[Volunteer]:
    """Store them with accounts that sign in by a code; nobody is mailed. System only."""
    office = coordination_office()
    volunteers = [_volunteer(row) for row in rows]
    users = User.objects.bulk_create(
        User(email=one.email, name=one.called, language="de", password=make_password(None))
        for one in volunteers
    )
    members = Member.objects.bulk_create(
        _member(user, one, row, office)
        for user, one, row in zip(users, volunteers, rows, strict=True)
    )
    for one, member in zip(volunteers, members, strict=True):
        one.member = member
    made = Volunteer.objects.bulk_create(volunteers)
    store_choices((one, row.profile) for one, row in zip(made, rows, strict=True))
    return made


def _volunteer(row: TakenOver) -> Volunteer:
    known = row.state in (State.TAKEN_UP, State.RESTING)
    return fill(
        Volunteer(
            email=row.email.lower(),
            date_of_birth=row.date_of_birth,
            circle=row.circle,
            state=row.state,
            applied_at=row.since,
            confirmed_at=row.since,
            taken_up_at=row.since + timedelta(days=1) if known else None,
            last_active=row.last_active,
        ),
        row.profile,
    )


def _member(user: User, one: Volunteer, row: TakenOver, office: Organisation | None) -> Member:
    return Member(
        user=user,
        organisation=one.circle.organisation if one.circle else office,
        role=Role.VOLUNTEER,
        during=period(row.since.date()),
    )
