"""The signed links in invitations: whose it is; nothing is stored. GET shows, POST answers."""

from __future__ import annotations

from datetime import timedelta

from django.core import signing

from weg.volunteers.matching.models import Invitation

PURPOSE = "matching.answer"
VALID = timedelta(days=60)


def sign(invitation: Invitation) -> str:
    return signing.dumps([invitation.pk, _stamp(invitation)], salt=PURPOSE)


def signed(token: str) -> Invitation | None:
    """The invitation of the link; None when it was changed, is too old, or the row is gone."""
    try:
        number, stamp = signing.loads(token, salt=PURPOSE, max_age=VALID)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    rows = Invitation.objects.select_related(
        "volunteer__member__user", "volunteer__member__organisation", "request__activity"
    )
    found = rows.filter(pk=number).first()
    return found if found and _stamp(found) == stamp else None


def _stamp(invitation: Invitation) -> int:
    """Numbers of rows are never given twice, but databases are restored."""
    return int(invitation.sent_at.timestamp())
