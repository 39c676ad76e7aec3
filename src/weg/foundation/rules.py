"""Which rows of the foundation exist for whom."""

from weg.foundation.access.rows import ALL, Open, Rows
from weg.foundation.jobs import rules as job_rules

__all__ = ["ROWS", "job_rules"]

OWN = "member = (SELECT weg_member())"

ROWS = (
    Rows("foundation_opening", see=f"{ALL} OR {OWN}", write="true"),
    Rows("foundation_job", see=f"{ALL} OR {OWN}"),
    Rows("foundation_erasure", see=ALL, append_only=True),
    Open("foundation_cache", "rate limits and one-time codes, before anyone is known"),
    Open("foundation_user", "sign-in reads it before anyone is known; names of colleagues"),
)
