"""What ends by itself: proposals; who was asked and answered stays with the invitations."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from weg.foundation.erasing import rule_for
from weg.volunteers.matching.models import Proposal

ERASED = (
    rule_for(
        "proposals",
        _("Proposals of who helps where"),
        "retention_proposal_days",
        lambda before: Proposal.objects.filter(created__date__lt=before),
    ),
)
