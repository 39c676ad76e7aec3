"""What ends by itself: proposals; who was asked and answered stays with the invitations."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from weg.foundation.erasing import Counts, Rule, erase_rows, log_erased
from weg.volunteers.matching.models import Proposal

RULE, NORM = "proposals", "retention_proposal_days"


def _due(before: date) -> QuerySet[Proposal]:
    return Proposal.objects.filter(created__date__lt=before)


def _erase(before: date) -> Counts:
    counts = erase_rows(RULE, _due(before))
    log_erased(RULE, counts)
    return counts


ERASED = (Rule(RULE, _("Proposals of who helps where"), NORM, lambda b: _due(b).count(), _erase),)
