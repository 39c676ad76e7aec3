"""The norms Weg knows: key, unit and meaning of every number that law or council sets.

Values, dates and sources are data (city packs, the page Norms), never code. A room reads them by
``weg.city.queries.norms.norm(key, day)``.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.functional import lazystr
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

UNITS: dict[str, _StrPromise] = {
    "places": _("places"),
    "m2": lazystr("m²"),
    "days": _("days"),
    "months": _("months"),
    "years": _("years"),
    "weeks": _("weeks"),
    "share": _("share (0 to 1)"),
    "persons": _("persons"),
    "rooms": _("rooms"),
    "hours": _("hours"),
    "eur": lazystr("€"),
}
"""Unit codes as stored, with the word shown."""


@dataclass(frozen=True)
class NormKey:
    """One known norm. at_least, at_most: values outside are refused when somebody enters them."""

    key: str
    group: _StrPromise
    label: _StrPromise
    unit: str
    meaning: _StrPromise
    whole: bool = True
    at_least: Decimal = Decimal(0)
    at_most: Decimal | None = None


HOUSING = _("Accommodation")
CLOCKS = _("Deadlines")
CARE = _("Care and house management")
DATA = _("Data and reports")
MONEY = _("Grants")
HELP = _("Volunteers")

ONE = Decimal(1)

_ALL = (
    NormKey(
        "site_limit",
        HOUSING,
        _("Places at a site at most"),
        "places",
        _("A site with more places is a breach unless a dated exception is granted."),
        at_least=ONE,
    ),
    NormKey(
        "density_standard",
        HOUSING,
        _("Living and sleeping area per person"),
        "m2",
        _("How many places a room counts with; a site may have its own standard for a time."),
        whole=False,
        at_least=ONE,
        at_most=Decimal(100),
    ),
    NormKey(
        "density_interim",
        HOUSING,
        _("Area per person in a shortage"),
        "m2",
        _("The least area that may be used for a time, site by site."),
        whole=False,
        at_least=ONE,
        at_most=Decimal(100),
    ),
    NormKey(
        "mix_families",
        HOUSING,
        _("Families at a site"),
        "share",
        _("Goal for the share of people who live in families at a site."),
        whole=False,
        at_most=ONE,
    ),
    NormKey(
        "mix_tolerance",
        HOUSING,
        _("Tolerance of the mix"),
        "share",
        _("How far a site may be from the goal before it counts as unbalanced."),
        whole=False,
        at_most=ONE,
    ),
    NormKey(
        "provisional_months",
        CLOCKS,
        _("Provisional accommodation ends after"),
        "months",
        _("At the latest so long after reception."),
        at_least=ONE,
    ),
    NormKey(
        "provisional_extension_months",
        CLOCKS,
        _("Extension of provisional accommodation"),
        "months",
        _("At most, to secure follow-up accommodation."),
    ),
    NormKey(
        "provisional_humanitarian_months",
        CLOCKS,
        _("Provisional accommodation, humanitarian reception"),
        "months",
        _("For people received on humanitarian grounds, such as from Ukraine."),
        at_least=ONE,
    ),
    NormKey(
        "residence_rule_years",
        CLOCKS,
        _("Residence rule after recognition"),
        "years",
        _("How long someone recognised must live in the assigned place."),
    ),
    NormKey(
        "residence_rule_issue_months",
        CLOCKS,
        _("Residence rule must be issued within"),
        "months",
        _("Counted from recognition; the person is heard first."),
    ),
    NormKey(
        "needs_assessment_days",
        CLOCKS,
        _("Special needs are assessed within"),
        "days",
        _("Counted from the application; needs seen later are assessed too."),
        at_least=ONE,
    ),
    NormKey(
        "unseen_days",
        CLOCKS,
        _("Not seen for"),
        "days",
        _("After so many days without being seen, the house manager gets a task."),
        at_least=ONE,
    ),
    NormKey(
        "round_days",
        CLOCKS,
        _("A round in every house at least every"),
        "days",
        _("A house without a round for longer is shown as overdue."),
        at_least=ONE,
    ),
    NormKey(
        "aftercare_days",
        CLOCKS,
        _("Care after moving out"),
        "days",
        _("How long social workers go on caring for someone who moved out."),
    ),
    NormKey(
        "contact_gap_days",
        CLOCKS,
        _("Cases without contact for"),
        "days",
        _("After so many days a social worker is reminded of a case."),
        at_least=ONE,
    ),
    NormKey(
        "referral_answer_days",
        CLOCKS,
        _("A referral is answered within"),
        "days",
        _("Counted from the day on which another organisation was asked."),
        at_least=ONE,
    ),
    NormKey(
        "handover_days",
        CLOCKS,
        _("A handover note is written within"),
        "days",
        _("Counted from the household's move to a house of another organisation."),
        at_least=ONE,
    ),
    NormKey(
        "correction_days",
        CLOCKS,
        _("Houses correct stays for"),
        "days",
        _("So many days back; later only the placement office, until the books are closed."),
    ),
    NormKey(
        "course_start_weeks",
        CLOCKS,
        _("A language course starts within"),
        "weeks",
        _("Goal, counted from enrolment."),
        at_least=ONE,
    ),
    NormKey(
        "defect_urgent_days",
        CARE,
        _("Dangerous defects are mended within"),
        "days",
        _("Counted from the report; such as no heating in winter, a broken smoke detector."),
    ),
    NormKey(
        "defect_soon_days",
        CARE,
        _("Defects to be mended soon, within"),
        "days",
        _("Counted from the report."),
    ),
    NormKey(
        "defect_normal_days",
        CARE,
        _("Other defects are mended within"),
        "days",
        _("Counted from the report."),
    ),
    NormKey(
        "quality_visit_months",
        CARE,
        _("Quality visit of every house at least every"),
        "months",
        _("Counted from the last visit with the whole checklist, or from the opening."),
        at_least=ONE,
    ),
    NormKey(
        "quality_sample_share",
        CARE,
        _("Rooms looked at during a quality visit"),
        "share",
        _("Share of the rooms in use; they are drawn."),
        whole=False,
        at_most=ONE,
    ),
    NormKey(
        "quality_sample_least",
        CARE,
        _("Rooms looked at during a quality visit at least"),
        "rooms",
        _("In a small house all of its rooms."),
    ),
    NormKey(
        "quality_severe_days",
        CARE,
        _("Grave findings of quality visits are done within"),
        "days",
        _("Counted from the day of the visit; such as a blocked escape route."),
    ),
    NormKey(
        "quality_major_days",
        CARE,
        _("Considerable findings of quality visits are done within"),
        "days",
        _("Counted from the day of the visit."),
    ),
    NormKey(
        "quality_minor_days",
        CARE,
        _("Slight findings of quality visits are done within"),
        "days",
        _("Counted from the day of the visit."),
    ),
    NormKey(
        "complaint_answer_days",
        CARE,
        _("Complaints are answered within"),
        "days",
        _("Counted from the day they came."),
        at_least=ONE,
    ),
    NormKey(
        "retention_incident_years",
        DATA,
        _("Incidents and complaints are kept for"),
        "years",
        _("Counted from the day they were closed or answered."),
    ),
    NormKey(
        "retention_return_years",
        DATA,
        _("Cases of return counselling are kept for"),
        "years",
        _("Counted from the day the counselling ended; a withdrawn case is erased at once."),
    ),
    NormKey(
        "small_number_threshold",
        DATA,
        _("Small numbers are hidden below"),
        "persons",
        _("Counts below this never leave the building, nor what would give them away."),
        at_least=ONE,
    ),
    NormKey(
        "retention_file_years",
        DATA,
        _("Files are kept for"),
        "years",
        _("Counted from the end of the last stay."),
    ),
    NormKey(
        "retention_draft_days",
        DATA,
        _("Lists never taken over are kept for"),
        "days",
        _("Counted from the last day of arrivals on the list."),
    ),
    NormKey(
        "retention_presence_days",
        DATA,
        _("What rounds found is kept for"),
        "days",
        _("Counted from the day of the round; the last day seen is kept with the file."),
        at_least=ONE,
    ),
    NormKey(
        "retention_rejected_years",
        DATA,
        _("Rejected applications are kept for"),
        "years",
        _("Counted from the decision."),
    ),
    NormKey(
        "retention_house_log_years",
        DATA,
        _("Entries of house logs are kept for"),
        "years",
        _("Counted from the day they were written; photos of defects from the day they were done."),
    ),
    NormKey(
        "retention_quality_years",
        DATA,
        _("Quality visits are kept for"),
        "years",
        _("Counted from the visit, and from the day when the last finding was confirmed."),
    ),
    NormKey(
        "retention_account_years",
        DATA,
        _("Accounts are kept for"),
        "years",
        _("Counted from the end of the last membership."),
    ),
    NormKey(
        "retention_log_years",
        DATA,
        _("The log of who opened what is kept for"),
        "years",
        _("Counted from the look at a record."),
    ),
    NormKey(
        "retention_job_days",
        DATA,
        _("Tasks in the background are kept for"),
        "days",
        _("Counted from their end."),
    ),
    NormKey(
        "return_followup_first_months",
        CLOCKS,
        _("First follow-up after a return"),
        "months",
        _("Counted from the day of the departure."),
    ),
    NormKey(
        "return_followup_second_months",
        CLOCKS,
        _("Second follow-up after a return"),
        "months",
        _("Counted from the day of the departure."),
    ),
    NormKey(
        "return_followup_third_months",
        CLOCKS,
        _("Third follow-up after a return"),
        "months",
        _("Counted from the day of the departure."),
    ),
    NormKey(
        "circle_refund",
        MONEY,
        _("Refund to a volunteer circle in a year"),
        "eur",
        _("At most, against receipts."),
        whole=False,
    ),
    NormKey(
        "small_project_limit",
        MONEY,
        _("Small project"),
        "eur",
        _("At most, for one project."),
        whole=False,
    ),
    NormKey(
        "volunteer_take_up_days",
        HELP,
        _("New volunteers are taken up within"),
        "days",
        _("Counted from the day on which they confirmed their address (or a parent agreed)."),
        at_least=ONE,
    ),
    NormKey(
        "volunteer_min_age",
        HELP,
        _("Volunteers are at least"),
        "years",
        _("Below 18 a parent agrees. An activity may ask for more."),
        at_least=Decimal(14),
    ),
    NormKey(
        "volunteer_active_days",
        HELP,
        _("A volunteer counts as active for"),
        "days",
        _("Counted from the last day on which they helped."),
        at_least=ONE,
    ),
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
    NormKey(
        "retention_application_days",
        DATA,
        _("Applications of volunteers never confirmed are kept for"),
        "days",
        _("Counted from the day they were sent."),
        at_least=ONE,
    ),
    NormKey(
        "retention_proposal_days",
        DATA,
        _("Proposals of who helps where are kept for"),
        "days",
        _("Counted from the day they were computed."),
        at_least=ONE,
    ),
    NormKey(
        "retention_expense_years",
        DATA,
        _("Receipts of volunteers' expenses are kept for"),
        "years",
        _("Counted from the decision."),
        at_least=ONE,
    ),
    NormKey(
        "retention_volunteer_years",
        DATA,
        _("Volunteers who left are kept for"),
        "years",
        _("Counted from the day they left; whoever deletes their own data is erased at once."),
    ),
    NormKey(
        "retention_shift_years",
        DATA,
        _("Requests for volunteers, and who came, are kept for"),
        "years",
        _("Counted from the request's last day."),
    ),
)

NORM_KEYS: dict[str, NormKey] = {known.key: known for known in _ALL}
"""Every known norm by key, in the order in which the page shows them."""
