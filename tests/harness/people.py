"""Members of every role, and the sight in which a test writes its data."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from weg.foundation.access.actors import System


@pytest.fixture
def everything(db: None) -> Iterator[None]:
    """The test's own transaction sees and may write every row, as the system does."""
    from weg.foundation.access.sight import EVERYTHING, seeing

    with seeing(EVERYTHING):
        yield


@pytest.fixture
def system() -> System:
    return System("test")


@pytest.fixture
def member(everything: None) -> Callable[..., object]:
    """Makes a member: ``member("house_manager", organisation=…)``."""
    from tests.harness.factories import MemberFactory

    return lambda role, **fields: MemberFactory(role=role, **fields)
