"""When the time of a household is over, nothing in the database says who it was; counts stay."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError
from django.urls import reverse

from tests.harness.factories import (
    MemberFactory,
    OrganisationFactory,
    PersonFactory,
    RoomFactory,
    SiteFactory,
    UnitFactory,
    UserFactory,
)
from weg.arrivals.actions import receive_list
from weg.arrivals.models import ArrivalList, ListHousehold
from weg.city.actions.erasing import erase_due
from weg.city.models import Municipality, Norm
from weg.foundation.access.actors import System
from weg.foundation.access.refusals import Refused
from weg.foundation.erasing import forget_history
from weg.foundation.jobs.daily import DAILY
from weg.foundation.models import Erasure, Job, Opening
from weg.foundation.periods import period, today
from weg.housing.actions import move_in, move_out, undo
from weg.housing.actions.books import close_books
from weg.housing.models import Occupancy, Step
from weg.housing.queries.figures import site_figures
from weg.people import actions
from weg.people.actions.births import rough_birth
from weg.people.models import Household, LikelyPair, Person
from weg.people.queries.ages import GROUPS, age, age_groups
from weg.people.queries.erasing import households_due
from weg.placement.actions.accepting import accept_proposal
from weg.placement.actions.withdrawing import withdraw_order
from weg.placement.models import PlacementOrder, Plan, Proposal, Run

pytestmark = pytest.mark.usefixtures("everything")
MARK = "Zyxmarker"
SYSTEM = System("test")
TODAY = today()
CAME, LEFT = TODAY - timedelta(days=400), TODAY - timedelta(days=10)
LATER = date(TODAY.year + 7, TODAY.month, 28)
YEARS = {"retention_file_years": 6, "retention_log_years": 2, "retention_account_years": 1}


@pytest.fixture
def norms():
    for key, value in {**YEARS, "retention_job_days": 90, "retention_draft_days": 30}.items():
        Norm.objects.create(
            key=key, value=value, unit="", during=period(date(2011, 1, 1)), source="test"
        )
    Municipality.objects.create(slug="x", name="X", state="Y", office="O", address="1 Street")


@pytest.fixture
def officer():
    """Works here no longer, and is named in whatever was done."""
    user = UserFactory(name=f"{MARK} Officer", email=f"{MARK}@example.org")
    return MemberFactory(user=user, during=period(date(2015, 1, 1), TODAY + timedelta(days=1)))


@pytest.fixture
def site():
    site = SiteFactory(operator=OrganisationFactory())
    RoomFactory(unit=UnitFactory(site=site), area=100, places=10)
    RoomFactory(unit=UnitFactory(site=site), area=15, places=2)
    return site


def _family(officer):
    """A mother and a son who came of age here."""
    grown = CAME.replace(year=CAME.year - 18) + timedelta(days=100)
    entry = actions.NewHousehold(
        people=[
            actions.NewPerson(
                surname=MARK,
                given_name=f"{MARK}a",
                sex="f",
                date_of_birth=date(1980, 3, 3),
                nationality="SY",
                azr_number=f"{MARK}1",
                phone=f"{MARK}2",
                languages=[("ar", True)],
                status=("applicant", CAME),
            ),
            actions.NewPerson(surname=MARK, given_name="Son", sex="m", date_of_birth=grown),
        ],
        case_number=f"{MARK}3",
        reference="H-900001",
        note=MARK,
        should=["step_free"],
    )
    return actions.register_household(actor=officer, household=entry)


def _lived(officer, family, site):
    """In, out, and taken back once; somebody else moves with them in one step."""
    places = list(site.places.order_by("pk"))
    beds = dict(
        zip(family.people.order_by("pk").values_list("pk", flat=True), places, strict=False)
    )
    move_in(
        actor=officer,
        household=family,
        day=CAME,
        places={person: bed.pk for person, bed in beds.items()},
    )
    gone = {"household": family, "day": LEFT, "departure": "flat", "note": MARK}
    undo(actor=officer, step=move_out(actor=officer, **gone))
    move_out(actor=officer, **gone)


def _known(officer, family):
    """Whatever else is kept about somebody."""
    mother = family.people.order_by("pk").first()
    double = PersonFactory(surname=MARK, given_name="Double", azr_number=f"{MARK}9")
    actions.merge_persons(actor=officer, kept=mother, other=double)
    stranger = PersonFactory(surname=f"{MARK}like")
    LikelyPair.objects.create(first=mother, second=stranger, score=1, reasons=[["name", MARK]])
    actions.link_households(
        actor=officer, first=family, second=PersonFactory().household, kind="near"
    )
    actions.hold_person(actor=officer, person=mother, reason=f"{MARK} before the court")
    actions.release_hold(actor=officer, person=mother)
    Opening.objects.create(
        member=officer.pk, by=str(officer), kind="person", record=mother.pk, path=f"/{MARK}/"
    )
    Job.objects.create(kind="x", note=MARK, result={"who": MARK})
    draft = {"actor": officer, "first_day": TODAY, "last_day": TODAY, "filename": f"{MARK}.csv"}
    for name in ("draft", "taken"):
        content = f"Nachname;Vorname;Geschlecht\n{MARK};A;m".encode()
        received = receive_list(name=f"{MARK} {name}", content=content, **draft)
    ArrivalList.objects.filter(pk=received.pk).update(state="confirmed", content=b"")
    ListHousehold.objects.create(list=received, household=family)


def _planned(officer, family, site):
    plan = Plan.objects.create(day=TODAY, state="ready", households=2, created_by=officer)
    Run.objects.create(
        plan=plan, number=1, state="ready", problem={"x": MARK}, result={}, cost=0, bound=0, gap=0
    )
    shared = {"plan": plan, "site": site, "arrives": LEFT + timedelta(days=1)}
    place = site.places.order_by("-pk").first()
    proposal = Proposal.objects.create(
        household=family,
        rooms=[place.room_id],
        places={str(person): bed.pk for person, bed in zip(
            family.people.order_by("pk").values_list("pk", flat=True),
            site.places.order_by("-pk"), strict=False,
        )},
        explanation={"why": MARK},
        **shared,
    )  # fmt: skip
    order = accept_proposal(actor=officer, proposal=proposal)
    withdraw_order(actor=officer, order=order, reason=MARK)
    Proposal.objects.create(household=PersonFactory().household, **shared)


def _found(mark=MARK):
    """Tables with the mark anywhere in a row, as text or as bytes."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tables = [row[0] for row in cursor.fetchall()]
        marks = [f"%{mark}%", f"%{mark.encode().hex()}%"]
        found = {}
        for table in tables:
            sql = f'SELECT count(*) FROM "{table}" t WHERE t::text ILIKE ANY(%s)'  # noqa: S608
            cursor.execute(sql, [marks])
            found[table] = cursor.fetchone()[0]
    return {table: count for table, count in found.items() if count}


