"""The log of who opened which person's record (DESIGN 5: looking at a record is logged)."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Opening(models.Model):
    """One look at one record. Written after the page, since a GET writes nothing itself.

    member: id of the membership that looked; kind and record: what was looked at.
    """

    at = models.DateTimeField(_("at"), auto_now_add=True)
    member = models.BigIntegerField(_("member"))
    by = models.CharField(_("by"), max_length=200)
    kind = models.CharField(_("kind"), max_length=40)
    record = models.BigIntegerField(_("record"))
    path = models.CharField(_("path"), max_length=300)

    class Meta:
        verbose_name = _("opening")
        verbose_name_plural = _("openings")
        indexes = [models.Index(fields=["kind", "record", "-at"], name="opening_of_record")]

    def __str__(self) -> str:
        return f"{self.kind} {self.record}"
