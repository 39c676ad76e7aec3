"""A small world with one thing of each kind on either side: ours, and another organisation's."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from tests.harness.factories import (
    DistrictFactory,
    FeatureFactory,
    HouseholdFactory,
    MemberFactory,
    OrganisationFactory,
    PersonFactory,
    RoomFactory,
    SiteFactory,
    UnitFactory,
)
from tests.harness.packs import load_parts
from tests.permissions.things import things as things_of_care
from tests.placement.room.scene import compute
from weg.arrivals.actions import receive_list
from weg.arrivals.models import ArrivalList
from weg.city.models import Committee, Member, Municipality, Norm, Role
from weg.foundation.access.actors import System
from weg.foundation.models import Job
from weg.foundation.periods import period, today
from weg.housing.actions import block, move_in
from weg.housing.models import LimitException, SiteMember
from weg.people.models import HouseholdLink, LegalStatus, Merge, Person, Requirement
from weg.placement.actions import start_plan
from weg.placement.actions.accepting import accept_proposal
from weg.placement.models import Plan, Proposal, Run, Wording

OFFICE = (
    Role.PLACEMENT_OFFICER,
    Role.DEPARTMENT_HEAD,
    Role.PLANNER,
    Role.ADMINISTRATOR,
    Role.DATA_PROTECTION_OFFICER,
    Role.PROTECTION_OFFICER,
    Role.COMPLAINTS_BODY,
    Role.RETURN_COUNSELLOR,
    Role.VOLUNTEER_COORDINATOR,
)
STAFF = (Role.HOUSE_MANAGER, Role.SOCIAL_WORKER)
CIRCLE = (Role.CIRCLE_LEAD, Role.VOLUNTEER)
HOUSE = (*STAFF, *CIRCLE)
ROLES = (*OFFICE, *HOUSE)
BUILDER = System("world")


@dataclass
class Side:
    """An organisation with a site, somebody who lives there, and a blocked place."""

    organisation: Any
    site: Any
    unit: Any
    room: Any
    person: Any
    stay: Any
    blocked: Any
    step: Any
    members: dict[str, Member] = field(default_factory=dict)
    order: Any = None


@dataclass
class World:
    own: Side
    other: Side
    members: dict[str, Member]
    things: dict[str, Any]


def build_world() -> World:
    """Call inside the ``everything`` fixture."""
    _city()
    own, other = _side("own"), _side("other")
    office = OrganisationFactory(kind="office")
    members = {role: MemberFactory(role=role, organisation=office) for role in OFFICE}
    for side in (own, other):
        _order(side, members[Role.PLACEMENT_OFFICER])
    return World(own, other, members | own.members, _things(members))


def _city() -> None:
    load_parts("counselling", "houses", "provision", "safety", "returns", "needs", "circles")
    Municipality.objects.create(slug="x", name="X", state="Y", office="Office", address="1 Street")
    always = period(today() - timedelta(days=9999))
    numbers = {"site_limit": 250, "density": 7, "mix_families": "0.67", "mix_tolerance": "0.1"}
    for key, value in numbers.items():
        Norm.objects.create(key=key, value=value, unit="", during=always, source="test")


def _side(name: str) -> Side:
    organisation = OrganisationFactory(name=f"Organisation {name}", short=name)
    circle = OrganisationFactory(name=f"Circle {name}", short=f"circle {name}", kind="circle")
    site = SiteFactory(name=f"Site {name}", operator=organisation, district=DistrictFactory())
    unit = UnitFactory(site=site)
    room = RoomFactory(unit=unit, area=30, places=4)
    person = PersonFactory(surname=f"Person-{name}")
    first, second = room.places.all()[:2]
    step = move_in(
        actor=BUILDER, household=person.household, day=today(), places={person.pk: first.pk}
    )
    block(actor=BUILDER, places=[second], start=today(), reason="repair")
    _details(site, person, organisation)
    return Side(
        organisation=organisation,
        site=site,
        unit=unit,
        room=room,
        person=person,
        stay=site.occupancies.get(kind="stay"),
        blocked=site.occupancies.get(kind="block"),
        step=step,
        members={role: MemberFactory(role=role, organisation=organisation) for role in STAFF}
        | {role: MemberFactory(role=role, organisation=circle) for role in CIRCLE},
    )


def _details(site: Any, person: Any, organisation: Any) -> None:
    """What hangs on a site and on a person."""
    always = period(today() - timedelta(days=99))
    FeatureFactory()
    SiteMember.objects.create(site=site, member=MemberFactory(organisation=organisation))
    LimitException.objects.create(
        site=site,
        limit=300,
        during=period(today(), today() + timedelta(days=30)),
        reason="interim",
        decided_by="council",
    )
    LegalStatus.objects.create(person=person, kind="applicant", during=always)
    Requirement.objects.create(
        household=person.household, feature="step_free", strength="must", during=always
    )


def _things(members: dict[str, Member]) -> dict[str, Any]:
    """What pages are opened with: by page and word, by room and word, or by room and folder."""
    norm = Norm.objects.get(key="site_limit")
    committee = Committee.objects.create(name="Committee")
    arrived = _list()
    planned = _planned(members[Role.PLACEMENT_OFFICER])
    job = Job.objects.create(kind="placement.plan", member=members[Role.PLACEMENT_OFFICER].pk)
    return {
        "city/districts": lambda side: side.site.district_id,
        "city.key": lambda side: norm.key,
        "city/values": lambda side: norm.pk,
        "city/organisations": lambda side: side.organisation.pk,
        "city/members": lambda side: side.members[HOUSE[0]].pk,
        "city/committees": lambda side: committee.pk,
        "people/persons": lambda side: side.person.pk,
        "people/households": lambda side: side.person.household_id,
        "people.status_pk": lambda side: side.person.statuses.get().pk,
        "people.requirement_pk": lambda side: side.person.household.requirements.get().pk,
        "people.link_pk": lambda side: _link(side).pk,
        "people.first": lambda side: min(_pair(side)),
        "people.second": lambda side: max(_pair(side)),
        "people/decided": lambda side: _merge(side).pk,
        "housing/sites": lambda side: side.site.pk,
        "housing/site-members": lambda side: side.site.site_members.get().pk,
        "housing/exceptions": lambda side: side.site.limit_exceptions.get().pk,
        "housing/units": lambda side: side.unit.pk,
        "housing/rooms": lambda side: side.room.pk,
        "housing/places": lambda side: side.stay.place_id,
        "housing/blocks": lambda side: side.blocked.pk,
        "housing/stays": lambda side: side.stay.pk,
        "housing:arrive.pk": lambda side: _expected(side).pk,
        "housing:not_arrived.pk": lambda side: _expected(side).pk,
        "housing/households": lambda side: side.person.household_id,
        **dict.fromkeys(
            ("housing:reserve?", "housing:move?", "housing:move_in?"),
            lambda side: f"?site={side.site.pk}",
        ),
        "housing/steps": lambda side: side.step.pk,
        "arrivals/lists": lambda side: arrived.pk,
        "arrivals.number": lambda side: 2,
        "jobs/jobs": lambda side: job.pk,
        "placement/plans": lambda side: planned.pk,
        "placement.number": lambda side: 1,
        "placement.kind": lambda side: "problem",
        "placement/proposals": lambda side: side.order.proposal_id,
        "placement/orders": lambda side: side.order.pk,
        "placement/notices": lambda side: side.order.notices.get().pk,
        "placement/weekly": lambda side: side.site.pk,
        "placement.part": lambda side: Wording.Part.values[0],
        **things_of_care(),
    }


def _order(side: Side, officer: Member) -> None:
    """Somebody waits, was planned into the side's room, and the officer accepted."""
    guest = PersonFactory(surname=f"Guest-{side.organisation.short}")
    plan = Plan.objects.create(day=today(), state="ready", households=1, created_by=officer)
    Run.objects.create(
        plan=plan,
        number=1,
        state="ready",
        problem={},
        result={},
        summary={"districts": [], "sites": [], "terms": {}},
        cost=0,
        bound=0,
        gap=0,
    )
    proposal = Proposal.objects.create(
        plan=plan,
        household=guest.household,
        site=side.site,
        rooms=[side.room.pk],
        places={str(guest.pk): side.room.places.get(number=3).pk},
        arrives=today(),
    )
    side.order = accept_proposal(actor=officer, proposal=proposal)


