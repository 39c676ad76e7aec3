"""Ratios, amounts and grants."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from weg.city.norm_keys.kinds import NormKey

GROUP = _("Grants")

KEYS = (
    NormKey(
        "circle_refund",
        GROUP,
        _("Refund to a volunteer circle in a year"),
        "eur",
        _("At most, against receipts."),
        whole=False,
    ),
    NormKey(
        "small_project_limit",
        GROUP,
        _("Small project"),
        "eur",
        _("At most, for one project."),
        whole=False,
    ),
)
