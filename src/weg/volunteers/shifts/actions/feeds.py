"""A volunteer's secret calendar address."""

from __future__ import annotations

import secrets

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.digests import digest_of
from weg.volunteers.shifts.actions.signing import own_volunteer
from weg.volunteers.shifts.models import Feed


@action("shifts.mine")
def renew_feed(*, actor: Actor) -> str:
    """A new secret; an address given out before is dead. The secret is shown this once."""
    secret, volunteer = secrets.token_urlsafe(32), own_volunteer(actor)
    Feed.objects.filter(volunteer=volunteer).delete()
    Feed.objects.create(volunteer=volunteer, digest=digest_of(secret))
    return secret


@action("shifts.mine")
def revoke_feed(*, actor: Actor) -> None:
    """No address works any more."""
    Feed.objects.filter(volunteer=own_volunteer(actor)).delete()
