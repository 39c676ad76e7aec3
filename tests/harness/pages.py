"""Opening pages as a member: the real middleware, the member's own rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from weg.foundation.access.sight import EVERYTHING, look_with


class Browser(Client):
    """A client whose requests see what the member sees; afterwards the test sees all again.

    A request's sight ends with its transaction; inside a test the transaction goes on.
    """

    def request(self, **request: Any) -> Any:
        try:
            return super().request(**request)
        finally:
            look_with(EVERYTHING)


@pytest.fixture
def open_as(db: None) -> Callable[..., Client]:
    """A client signed in as the given member."""

    def sign_in(member: object) -> Client:
        client = Browser()
        client.force_login(
            member.user,  # type: ignore[attr-defined]
            backend="django.contrib.auth.backends.ModelBackend",
        )
        return client

    return sign_in
