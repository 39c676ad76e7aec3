"""Which people exist for whom: row-level security, read table by table."""

from __future__ import annotations

import pytest

from weg.foundation.access.sight import Sight, seeing
from weg.people.actions import link_households, merge_persons
from weg.people.models import (
    Household,
    HouseholdLink,
    LegalStatus,
    LikelyPair,
    Merge,
    NameKey,
    Person,
    PersonLanguage,
    Requirement,
)

TABLES = (Household, Person, Requirement, PersonLanguage, LegalStatus, NameKey, HouseholdLink)


@pytest.fixture
def full(register):
    """A household with a row in every table."""
    from datetime import date

    def make():
        return register(
            {
                "given_name": "Amira",
                "date_of_birth": date(1990, 4, 7),
                "languages": [("ar", True)],
                "status": ("applicant", date(2025, 1, 1)),
            },
            must=["step_free"],
        )

    return make


def _counts(sight):
    with seeing(sight):
        return [model.objects.count() for model in TABLES]


@pytest.mark.parametrize("reach", ["none", "figures"])
def test_roles_that_work_with_figures_see_nobody(reach, full, settle, site):
    settle(full(), site)
    assert _counts(Sight(reach=reach, sites=(site.pk,))) == [0] * len(TABLES)


def test_an_organisation_sees_the_people_of_its_sites(full, settle, site, system):
    here, elsewhere = full(), full()
    settle(here, site)
    link_households(actor=system, first=here, second=elsewhere, kind="near")
    counts = _counts(Sight(reach="own", sites=(site.pk,)))
    keys = NameKey.objects.filter(person__household=here).count()
    assert counts == [1, 1, 1, 1, 1, keys, 1]
    assert _counts(Sight(reach="own", sites=(site.pk + 1,))) == [0] * len(TABLES)


@pytest.mark.parametrize(("days", "seen"), [(1, 1), (364, 1), (365, 0), (400, 0)])
def test_care_goes_on_for_a_year_after_moving_out(days, seen, full, settle, site):
    settle(full(), site, left_days_ago=days)
    with seeing(Sight(reach="own", sites=(site.pk,))):
        assert Person.objects.count() == seen


def test_decisions_on_duplicates_are_the_citys(full, settle, site, system):
    one, two = full(), full()
    settle(one, site)
    first, second = one.people.all()[0], two.people.all()[0]
    third = full().people.all()[0]
    merge_persons(actor=system, kept=first, other=second)
    assert LikelyPair.objects.filter(second=third).exists()
    with seeing(Sight(reach="own", sites=(site.pk,))):
        assert (Merge.objects.count(), LikelyPair.objects.count()) == (0, 0)


def test_history_is_hidden_from_organisations(full, settle, site):
    settle(full(), site)
    with seeing(Sight(reach="own", sites=(site.pk,))):
        assert Person.objects.get().events.count() == 0
