from __future__ import annotations

from datetime import date

import pytest

from weg.demo.plan import CityPlan, plan_city

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="session")
def city() -> CityPlan:
    """The planned demo city, which takes seconds; tests only read it."""
    return plan_city(TODAY)
