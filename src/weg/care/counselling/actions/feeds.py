"""A member's secret calendar address."""

from __future__ import annotations

from weg.care.counselling.actions.acting import member_of
from weg.care.counselling.models import Feed
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.calendars import renewed


@action("counselling.feed")
def renew_feed(*, actor: Actor) -> str:
    """A new secret; an address given out before is dead. The secret is shown this once."""
    return renewed(Feed.objects, member_id=member_of(actor))


@action("counselling.feed")
def revoke_feed(*, actor: Actor) -> None:
    """No address works any more."""
    Feed.objects.filter(member_id=member_of(actor)).delete()
