"""A job as its page sees it: how far it is, what it says, whether it should stop."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _


class Job(models.Model):
    """Progress and result of one background job; written by the worker in its own transactions."""

    class State(models.TextChoices):
        QUEUED = "queued", _("waiting")
        RUNNING = "running", _("running")
        DONE = "done", _("done")
        FAILED = "failed", _("failed")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(_("kind"), max_length=60)
    member = models.BigIntegerField(_("member"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.QUEUED)
    percent = models.PositiveSmallIntegerField(_("percent"), default=0)
    note = models.CharField(_("note"), max_length=300, blank=True)
    result = models.JSONField(_("result"), default=dict, blank=True)
    stop_wanted = models.BooleanField(_("stop wanted"), default=False)
    created = models.DateTimeField(_("created"), auto_now_add=True)
    finished = models.DateTimeField(_("finished"), null=True, blank=True)

    class Meta:
        verbose_name = _("job")
        verbose_name_plural = _("jobs")
        constraints = [
            models.CheckConstraint(condition=models.Q(percent__lte=100), name="job_percent")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.get_state_display()}"
