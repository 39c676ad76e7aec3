"""Care and house management."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from weg.city.norm_keys.kinds import ONE, NormKey

GROUP = _("Care and house management")

KEYS = (
    NormKey(
        "defect_urgent_days",
        GROUP,
        _("Dangerous defects are mended within"),
        "days",
        _("Counted from the report; such as no heating in winter, a broken smoke detector."),
    ),
    NormKey(
        "defect_soon_days",
        GROUP,
        _("Defects to be mended soon, within"),
        "days",
        _("Counted from the report."),
    ),
    NormKey(
        "defect_normal_days",
        GROUP,
        _("Other defects are mended within"),
        "days",
        _("Counted from the report."),
    ),
    NormKey(
        "quality_visit_months",
        GROUP,
        _("Quality visit of every house at least every"),
        "months",
        _("Counted from the last visit with the whole checklist, or from the opening."),
        at_least=ONE,
    ),
    NormKey(
        "quality_sample_share",
        GROUP,
        _("Rooms looked at during a quality visit"),
        "share",
        _("Share of the rooms in use; they are drawn."),
        whole=False,
        at_most=ONE,
    ),
    NormKey(
        "quality_sample_least",
        GROUP,
        _("Rooms looked at during a quality visit at least"),
        "rooms",
        _("In a small house all of its rooms."),
    ),
    NormKey(
        "quality_severe_days",
        GROUP,
        _("Grave findings of quality visits are done within"),
        "days",
        _("Counted from the day of the visit; such as a blocked escape route."),
    ),
    NormKey(
        "quality_major_days",
        GROUP,
        _("Considerable findings of quality visits are done within"),
        "days",
        _("Counted from the day of the visit."),
    ),
    NormKey(
        "quality_minor_days",
        GROUP,
        _("Slight findings of quality visits are done within"),
        "days",
        _("Counted from the day of the visit."),
    ),
    NormKey(
        "complaint_answer_days",
        GROUP,
        _("Complaints are answered within"),
        "days",
        _("Counted from the day they came."),
        at_least=ONE,
    ),
)
