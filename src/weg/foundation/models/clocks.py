"""Decisions that move or stop a computed deadline."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from weg.foundation.history.tracking import keeps_history


@keeps_history()
class ClockDecision(models.Model):
    """Somebody extended a deadline, or said that what it is about is done; always with a reason.

    clock: its code. subject, record: kind and id of what it is about. until: the new due day of
    an extension. reason: seen by whoever sees the record; never a diagnosis.
    """

    class Kind(models.TextChoices):
        EXTENDED = "extended", _("extended")
        DONE = "done", _("done")

    clock = models.SlugField(_("deadline"), max_length=40)
    subject = models.CharField(_("about"), max_length=10)
    record = models.BigIntegerField(_("number"))
    kind = models.CharField(_("decision"), max_length=8, choices=Kind.choices)
    until = models.DateField(_("until"), null=True, blank=True)
    reason = models.CharField(_("reason"), max_length=300)
    at = models.DateTimeField(_("at"), auto_now_add=True)
    by = models.CharField(_("by"), max_length=200)

    class Meta:
        verbose_name = _("decision on a deadline")
        verbose_name_plural = _("decisions on deadlines")
        constraints = [
            models.UniqueConstraint(fields=["clock", "record"], name="clock_decision_once"),
            models.CheckConstraint(
                condition=~Q(reason="")
                & (Q(kind="extended", until__isnull=False) | Q(kind="done", until=None)),
                name="clock_decision_reasoned",
            ),
        ]
        indexes = [models.Index(fields=["subject", "record"], name="clock_decision_of_record")]

    def __str__(self) -> str:
        return f"{self.clock}: {self.get_kind_display()}"
