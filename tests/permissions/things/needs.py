"""What the pages of needs are opened with."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from tests.permissions.things.counselling import _case
from weg.city.models import District, Member
from weg.foundation.access.actors import System
from weg.foundation.periods import today
from weg.housing.models import Feature
from weg.needs.actions import assess, name_reader, protect_address, save_offer
from weg.needs.models import Assessment, Group, Need, Offer, Question, Reader, Shelter, Swap

BUILDER = System("world")


def _sheet(side: Any) -> Assessment:
    """One about the person of the side, whose household is a case of its social worker."""
    _case(side)
    found = Assessment.objects.filter(person=side.person).first()
    if found:
        return found
    return assess(
        actor=BUILDER, person=side.person, day=today(), groups=Group.objects.order_by("pk")[:1]
    )


def _person(side: Any) -> int:
    return int(_sheet(side).person_id)


def _need(side: Any) -> int:
    return int(Need.objects.get(assessment=_sheet(side)).pk)


def _reader(side: Any) -> int:
    """One named for somebody else's eyes, so that nobody of the table reads by it."""
    _sheet(side)
    found = Reader.objects.filter(person=side.person).first()
    if found is None:
        member = side.site.site_members.get().member
        found = name_reader(
            actor=BUILDER, person=side.person, member=member, why="Reason",
            until=today() + timedelta(days=9),
        )  # fmt: skip
    return int(found.pk)


def _shelter(side: Any) -> int:
    if not Shelter.objects.filter(site=side.site).exists():
        name = side.site.name
        protect_address(actor=BUILDER, site=side.site, name=name, street="Hidden Lane 1")
    return int(side.site.pk)


def _swap() -> int:
    found = Swap.objects.first()
    if found is None:
        officer = Member.objects.filter(role="placement_officer").order_by("pk")[0]
        found = Swap.objects.create(
            feature="step_free", day=today(), state="ready", created_by=officer
        )
    return int(found.pk)


def _offer() -> int:
    found = Offer.objects.first()
    if found is None:
        group, district = Group.objects.order_by("pk")[0], District.objects.order_by("pk")[0]
        found = save_offer(
            actor=BUILDER, group=group, district=district, name="Offer", by="Club", since=today()
        )
    return int(found.pk)


THINGS = {
    "needs.code": lambda side: Feature.objects.order_by("pk")[0].pk,
    "needs/people": _person,
    "needs.need_pk": _need,
    "needs.reader_pk": _reader,
    "needs/groups": lambda side: Group.objects.order_by("pk")[0].pk,
    "needs/questions": lambda side: Question.objects.order_by("pk")[0].pk,
    "needs/offers": lambda side: _offer(),
    "needs/sites": _shelter,
    "needs/swaps": lambda side: _swap(),
    "needs/tonight": lambda side: side.person.household_id,
}