def _figures(site):
    told = {}
    for days in (401, 400, 310, 300, 299, 11, 10, 9):
        day = TODAY - timedelta(days=days)
        there = Occupancy.objects.filter(starts__lte=day, ends__gt=day).values("person")
        people = Person.objects.filter(pk__in=there)
        told[days] = (site_figures(day)[site.pk], age_groups(people, day))
    return told


@pytest.fixture
def left(norms, officer, site):
    """A family that left, and somebody who stays; the books of the past are closed."""
    stays = PersonFactory(surname="Stays")
    bed = site.places.order_by("pk")[5]
    move_in(actor=SYSTEM, household=stays.household, day=CAME, places={stays.pk: bed.pk})
    family = _family(officer)
    _lived(officer, family, site)
    _planned(officer, family, site)
    _known(officer, family)
    close_books(actor=officer, before=TODAY)
    return SimpleNamespace(family=family, stays=stays)


def test_no_table_names_somebody_whose_time_is_over_and_past_days_count_the_same(left, site):
    before = _figures(site)
    planted = set(_found())
    histories = {"people_personevent", "people_holdevent", "placement_placementorderevent"}
    assert {"people_person", "housing_step", "people_merge", "placement_run"} | histories < planted
    erase_due(actor=SYSTEM, day=LATER)
    assert not _found()
    assert _figures(site) == before
    left.stays.refresh_from_db()
    assert left.stays.surname == "Stays"
    assert left.stays.household.reference.startswith("H-")
    assert not PlacementOrder.objects.filter(household=left.family).exists()
    log = set(Erasure.objects.values_list("table", flat=True))
    assert {"people_person", "people_personevent", "arrivals_arrivallist"} <= log


