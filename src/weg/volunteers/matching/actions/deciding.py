"""The coordinator leaves somebody out, or takes them in again."""

from __future__ import annotations

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.volunteers.matching.models import Proposal, Suggestion


@action("matching.decide", on="proposal")
def leave_out(*, actor: Actor, proposal: Proposal, suggestion: Suggestion, out: bool) -> Suggestion:
    """They are not asked for this request; whoever comes after them moves up."""
    row = Suggestion.objects.select_for_update().get(pk=suggestion.pk, proposal=proposal)
    row.left_out = out
    row.save(update_fields=["left_out"])
    return row
