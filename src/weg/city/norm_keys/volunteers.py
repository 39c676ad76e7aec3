"""Volunteers."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from weg.city.norm_keys.kinds import ONE, NormKey

GROUP = _("Volunteers")

KEYS = (
    NormKey(
        "volunteer_take_up_days",
        GROUP,
        _("New volunteers are taken up within"),
        "days",
        _("Counted from the day on which they confirmed their address (or a parent agreed)."),
        at_least=ONE,
    ),
    NormKey(
        "volunteer_min_age",
        GROUP,
        _("Volunteers are at least"),
        "years",
        _("Below 18 a parent agrees. An activity may ask for more."),
        at_least=Decimal(14),
    ),
    NormKey(
        "volunteer_active_days",
        GROUP,
        _("A volunteer counts as active for"),
        "days",
        _("Counted from the last day on which they helped."),
        at_least=ONE,
    ),
    NormKey(
        "conduct_valid_months",
        GROUP,
        _("An inspected certificate of conduct counts for"),
        "months",
        _("§ 72a SGB VIII names no period; five years are usual. It starts with the inspection."),
        at_least=ONE,
    ),
    NormKey(
        "conduct_reminder_days",
        GROUP,
        _("Volunteers are reminded before a certificate ends"),
        "days",
        _("Of conduct, and of a training that must be renewed."),
        at_least=ONE,
    ),
    NormKey(
        "invitation_wave_size",
        GROUP,
        _("Volunteers invited at once for a request"),
        "persons",
        _("The best of the proposal; never fewer than places are free."),
        at_least=ONE,
    ),
    NormKey(
        "invitation_wave_hours",
        GROUP,
        _("The next ones are invited after"),
        "hours",
        _("When the request is not filled by then."),
        at_least=ONE,
    ),
    NormKey(
        "invitations_per_week",
        GROUP,
        _("Invitations to one volunteer in a week at most"),
        "persons",
        _("Nobody is asked more often, however well they fit."),
        at_least=ONE,
    ),
)
