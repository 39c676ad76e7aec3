"""Opening pages as a member: the real middleware, the member's own rows."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client


@pytest.fixture
def open_as(db: None) -> Callable[..., Client]:
    """A client signed in as the given member."""

    def sign_in(member: object) -> Client:
        client = Client()
        client.force_login(
            member.user,  # type: ignore[attr-defined]
            backend="django.contrib.auth.backends.ModelBackend",
        )
        return client

    return sign_in
