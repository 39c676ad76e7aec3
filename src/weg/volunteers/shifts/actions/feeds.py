"""A volunteer's secret calendar address."""

from __future__ import annotations

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.calendars import renewed
from weg.volunteers.shifts.actions.signing import own_volunteer
from weg.volunteers.shifts.models import Feed


@action("shifts.mine")
def renew_feed(*, actor: Actor) -> str:
    """A new secret; an address given out before is dead. The secret is shown this once."""
    return renewed(Feed.objects, volunteer=own_volunteer(actor))


@action("shifts.mine")
def revoke_feed(*, actor: Actor) -> None:
    """No address works any more."""
    Feed.objects.filter(volunteer=own_volunteer(actor)).delete()
