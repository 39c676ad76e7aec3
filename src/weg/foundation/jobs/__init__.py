"""Jobs in PostgreSQL by procrastinate: deferred inside the transaction that wants them."""

from weg.foundation.jobs.running import job, ready

__all__ = ["job", "ready"]
