"""Jobs in PostgreSQL by procrastinate: deferred inside the transaction that wants them."""

from weg.foundation.jobs.daily import daily
from weg.foundation.jobs.declaring import TITLES, DeclaredJob, Outcome, job
from weg.foundation.jobs.registering import ready
from weg.foundation.jobs.stopping import Interrupted
from weg.foundation.jobs.work import Work

__all__ = ["TITLES", "DeclaredJob", "Interrupted", "Outcome", "Work", "daily", "job", "ready"]
