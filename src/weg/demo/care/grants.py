"""Grants of the demo city: terms, a decided computation and what differs since, payers, fees."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from random import Random

from weg.care.grants.actions import (
    PayerRow,
    add_variant,
    assume_new_site,
    assume_ratio,
    assume_share,
    correct_statements,
    decide_computation,
    make_statements,
    record_payers,
    set_amount,
    set_payer,
)
from weg.care.grants.fees.figures import Month
from weg.care.grants.models import Occasion, Payer, Statement, Work
from weg.care.grants.queries.terms import latest_day
from weg.city.models import Organisation
from weg.foundation.access.actors import Actor
from weg.housing.models import Occupancy
from weg.people.actions import set_status
from weg.people.models import LegalStatus, Person

INVENTED = "Demo-Stadt: erfundener Betrag, kein Beschluss bekannt"
POST_CENTS = 8_950_000
SELF, UNKNOWN = 0.05, 0.01
"""Shares of households that pay themselves (318 in 2019) and of those nobody recorded."""


def load(actor: Actor, today: date) -> None:
    """Everything through the room's actions; the same day gives the same city."""
    random = Random(38)  # noqa: S311 a demo city is no secret
    for work in Work.objects.filter(occasion__code="posts"):
        set_amount(
            actor=actor, work=work, cents=POST_CENTS, start=date(2014, 1, 1), source=INVENTED
        )
    _decide(actor, today)
    _assume(actor, today)
    _pay(actor, today, random)


def _decide(actor: Actor, today: date) -> None:
    """Last 31 December's posts, decided in spring; three notices came in afterwards."""
    posts = Occasion.objects.get(code="posts")
    day = latest_day(posts, today)
    decide_computation(
        actor=actor,
        occasion=posts,
        day=day,
        paper=f"Demo-Vorlage 17/{day.year + 1}",
        decided_by="Sozial- und Gesundheitsausschuss",
        decided_on=min(today, date(day.year + 1, 3, 9)),
    )
    waiting = LegalStatus.objects.filter(
        kind="applicant", during__startswith__lt=date(day.year, 11, 1), during__endswith=None
    ).order_by("person")
    for status in waiting.select_related("person")[:3]:
        set_status(
            actor=actor, person=status.person, kind="recognised", since=date(day.year, 12, 9)
        )


def _assume(actor: Actor, today: date) -> None:
    posts = Occasion.objects.get(code="posts")
    variant = add_variant(
        actor=actor,
        name="1:80 und ein neues Haus",
        occasion=posts,
        day=latest_day(posts, today),
        note="Für die Haushaltsberatung: besserer Schlüssel, ein Haus mehr, etwas weniger Menschen",
    )
    work = Work.objects.get(code="social_provisional")
    assume_ratio(actor=actor, variant=variant, work=work, number=Decimal(80))
    assume_new_site(
        actor=actor,
        variant=variant,
        title="Neubau (Annahme)",
        organisation=Organisation.objects.filter(kind="welfare").order_by("short")[0],
        places=156,
        number=Decimal(140),
    )
    assume_share(actor=actor, variant=variant, number=Decimal(-3))


def _pay(actor: Actor, today: date, random: Random) -> None:
    """Payers of all who live here, last month's statements, and one that had to be corrected."""
    month = Month(date.fromordinal(today.replace(day=1).toordinal() - 1).replace(day=1))
    record_payers(actor=actor, rows=list(_payers(month, random)))
    make_statements(actor=actor, month=month)
    first = Payer.objects.filter(kind="social_office").order_by("person").first()
    if first is None:
        return
    household = Person.objects.get(pk=first.person_id).household
    people = list(household.people.all())
    set_payer(
        actor=actor,
        people=people,
        kind="job_centre",
        start=month.first.replace(day=15),
        source="Bescheid des Jobcenters",
    )
    if Statement.objects.filter(household=household).exists():
        correct_statements(
            actor=actor,
            month=month,
            reason="Das Jobcenter ist seit dem 15. zuständig.",
            households=[household.pk],
        )


def _payers(month: Month, random: Random) -> Iterator[PayerRow]:
    """By household: the social office for asylum seekers, the job centre for the others."""
    stays = Occupancy.objects.filter(kind="stay", starts__lt=month.end, ends__gt=month.first)
    rows = stays.values_list("household_id", "person_id").order_by("household_id", "person_id")
    seeking = LegalStatus.Kind.APPLICANT, LegalStatus.Kind.TOLERATED
    office = set(
        LegalStatus.objects.filter(during__contains=month.first, kind__in=seeking).values_list(
            "person_id", flat=True
        )
    )
    kinds: dict[int, str] = {}
    for household, person in dict.fromkeys(rows):
        if household not in kinds:
            usual = "social_office" if person in office else "job_centre"
            drawn = random.random()
            kinds[household] = "self" if drawn < SELF else "" if drawn < SELF + UNKNOWN else usual
        if kind := kinds[household]:
            source = {"self": "Angabe des Haushalts", "job_centre": "Bescheid des Jobcenters"}
            yield PayerRow(
                person, kind, date(2020, 1, 1), source.get(kind, "Bescheid des Sozialamts")
            )
