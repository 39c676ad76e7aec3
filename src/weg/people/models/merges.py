from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from weg.foundation.history.tracking import keeps_history
from weg.people.models.persons import Person


@keeps_history()
class Merge(models.Model):
    """One decision that two records are the same person, or are not; can be taken back.

    moved: what went over to the kept record, so that un-merging brings it back.
    """

    class Decision(models.TextChoices):
        SAME = "same", _("same person")
        DIFFERENT = "different", _("different persons")

    kept = models.ForeignKey(Person, models.CASCADE, related_name="merges_kept")
    other = models.ForeignKey(Person, models.CASCADE, related_name="merges_given")
    decision = models.CharField(_("decision"), max_length=9, choices=Decision.choices)
    score = models.FloatField(_("score"), null=True, blank=True)
    reasons = models.JSONField(_("reasons"), default=list)
    moved = models.JSONField(pgettext_lazy("merge", "moved"), default=dict)
    at = models.DateTimeField(_("at"), auto_now_add=True)
    by = models.CharField(_("by"), max_length=200)
    undone = models.DateTimeField(_("undone"), null=True, blank=True)

    class Meta:
        verbose_name = _("decision on a duplicate")
        verbose_name_plural = _("decisions on duplicates")
        ordering = ["-at"]
        constraints = [
            models.UniqueConstraint(
                fields=["kept", "other"],
                condition=models.Q(undone=None),
                name="duplicate_decided_once",
            ),
            models.UniqueConstraint(
                fields=["other"],
                condition=models.Q(undone=None, decision="same"),
                name="merged_into_one",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kept} / {self.other}: {self.get_decision_display()}"
