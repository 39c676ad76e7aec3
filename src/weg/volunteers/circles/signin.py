"""Signing in by a code mailed to oneself: for volunteers, who need no password.

Everybody else keeps their ways: to an address with another role no code is ever sent, and nobody
learns that from the page.
"""

from __future__ import annotations

from allauth.account.forms import RequestLoginCodeForm

from weg.city.models import HELPING
from weg.city.queries.members import memberships_of


class CodeForm(RequestLoginCodeForm):
    def clean_email(self) -> str:
        email: str = super().clean_email()
        user = getattr(self, "_user", None)
        roles = set(memberships_of(user).values_list("role", flat=True)) if user else set()
        if not roles or roles - set(HELPING):
            self._user = None
        return email
