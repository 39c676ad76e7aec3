from __future__ import annotations

import pytest
from django.test import Client

from tests.harness.factories import MemberFactory
from weg.foundation.models import User

PASSWORD = "drei-rote-Rosen"


@pytest.fixture
def officer(everything):
    """A placement officer with a password."""
    user = User.objects.create_user("kim@example.org", PASSWORD, name="Kim Beispiel")
    return MemberFactory(user=user, role="placement_officer")


@pytest.fixture
def administrator(everything):
    user = User.objects.create_user("ada@example.org", PASSWORD, name="Ada Beispiel")
    return MemberFactory(user=user, role="administrator")


def sign_in(client: Client, member, password: str = PASSWORD, **more):
    """Sign in as people do, by the page."""
    typed = {"login": member.user.email, "password": password} | more
    return client.post("/account/login/", typed)
