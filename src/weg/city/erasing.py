"""What ends by itself in the foundation and in this room: logs, jobs, accounts."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from weg.city.actions.accounts import accounts_due, unname_accounts
from weg.foundation.access.actors import System
from weg.foundation.erasing import Counts, Rule, log_erased
from weg.foundation.jobs.queue import erase_queue
from weg.foundation.models import Job, Opening


def _openings(before: date) -> QuerySet[Opening]:
    return Opening.objects.filter(at__date__lt=before)


def _jobs(before: date) -> QuerySet[Job]:
    done = Q(finished__date__lt=before) | Q(finished=None, created__date__lt=before)
    return Job.objects.filter(done)


def _delete(rule: str, rows: QuerySet[Any], **more: int) -> Counts:
    counts = Counts({rows.model._meta.db_table: rows.delete()[0], **more})
    log_erased(rule, counts)
    return counts


ERASED = (
    Rule(
        "openings",
        _("The log of who opened what"),
        "retention_log_years",
        lambda before: _openings(before).count(),
        lambda before: _delete("openings", _openings(before)),
    ),
    Rule(
        "jobs",
        _("Tasks in the background that are done"),
        "retention_job_days",
        lambda before: _jobs(before).count(),
        lambda before: _delete("jobs", _jobs(before), procrastinate_jobs=erase_queue(before)),
    ),
    Rule(
        "accounts",
        _("Accounts of people who no longer work here"),
        "retention_account_years",
        lambda before: accounts_due(before).count(),
        lambda before: unname_accounts(actor=System("erasing"), before=before),
    ),
)
