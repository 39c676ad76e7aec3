"""Background jobs of the room: the figures of every day."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from weg.care.presence import actions
from weg.foundation.access.actors import System
from weg.foundation.jobs import Outcome, Work, job
from weg.foundation.periods import today


@job("presence.record_trust", title=_("Figures of presence"))
def record_trust(work: Work) -> Outcome:
    """Keep today's figures of all sites; doing it again writes the same."""
    actions.record_trust(actor=System("presence"), day=today())
    return Outcome(url=reverse("presence:trust"))
