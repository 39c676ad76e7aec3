"""Deadlines, and how early somebody is told."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from weg.city.norm_keys.kinds import ONE, NormKey

GROUP = _("Deadlines")

KEYS = (
    NormKey(
        "provisional_months",
        GROUP,
        _("Provisional accommodation ends after"),
        "months",
        _("At the latest so long after reception."),
        at_least=ONE,
    ),
    NormKey(
        "provisional_extension_months",
        GROUP,
        _("Extension of provisional accommodation"),
        "months",
        _("At most, to secure follow-up accommodation."),
    ),
    NormKey(
        "provisional_humanitarian_months",
        GROUP,
        _("Provisional accommodation, humanitarian reception"),
        "months",
        _("For people received on humanitarian grounds, such as from Ukraine."),
        at_least=ONE,
    ),
    NormKey(
        "residence_rule_years",
        GROUP,
        _("Residence rule after recognition"),
        "years",
        _("How long someone recognised must live in the assigned place."),
    ),
    NormKey(
        "residence_rule_issue_months",
        GROUP,
        _("Residence rule must be issued within"),
        "months",
        _("Counted from recognition; the person is heard first."),
    ),
    NormKey(
        "needs_assessment_days",
        GROUP,
        _("Special needs are assessed within"),
        "days",
        _("Counted from the application; needs seen later are assessed too."),
        at_least=ONE,
    ),
    NormKey(
        "unseen_days",
        GROUP,
        _("Not seen for"),
        "days",
        _("After so many days without being seen, the house manager gets a task."),
        at_least=ONE,
    ),
    NormKey(
        "round_days",
        GROUP,
        _("A round in every house at least every"),
        "days",
        _("A house without a round for longer is shown as overdue."),
        at_least=ONE,
    ),
    NormKey(
        "aftercare_days",
        GROUP,
        _("Care after moving out"),
        "days",
        _("How long social workers go on caring for someone who moved out."),
    ),
    NormKey(
        "contact_gap_days",
        GROUP,
        _("Cases without contact for"),
        "days",
        _("After so many days a social worker is reminded of a case."),
        at_least=ONE,
    ),
    NormKey(
        "referral_answer_days",
        GROUP,
        _("A referral is answered within"),
        "days",
        _("Counted from the day on which another organisation was asked."),
        at_least=ONE,
    ),
    NormKey(
        "handover_days",
        GROUP,
        _("A handover note is written within"),
        "days",
        _("Counted from the household's move to a house of another organisation."),
        at_least=ONE,
    ),
    NormKey(
        "correction_days",
        GROUP,
        _("Houses correct stays for"),
        "days",
        _("So many days back; later only the placement office, until the books are closed."),
    ),
    NormKey(
        "course_start_weeks",
        GROUP,
        _("A language course starts within"),
        "weeks",
        _("Goal, counted from enrolment."),
        at_least=ONE,
    ),
    NormKey(
        "return_followup_first_months",
        GROUP,
        _("First follow-up after a return"),
        "months",
        _("Counted from the day of the departure."),
    ),
    NormKey(
        "return_followup_second_months",
        GROUP,
        _("Second follow-up after a return"),
        "months",
        _("Counted from the day of the departure."),
    ),
    NormKey(
        "return_followup_third_months",
        GROUP,
        _("Third follow-up after a return"),
        "months",
        _("Counted from the day of the departure."),
    ),
)
