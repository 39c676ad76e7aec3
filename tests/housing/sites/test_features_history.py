"""Which features a site or a unit had, and who changed them, stays known."""

from __future__ import annotations

import pytest
from django.apps import apps

from tests.harness.factories import FeatureFactory, SiteFactory, UnitFactory
from weg.housing.actions import change_unit
from weg.housing.actions.sites import set_features

pytestmark = pytest.mark.usefixtures("everything")


def _history(name):
    rows = apps.get_model("housing", name)._default_manager.order_by("pgh_id")
    return [(row.pgh_label, row.feature_id, row.pgh_context["by"]) for row in rows]


def test_features_of_a_site_given_and_taken_away_leave_history(member):
    officer = member("placement_officer")
    site = SiteFactory()
    for code in ("step_free", "women_only"):
        FeatureFactory(code=code)
    set_features(actor=officer, owner=site, features=["step_free"])
    set_features(actor=officer, owner=site, features=["women_only"])
    assert _history("SiteFeatureEvent") == [
        ("insert", "step_free", str(officer)),
        ("delete", "step_free", str(officer)),
        ("insert", "women_only", str(officer)),
    ]


def test_features_of_a_unit_leave_history_too(member):
    officer = member("placement_officer")
    unit = UnitFactory()
    FeatureFactory(code="own_bath")
    change_unit(actor=officer, unit=unit, features=["own_bath"])
    assert _history("UnitFeatureEvent") == [("insert", "own_bath", str(officer))]
