"""Keys that a household has, and those that never came back."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.foundation.history.tracking import keeps_history
from weg.housing.models import Site
from weg.people.models import Household


@keeps_history()
class KeyLoan(models.Model):
    """A key handed out. It is out until it comes back, or until somebody settles that it is lost.

    missing: the household left without giving it back. settled: the lock was changed, or the key
    was written off; ``note`` says what.
    """

    site = models.ForeignKey(Site, models.PROTECT, related_name="key_loans")
    household = models.ForeignKey(Household, models.CASCADE, related_name="key_loans")
    number = models.CharField(_("key number"), max_length=40)
    what = models.CharField(_("for which door"), max_length=80, blank=True)
    holder = models.CharField(_("given to"), max_length=160)
    out_on = models.DateField(_("handed out"))
    out_by = models.CharField(_("handed out by"), max_length=200)
    back_on = models.DateField(_("came back"), null=True, blank=True)
    back_by = models.CharField(_("taken back by"), max_length=200, blank=True)
    missing = models.DateField(_("missing since"), null=True, blank=True)
    settled = models.DateField(_("settled"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("key handed out")
        verbose_name_plural = _("keys handed out")
        ordering = ["-missing", "number", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "number"],
                condition=models.Q(back_on=None, settled=None),
                name="key_out_once",
            ),
            models.CheckConstraint(
                condition=models.Q(missing=None) | ~models.Q(note=""), name="key_missing_noted"
            ),
        ]
        indexes = [models.Index(fields=["household"], name="key_of_household")]

    def __str__(self) -> str:
        return f"{self.number} ({self.what})" if self.what else self.number
