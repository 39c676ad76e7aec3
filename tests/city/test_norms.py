"""Norms: one value on each day, changed from a day on, never a gap."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from weg.city.actions import set_norm, withdraw_norm
from weg.city.actions.pack_norms import without
from weg.city.models import Norm
from weg.city.queries.norms import norm
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import period, today

START = date(2020, 1, 1)
pytestmark = pytest.mark.usefixtures("everything")


def _set(actor, value, start, key="site_limit"):
    return set_norm(actor=actor, key=key, value=Decimal(value), start=start, source="GRDrs 1/2020")


def test_a_new_value_ends_the_old_one_the_day_before(system):
    _set(system, 250, START)
    _set(system, 200, date(2024, 7, 1))
    assert norm("site_limit", date(2024, 6, 30)) == 250
    assert norm("site_limit", date(2024, 7, 1)) == 200
    assert Norm.objects.filter(during__upper_inf=True).count() == 1


def test_a_value_between_two_others_runs_until_the_next_begins(system):
    _set(system, 250, START)
    _set(system, 200, date(2024, 1, 1))
    _set(system, 230, date(2022, 1, 1))
    days = [date(2021, 12, 31), date(2022, 1, 1), date(2023, 12, 31), date(2024, 1, 1)]
    assert [norm("site_limit", day) for day in days] == [250, 230, 230, 200]


def test_the_same_first_day_corrects_the_value_and_history_keeps_both(system):
    first = _set(system, 250, START)
    second = _set(system, 240, START)
    assert first.pk == second.pk
    assert norm("site_limit", START) == 240
    values = first.events.order_by("pgh_id").values_list("value", flat=True)
    assert list(values) == [250, 240]


def test_a_gap_is_refused_with_the_day_that_closes_it(system):
    Norm.objects.create(
        key="site_limit",
        value=250,
        unit="places",
        during=period(START, date(2021, 1, 1)),
        source="x",
    )
    with pytest.raises(Refused, match=r"begin on 01\.01\.2021|01\.01\.2021 beginnen") as refused:
        _set(system, 200, date(2022, 1, 1))
    assert (refused.value.code, refused.value.field) == ("norm_gap", "start")
    assert _set(system, 200, date(2021, 1, 1)).during.upper is None


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("site_limit", "0"),
        ("site_limit", "-3"),
        ("site_limit", "99.5"),
        ("mix_families", "1.2"),
        ("density_standard", "0.5"),
    ],
)
def test_a_value_that_makes_no_sense_is_refused_beside_the_field(system, key, value):
    with pytest.raises(Refused) as refused:
        _set(system, value, START, key)
    assert (refused.value.code, refused.value.field) == ("norm_value", "value")


def test_an_unknown_norm_is_refused(system):
    with pytest.raises(Refused) as refused:
        _set(system, 1, START, "site_limits")
    assert refused.value.code == "norm_unknown"


def test_a_value_to_come_can_be_taken_back_and_the_one_before_goes_on(system):
    _set(system, 250, START)
    later = _set(system, 200, today() + timedelta(days=30))
    withdraw_norm(actor=system, norm=later)
    assert Norm.objects.get().during.upper is None
    with pytest.raises(Refused) as refused:
        withdraw_norm(actor=system, norm=Norm.objects.get())
    assert refused.value.code == "norm_begun"


def test_the_database_refuses_two_values_on_one_day(system):
    _set(system, 250, START)
    with pytest.raises(IntegrityError, match="norm_one_at_a_time"), transaction.atomic():
        Norm.objects.create(
            key="site_limit", value=1, unit="places", during=period(START), source="x"
        )


@pytest.mark.parametrize("role", ["placement_officer", "house_manager", "department_head"])
def test_only_the_administrator_changes_norms(member, role):
    with pytest.raises(PermissionDenied):
        _set(member(role), 250, START)
    assert _set(member("administrator"), 250, START).value == 250


days = st.integers(0, 40)


@given(changes=st.lists(st.tuples(days, st.integers(1, 500)), min_size=1, max_size=12))
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_after_any_changes_each_day_has_the_value_of_the_last_start_before_it(system, changes):
    Norm.objects.all().delete()
    model: dict[int, int] = {}
    for day, value in changes:
        _set(system, value, START + timedelta(days=day))
        model[day] = value
    for day in range(42):
        begun = [start for start in model if start <= day]
        found = Norm.objects.filter(during__contains=START + timedelta(days=day)).values_list(
            "value"
        )
        assert [int(v) for (v,) in found] == ([model[max(begun)]] if begun else [])


@given(
    span=st.tuples(days, days).map(sorted),
    cuts=st.lists(st.tuples(days, days).map(sorted), max_size=4),
)
def test_cutting_spans_leaves_exactly_the_days_outside(span, cuts):
    def as_span(pair):
        return tuple(START + timedelta(days=n) for n in pair)

    left = without(as_span(span), [as_span(cut) for cut in cuts])
    kept = {d for a, b in left for d in range((a - START).days, (b - START).days)}
    gone = {d for a, b in cuts for d in range(a, b)}
    assert kept == set(range(*span)) - gone
