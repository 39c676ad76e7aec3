"""How long data are kept, and how reports protect people."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from weg.city.norm_keys.kinds import ONE, NormKey

GROUP = _("Data and reports")

KEYS = (
    NormKey(
        "retention_incident_years",
        GROUP,
        _("Incidents and complaints are kept for"),
        "years",
        _("Counted from the day they were closed or answered."),
    ),
    NormKey(
        "retention_return_years",
        GROUP,
        _("Cases of return counselling are kept for"),
        "years",
        _("Counted from the day the counselling ended; a withdrawn case is erased at once."),
    ),
    NormKey(
        "small_number_threshold",
        GROUP,
        _("Small numbers are hidden below"),
        "persons",
        _("Counts below this never leave the building, nor what would give them away."),
        at_least=ONE,
    ),
    NormKey(
        "retention_file_years",
        GROUP,
        _("Files are kept for"),
        "years",
        _("Counted from the end of the last stay."),
    ),
    NormKey(
        "retention_draft_days",
        GROUP,
        _("Lists never taken over are kept for"),
        "days",
        _("Counted from the last day of arrivals on the list."),
    ),
    NormKey(
        "retention_presence_days",
        GROUP,
        _("What rounds found is kept for"),
        "days",
        _("Counted from the day of the round; the last day seen is kept with the file."),
        at_least=ONE,
    ),
    NormKey(
        "retention_rejected_years",
        GROUP,
        _("Rejected applications are kept for"),
        "years",
        _("Counted from the decision."),
    ),
    NormKey(
        "retention_house_log_years",
        GROUP,
        _("Entries of house logs are kept for"),
        "years",
        _("Counted from the day they were written; photos of defects from the day they were done."),
    ),
    NormKey(
        "retention_quality_years",
        GROUP,
        _("Quality visits are kept for"),
        "years",
        _("Counted from the visit, and from the day when the last finding was confirmed."),
    ),
    NormKey(
        "retention_account_years",
        GROUP,
        _("Accounts are kept for"),
        "years",
        _("Counted from the end of the last membership."),
    ),
    NormKey(
        "retention_log_years",
        GROUP,
        _("The log of who opened what is kept for"),
        "years",
        _("Counted from the look at a record."),
    ),
    NormKey(
        "retention_job_days",
        GROUP,
        _("Tasks in the background are kept for"),
        "days",
        _("Counted from their end."),
    ),
    NormKey(
        "retention_application_days",
        GROUP,
        _("Applications of volunteers never confirmed are kept for"),
        "days",
        _("Counted from the day they were sent."),
        at_least=ONE,
    ),
    NormKey(
        "retention_proposal_days",
        GROUP,
        _("Proposals of who helps where are kept for"),
        "days",
        _("Counted from the day they were computed."),
        at_least=ONE,
    ),
    NormKey(
        "retention_expense_years",
        GROUP,
        _("Receipts of volunteers' expenses are kept for"),
        "years",
        _("Counted from the decision."),
        at_least=ONE,
    ),
    NormKey(
        "retention_volunteer_years",
        GROUP,
        _("Volunteers who left are kept for"),
        "years",
        _("Counted from the day they left; whoever deletes their own data is erased at once."),
    ),
    NormKey(
        "retention_shift_years",
        GROUP,
        _("Requests for volunteers, and who came, are kept for"),
        "years",
        _("Counted from the request's last day."),
    ),
)
