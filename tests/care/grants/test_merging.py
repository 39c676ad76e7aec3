"""Who pays for a duplicate pays for the kept record, where nothing was known of that."""

from __future__ import annotations

from datetime import date

from tests.harness.factories import PersonFactory
from weg.care.grants.models import Payer
from weg.foundation.periods import period
from weg.people.actions import merge_persons, unmerge_persons

SPRING, SUMMER, AUTUMN = date(2024, 3, 1), date(2024, 6, 1), date(2024, 9, 1)


def _payer(person, kind, start, end):
    return Payer.objects.create(person=person, kind=kind, during=period(start, end), source="test")


def test_payers_follow_a_merge_where_they_fit_and_come_back(everything, system):
    kept, other = PersonFactory(), PersonFactory()
    own = _payer(kept, "self", SUMMER, AUTUMN)
    fits = _payer(other, "job_centre", SPRING, SUMMER)
    clashes = _payer(other, "social_office", SUMMER, AUTUMN)
    merge = merge_persons(actor=system, kept=kept, other=other)
    assert set(kept.payers.all()) == {own, fits}
    assert list(other.payers.all()) == [clashes]
    unmerge_persons(actor=system, merge=merge)
    assert set(other.payers.all()) == {fits, clashes}