def _planned(officer: Member) -> Plan:
    """A plan that the engine has really computed."""
    waiting = PersonFactory(household=HouseholdFactory(expected=today()))
    plan = start_plan(actor=officer, households=[waiting.household_id])
    compute(plan)
    return plan


def _expected(side: Side) -> Any:
    return side.site.occupancies.get(kind="reservation")


def _list() -> ArrivalList:
    return receive_list(
        actor=BUILDER,
        name="List",
        content=b"Nachname;Vorname;Geschlecht\nNew;Somebody;m",
        filename="list.csv",
        first_day=today(),
        last_day=today(),
    )


def _link(side: Side) -> HouseholdLink:
    mine = side.person.household
    found = HouseholdLink.objects.filter(first=mine).first()
    return found or HouseholdLink.objects.create(
        first=mine, second=PersonFactory().household, kind="near"
    )


def _pair(side: Side) -> tuple[int, int]:
    twin = Person.objects.filter(surname=side.person.surname).exclude(pk=side.person.pk).first()
    twin = twin or PersonFactory(surname=side.person.surname)
    return side.person.pk, twin.pk


def _merge(side: Side) -> Merge:
    first, second = _pair(side)
    found = Merge.objects.filter(kept=first).first()
    return found or Merge.objects.create(
        kept_id=first, other_id=second, decision="different", by="world"
    )
