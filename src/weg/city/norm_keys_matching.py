"""Norms of training and inviting volunteers."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from weg.city.norm_kinds import HELP, ONE, NormKey

MATCHING = (
    NormKey(
        "conduct_valid_months",
        HELP,
        _("An inspected certificate of conduct counts for"),
        "months",
        _("§ 72a SGB VIII names no period; five years are usual. It starts with the inspection."),
        at_least=ONE,
    ),
    NormKey(
        "conduct_reminder_days",
        HELP,
        _("Volunteers are reminded before a certificate ends"),
        "days",
        _("Of conduct, and of a training that must be renewed."),
        at_least=ONE,
    ),
    NormKey(
        "invitation_wave_size",
        HELP,
        _("Volunteers invited at once for a request"),
        "persons",
        _("The best of the proposal; never fewer than places are free."),
        at_least=ONE,
    ),
    NormKey(
        "invitation_wave_hours",
        HELP,
        _("The next ones are invited after"),
        "hours",
        _("When the request is not filled by then."),
        at_least=ONE,
    ),
    NormKey(
        "invitations_per_week",
        HELP,
        _("Invitations to one volunteer in a week at most"),
        "persons",
        _("Nobody is asked more often, however well they fit."),
        at_least=ONE,
    ),
)
