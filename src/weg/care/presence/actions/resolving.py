"""Resolving differences between what was found and what is recorded."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import gettext as _

from weg.care.presence.models import Difference
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused

Kind, How = Difference.Kind, Difference.Resolution
POSSIBLE = {
    Kind.NOT_MET: (How.MOVED, How.MISTAKE),
    Kind.EXTRA: (How.VISITOR, How.ADMITTED, How.MOVED, How.MISTAKE),
    Kind.ELSEWHERE: (How.VISITOR, How.ADMITTED, How.MOVED, How.MISTAKE),
}
"""What somebody may say by hand. Seen, away and departed follow from deciding about the person."""


@action("presence.resolve", on="difference")
def resolve_difference(
    *, actor: Actor, difference: Difference, resolution: str, note: str = ""
) -> Difference:
    """Say how the difference came out."""
    locked = Difference.objects.select_for_update(of=("self",)).get(pk=difference.pk)
    if locked.resolution:
        raise Refused(_("This difference has been resolved already."), code="resolved_already")
    if resolution not in POSSIBLE[Kind(locked.kind)]:
        raise Refused(_("Choose how it came out."), code="resolution", field="resolution")
    if resolution == How.MISTAKE and not note.strip():
        raise Refused(_("Say what went wrong in the round."), code="note", field="note")
    locked.resolution, locked.resolved_note = resolution, note[:300]
    locked.resolved_at, locked.resolved_by = timezone.now(), actor.sight.label[:200]
    locked.save()
    return locked


@action("presence.resolve", on="difference")
def reopen_difference(*, actor: Actor, difference: Difference) -> Difference:
    """The resolution was wrong: the difference is open again."""
    locked = Difference.objects.select_for_update(of=("self",)).get(pk=difference.pk)
    if not locked.resolution:
        raise Refused(_("This difference is open."), code="open_already")
    locked.resolution = locked.resolved_by = locked.resolved_note = ""
    locked.resolved_at = None
    locked.save()
    return locked
