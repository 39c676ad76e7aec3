"""What ends in this room, and with a household in every other one."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from weg.foundation.access.actors import System
from weg.foundation.erasing import Counts, Rule
from weg.people.actions.erasing import erase_households
from weg.people.queries.erasing import households_due


def _due(before: date) -> int:
    return len(households_due(before))


def _erase(before: date) -> Counts:
    return erase_households(actor=System("erasing"), households=households_due(before))


ERASED = (
    Rule(
        "households",
        _("Households that left, with everything that names their people"),
        "retention_file_years",
        _due,
        _erase,
    ),
)
