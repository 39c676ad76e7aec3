"""The house log: what happened in the house, in the order it was written; nobody changes it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.housing.models import Site


class LogEntry(models.Model):
    """An entry. ``corrects`` names an earlier one that it puts right; that one stays as it was.

    What somebody's health is like does not belong here (there are cases and incidents for it).
    """

    class Category(models.TextChoices):
        HOUSE = "house", _("daily life")
        TECHNICAL = "technical", _("building and technology")
        RULES = "rules", _("house rules")
        VISIT = "visit", _("visitors and authorities")
        SAFETY = "safety", _("fire safety and alarms")
        OTHER = "other", _("other matters")

    site = models.ForeignKey(Site, models.PROTECT, related_name="log_entries")
    happened = models.DateTimeField(_("when it happened"))
    category = models.CharField(_("category"), max_length=9, choices=Category.choices)
    text = models.TextField(_("what happened"))
    at = models.DateTimeField(_("written"), auto_now_add=True)
    by = models.CharField(_("written by"), max_length=200)
    member = models.BigIntegerField(_("member"), null=True, blank=True)
    corrects = models.ForeignKey(
        "self", models.CASCADE, null=True, blank=True, related_name="corrections",
        verbose_name=_("corrects"),
    )  # fmt: skip

    class Meta:
        verbose_name = _("entry of the house log")
        verbose_name_plural = _("entries of the house log")
        ordering = ["-happened", "-id"]
        indexes = [models.Index(fields=["site", "-happened", "-id"], name="log_of_site")]
        constraints = [models.CheckConstraint(condition=~models.Q(text=""), name="log_says_it")]

    def __str__(self) -> str:
        return self.text[:60]
