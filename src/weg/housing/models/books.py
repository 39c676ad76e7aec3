"""What keeps the past as it was: closed books, and the steps that can be undone."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.foundation.history.tracking import keeps_history


@keeps_history()
class ClosedBooks(models.Model):
    """Days before ``before`` are closed: the database refuses occupancy changes that touch them."""

    before = models.DateField(_("days before"), unique=True)
    at = models.DateTimeField(_("at"), auto_now_add=True)
    by = models.CharField(_("by"), max_length=200)

    class Meta:
        verbose_name = _("closed books")
        verbose_name_plural = _("closed books")

    def __str__(self) -> str:
        return f"{self.before}"


class Step(models.Model):
    """One thing a person did to the occupancy, as the rows before and after: what undo takes back.

    changes: list of ``{"id", "before", "after"}``; null before for made, after for removed rows.
    """

    at = models.DateTimeField(_("at"), auto_now_add=True)
    member = models.BigIntegerField(_("member"), null=True, blank=True)
    by = models.CharField(_("by"), max_length=200)
    action = models.CharField(_("action"), max_length=60)
    day = models.DateField(_("day"))
    sites = ArrayField(models.BigIntegerField(), verbose_name=_("sites"))
    changes = models.JSONField(_("changes"), default=list)
    undoes = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="undone_by"
    )

    class Meta:
        verbose_name = _("step")
        verbose_name_plural = _("steps")
        ordering = ["-at"]
        indexes = [models.Index(fields=["-at"], name="step_latest")]

    def __str__(self) -> str:
        return f"{self.action} {self.day}"
