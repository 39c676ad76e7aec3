"""Who runs a site, who works there, and exceptions from the limit."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.harness.factories import LONG_AGO, MemberFactory, OrganisationFactory, SiteFactory
from weg.city.models import Norm
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import period, today
from weg.housing.actions import (
    assign_member,
    assign_operator,
    change_site,
    end_exception,
    end_operation,
    grant_exception,
    remove_member,
)
from weg.housing.models import LimitException, SiteMember
from weg.housing.queries.reach import site_ids

pytestmark = pytest.mark.usefixtures("everything")
START = date(2026, 1, 1)


def _run_by(site):
    rows = site.operations.order_by("during").select_related("organisation")
    return [(o.organisation, o.during.lower, o.during.upper) for o in rows]


def test_the_next_organisation_ends_the_one_before(system):
    first, second, third = OrganisationFactory.create_batch(3)
    site = SiteFactory()
    assign_operator(actor=system, site=site, organisation=first, starts=START)
    assign_operator(actor=system, site=site, organisation=third, starts=date(2026, 9, 1))
    assign_operator(actor=system, site=site, organisation=second, starts=date(2026, 5, 1))
    assert _run_by(site) == [
        (first, START, date(2026, 5, 1)),
        (second, date(2026, 5, 1), date(2026, 9, 1)),
        (third, date(2026, 9, 1), None),
    ]


def test_a_mistake_of_the_same_day_is_replaced_and_an_end_leaves_nobody(system):
    first, second = OrganisationFactory.create_batch(2)
    site = SiteFactory()
    assign_operator(actor=system, site=site, organisation=first, starts=START)
    assign_operator(actor=system, site=site, organisation=second, starts=START)
    assert _run_by(site) == [(second, START, None)]
    end_operation(actor=system, site=site, day=date(2026, 2, 1))
    assert _run_by(site) == [(second, START, date(2026, 2, 1))]


def test_an_organisation_that_is_gone_cannot_run_a_site(system):
    gone = OrganisationFactory(active=False)
    with pytest.raises(Refused, match="not active"):
        assign_operator(actor=system, site=SiteFactory(), organisation=gone, starts=START)


def test_members_of_the_operator_are_named_for_a_site(system):
    operator = OrganisationFactory()
    site, _other = SiteFactory(operator=operator), SiteFactory(operator=operator)
    one = MemberFactory(organisation=operator, all_sites=False)
    assert site_ids(one) == []
    assign_member(actor=system, site=site, member=one)
    assign_member(actor=system, site=site, member=one)
    assert site_ids(one) == [site.pk]
    remove_member(actor=system, site=site, member=one)
    assert not SiteMember.objects.exists()


def test_strangers_and_members_of_all_sites_are_not_named(system):
    operator = OrganisationFactory()
    site = SiteFactory(operator=operator)
    with pytest.raises(Refused, match="does not run"):
        assign_member(actor=system, site=site, member=MemberFactory(all_sites=False))
    with pytest.raises(Refused, match="anyway"):
        assign_member(actor=system, site=site, member=MemberFactory(organisation=operator))


@pytest.fixture
def limited(everything):
    Norm.objects.filter(key="site_limit").delete()
    Norm.objects.create(
        key="site_limit", value=250, unit="places", during=period(LONG_AGO), source="test"
    )


def _grant(actor, site, **changes):
    values = {
        "limit": 400,
        "starts": START,
        "ends": date(2027, 1, 1),
        "reason": "No other place.",
    }
    return grant_exception(actor=actor, site=site, **values | changes)


@pytest.mark.usefixtures("limited")
def test_an_exception_is_dated_reasoned_above_the_limit_and_for_interim_solutions(member):
    head = member("department_head")
    site = SiteFactory(interim=True)
    for code, changes in {
        "below_limit": {"limit": 250},
        "period_empty": {"ends": START},
        "no_reason": {"reason": "  "},
    }.items():
        with pytest.raises(Refused) as refused:
            _grant(head, site, **changes)
        assert refused.value.code == code
    with pytest.raises(Refused) as refused:
        _grant(head, SiteFactory(interim=False))
    assert refused.value.code == "not_interim"
    made = _grant(head, site)
    assert (made.limit, str(head.user) in made.decided_by) == (400, True)
    with pytest.raises(Refused) as refused:
        _grant(head, site, starts=date(2026, 12, 31), ends=date(2027, 3, 1))
    assert refused.value.code == "exception_overlaps"


@pytest.mark.usefixtures("limited")
def test_an_exception_can_end_early_but_not_in_the_past(member):
    head = member("department_head")
    day = today()
    site = SiteFactory(interim=True)
    made = _grant(head, site, ends=day + timedelta(days=100))
    with pytest.raises(Refused, match="passed"):
        end_exception(actor=head, exception=made, day=day - timedelta(days=1))
    with pytest.raises(Refused, match="anyway"):
        end_exception(actor=head, exception=made, day=day + timedelta(days=100))
    with pytest.raises(Refused, match="interim"):
        change_site(actor=_officer(member), site=site, interim=False)
    end_exception(actor=head, exception=made, day=day + timedelta(days=1))
    assert made.during.upper == day + timedelta(days=1)
    later = _grant(
        head,
        SiteFactory(interim=True),
        starts=day + timedelta(days=9),
        ends=day + timedelta(days=19),
    )
    end_exception(actor=head, exception=later, day=day)
    assert LimitException.objects.count() == 1


def _officer(member):
    return member("placement_officer")
