from weg.foundation.access.retention import Kept

KEPT = (
    Kept("foundation_user", "signing in", "the last membership ends", "retention_account_years"),
    Kept("foundation_opening", "who looked at whose record", "the look", "retention_log_years"),
    Kept(
        "foundation_job", "progress and outcome of a job", "the job is done", "retention_job_days"
    ),
)
