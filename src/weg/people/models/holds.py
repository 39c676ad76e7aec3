from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.foundation.history.tracking import keeps_history
from weg.people.models.persons import Person


@keeps_history()
class Hold(models.Model):
    """A person's data must not be erased for now (§ 84 (3) SGB X, Art. 17 (3) (e) GDPR), say for a
    dispute in court. It ends when somebody releases it."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="holds")
    reason = models.CharField(_("reason"), max_length=300)
    at = models.DateTimeField(_("at"), auto_now_add=True)
    by = models.CharField(_("by"), max_length=200)
    released = models.DateTimeField(_("released"), null=True, blank=True)

    class Meta:
        verbose_name = _("stop of erasing")
        verbose_name_plural = _("stops of erasing")
        ordering = ["-at"]
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=models.Q(released=None), name="hold_once_a_person"
            ),
            models.CheckConstraint(condition=~models.Q(reason=""), name="hold_has_reason"),
        ]

    def __str__(self) -> str:
        return self.reason
