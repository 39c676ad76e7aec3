"""The texts of the placement order that law and court practice change: data, not code."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.city.models import Member
from weg.foundation.history.tracking import keeps_history


@keeps_history()
class Wording(models.Model):
    """One part of the order's text from a day on; until another one takes over."""

    class Part(models.TextChoices):
        LEGAL_BASIS = "legal_basis", _("legal basis")
        GROUNDS = "grounds", _("grounds")
        DURATION = "duration", _("duration and end")
        DUTIES = "duties", _("duties")
        FEES = "fees", _("fees")
        OBJECTION = "objection", _("instruction on the right to object")

    part = models.CharField(_("part"), max_length=12, choices=Part.choices)
    text = models.TextField(_("text"))
    starts = models.DateField(_("from"))
    source = models.CharField(_("source"), max_length=300, blank=True)
    created = models.DateTimeField(_("created"), auto_now_add=True)
    created_by = models.ForeignKey(Member, models.PROTECT, related_name="+", verbose_name=_("by"))

    class Meta:
        verbose_name = _("wording of the order")
        verbose_name_plural = _("wordings of the order")
        ordering = ["part", "-starts", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["part", "starts"], name="wording_once_a_day")
        ]

    def __str__(self) -> str:
        return f"{self.get_part_display()} {self.starts}"
