"""Statements as they were made, and corrections when the past turns out otherwise."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from tests.care.grants.conftest import house
from tests.harness.factories import OrganisationFactory
from weg.care.grants.actions import (
    PayerRow,
    correct_statements,
    make_statements,
    record_payers,
    remove_payer,
    set_fee,
    set_payer,
)
from weg.care.grants.fees.figures import Month
from weg.care.grants.models import FeeRule, Payer, Statement
from weg.care.grants.queries.corrections import due_corrections
from weg.care.grants.queries.fees import month_bills
from weg.care.houses.models import KeyLoan
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import period, today
from weg.housing.models import Occupancy

OCTOBER = Month(date(2019, 10, 1))
START = date(2019, 1, 1)


@pytest.fixture
def home(terms):
    return house("North", OrganisationFactory())


def _pays(system, person, kind="job_centre", start=START, **more):
    return set_payer(
        actor=system, people=[person], kind=kind, start=start, source="notice of 1 May", **more
    )


def _statement(person):
    return Statement.objects.get(household=person.household, corrected_by=None)


def test_a_statement_is_made_once_and_stays(home, terms):
    person = home.settle("applicant")
    _pays(terms, person)
    assert make_statements(actor=terms, month=OCTOBER).statements == 1
    assert make_statements(actor=terms, month=OCTOBER).statements == 0
    assert _statement(person).cents == 60_641
    assert due_corrections(OCTOBER) == []


def test_a_stay_corrected_later_is_told_and_corrected(home, terms):
    person = home.settle("applicant")
    _pays(terms, person)
    make_statements(actor=terms, month=OCTOBER)
    Occupancy.objects.filter(person=person).update(during=period(START, date(2019, 10, 11)))
    (due,) = due_corrections(OCTOBER)
    assert due.difference == 19_562 - 60_641
    correct_statements(actor=terms, month=OCTOBER, reason="moved out on 11 October")
    new = _statement(person)
    assert (new.cents, new.difference, new.corrects.cents) == (19_562, -41_079, 60_641)
    assert due_corrections(OCTOBER) == []


def test_a_reduced_fee_decided_later_reaches_back(home, terms):
    """As in 2019: the reduction for self-payers was decided afterwards."""
    person = home.settle("applicant")
    _pays(terms, person, "self")
    make_statements(actor=terms, month=OCTOBER)
    set_fee(
        actor=terms, area=Decimal(7), kind="self", cents=25_000, start=date(2019, 10, 1),
        source="council paper",
    )  # fmt: skip
    correct_statements(actor=terms, month=OCTOBER, reason="council paper")
    assert _statement(person).difference == -5_000


def test_another_payer_is_a_correction_even_at_the_same_fee(home, terms):
    person = home.settle("applicant")
    _pays(terms, person)
    make_statements(actor=terms, month=OCTOBER)
    _pays(terms, person, "social_office", last_day=date(2019, 10, 31))
    (due,) = due_corrections(OCTOBER)
    assert due.difference == 0
    kinds = Payer.objects.filter(person=person).order_by("during").values_list("kind", flat=True)
    assert list(kinds) == ["social_office", "job_centre"]


def test_a_period_in_the_middle_leaves_both_sides(home, terms):
    person = home.settle("applicant")
    _pays(terms, person)
    _pays(terms, person, "self", date(2019, 5, 1), last_day=date(2019, 6, 30))
    rows = [(p.kind, p.during.lower, p.during.upper) for p in Payer.objects.all()]
    assert rows == [
        ("job_centre", START, date(2019, 5, 1)),
        ("self", date(2019, 5, 1), date(2019, 7, 1)),
        ("job_centre", date(2019, 7, 1), None),
    ]


def test_a_fee_is_due_until_the_keys_are_handed_over(home, terms):
    person = home.settle("applicant", end=date(2019, 10, 11), departure="flat")
    key = KeyLoan.objects.create(
        site=home.site, household=person.household, number="7", holder="x", out_on=START, out_by="y"
    )
    open_key = month_bills(OCTOBER)
    assert open_key.bills[person.household_id].cents == 19_562
    assert open_key.keys_out == {person.household_id}
    key.back_on = date(2019, 10, 21)
    key.save()
    assert month_bills(OCTOBER).bills[person.household_id].cents == 39_123  # 20 of 31 days
    FeeRule.objects.update(until="stay")
    assert month_bills(OCTOBER).bills[person.household_id].cents == 19_562


def test_whoever_moved_on_in_the_city_pays_for_one_place_only(home, terms):
    other = house("South", OrganisationFactory())
    person = home.settle("applicant", end=date(2019, 10, 11), departure="within")
    Occupancy.objects.create(
        place=other.beds[0], person=person, household=person.household, kind="stay",
        during=period(date(2019, 10, 11)),
    )  # fmt: skip
    KeyLoan.objects.create(
        site=home.site, household=person.household, number="7", holder="x", out_on=START,
        out_by="y", back_on=date(2019, 10, 21),
    )  # fmt: skip
    assert month_bills(OCTOBER).bills[person.household_id].cents == 60_641


def test_what_cannot_be_charged_is_said(home, terms):
    home.site.densities.update(square_metres=9)
    home.settle("applicant")
    made = make_statements(actor=terms, month=OCTOBER)
    assert made.statements == 0
    assert made.said == [
        "No fee for 9 m² is in force for all days; 1 persons are not charged for them."
        " None has been entered."
    ]


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"source": " "}, "no_source"),
        ({"kind": "bank"}, "payer_unknown"),
        ({"last_day": date(2018, 1, 1)}, "ends_before"),
        ({"people": []}, "nobody"),
    ],
)
def test_refusals_of_payers(home, terms, given, code):
    values = {"people": [home.settle("applicant")], "kind": "self", "start": START, "source": "x"}
    with pytest.raises(Refused) as refused:
        set_payer(actor=terms, **(values | given))
    assert refused.value.code == code


def test_refusals_of_statements(home, terms):
    later = Month(date(today().year + 1, 1, 1))
    with pytest.raises(Refused, match="The month has not begun"):
        make_statements(actor=terms, month=later)
    with pytest.raises(Refused, match="Say why"):
        correct_statements(actor=terms, month=OCTOBER, reason="")
    FeeRule.objects.all().delete()
    with pytest.raises(Refused, match=r"No rule of months is in force on 01\.10\.2019"):
        make_statements(actor=terms, month=OCTOBER)


def test_payers_are_taken_over_once(home, terms):
    person = home.settle("applicant")
    rows = [PayerRow(person.pk, "self", START, "old system")]
    assert record_payers(actor=terms, rows=rows) == 1
    with pytest.raises(Refused, match="recorded already"):
        record_payers(actor=terms, rows=rows)
    remove_payer(actor=terms, payer=Payer.objects.get())
    assert not Payer.objects.exists()


def test_a_key_that_is_still_out_is_told_on_the_pages_of_fees(home, terms, member, open_as):
    person = home.settle("applicant", end=date(2019, 10, 11), departure="flat")
    KeyLoan.objects.create(
        site=home.site, household=person.household, number="KEY-7", holder="x", out_on=START,
        out_by="y",
    )  # fmt: skip
    client, pages = open_as(member("placement_officer")), reverse("grants:fees")
    october, september = (
        client.get(pages, {"month": month}).content.decode() for month in ("2019-10", "2019-09")
    )
    assert "1 key of a household that moved out" in october
    assert "1 key of a household that moved out" not in september, "they lived there all month"
    listed = client.get(reverse("grants:keys_out")).content.decode()
    assert "KEY-7" in listed
    own = reverse("grants:household", args=[person.household_id])
    assert own in listed
    assert "KEY-7" in client.get(own).content.decode()
    KeyLoan.objects.update(settled=date(2019, 11, 4))
    assert "KEY-7" not in client.get(reverse("grants:keys_out")).content.decode()
    assert "KEY-7" not in client.get(own).content.decode()