def test_nothing_is_erased_before_its_time_or_while_it_is_stopped(left, system):
    soon = LEFT.replace(year=LEFT.year + 6)
    assert left.family.pk not in households_due(soon.replace(year=soon.year - 6))
    mother = left.family.people.order_by("pk").first()
    actions.hold_person(actor=system, person=mother, reason="dispute")
    with pytest.raises(Refused, match="already"):
        actions.hold_person(actor=system, person=mother, reason="dispute")
    erase_due(actor=SYSTEM, day=LATER)
    mother.refresh_from_db()
    assert mother.surname == MARK
    actions.release_hold(actor=system, person=mother)
    erase_due(actor=SYSTEM, day=LATER)
    mother.refresh_from_db()
    assert (mother.surname, mother.household.case_number) == ("", "")
    with pytest.raises(Refused, match="erased"):
        actions.change_person(actor=system, person=mother, fields={"phone": "1"})


def test_history_of_what_still_stands_cannot_be_erased(left):
    mother = left.family.people.order_by("pk").first()
    before = _found()["people_personevent"]
    forget_history("test", "people_person", "pgh_obj_id", [mother.pk])
    assert _found()["people_personevent"] == before
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM people_personevent")
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM foundation_erasure")


def test_a_duplicate_stays_as_long_as_the_record_it_was_merged_into(norms, system, site):
    kept, other = PersonFactory(surname="Kept"), PersonFactory(surname="Other")
    move_in(
        actor=system,
        household=kept.household,
        day=CAME,
        places={kept.pk: site.places.first().pk},
    )
    actions.merge_persons(actor=system, kept=kept, other=other)
    due = households_due(LATER)
    assert not due & {kept.household_id, other.household_id}


def test_steps_of_several_households_stay_without_notes_about_the_erased(left):
    step = Step.objects.filter(action="move_out").first()
    note = {"id": 1, "before": None, "after": {"person": left.stays.pk, "note": "kept"}}
    Step.objects.filter(pk=step.pk).update(changes=[*step.changes, note])
    erase_due(actor=SYSTEM, day=LATER)
    step.refresh_from_db()
    notes = {change["after"]["note"] for change in step.changes if change["after"]}
    assert notes == {"", "kept"}


@pytest.mark.parametrize("born", [date(2008, 2, 29), date(2007, 11, 23), date(1990, 12, 31)])
def test_a_rough_birth_keeps_every_age_group(born):
    first = date(2024, 1, 1)
    days = [first + timedelta(days=n) for n in range(800)]
    rough = rough_birth(born, (first, days[-1]))

    def group(birth, day):
        return max(low for _c, _l, low, _h in GROUPS if age(birth, day) >= low)

    assert [group(rough, day) for day in days] == [group(born, day) for day in days]
    assert rough_birth(born, None) == date(born.year, 7, 1)


def test_the_officer_for_data_protection_sees_what_comes_and_what_went(left, open_as, member):
    client = open_as(member("data_protection_officer"))
    url = reverse("city:erasing")
    assert "has not run yet" in client.get(url).content.decode()
    DAILY["city.erase"]()
    page = client.get(url).content.decode()
    assert "last ran" in page
    assert "Nothing has been erased yet" in page
    erase_due(actor=SYSTEM, day=LATER)
    page = client.get(url).content.decode()
    assert "persons: history" in page
    assert MARK not in page


def test_a_norm_without_a_value_erases_nothing(left):
    Norm.objects.filter(key="retention_file_years").delete()
    erase_due(actor=SYSTEM, day=LATER)
    assert Household.objects.filter(erased=None, pk=left.family.pk).exists()
