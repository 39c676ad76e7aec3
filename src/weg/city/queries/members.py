"""Memberships of a user, and the one chosen to act with."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from weg.city.models import Member
from weg.foundation.models import User
from weg.foundation.periods import today

CHOSEN = "weg_member"
"""Session key of the membership that the user chose to act with."""


def memberships_of(user: User | AnonymousUser) -> QuerySet[Member]:
    """Memberships in force today, the first one first."""
    return (
        Member.objects.filter(user_id=user.pk or 0, during__contains=today())
        .select_related("user", "organisation")
        .order_by("pk")
    )
