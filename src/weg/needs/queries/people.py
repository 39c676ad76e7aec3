"""Whose needs the actor may know, and what is known of one person."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, Min, OuterRef, Q, QuerySet, Subquery

from weg.care.counselling.queries.cases import cases_of, open_cases
from weg.city.models import Role
from weg.foundation.access.actors import Actor
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.periods import today
from weg.needs.models import Assessment, Need, Reader
from weg.people.models import Person

BY_INTAKE = "SELECT i.assessed FROM counselling_intake i WHERE i.case_id = c.id"
# The day on the intake sheet, as it was said before there were sheets of one's own; or the day on
# which the last of the household's people was assessed.
ASSESSED = f"""SELECT coalesce(({BY_INTAKE}), (
  SELECT max(one.day) FROM (
    SELECT (SELECT min(a.day) FROM needs_assessment a
      WHERE a.person_id = p.id AND a.kind <> 'land') AS day
    FROM people_person p
    WHERE p.household_id = h.id AND p.merged_into_id IS NULL AND p.died IS NULL
  ) one HAVING count(*) > 0 AND bool_and(one.day IS NOT NULL)))"""  # noqa: S608


def listed_people(actor: Actor) -> QuerySet[Any]:
    """People of the actor's open cases and those the actor reads, with ``assessed``, ``review``,
    ``case_id`` and ``site_name``."""
    cases = open_cases(actor)
    case = cases.filter(household=OuterRef("household"))
    read = Reader.objects.filter(
        person=OuterRef("pk"), member=actor.sight.member, until__gt=today()
    )
    own = Assessment.objects.filter(person=OuterRef("pk")).exclude(kind=Assessment.Kind.LAND)
    first = own.order_by().values("person").annotate(day=Min("day")).values("day")
    return (
        Person.objects.filter(merged_into=None, died=None)
        .filter(Q(household__in=cases.values("household")) | Exists(read))
        .annotate(
            assessed=Subquery(first),
            review=Subquery(own.order_by("-day", "-pk").values("review")[:1]),
            case_id=Subquery(case.values("pk")[:1]),
            site_name=Subquery(case.values("site__name")[:1]),
        )
        .select_related("household")
        .order_by("sort_name", "pk")
    )


def knows(actor: Actor, person: Person) -> bool:
    """The actor cares for the person, assessed them once, or is named as a reader."""
    member = actor.sight.member
    return (
        cares_for(actor, person.household_id)
        or Assessment.objects.filter(person=person.pk, assessor=member).exists()
        or is_reader(actor, person.pk)
    )


def cares_for(actor: Actor, household: int) -> bool:
    """The household is a case of the actor's. That there is a case is known to others as well."""
    works = actor.role == Role.SOCIAL_WORKER
    return works and cases_of(actor).filter(household=household).exists()


def is_reader(actor: Actor, person: int) -> bool:
    rows = Reader.objects.filter(person=person, member=actor.sight.member, until__gt=today())
    return rows.exists()


def person_known(actor: Actor, number: int) -> Person | None:
    """The person, when the actor may know their needs. A reader need not see the person otherwise:
    then the record is read for them."""
    found = Person.objects.select_related("household").filter(pk=number).first()
    if found is None and is_reader(actor, number):
        with seeing(EVERYTHING, "needs.reader"):
            return Person.objects.select_related("household").filter(pk=number).first()
    return found if found is not None and knows(actor, found) else None


def needs_of(person: Person) -> QuerySet[Need]:
    """All needs found, those that hold first."""
    rows = Need.objects.filter(assessment__person=person).select_related("group", "assessment")
    return rows.order_by("-ended", "group__rank", "pk")


def current_needs(person: Person) -> list[Need]:
    """What holds today: a group once, as it was found first."""
    found: dict[int, Need] = {}
    rows = needs_of(person).filter(ended=None).order_by("assessment__day", "pk")
    for need in rows:
        found.setdefault(need.group_id, need)
    return sorted(found.values(), key=lambda need: (need.group.rank, need.pk))


def suggested(person: Person, needs: list[Need]) -> list[str]:
    """Codes of features that the groups usually ask for and the household does not require yet."""
    asked = set(
        person.household.requirements.filter(during__contains=today()).values_list(
            "feature", flat=True
        )
    )
    wanted = [code for need in needs for code in need.group.suggests if code not in asked]
    return list(dict.fromkeys(wanted))
