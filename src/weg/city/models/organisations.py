"""Organisations: welfare organisations (Träger), offices of the city, others."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.foundation.history.tracking import keeps_history


@keeps_history()
class Organisation(models.Model):
    class Kind(models.TextChoices):
        WELFARE = "welfare", _("welfare organisation")
        OFFICE = "office", _("office of the city")
        CIRCLE = "circle", _("circle of friends")
        OTHER = "other", _("other organisation")

    name = models.CharField(_("name"), max_length=160, unique=True)
    short = models.CharField(_("short name"), max_length=40, unique=True)
    kind = models.CharField(_("kind"), max_length=8, choices=Kind.choices)
    address = models.TextField(_("address"), blank=True)
    phone = models.CharField(_("telephone"), max_length=60, blank=True)
    email = models.EmailField(_("E-mail address"), blank=True)
    active = models.BooleanField(_("active"), default=True)

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["short"]

    def __str__(self) -> str:
        return self.short
