"""Opening pages as a member: the real middleware, the member's own rows."""

from __future__ import annotations

import re
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


class Visitor(Browser):
    """Somebody without an account, whose forms are checked as a real browser's are."""

    def __init__(self) -> None:
        super().__init__(enforce_csrf_checks=True)

    def press(self, path: str, **data: str) -> Any:
        """Send the page's form: with its token, from the origin that the page lets one name."""
        page = self.get(path)
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page.content.decode())
        assert token, "the page has no form"
        origin = "null" if page["Referrer-Policy"] == "no-referrer" else "http://testserver"
        typed = {"csrfmiddlewaretoken": token[1], **data}
        return self.post(path, typed, headers={"origin": origin})


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
