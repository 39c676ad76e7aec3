"""The signed links in mails. A link says whose it is and what it is for; nothing is stored."""

from __future__ import annotations

from datetime import timedelta

from django.core import signing

from weg.volunteers.circles.models import Volunteer

CONFIRM, GUARDIAN = "circles.confirm", "circles.guardian"
VALID = timedelta(days=14)


def sign(volunteer: Volunteer, purpose: str) -> str:
    return signing.dumps([volunteer.pk, _stamp(volunteer)], salt=purpose)


def signed(token: str, purpose: str) -> Volunteer | None:
    """The volunteer of the link; None when it was changed, is too old, or its row is gone."""
    try:
        number, stamp = signing.loads(token, salt=purpose, max_age=VALID)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    found = Volunteer.objects.filter(pk=number).first()
    return found if found and _stamp(found) == stamp else None


def _stamp(volunteer: Volunteer) -> int:
    """Numbers of rows are never given twice, but databases are restored."""
    return int(volunteer.applied_at.timestamp())
